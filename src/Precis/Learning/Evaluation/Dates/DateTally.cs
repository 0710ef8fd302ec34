using System.Globalization;
using Precis.Dates.Normalisation;
using Precis.Documents;
using Precis.Languages;

namespace Precis.Learning.Evaluation.Dates;

/// <summary>Counts what was found against what is there.</summary>
internal sealed class DateTally
{
    private readonly List<string> _errors = [];
    private readonly SortedDictionary<string, (int Right, int All)> _categories = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, (int Right, int All)> _texts = new(StringComparer.Ordinal);
    private int _gold, _found, _strict, _trimmed, _relaxed, _valued, _goldWithValue, _negatives, _falseAlarms;

    public void Add(GoldDateText text, List<PredictedDate> predicted)
    {
        predicted = predicted.Where(p => !text.Ignored.Any(p.Span.Overlaps)).SelectMany(p => Split(p, text.Dates)).ToList();
        var free = new HashSet<PredictedDate>(predicted);
        var before = _valued;
        _found += predicted.Count;
        _gold += text.Dates.Count;
        if (text.Dates.Count == 0)
        {
            _negatives++;
            _falseAlarms += predicted.Count > 0 ? 1 : 0;
        }

        foreach (var gold in text.Dates)
        {
            Match(text, gold, free);
        }

        foreach (var spurious in predicted.Where(free.Contains))
        {
            Error("spurious", text, spurious.Span, spurious.Readings[0].Value, "");
        }

        var measured = text.Dates.Count(gold => gold.HasValue);
        Count(_categories, text.Category.Length > 0 ? text.Category : text.Language == Language.French ? "fr" : "en", _valued - before == measured && (measured > 0 || predicted.Count == 0));
        Count(_texts, text.Language == Language.French ? "fr" : "en", _valued - before == measured && (measured > 0 || predicted.Count == 0));
    }

    public EvaluationReport Report()
    {
        var measures = new List<Measure>
        {
            new("strict F1", F1(_strict)),
            new("trimmed F1", F1(_trimmed)),
            new("relaxed F1", F1(_relaxed)),
            new("value F1", F1(_valued)),
            new("precision (relaxed)", _found == 0 ? 0 : (double)_relaxed / _found),
            new("recall (relaxed)", _gold == 0 ? 0 : (double)_relaxed / _gold),
            new("value accuracy", _goldWithValue == 0 ? 0 : (double)_valued / _goldWithValue),
            new("false alarms on texts without dates", _negatives == 0 ? 0 : (double)_falseAlarms / _negatives),
        };
        measures.AddRange(_texts.Select(pair => new Measure($"texts right, {pair.Key}", (double)pair.Value.Right / pair.Value.All)));
        if (_categories.Count > _texts.Count)
        {
            measures.AddRange(_categories.Select(pair => new Measure($"texts right, {pair.Key} ({pair.Value.All})", (double)pair.Value.Right / pair.Value.All)));
        }

        return new(measures, _errors);
    }

    private static void Count(SortedDictionary<string, (int Right, int All)> counts, string name, bool right)
    {
        var (known, all) = counts.GetValueOrDefault(name);
        counts[name] = (known + (right ? 1 : 0), all + 1);
    }

    private static IEnumerable<PredictedDate> Split(PredictedDate predicted, IReadOnlyList<GoldDate> gold)
    {
        var inside = gold.Count(date => date.Span.Overlaps(predicted.Span) && date.Span.Length < predicted.Span.Length);
        return inside < 2 || predicted.Readings[0].Parts is not { Count: > 1 } parts
            ? [predicted]
            : parts.Select(part => new PredictedDate(part.Span, [part.Resolved]));
    }

    private double F1(int right) => _found + _gold == 0 ? 1 : 2.0 * right / (_found + _gold);

    private void Match(GoldDateText text, GoldDate gold, HashSet<PredictedDate> free)
    {
        _goldWithValue += gold.HasValue ? 1 : 0;
        var best = free.Where(p => p.Span.Overlaps(gold.Span)).OrderByDescending(p => Overlap(p.Span, gold.Span)).ThenBy(p => p.Span.Length).FirstOrDefault();
        if (best is null)
        {
            Error("missed", text, gold.Span, "", Wanted(gold));
            return;
        }

        // Where a table's expression is found in pieces, the piece that carries the value counts.
        if (text.AnyDirection && free.FirstOrDefault(p => p.Span.Overlaps(gold.Span) && p.Readings.Any(r => DateValues.IsRight(r, gold, text.Published))) is { } valued)
        {
            best = valued;
        }

        free.Remove(best);
        _relaxed++;
        _strict += best.Span == gold.Span ? 1 : 0;
        var isTrimmed = Trim(best.Span, text) == Trim(gold.Span, text);
        _trimmed += isTrimmed ? 1 : 0;
        var isRight = gold.HasValue && best.Readings.Any(reading => DateValues.IsRight(reading, gold, text.Published));
        _valued += isRight ? 1 : 0;
        if (gold.HasValue && !isRight)
        {
            Error("value", text, best.Span, best.Readings[0].Value, Wanted(gold));
        }
        else if (!isTrimmed)
        {
            Error("span", text, best.Span, text.Text[gold.Span.Start..gold.Span.End], "");
        }
    }

    private static string Wanted(GoldDate gold) => string.Join('|', gold.Accept) + (gold.Earliest is null && gold.Before is null ? "" : string.Create(CultureInfo.InvariantCulture, $" [{gold.Earliest:s}..{gold.Before:s})"));

    private static int Overlap(Span one, Span other) => Math.Min(one.End, other.End) - Math.Max(one.Start, other.Start);

    private static Span Trim(Span span, GoldDateText text) => LeadingWords.Trim(text.Text, span, text.Language);

    private void Error(string kind, GoldDateText text, Span span, string got, string wanted)
    {
        var from = Math.Max(0, span.Start - 40);
        var to = Math.Min(text.Text.Length, span.End + 30);
        var whole = text.Text;
        var context = $"{whole[from..span.Start]}[{whole[span.Start..span.End]}]{whole[span.End..to]}".Replace('\n', ' ');
        _errors.Add($"{kind}\t{text.Id}\t{text.Published}\t{context}\t{got}\t{wanted}");
    }
}
