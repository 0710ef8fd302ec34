using System.Globalization;
using Precis.Documents;

namespace Precis.Segmentation;

/// <summary>
/// Cuts text into tokens from left to right, in linear time. What is a token:
/// <list type="bullet">
/// <item>a word with its inner apostrophes and hyphens ("prud'homme", "quatre-vingt", "O'Brien"), with its point where it is an abbreviation,
/// an acronym or an initial ("Inc.", "U.S.", "J."), with an inner ampersand ("AT&amp;T") and a plus at its end ("Canal+");</item>
/// <item>an elided word with its apostrophe in French ("l'", "qu’"); in English what follows an apostrophe ("'s", "'ll");</item>
/// <item>in a French inversion the verb, the hyphen ("-", "-t-") and the pronoun, each by itself;</item>
/// <item>a number with its inner separators; figures that run into letters are a word ("4G", "1er", "12h30");</item>
/// <item>an ellipsis, also in brackets ("[…]"); an address; any other mark alone.</item>
/// </list>
/// Each character that is not white lies in one token. One tokenizer serves one text.
/// </summary>
internal sealed class Tokenizer(string text, SegmentationLexicon lexicon)
{
    private const int LongestAcronym = 12;

    private readonly List<Token> _tokens = new(text.Length / 5 + 4);
    private readonly AddressScanner _addresses = new(text);
    private int _limit;

    /// <summary>The tokens found so far.</summary>
    public List<Token> Tokens => _tokens;

    /// <summary>Adds the tokens of a stretch of text.</summary>
    public void Read(Span span)
    {
        _limit = span.End;
        var i = span.Start;
        while (i < _limit)
        {
            var c = text[i];
            if (char.IsWhiteSpace(c))
            {
                i++;
            }
            else if (char.IsAsciiDigit(c))
            {
                i = ReadNumber(i);
            }
            else if (IsWordStart(i))
            {
                i = ReadWord(i);
            }
            else
            {
                i = ReadMark(i);
            }
        }
    }

    private bool IsWordStart(int i) => char.IsLetterOrDigit(text[i]) || char.IsHighSurrogate(text[i]) && char.IsLetter(text, i);

    private int Add(int start, int end, TokenKind kind)
    {
        _tokens.Add(new Token(new Span(start, end), kind));
        return end;
    }

    private int ReadNumber(int start)
    {
        var end = NumberShape.End(text, start, _limit);
        var runsIntoLetters = end < _limit && (char.IsLetter(text[end]) || text[end] == '@') && text.AsSpan(start, end - start).IndexOfAnyExceptInRange('0', '9') < 0;
        return runsIntoLetters ? ReadWord(start) : Add(start, end, TokenKind.Number);
    }

    private int ReadWord(int start)
    {
        var end = EndOfLetters(start);
        if (end == _limit || text[end] is ' ' or ',')
        {
            return Add(start, end, TokenKind.Word);
        }

        if (text[end] is '.' or ':' or '@' or '-' or '+' or '%')
        {
            var address = _addresses.EndOfAddress(start, _limit);
            if (address > 0)
            {
                return Add(start, address, TokenKind.Address);
            }
        }

        if (end < _limit && text[end] == '.')
        {
            var withPoint = EndOfPointedWord(start, end);
            if (withPoint > 0)
            {
                return Add(start, withPoint, TokenKind.Word);
            }
        }

        return ReadCompound(start, end);
    }

    /// <summary>Goes on from the first run of letters over apostrophes, hyphens and ampersands.</summary>
    private int ReadCompound(int start, int end)
    {
        while (end < _limit)
        {
            var joiner = text[end];
            var next = end + 1;
            var hasNext = next < _limit && IsWordStart(next);
            if (SegmentationLexicon.IsApostrophe(joiner))
            {
                var word = text.AsSpan(start, end - start);
                var lettersEnd = hasNext ? EndOfLetters(next) : next;
                if (lexicon.IsElision(word) && !(hasNext && lexicon.IsWhole(text.AsSpan(start, EndOfHyphened(next) - start)))
                    && !(hasNext && lexicon.IsWhole(text.AsSpan(start, lettersEnd - start))))
                {
                    return Add(start, next, TokenKind.Elision);
                }

                if (!hasNext)
                {
                    break;
                }

                if (lexicon.IsClitic(text.AsSpan(next, lettersEnd - next)))
                {
                    Add(start, end, TokenKind.Word);
                    return Add(end, lettersEnd, TokenKind.Word);
                }

                end = lettersEnd;
            }
            else if (joiner is '-' or '\u2010' or '\u2011' && hasNext)
            {
                var lettersEnd = EndOfLetters(next);
                var inversion = ReadInversion(start, end, lettersEnd);
                if (inversion > 0)
                {
                    return inversion;
                }

                var acronym = lettersEnd - next == 1 && lettersEnd < _limit && text[lettersEnd] == '.' ? EndOfAcronym(next, lettersEnd) : -1;
                if (acronym > 0)
                {
                    return Add(start, acronym, TokenKind.Word);
                }

                end = lettersEnd;
            }
            else if (joiner == '&' && hasNext)
            {
                end = EndOfLetters(next);
            }
            else
            {
                break;
            }
        }

        var plus = end < _limit && text[end] == '+' && (end + 1 == _limit || !char.IsLetterOrDigit(text[end + 1]));
        return Add(start, plus ? end + 1 : end, TokenKind.Word);
    }

    /// <summary>Cuts "dit-elle" and "a-t-on" into verb, hyphen and pronoun; -1 where the word is none of these.</summary>
    private int ReadInversion(int start, int hyphen, int lettersEnd)
    {
        var pronoun = hyphen + 1;
        if (lettersEnd - pronoun == 1 && text[pronoun] == 't' && lettersEnd + 1 < _limit && text[lettersEnd] == text[hyphen] && IsWordStart(lettersEnd + 1))
        {
            pronoun = lettersEnd + 1;
            lettersEnd = EndOfLetters(pronoun);
        }

        var goesOn = lettersEnd + 1 < _limit && text[lettersEnd] == text[hyphen] && IsWordStart(lettersEnd + 1);
        if (goesOn || !lexicon.IsInvertedPronoun(text.AsSpan(pronoun, lettersEnd - pronoun)) || lexicon.IsWhole(text.AsSpan(start, lettersEnd - start)))
        {
            return -1;
        }

        Add(start, hyphen, TokenKind.Word);
        Add(hyphen, pronoun, TokenKind.Punctuation);
        return Add(pronoun, lettersEnd, TokenKind.Word);
    }

    /// <summary>The end of an abbreviation, acronym, initial or domain name; -1 where the point after the letters is not part of the word.</summary>
    private int EndOfPointedWord(int start, int point)
    {
        var chunk = EndOfPointedChunk(start, point);
        if (chunk > point + 1 && lexicon.Abbreviation(text.AsSpan(start, chunk - start)) != AbbreviationKind.None)
        {
            return chunk;
        }

        var acronym = EndOfAcronym(start, point);
        if (acronym > 0)
        {
            return acronym;
        }

        var kind = lexicon.Abbreviation(text.AsSpan(start, point + 1 - start));
        var next = NextVisible(point + 1);
        var isAbbreviation = kind switch
        {
            AbbreviationKind.None => IsInitial(start, point, next),
            AbbreviationKind.Name => next < _limit && char.IsUpper(text[next]),
            AbbreviationKind.Number => next < _limit && (char.IsAsciiDigit(text[next]) || IsPointedCapital(next)) || IsInitial(start, point, next),
            AbbreviationKind.Inner or AbbreviationKind.Either or AbbreviationKind.End => true,
            _ => false,
        };
        return isAbbreviation ? point + 1 : _addresses.EndOfDomain(start, _limit);
    }

    /// <summary>A capital with a point before a name: "J. Dupont", "L.Messi", but not "le plan B. Le ministre". Before a figure too: "art. L. 123".</summary>
    private bool IsInitial(int start, int point, int next)
    {
        if (point - start != 1 || !char.IsUpper(text[start]) || next >= _limit)
        {
            return false;
        }

        if (char.IsAsciiDigit(text[next]))
        {
            return next > point + 1;
        }

        if (!char.IsUpper(text[next]))
        {
            return false;
        }

        var end = EndOfLetters(next);
        return end - next == 1 && end < _limit && text[end] is '.' or '-' || !lexicon.IsStarter(text.AsSpan(next, end - next));
    }

    /// <summary>"L." in "art. L. 123".</summary>
    private bool IsPointedCapital(int i) => i + 1 < _limit && char.IsUpper(text[i]) && text[i + 1] == '.';

    /// <summary>The end of "U.S.", "p.m.", "J.-C.": single letters, each with a point; -1 where there are less than two.</summary>
    private int EndOfAcronym(int start, int point)
    {
        var end = point + 1;
        var letters = point - start;
        var count = 1;
        while (letters == 1 && end < _limit && count < LongestAcronym)
        {
            var next = text[end] == '-' ? end + 1 : end;
            if (next + 1 >= _limit || !char.IsLetter(text[next]) || text[next + 1] != '.')
            {
                break;
            }

            end = next + 2;
            count++;
        }

        var last = end < _limit && char.IsLetterOrDigit(text[end]);
        return count < 2 || last && char.IsLower(text[end]) ? -1 : end;
    }

    /// <summary>The end of the last point of letters, points and hyphens without a space ("c.-à-d.", "Ph.D.").</summary>
    private int EndOfPointedChunk(int start, int point)
    {
        var last = point + 1;
        var bound = Math.Min(_limit, start + 12);
        for (var i = point + 1; i < bound && (char.IsLetter(text[i]) || text[i] is '.' or '-'); i++)
        {
            if (text[i] == '.')
            {
                last = i + 1;
            }
        }

        return last;
    }

    private int EndOfLetters(int start)
    {
        var i = start;
        while (i < _limit)
        {
            var c = text[i];
            if (char.IsLetterOrDigit(c) || c == '_' || c > 127 && IsMarkOrFormat(c))
            {
                i++;
            }
            else if (char.IsHighSurrogate(c) && i + 1 < _limit && char.IsLetter(text, i))
            {
                i += 2;
            }
            else
            {
                break;
            }
        }

        // "n°", "N°": the sign belongs to the word.
        return i < _limit && text[i] == '°' && i - start == 1 && text[start] is 'n' or 'N' ? i + 1 : i;
    }

    private int EndOfHyphened(int start)
    {
        var end = EndOfLetters(start);
        var bound = Math.Min(_limit, start + 24);
        while (end + 1 < bound && text[end] == '-' && IsWordStart(end + 1))
        {
            end = EndOfLetters(end + 1);
        }

        return end;
    }

    private int NextVisible(int i)
    {
        // Two line ends or more part paragraphs; what is read here never crosses one, so the loop is short.
        while (i < _limit && char.IsWhiteSpace(text[i]))
        {
            i++;
        }

        return i;
    }

    private int ReadMark(int start)
    {
        var c = text[start];
        var end = start + 1;
        if (c is '.' or '…')
        {
            while (end < _limit && text[end] is '.' or '…')
            {
                end++;
            }

            return Add(start, end, TokenKind.Punctuation);
        }

        if (c is '[' or '(')
        {
            var close = c == '[' ? ']' : ')';
            var dots = end;
            while (dots < _limit && dots < end + 4 && text[dots] is '.' or '…' or ' ')
            {
                dots++;
            }

            var isEllipsis = dots > end && dots < _limit && text[dots] == close && text.AsSpan(end, dots - end).IndexOfAny("….") >= 0;
            return Add(start, isEllipsis ? dots + 1 : end, TokenKind.Punctuation);
        }

        if (char.IsHighSurrogate(c) && end < _limit && char.IsLowSurrogate(text[end]))
        {
            end++;
        }

        while (end < _limit && text[end] > 127 && IsMarkOrFormat(text[end]))
        {
            end++;
        }

        var isPunctuation = char.IsPunctuation(c) && c is not ('%' or '‰' or '&' or '@' or '#' or '*' or '§' or '†' or '\\');
        return Add(start, end, isPunctuation ? TokenKind.Punctuation : TokenKind.Symbol);
    }

    private static bool IsMarkOrFormat(char c) =>
        CharUnicodeInfo.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark
            or UnicodeCategory.EnclosingMark or UnicodeCategory.Format;
}
