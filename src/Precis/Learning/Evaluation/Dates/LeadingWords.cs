using Precis.Documents;
using Precis.Languages;

namespace Precis.Learning.Evaluation.Dates;

/// <summary>Leaves out the prepositions and articles before an expression: TimeML's guides keep them inside, the record does not.</summary>
internal static class LeadingWords
{
    private static readonly string[] French =
        ["le", "la", "les", "l'", "l’", "du", "de", "des", "d'", "d’", "au", "aux", "à", "en", "dans", "dès", "depuis", "pendant", "durant", "vers", "avant", "après", "environ", "plus de", "moins de", "d'ici", "un", "une", "toute"];

    private static readonly string[] English =
        ["the", "a", "an", "in", "on", "at", "of", "from", "since", "by", "until", "for", "during", "about", "around", "before", "after", "over", "almost", "nearly", "within"];

    public static Span Trim(string text, Span span, Language language)
    {
        var start = span.Start;
        while (Leading(text, start, span.End, language == Language.French ? French : English) is > 0 and var length && start + length < span.End)
        {
            start += length;
        }

        var end = span.End;
        while (end > start + 1 && (text[end - 1] is ',' or '.' || char.IsWhiteSpace(text[end - 1])))
        {
            end--;
        }

        return new(start, end);
    }

    private static int Leading(string text, int start, int end, string[] words)
    {
        foreach (var word in words)
        {
            if (string.Compare(text, start, word, 0, word.Length, StringComparison.OrdinalIgnoreCase) == 0)
            {
                var after = start + word.Length;
                if (word[^1] is '\'' or '’')
                {
                    return word.Length;
                }

                if (after < end && char.IsWhiteSpace(text[after]))
                {
                    return word.Length + 1;
                }
            }
        }

        return 0;
    }
}
