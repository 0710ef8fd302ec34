using System.Text.Json;
using Precis.Documents;
using Precis.Languages;

namespace Precis.Learning.Evaluation.Dates;

/// <summary>
/// Maps a case of the Recognizers-Text date-time model specifications to ours: inclusive ends become exclusive, <c>XXXX-WXX-1</c> is any
/// of the days that it lists, <c>(a,b,P1D)</c> a range, and both directions that a case allows are right.
/// </summary>
internal static class RecognizersDates
{
    /// <summary>Reads a case; its language is the row's <c>lang</c> where there is one, else identified.</summary>
    public static GoldDateText Read(JsonElement row)
    {
        var text = row.GetProperty("Input").GetString()!;
        var language = row.TryGetProperty("lang", out var lang) ? (lang.GetString() == "en" ? Language.English : Language.French)
            : LanguageIdentifier.Default.Identify(text).Language == Language.English ? Language.English : Language.French;
        var published = row.TryGetProperty("Context", out var context) && context.TryGetProperty("ReferenceDateTime", out var reference) ? reference.GetString() : null;
        var dates = new List<GoldDate>();
        foreach (var result in row.GetProperty("Results").EnumerateArray())
        {
            if (SpanOf(result, text) is { } span)
            {
                dates.Add(Date(result, span));
            }
        }

        var kind = row.GetProperty("Results").EnumerateArray().Select(result => result.TryGetProperty("TypeName", out var type) ? type.GetString()! : "").FirstOrDefault() ?? "none";
        return new("spec", language, published, text, kind.Replace("datetimeV2.", "", StringComparison.Ordinal), dates, []) { AnyDirection = true };
    }

    /// <summary>
    /// Where a result's words stand. Many translated cases still have the offsets of their English source, some of them past the end of the
    /// text: the words count, where they stand nearest to the offset.
    /// </summary>
    private static Span? SpanOf(JsonElement result, string text)
    {
        var words = result.GetProperty("Text").GetString()!;
        var start = result.TryGetProperty("Start", out var told) ? told.GetInt32() : 0;
        var best = -1;
        for (var at = text.IndexOf(words, StringComparison.OrdinalIgnoreCase); at >= 0; at = text.IndexOf(words, at + 1, StringComparison.OrdinalIgnoreCase))
        {
            best = best < 0 || Math.Abs(at - start) < Math.Abs(best - start) ? at : best;
        }

        return best < 0 ? null : new(best, best + words.Length);
    }

    private static GoldDate Date(JsonElement result, Span span)
    {
        var accept = new List<string>();
        DateTime? earliest = null, before = null;
        if (result.TryGetProperty("Resolution", out var resolution) && resolution.ValueKind == JsonValueKind.Object && resolution.TryGetProperty("values", out var values))
        {
            foreach (var value in values.EnumerateArray())
            {
                AddValue(value, accept);
                earliest ??= GoldDateText.ParseMoment(Text(value, "start"));
                before ??= GoldDateText.ParseMoment(Text(value, "end"));
            }
        }

        return new(span, accept, earliest, before, true);
    }

    private static string? Text(JsonElement value, string name) => value.TryGetProperty(name, out var found) && found.ValueKind == JsonValueKind.String ? found.GetString() : null;

    private static void AddValue(JsonElement value, List<string> accept)
    {
        var timex = Text(value, "timex");
        var resolved = Text(value, "value");
        if (timex is { Length: > 0 } && timex[0] != '(')
        {
            accept.Add(timex);
        }
        else if (timex is { Length: > 2 } && timex.Split(',') is { Length: 3 } parts)
        {
            accept.Add(parts[0].TrimStart('(') + "/" + parts[1]);
            accept.Add(parts[2].TrimEnd(')'));
        }

        if (resolved is { Length: >= 8 } && char.IsAsciiDigit(resolved[0]))
        {
            accept.Add(resolved.Replace(' ', 'T'));
        }

        if (Text(value, "start") is { Length: >= 8 } start && Text(value, "end") is { Length: >= 8 } end)
        {
            accept.Add(start.Replace(' ', 'T') + "/" + end.Replace(' ', 'T'));
        }
    }
}
