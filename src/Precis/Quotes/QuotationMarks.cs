using Precis.Documents;

namespace Precis.Quotes;

/// <summary>
/// Finds what stands between quotation marks: « », “ ”, ‘ ’ and straight ones. A pair inside a pair belongs to the outer one. A quotation may run
/// over several paragraphs, with or without a mark that opens it anew at the head of each. A mark without its partner is passed over.
/// </summary>
internal static class QuotationMarks
{
    private const int MaxParagraphs = 12;
    private const int MaxStrayMarks = 16;

    /// <summary>Whether a text has as many marks that close as marks that open: it holds no half of a quotation.</summary>
    public static bool AreBalanced(string text) =>
        text.Count('"'.Equals) % 2 == 0 && text.Count('«'.Equals) == text.Count('»'.Equals) && text.Count('“'.Equals) == text.Count('”'.Equals);

    public static List<MarkedSpan> Find(string text, IReadOnlyList<Paragraph> paragraphs)
    {
        var found = new List<MarkedSpan>();
        var from = 0;
        for (var p = 0; p < paragraphs.Count; p++)
        {
            var stray = 0;
            var i = Math.Max(from, paragraphs[p].Start);
            while (i < paragraphs[p].End && stray < MaxStrayMarks)
            {
                if (!Opens(text, i, paragraphs[p]))
                {
                    i++;
                    continue;
                }

                var close = FindClose(text, paragraphs, p, i);
                if (close < 0)
                {
                    stray++;
                    i++;
                    continue;
                }

                found.Add(new MarkedSpan(new Span(i, close + 1), Trim(text, i + 1, close)));
                i = close + 1;
            }

            from = i;
        }

        return found;
    }

    private static bool Opens(string text, int i, Paragraph paragraph) => text[i] switch
    {
        '«' or '“' or '„' => true,
        '"' => i + 1 < paragraph.End && (IsOuterLeft(text, i, paragraph) || !char.IsWhiteSpace(text[i + 1]) && !IsDigitBefore(text, i, paragraph)),
        '‘' => i + 1 < paragraph.End && char.IsLetter(text[i + 1]) && IsOuterLeft(text, i, paragraph),
        _ => false,
    };

    private static int FindClose(string text, IReadOnlyList<Paragraph> paragraphs, int p, int open)
    {
        var mark = text[open];
        if (mark == '"')
        {
            var nested = FindStraight(text, paragraphs[p], open, nesting: true);
            return nested >= 0 ? nested
                : FindStraight(text, paragraphs[p], open, nesting: false) is var plain and >= 0 ? plain
                : FindContinued(text, paragraphs, p, '"');
        }

        if (mark == '‘')
        {
            return FindSingle(text, paragraphs[p], open);
        }

        var (opening, closing) = mark == '«' ? ('«', '»') : ('“', '”');
        var depth = 1;
        for (var q = p; q < Math.Min(paragraphs.Count, p + MaxParagraphs); q++)
        {
            var start = q == p ? open + 1 : paragraphs[q].Start;
            if (q > p)
            {
                // Only the last paragraph of a long quotation closes it: each one before must be taken up by a mark at the head of the next,
                // or, as French printers do, by nothing but the closing mark that comes before any other opening one.
                if (text[start] == opening || text[start] == closing && closing == '»')
                {
                    start++;
                }
                else if (!ClosesFirst(text, paragraphs[q], opening, closing))
                {
                    return -1;
                }
            }

            for (var i = start; i < paragraphs[q].End; i++)
            {
                if (text[i] == opening)
                {
                    depth++;
                }
                else if (text[i] == closing && --depth == 0)
                {
                    return i;
                }
            }

            if (depth > 1)
            {
                return -1;
            }
        }

        return -1;
    }

    private static bool ClosesFirst(string text, Paragraph paragraph, char opening, char closing)
    {
        var at = text.AsSpan(paragraph.Start, paragraph.End - paragraph.Start).IndexOfAny(opening, closing);
        return at >= 0 && text[paragraph.Start + at] == closing;
    }

    private static int FindStraight(string text, Paragraph paragraph, int open, bool nesting)
    {
        var depth = 1;
        for (var i = open + 1; i < paragraph.End; i++)
        {
            if (text[i] != '"')
            {
                continue;
            }

            if (nesting && IsOuterLeft(text, i, paragraph) && i + 1 < paragraph.End && !char.IsWhiteSpace(text[i + 1]) && !char.IsPunctuation(text[i + 1]))
            {
                depth++;
            }
            else if (--depth == 0)
            {
                return i;
            }
        }

        return -1;
    }

    private static int FindContinued(string text, IReadOnlyList<Paragraph> paragraphs, int p, char mark)
    {
        for (var q = p + 1; q < Math.Min(paragraphs.Count, p + MaxParagraphs) && text[paragraphs[q].Start] == mark; q++)
        {
            var close = FindStraight(text, paragraphs[q], paragraphs[q].Start, nesting: true);
            if (close >= 0)
            {
                return close;
            }
        }

        return -1;
    }

    // A single mark is also an apostrophe, so it closes only after punctuation and before no letter.
    private static int FindSingle(string text, Paragraph paragraph, int open)
    {
        for (var i = open + 1; i < paragraph.End; i++)
        {
            if (text[i] == '’' && text[i - 1] is '.' or ',' or '!' or '?' && (i + 1 == paragraph.End || !char.IsLetterOrDigit(text[i + 1])))
            {
                if (text[i] == '’')
                {
                    return i;
                }
            }
        }

        return -1;
    }

    private static bool IsOuterLeft(string text, int i, Paragraph paragraph) =>
        i == paragraph.Start || char.IsWhiteSpace(text[i - 1]) || text[i - 1] is '(' or '[' or '«' or '“' or '—' or '–' or '-' or ':' or '\'' or '’';

    private static bool IsDigitBefore(string text, int i, Paragraph paragraph) => i > paragraph.Start && char.IsDigit(text[i - 1]);

    private static Span Trim(string text, int start, int end)
    {
        while (start < end && char.IsWhiteSpace(text[start]))
        {
            start++;
        }

        while (end > start && char.IsWhiteSpace(text[end - 1]))
        {
            end--;
        }

        return new Span(start, end);
    }
}
