using Precis.Languages;

namespace Precis.Amounts;

/// <summary>
/// Phrases of one or more words, found at an offset of a text: the longest one, whatever its case, its spaces, its apostrophes and the points of its
/// initials ("U.S. dollars"). Immutable; a look-up allocates nothing.
/// </summary>
internal sealed class PhraseTable<T>
{
    private const int Longest = 48;

    private readonly Dictionary<string, T>.AlternateLookup<ReadOnlySpan<char>> _phrases;
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _words;

    public PhraseTable(IEnumerable<(string Phrase, T Value)> rows)
    {
        var phrases = new Dictionary<string, T>(StringComparer.Ordinal);
        var words = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var (phrase, value) in rows)
        {
            phrases.TryAdd(phrase, value);
            var first = phrase.AsSpan(0, WordLength(phrase, 0));
            var count = phrase.AsSpan().Count(' ') + phrase.AsSpan().Count('-') + phrase.AsSpan().Count('\'') + 1;
            var key = first.ToString();
            words[key] = Math.Max(words.GetValueOrDefault(key), count);
        }

        _phrases = phrases.GetAlternateLookup<ReadOnlySpan<char>>();
        _words = words.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>Finds the longest phrase that begins at <paramref name="start"/> and ends a word.</summary>
    public bool TryMatch(ReadOnlySpan<char> text, int start, out int end, out T value)
    {
        end = start;
        value = default!;
        Span<char> key = stackalloc char[Longest];
        Span<int> ends = stackalloc int[Longest];
        if ((uint)start >= (uint)text.Length || !char.IsLetter(text[start]))
        {
            return false;
        }

        var length = 0;
        var most = 0;
        var i = start;
        var words = 0;
        var boundaries = 0;
        Span<int> bounds = stackalloc int[8];
        while (i < text.Length && length < Longest)
        {
            var wordStart = length;
            while (i < text.Length && length < Longest && (char.IsLetterOrDigit(text[i]) || text[i] == '%' || IsInitialPoint(text, i)))
            {
                if (text[i] != '.')
                {
                    key[length] = char.ToLowerInvariant(text[i]);
                    ends[length++] = i + 1;
                }

                i++;
            }

            if (length == wordStart)
            {
                break;
            }

            ends[length - 1] = i;
            if (words++ == 0 && !_words.TryGetValue(key[..length], out most))
            {
                return false;
            }

            if (boundaries < bounds.Length)
            {
                bounds[boundaries++] = length;
            }

            if (words >= most || i >= text.Length || length >= Longest - 1)
            {
                break;
            }

            var c = text[i];
            var joint = Figures.IsSpace(c) || c == '\n' ? ' ' : c is '-' or '\u2011' ? '-' : c is '\'' or '’' ? '\'' : '\0';
            if (joint == '\0')
            {
                break;
            }

            key[length] = joint;
            ends[length++] = ++i;
            while (joint == ' ' && i < text.Length && text[i] == ' ' && i - ends[length - 1] < 3)
            {
                i++;
            }
        }

        while (boundaries-- > 0)
        {
            if (_phrases.TryGetValue(key[..bounds[boundaries]], out value!))
            {
                end = ends[bounds[boundaries] - 1];
                return end >= text.Length
                    || !(char.IsLetterOrDigit(text[end]) || (text[end] == '-' && end + 1 < text.Length && char.IsAsciiDigit(text[end + 1])));
            }
        }

        return false;
    }

    /// <summary>Looks a whole phrase up, already in the table's form.</summary>
    public bool TryGet(ReadOnlySpan<char> phrase, out T value) => _phrases.TryGetValue(phrase, out value!);

    private static int WordLength(string phrase, int start)
    {
        var i = start;
        while (i < phrase.Length && (char.IsLetterOrDigit(phrase[i]) || phrase[i] == '%'))
        {
            i++;
        }

        return i;
    }

    /// <summary>The point of an initial: behind a single letter ("U.S.").</summary>
    private static bool IsInitialPoint(ReadOnlySpan<char> text, int i) =>
        text[i] == '.' && i > 0 && char.IsLetter(text[i - 1]) && (i == 1 || !char.IsLetter(text[i - 2]))
        && ((i + 1 < text.Length && char.IsLetter(text[i + 1])) || (i > 2 && text[i - 2] == '.'));
}
