using Precis.Documents;
using Precis.Entities.Registry;
using Precis.Languages;

namespace Precis.Entities;

/// <summary>A name that a notice puts after a label.</summary>
/// <param name="Span">The name, without the town that follows it; a note in parentheses stays ("Boréal (mandataire)").</param>
/// <param name="IsBuyer">Whether the label is that of who buys; otherwise it is that of who supplies.</param>
internal readonly record struct LabelledName(Span Span, bool IsBuyer);

/// <summary>
/// Reads the names that notices and tables put after a label at the head of a line ("Name and address of the contractor: Rheinglas GmbH", "Titulaire : Boréal")
/// or under one ("Section I: Contracting authority").
/// </summary>
internal static class LabelledNames
{
    private const double Confidence = 0.9;
    private const int LongestLine = 200;
    private const int MostWords = 24;

    /// <summary>The names as candidates.</summary>
    public static IEnumerable<NameCandidate> Find(Document document) =>
        In(document).Select(name => new NameCandidate(name.Span, IsPublic(document, name) ? EntityType.Organization : EntityType.Company, Confidence, NameSource.Text));

    /// <summary>The names with what their labels say.</summary>
    public static IEnumerable<LabelledName> In(Document document)
    {
        var suppliers = Lexicon.For(document.Language, "Names/supplier-labels");
        var buyers = Lexicon.For(document.Language, "Names/buyer-labels");
        var isUnderBuyer = false;
        foreach (var line in LabelledLine.Of(document.Text))
        {
            var label = line.Label.In(document.Text);
            var isBuyer = isUnderBuyer || EndsIn(label, buyers);
            if (EndsIn(line.Value.In(document.Text), buyers))
            {
                isUnderBuyer = true;
                continue;
            }

            var value = isUnderBuyer ? line.Whole : line.Value;
            if ((isBuyer || EndsIn(label, suppliers)) && NameIn(document, value, isBuyer) is { } name)
            {
                yield return new LabelledName(name, isBuyer);
            }

            isUnderBuyer &= line.Whole.Length == 0;
        }
    }

    private static Span? NameIn(Document document, Span line, bool isBuyer)
    {
        var value = line.In(document.Text);
        if (value.IsEmpty || value.Length > LongestLine || value.ContainsAny("?!:") || !char.IsLetterOrDigit(value[0]) || (!isBuyer && char.IsLower(value[0]) && value.Count(' ') > 3 && LegalForms.Strip(value).Length == value.Length))
        {
            return null;
        }

        value = value.IndexOfAny(';', '\t') is >= 0 and var stop ? value[..stop].TrimEnd() : value;
        value = WithoutAddress(value, isBuyer);
        value = value is [.. var sentence, '.'] && LegalForms.Strip(value).Length == value.Length ? sentence : value;
        return value.Length > 1 && value.Count(' ') < MostWords && !Lexicon.For(document.Language, "Names/no-names").Contains(value)
            ? new Span(line.Start, line.Start + value.Length)
            : null;
    }

    /// <summary>A label ends in the word for the role: "Name and address of the contractor".</summary>
    private static bool EndsIn(ReadOnlySpan<char> label, Lexicon labels)
    {
        for (var at = 0; !label.IsEmpty && label.Length <= LabelledLine.Longest; at++)
        {
            if (labels.Contains(label[at..]))
            {
                return true;
            }

            var space = label[at..].IndexOf(' ');
            if (space < 0)
            {
                return false;
            }

            at += space;
        }

        return false;
    }

    /// <summary>
    /// What follows a comma is the town, unless it is the legal form ("Orlane Systems, Inc."). The departments of a body that buys stand between commas before
    /// its town ("Ministry of Works, Bridges, Harrow").
    /// </summary>
    private static ReadOnlySpan<char> WithoutAddress(ReadOnlySpan<char> value, bool isBuyer)
    {
        var comma = isBuyer ? value.LastIndexOf(", ") : value.IndexOf(", ");
        return comma < 0 || LegalForms.Extend(value, comma) > comma ? value : value[..comma];
    }

    /// <summary>Who buys in notices is a public body, and so is who is called one ("Association des Deux Rives"), without a legal form.</summary>
    private static bool IsPublic(Document document, in LabelledName name)
    {
        if (LegalForms.Strip(name.Span.In(document.Text)).Length < name.Span.Length)
        {
            return false;
        }

        var heads = Lexicon.For(document.Language, "Names/body-heads");
        for (var token = document.TokenFrom(name.Span.Start); token < document.Tokens.Count && document.Tokens[token].Span.Start < name.Span.End; token++)
        {
            if (heads.Find(document.Word(token)) is [_, "organization", ..] && char.IsUpper(document.Word(token)[0]))
            {
                return true;
            }
        }

        return name.IsBuyer;
    }
}
