using Precis.Documents;
using Precis.Languages;

namespace Precis.Entities;

/// <summary>Cuts titles and posts off a person's name that a recogniser took them for part of: "CEO Anjali Mehta", "Conservative MP Frank Beaulieu".</summary>
internal static class PersonTitles
{
    private const int LongestTitle = 4;

    /// <summary>The name without the titles at its head.</summary>
    /// <param name="document">The document.</param>
    /// <param name="name">What was recognised.</param>
    /// <param name="isTitled">Whether a title that only persons bear stands in it or before it.</param>
    public static Span Trim(Document document, Span name, out bool isTitled)
    {
        var titles = Lexicon.For(document.Language, "Names/person-posts");
        var first = document.TokenFrom(name.Start);
        var end = document.TokenFrom(name.End);
        isTitled = false;
        for (var token = Math.Min(end - 2, first + LongestTitle - 1); token >= first; token--)
        {
            // Two capitalised words at least are left, so that "President Trump administration" or "Justice Department" are not cut.
            if (titles.Contains(document.Word(token)) && end - token - 1 is 2 or 3 && ArePersonal(document, token + 1, end))
            {
                isTitled = true;
                return new Span(document.Tokens[token + 1].Span.Start, name.End);
            }
        }

        return name;
    }

    private static bool ArePersonal(Document document, int first, int end)
    {
        var heads = Lexicon.For(document.Language, "Names/body-heads");
        for (var token = first; token < end; token++)
        {
            if (document.Tokens[token].Kind != TokenKind.Word || !char.IsUpper(document.Word(token)[0]) || heads.Contains(document.Word(token)))
            {
                return false;
            }
        }

        return true;
    }
}
