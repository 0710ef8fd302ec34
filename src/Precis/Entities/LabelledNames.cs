using System.Buffers;
using Precis.Documents;
using Precis.Entities.Registry;
using Precis.Languages;

namespace Precis.Entities;

/// <summary>Reads the names that notices and tables put after a label at the head of a line: "Name and address of the contractor: Rheinglas GmbH", "Titulaire : Boréal".</summary>
internal static class LabelledNames
{
    private const double Confidence = 0.9;
    private const int LongestLabel = 60;
    private const int LongestLine = 150;
    private const int MostWords = 10;

    private static readonly SearchValues<string> Ends = SearchValues.Create([" (", " — ", " – ", " - ", " / ", ";", "\t"], StringComparison.Ordinal);

    public static IEnumerable<NameCandidate> Find(Document document)
    {
        var text = document.Text;
        for (int start = 0, end; start < text.Length; start = end + 1)
        {
            end = text.IndexOf('\n', start) is >= 0 and var line ? line : text.Length;
            if (NameIn(document, start, end) is { } name)
            {
                yield return new NameCandidate(name, IsPublic(document, name) ? EntityType.Organization : EntityType.Company, Confidence, NameSource.Recognizer);
            }
        }
    }

    private static Span? NameIn(Document document, int start, int end)
    {
        var line = document.Text.AsSpan(start, end - start);
        var colon = line[..Math.Min(line.Length, LongestLabel)].IndexOf(':');
        if (colon < 1 || !IsLabel(line[..colon].TrimEnd(" \u00A0\u202F"), document.Language))
        {
            return null;
        }

        var value = line[(colon + 1)..].TrimStart(" \u00A0\u202F");
        var first = end - value.Length;
        if (value.IsEmpty || value.Length > LongestLine || value.ContainsAny("?!") || !char.IsLetterOrDigit(value[0]) || (char.IsLower(value[0]) && value.Count(' ') > 3))
        {
            return null;
        }

        value = value.IndexOfAny(Ends) is >= 0 and var stop ? value[..stop] : value;
        value = WithoutAddress(value.TrimEnd());
        value = value is [.. var sentence, '.'] && LegalForms.Strip(value).Length == value.Length ? sentence : value;
        return value.Length > 1 && value.Count(' ') < MostWords && !Lexicon.For(document.Language, "Names/no-names").Contains(value)
            ? new Span(first, first + value.Length)
            : null;
    }

    /// <summary>A label ends in the word for the role: "Name and address of the contractor".</summary>
    private static bool IsLabel(ReadOnlySpan<char> label, Language language)
    {
        var labels = Lexicon.For(language, "Names/supplier-labels");
        for (var at = 0; ; at++)
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
    }

    /// <summary>What follows a comma is the town, unless it is the legal form ("Orlane Systems, Inc.").</summary>
    private static ReadOnlySpan<char> WithoutAddress(ReadOnlySpan<char> value)
    {
        var comma = value.IndexOf(", ");
        return comma < 0 || LegalForms.Extend(value, comma) > comma ? value : value[..comma];
    }

    private static bool IsPublic(Document document, Span name)
    {
        if (LegalForms.Strip(name.In(document.Text)).Length < name.Length)
        {
            return false;
        }

        var heads = Lexicon.For(document.Language, "Names/body-heads");
        for (var token = document.TokenFrom(name.Start); token < document.Tokens.Count && document.Tokens[token].Span.Start < name.End; token++)
        {
            if (heads.Find(document.Word(token)) is [_, "organization", ..] && char.IsUpper(document.Word(token)[0]))
            {
                return true;
            }
        }

        return false;
    }
}
