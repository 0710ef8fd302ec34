using Precis.Documents;
using Precis.Languages;

namespace Precis.Entities;

/// <summary>Reads a run of capitalised words, with the small words between them: "Joint Warfighting Cloud Capability", "Société du Grand Paris".</summary>
internal sealed class NameRun(Document document)
{
    private const int Longest = 12;

    private readonly Lexicon _small = Lexicon.For(document.Language, "Names/joining-words");

    /// <summary>The run that begins at a token, an opening quotation mark before it passed over; <see langword="null"/> where none does.</summary>
    public Span? From(int token, Sentence sentence)
    {
        if (token < sentence.EndToken && document.Word(token) is "\"" or "«" or "“" or "‘")
        {
            token++;
        }

        if (token >= sentence.EndToken || !IsCapitalised(token))
        {
            return null;
        }

        var last = token;
        for (var next = token + 1; next < sentence.EndToken && next - token < Longest; next++)
        {
            if (IsCapitalised(next) || document.Tokens[next].Kind == TokenKind.Number)
            {
                last = next;
            }
            else if (!IsJoining(next))
            {
                break;
            }
        }

        return new Span(document.Tokens[token].Span.Start, document.Tokens[last].Span.End);
    }

    /// <summary>The run that ends before a token; <see langword="null"/> where none does.</summary>
    public Span? Until(int token, Sentence sentence)
    {
        var last = token - 1;
        if (last >= sentence.FirstToken && document.Word(last) is "\"" or "”" or "’")
        {
            last--;
        }

        if (last < sentence.FirstToken || !IsCapitalised(last))
        {
            return null;
        }

        var first = last;
        for (var next = last - 1; next >= sentence.FirstToken && last - next < Longest; next--)
        {
            // "On Monday Rheinglas": a day is no part of a name.
            if (document.Dates.Covers(document.Tokens[next].Span))
            {
                break;
            }

            // The first word of a sentence is capitalised whatever it is.
            if (IsCapitalised(next) && (next > sentence.FirstToken || !_small.Contains(document.Word(next))))
            {
                first = next;
            }
            else if (!IsJoining(next))
            {
                break;
            }
        }

        return new Span(document.Tokens[first].Span.Start, document.Tokens[last].Span.End);
    }

    private bool IsCapitalised(int token) =>
        document.Tokens[token].Kind == TokenKind.Word && char.IsUpper(document.Word(token)[0]) && document.Word(token) is not ("The" or "Les" or "Le" or "La");

    private bool IsJoining(int token) =>
        document.Tokens[token].Kind is TokenKind.Word or TokenKind.Elision or TokenKind.Symbol && _small.Contains(document.Word(token));
}
