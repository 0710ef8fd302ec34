using Precis.Articles;
using Precis.Dates.Grammar;

namespace Precis.Dates.Normalisation;

/// <summary>What expressions are read against: the publication date, and the last date that the text has told.</summary>
/// <param name="published">The publication date.</param>
internal sealed class DateAnchor(EdtfDate? published)
{
    public EdtfDate? Published => published;

    /// <summary>The last period told in the text, of any unit.</summary>
    public Period? Told { get; set; }

    /// <summary>The month, quarter or half that the text is about: the last one told that does not just precede the one before it.</summary>
    public Period? Topic { get; set; }

    /// <summary>What "a year earlier" is counted from: the topic, where the period told last only stood in comparison with it ("up from 2 in January").</summary>
    public Period Compared(Period told) => Topic is { } topic && topic.Unit == told.Unit && topic.Plus(-1) == told ? topic : told;

    /// <summary>The last day told in the text.</summary>
    public DateOnly? ToldDay { get; set; }

    /// <summary>The day told last in the same sentence.</summary>
    public DateOnly? SentenceDay { get; set; }

    /// <summary>The year told last in the same sentence as a year alone.</summary>
    public int? SentenceYear { get; set; }

    /// <summary>Where the reach of <see cref="SentenceYear"/> begins to be counted.</summary>
    public int SentenceYearEnd { get; set; }

    /// <summary>Whether the expression is a whole sentence of its own.</summary>
    public bool IsAlone { get; set; }

    /// <summary>Whether numeric dates put the month first.</summary>
    public bool MonthFirst { get; init; }

    /// <summary>The day of publication, where it is known to the day.</summary>
    public DateOnly? Day => published is { IsDay: true } known ? known.Earliest : null;

    /// <summary>The period of publication of a unit, where the publication date decides it.</summary>
    public Period? Now(TimeUnit unit)
    {
        if (published is not { } known)
        {
            return null;
        }

        var period = Period.Of(unit, known.Earliest);
        return period == Period.Of(unit, known.Latest) ? period : null;
    }
}
