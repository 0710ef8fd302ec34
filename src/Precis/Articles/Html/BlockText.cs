using System.Buffers;

namespace Precis.Articles.Html;

/// <summary>What the wording of a block tells: counts, shares and marks. Made in one pass over the text.</summary>
internal readonly record struct BlockText
{
    private static readonly SearchValues<char> Quotation = SearchValues.Create("\"«»“”„");

    public int Words { get; private init; }

    public float CharactersPerWord { get; private init; }

    public float Capitalised { get; private init; }

    public float Digits { get; private init; }

    public float UpperCase { get; private init; }

    public int Commas { get; private init; }

    public int SentenceEnds { get; private init; }

    public char First { get; private init; }

    public char Last { get; private init; }

    public int BarCount { get; private init; }

    public bool HasQuotation { get; private init; }

    public bool HasAddress { get; private init; }

    public bool HasYear { get; private init; }

    /// <summary>Reads a block's text.</summary>
    public static BlockText Of(ReadOnlySpan<char> text)
    {
        int words = 0, letters = 0, capitals = 0, digits = 0, upper = 0, commas = 0, ends = 0, digitRun = 0;
        var isYear = false;
        var inWord = false;
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            var isDigit = char.IsAsciiDigit(c);
            if (isDigit || char.IsLetter(c) || char.IsSurrogate(c))
            {
                if (!inWord)
                {
                    words++;
                    capitals += char.IsUpper(c) ? 1 : 0;
                }

                inWord = true;
                letters++;
                upper += char.IsUpper(c) ? 1 : 0;
                digits += isDigit ? 1 : 0;
                digitRun = isDigit ? digitRun + 1 : 0;
                isYear |= digitRun == 4 && text[i - 3] is '1' or '2' && text[i - 2] is '9' or '0' && (i + 1 == text.Length || !char.IsAsciiDigit(text[i + 1]));
                continue;
            }

            digitRun = 0;
            inWord = inWord && c is '\'' or '’';
            commas += c is ',' or ';' or '،' or '、' ? 1 : 0;
            ends += c is '.' or '!' or '?' or '…' or '।' && (i + 1 == text.Length || text[i + 1] is ' ' or '\u00A0' or '"' or '”' or '»' or '\n') || c == '。' ? 1 : 0;
        }

        return new BlockText
        {
            Words = words,
            CharactersPerWord = words == 0 ? 0 : (float)letters / words,
            Capitalised = words == 0 ? 0 : (float)capitals / words,
            Digits = letters == 0 ? 0 : (float)digits / letters,
            UpperCase = letters == 0 ? 0 : (float)upper / letters,
            Commas = commas,
            SentenceEnds = ends,
            First = text.Length == 0 ? '\0' : text[0],
            Last = text.Length == 0 ? '\0' : text[^1],
            BarCount = text.Count('|') + text.Count('•') + text.Count('·') + text.Count('»') + text.Count('›') + text.Count('→'),
            HasQuotation = text.ContainsAny(Quotation),
            HasAddress = text.Contains('@') || text.Contains("http", StringComparison.OrdinalIgnoreCase) || text.Contains("www.", StringComparison.OrdinalIgnoreCase),
            HasYear = isYear,
        };
    }
}
