using Precis.Documents;

namespace Precis.Segmentation;

/// <summary>
/// Groups the tokens of one paragraph into sentences, in linear time. A sentence ends after its final mark and the quotation marks and brackets
/// that close with it, where what follows can open a sentence; also where paragraphs were glued without a space ("fini.Alors").
/// </summary>
internal sealed class SentenceSplitter(string text, List<Token> tokens, SegmentationLexicon lexicon)
{
    private const int InquitReach = 4;

    /// <summary>The index after the last token of the sentence that starts at token <paramref name="first"/>.</summary>
    /// <param name="first">The first token of the sentence.</param>
    /// <param name="end">The index after the last token of the paragraph.</param>
    /// <param name="quoteIsOpen">Whether a straight quotation mark is open; carried from sentence to sentence.</param>
    public int EndOfSentence(int first, int end, ref bool quoteIsOpen)
    {
        for (var i = first; i < end; i++)
        {
            if (tokens[i].Kind is not (TokenKind.Punctuation or TokenKind.Word))
            {
                continue;
            }

            if (IsStraightQuote(i))
            {
                quoteIsOpen = OpensQuotation(i, end, quoteIsOpen);
                continue;
            }

            var ending = EndingAt(i);
            if (ending == Ending.None || ending == Ending.Point && IsLabel(first, i))
            {
                continue;
            }

            var open = quoteIsOpen;
            var next = AfterClosers(i + 1, end, ref open, out var closedQuote);
            quoteIsOpen = open;
            if (next == end || Opens(i, next, end, ending, closedQuote))
            {
                return next;
            }

            i = next - 1;
        }

        return end;
    }

    private Ending EndingAt(int i)
    {
        var token = tokens[i];
        var last = text[token.Span.End - 1];
        if (token.Kind == TokenKind.Punctuation)
        {
            return last switch
            {
                '.' => token.Span.Length == 1 ? Ending.Point : Ending.Ellipsis,
                '…' => Ending.Ellipsis,
                '!' or '?' or '‼' or '⁉' or '⁇' => Ending.Mark,
                _ => Ending.None,
            };
        }

        if (token.Kind != TokenKind.Word || last != '.')
        {
            return Ending.None;
        }

        return lexicon.Abbreviation(token.Span.In(text)) switch
        {
            AbbreviationKind.End => Ending.Abbreviation,
            AbbreviationKind.Either => Ending.NameAbbreviation,
            AbbreviationKind.None => token.Span.Length > 2 && !token.Span.In(text).Contains('-') ? Ending.NameAbbreviation : Ending.None,
            _ => Ending.None,
        };
    }

    /// <summary>Passes further final marks, and the quotation marks and brackets that close with the sentence.</summary>
    private int AfterClosers(int i, int end, ref bool quoteIsOpen, out bool closedQuote)
    {
        closedQuote = false;
        for (; i < end; i++)
        {
            var token = tokens[i];
            var c = text[token.Span.Start];
            var isGlued = token.Span.Start == tokens[i - 1].Span.End;
            if (IsStraightQuote(i))
            {
                if (OpensQuotation(i, end, quoteIsOpen))
                {
                    return i;
                }

                quoteIsOpen = false;
                closedQuote = true;
            }
            else if (c is '»' or '”' || c is '’' or '\'' && token.Span.Length == 1 && isGlued)
            {
                closedQuote = true;
            }
            else if (!(c is '!' or '?' && token.Kind == TokenKind.Punctuation || isGlued && c is ')' or ']' or '.' or '…' && token.Kind == TokenKind.Punctuation))
            {
                return i;
            }
        }

        return end;
    }

    /// <summary>Whether the tokens from <paramref name="next"/> on can open a sentence after the ending at <paramref name="last"/>.</summary>
    private bool Opens(int last, int next, int end, Ending ending, bool closedQuote)
    {
        var isGlued = tokens[next].Span.Start == tokens[next - 1].Span.End;
        if (isGlued && !CanBeGlued(last, next, ending))
        {
            return false;
        }

        var word = next;
        while (word < end && IsOpener(tokens[word]))
        {
            word++;
        }

        if (word == end)
        {
            return false;
        }

        var token = tokens[word];
        var isUpper = IsUpper(text[token.Span.Start]) || IsCamel(token);
        var startsLikeSentence = isUpper || token.Kind is TokenKind.Number || token.Kind is TokenKind.Symbol or TokenKind.Address;
        return ending switch
        {
            Ending.Point => startsLikeSentence || word > next && !isGlued && token.Kind is TokenKind.Word or TokenKind.Elision,
            Ending.Ellipsis => isUpper,
            Ending.Mark => startsLikeSentence && !(closedQuote && IsInquit(word, end)),
            Ending.Abbreviation => isUpper && !lexicon.IsZone(token.Span.In(text)),
            Ending.NameAbbreviation => isUpper && (word > next || lexicon.IsStarter(Bare(token))),
            _ => false,
        };
    }

    /// <summary>Without a space a sentence ends only where a whole word or a closing mark stands before and a capital follows.</summary>
    private bool CanBeGlued(int last, int next, Ending ending)
    {
        var token = tokens[next];
        var opener = IsOpener(token) && token.Span.Length == 1;
        if (opener ? text[token.Span.Start] is '-' or '(' or '[' : !IsUpper(text[token.Span.Start]))
        {
            return false;
        }

        // "<BLS.N>" is a stock symbol.
        if (ending is Ending.Abbreviation or Ending.NameAbbreviation || last == 0 || (token.Span.End < text.Length && text[token.Span.End] == '>'))
        {
            return false;
        }

        // The exchange of a stock symbol: "<TRAF.L>", "(KGL.TO)".
        if (token.Span.Length <= 3 && token.Span.End < text.Length && text[token.Span.End] is '>' or ')')
        {
            return false;
        }

        var before = tokens[last - 1];
        return last + 1 < next || before.Kind != TokenKind.Word || before.Span.Length > 1;
    }

    /// <summary>Whether a verb of saying follows a name of a few words: <c>"Why not?" John Smith asked.</c></summary>
    private bool IsInquit(int word, int end)
    {
        for (var i = word; i < end && i <= word + InquitReach && tokens[i].Kind == TokenKind.Word; i++)
        {
            var surface = tokens[i].Span.In(text);
            if (lexicon.IsInquit(surface))
            {
                return true;
            }

            if (!IsUpper(surface[0]))
            {
                return false;
            }
        }

        return false;
    }

    /// <summary>Whether the sentence so far is the label of a list item: "1.", "B.".</summary>
    private bool IsLabel(int first, int point) =>
        point == first + 1 && (tokens[first].Kind == TokenKind.Number && tokens[first].Span.Length <= 3 || tokens[first].Kind == TokenKind.Word && tokens[first].Span.Length == 1);

    private ReadOnlySpan<char> Bare(Token token) =>
        token.Kind == TokenKind.Elision ? text.AsSpan(token.Span.Start, token.Span.Length - 1) : token.Span.In(text);

    /// <summary>A straight quotation mark opens where only what follows touches it; where that does not tell, where none is open.</summary>
    private bool OpensQuotation(int i, int end, bool isOpen)
    {
        var span = tokens[i].Span;
        var touchesLeft = i > 0 && tokens[i - 1].Span.End == span.Start;
        var touchesRight = i + 1 < end && tokens[i + 1].Span.Start == span.End;
        return touchesLeft == touchesRight ? !isOpen : touchesRight;
    }

    private bool IsStraightQuote(int i) => tokens[i].Span.Length == 1 && text[tokens[i].Span.Start] == '"';

    private bool IsOpener(Token token) =>
        token.Kind == TokenKind.Punctuation && text[token.Span.Start] is '"' or '«' or '“' or '„' or '‘' or '\'' or '(' or '[' or '—' or '–' or '-' or '¿' or '¡'
        || token.Kind == TokenKind.Symbol && text[token.Span.Start] is '•' or '►' or '▶' or '*';

    /// <summary>"iPhone", "eBay": a name that opens a sentence with a small letter.</summary>
    private bool IsCamel(Token token) => token.Kind == TokenKind.Word && token.Span.Length > 2 && char.IsLower(text[token.Span.Start]) && char.IsUpper(text[token.Span.Start + 1]);

    private static bool IsUpper(char c) => char.IsUpper(c) || char.IsHighSurrogate(c);

    /// <summary>The ways in which a token can end a sentence.</summary>
    private enum Ending
    {
        None,
        Point,
        Ellipsis,
        Mark,
        Abbreviation,
        NameAbbreviation,
    }
}
