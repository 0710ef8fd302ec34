using Precis.Languages;

namespace Precis.Amounts;

/// <summary>What parts the words of one amount.</summary>
internal static class Gaps
{
    /// <summary>The offset after the spaces, at most one line end among them; the same offset where there are none.</summary>
    public static int SkipSpaces(ReadOnlySpan<char> text, int i)
    {
        var start = i;
        var lines = 0;
        while (i < text.Length && i - start < 4 && (Figures.IsSpace(text[i]) || text[i] == '\n'))
        {
            lines += text[i] == '\n' ? 1 : 0;
            i++;
        }

        return lines > 1 ? start : i;
    }

    /// <summary>The offset before the spaces that end at <paramref name="i"/>.</summary>
    public static int SkipSpacesBack(ReadOnlySpan<char> text, int i)
    {
        var start = i;
        var lines = 0;
        while (i > 0 && start - i < 4 && (Figures.IsSpace(text[i - 1]) || text[i - 1] == '\n'))
        {
            lines += text[i - 1] == '\n' ? 1 : 0;
            i--;
        }

        return lines > 1 ? start : i;
    }

    /// <summary>The offset after the letters from <paramref name="i"/> on, with hyphens inside them.</summary>
    public static int WordEnd(ReadOnlySpan<char> text, int i)
    {
        while (i < text.Length && (char.IsLetter(text[i]) || (text[i] is '-' or '\u2011' && i + 1 < text.Length && char.IsLetter(text[i + 1]))))
        {
            i++;
        }

        return i;
    }

    /// <summary>The start of the word that ends at <paramref name="i"/>, signs as in "n°" and "vs." counted in; the same offset where none ends there.</summary>
    public static int WordStart(ReadOnlySpan<char> text, int i)
    {
        var end = i;
        while (i > 0 && end - i < 24 && (char.IsLetterOrDigit(text[i - 1]) || text[i - 1] is '°' or 'º' || (text[i - 1] == '.' && i == end)))
        {
            i--;
        }

        return i;
    }

    /// <summary>Whether a sentence may end between two offsets.</summary>
    public static bool HasSentenceEnd(ReadOnlySpan<char> text, int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            if ((text[i] is '.' or '!' or '?' or '…' && EndsSentence(text, i))
                || (text[i] == '\n' && i + 1 < text.Length && text[i + 1] == '\n'))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>A point ends a sentence where no small letter goes on behind it, and where it is not that of "vs.".</summary>
    private static bool EndsSentence(ReadOnlySpan<char> text, int i)
    {
        if (i + 1 < text.Length && !char.IsWhiteSpace(text[i + 1]) && text[i + 1] is not ('"' or '»' or '”'))
        {
            return false;
        }

        var next = i + 1;
        while (next < text.Length && next - i < 4 && (char.IsWhiteSpace(text[next]) || text[next] is '"' or '»' or '”'))
        {
            next++;
        }

        var abbreviated = next < text.Length && (char.IsLower(text[next]) || (i > 1 && text[(i - 2)..i] is "vs" && (i == 2 || !char.IsLetter(text[i - 3]))));
        return text[i] != '.' || !abbreviated;
    }
}
