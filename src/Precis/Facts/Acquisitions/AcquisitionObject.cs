using Precis.Documents;
using Precis.Facts.Clauses;
using Precis.Languages;

namespace Precis.Facts.Acquisitions;

/// <summary>Reads what is bought or sold after a verb: "74% du capital de X", "its X unit", "a 9.8 pct stake in X", "all the shares of X".</summary>
internal sealed class AcquisitionObject(Document document, Arguments arguments)
{
    private const int Reach = 18;

    private readonly Lexicon _objects = Lexicon.For(document.Language, "Facts/acquisition-objects");
    private readonly Lexicon _followers = Lexicon.For(document.Language, "Facts/acquisition-followers");
    private readonly Lexicon _indefinite = Lexicon.For(document.Language, "Facts/contract-determiners");
    private readonly Lexicon _prepositions = Lexicon.For(document.Language, "Grammar/prepositions");
    private readonly Lexicon _conjunctions = Lexicon.For(document.Language, "Grammar/conjunctions");

    /// <summary>Reads the object that begins at a token into a draft.</summary>
    /// <returns>Whether it is a company, shares or a part of one.</returns>
    public bool Read(int first, Sentence sentence, AcquisitionDraft draft, string? mark)
    {
        var (isShares, isPart) = (false, false);
        for (var token = first; token < Math.Min(sentence.EndToken, first + Reach); token++)
        {
            var start = document.Tokens[token].Span.Start;
            if (document.Amounts.Inside(new Span(start, sentence.End)).FirstOrDefault() is { Kind: not AmountKind.Quantity } amount && amount.Start == start)
            {
                if (amount.Kind == AmountKind.Percent)
                {
                    draft.TakeStake(amount);
                    isShares = true;
                }

                token = document.TokenFrom(amount.End) - 1;
            }
            else if (arguments.At(token) is { } argument)
            {
                var after = document.TokenAt(argument.Span.End - 1) + 1;
                if (argument.Entity.Type == EntityType.Place)
                {
                    // "the US sensor maker X"
                    token = after - 1;
                    continue;
                }

                if (IsPossessive(after, sentence))
                {
                    // "33 pct of DNA's stock", but "Castle's leasing unit": the owner of shares is what is bought, the owner of a part sells.
                    if (isShares)
                    {
                        draft.Give("target", argument);
                        return draft.Target is not null;
                    }

                    draft.Give("seller", argument);
                    token = after;
                    continue;
                }

                if (mark == "shares" && !isShares)
                {
                    return false;
                }

                if (isPart && token > first && document.Word(token - 1) is "of" or "de" or "d'" or "d’" or "du")
                {
                    draft.Give("seller", argument);
                    draft.IsPart = true;
                    return true;
                }

                // "une Ferrari 412", "Boeing jets": the name only says whose make the thing is.
                if (mark is not null && !isShares && (IsNounAfter(after, sentence) || (token > first && (_indefinite.Find(document.Word(token - 1)) is [_, "new"] || document.Word(token - 1) is "ce" or "cet" or "cette" or "this"))))
                {
                    return false;
                }

                draft.Give("target", argument);
                return draft.Target is not null;
            }
            else if (_objects.TryMatch(document.Text, start, out var end, out var row))
            {
                isShares |= row[1] == "shares";
                isPart |= row[1] == "part";
                token = document.TokenFrom(end) - 1;
            }
            else if (_prepositions.Contains(document.Word(token)))
            {
                // "up to 51 pct of"
                if (document.Amounts.Inside(new Span(document.Tokens[token].Span.End, sentence.End)).FirstOrDefault() is { } bounded && document.TokenFrom(bounded.Start) == token + 1)
                {
                    continue;
                }

                var isOf = document.Word(token) is "of" or "de" or "d'" or "d’" or "du" or "des";
                if ((!isOf || mark == "strict") && (!(isShares || isPart) || document.Word(token) is not ("in" or "dans" or "chez" or "de" or "d'" or "d’" or "du" or "des")))
                {
                    break;
                }
            }
            else if (document.Word(token) is ",")
            {
                if (!isShares || token + 1 >= sentence.EndToken || document.Word(token + 1) is not ("or" or "of" or "in" or "soit"))
                {
                    break;
                }
            }
            else if (document.Tokens[token].Kind is not (TokenKind.Word or TokenKind.Elision or TokenKind.Number) && document.Word(token) is not ("<" or "("))
            {
                break;
            }
        }

        draft.IsPart |= isPart;
        return isPart || (isShares && mark != "shares");
    }

    private bool IsPossessive(int token, Sentence sentence) =>
        token < sentence.EndToken && document.Word(token) is "'s" or "’s" or "'" or "’";

    /// <summary>"buy Boeing jets": what follows is a noun of its own.</summary>
    private bool IsNounAfter(int token, Sentence sentence) =>
        token < sentence.EndToken && document.Tokens[token].Kind == TokenKind.Word && char.IsLower(document.Word(token)[0])
        && !_prepositions.Contains(document.Word(token)) && !_conjunctions.Contains(document.Word(token)) && !_followers.Contains(document.Word(token))
        && !_objects.TryMatch(document.Text, document.Tokens[token].Span.Start, out _, out _);
}
