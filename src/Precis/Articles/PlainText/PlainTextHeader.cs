using System.Text.RegularExpressions;
using Precis.Documents;
using Precis.Languages;

namespace Precis.Articles.PlainText;

/// <summary>
/// The header of a plain text: lines <c>key: value</c> before the text (<c>date: 2022-12-07</c>, <c>titre: …</c>), or a date in front of the
/// text on its first line (<c>date 2022-12 Le texte…</c>).
/// </summary>
internal sealed partial record PlainTextHeader
{
    private const int LongestValue = 300;
    private const int MostLines = 20;

    /// <summary>The offset where the text begins.</summary>
    public int End { get; private init; }

    public EdtfDate? Published { get; private init; }

    public string? Title { get; private init; }

    public IReadOnlyList<string> Byline { get; private init; } = [];

    public string? Publisher { get; private init; }

    public string? Section { get; private init; }

    public string? Url { get; private init; }

    public Language? Language { get; private init; }

    public IReadOnlyList<Warning> Warnings { get; private init; } = [];

    /// <summary>Reads the header that <paramref name="text"/> begins with; an empty one where it begins with none.</summary>
    public static PlainTextHeader Read(string text)
    {
        var header = new PlainTextHeader();
        for (var line = 0; line < MostLines; line++)
        {
            var start = header.End;
            while (start < text.Length && (char.IsWhiteSpace(text[start]) || text[start] == '\uFEFF'))
            {
                start++;
            }

            var inline = InlineDate().Match(text, start, Math.Min(text.Length - start, LongestValue));
            if (inline.Success && PublishedDates.Read(inline.Groups["date"].Value) is { } date)
            {
                header = header with { End = inline.Index + inline.Length, Published = date };
                continue;
            }

            var end = text.AsSpan(start).IndexOfAny('\r', '\n');
            end = end < 0 ? text.Length : start + end;
            if (end - start > LongestValue || KeyAndValue().Match(text, start, end - start) is not { Success: true } match
                || header.With(match.Groups["key"].Value.ToLowerInvariant(), match.Groups["value"].Value.Trim()) is not { } longer)
            {
                break;
            }

            header = longer with { End = end };
        }

        return header;
    }

    private PlainTextHeader? With(string key, string value) => key switch
    {
        "date" or "published" or "publication" or "publié" => WithDate(value),
        "title" or "titre" => this with { Title = value },
        "author" or "authors" or "auteur" or "auteurs" or "byline" => this with { Byline = Names(value) },
        "source" or "publisher" => this with { Publisher = value },
        "section" or "rubrique" => this with { Section = value },
        "url" => this with { Url = value },
        "language" or "langue" => this with { Language = ReaderWarnings.Language(value) ?? Language },
        _ => null,
    };

    private PlainTextHeader WithDate(string value) =>
        PublishedDates.Read(value) is { } date
            ? this with { Published = date }
            : this with { Warnings = [.. Warnings, ReaderWarnings.UnreadableDate(value)] };

    private static string[] Names(string value) =>
        [.. NameSeparator().Split(value).Select(name => name.Trim()).Where(name => name.Length > 0)];

    /// <summary>A date in front of the text, at the start of what is looked at.</summary>
    [GeneratedRegex(@"\Adate *:? *(?<date>\d{4}(?:-\d{2}(?:-\d{2}(?:T[0-9:.]+(?:Z|[+-]\d{2}:?\d{2})?)?)?)?)(?=\s|\z)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex InlineDate();

    [GeneratedRegex(@"\A(?<key>\p{L}+)[ \u00A0\u202F]?:[ \t\u00A0]*(?<value>\S.*)\z", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex KeyAndValue();

    [GeneratedRegex(@";|,| et | and | & ", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex NameSeparator();
}
