using Precis.Documents;
using Precis.Facts.Clauses;
using Precis.Languages;

namespace Precis.Facts.Rules;

/// <summary>Reads the texts of fields: a listed term with what completes it ("directeur | des ressources humaines"), or the noun phrase that is there.</summary>
internal sealed class TermReader(Document document, Arguments arguments)
{
    private const int LongestText = 14;
    private const int LongestAct = 24;
    private const int ApposedDistance = 12;

    private readonly Lexicon _determiners = Lexicon.For(document.Language, "Facts/term-determiners");
    private readonly Lexicon _former = Lexicon.For(document.Language, "Facts/former");
    private readonly Lexicon _ends = Lexicon.For(document.Language, "Facts/term-ends");
    private readonly Lexicon _connectors = Lexicon.For(document.Language, "Facts/term-connectors");
    private readonly Lexicon _prepositions = Lexicon.For(document.Language, "Grammar/prepositions");
    private readonly Lexicon _clauses = Lexicon.For(document.Language, "Facts/clause-starts");
    private readonly Lexicon _auxiliaries = Lexicon.For(document.Language, "Facts/auxiliaries");
    private readonly Lexicon _adverbs = Lexicon.For(document.Language, "Facts/verb-adverbs");

    /// <summary>The text that begins at a token, determiners passed over.</summary>
    public Span? Read(int token, FactField field, int end)
    {
        _ = field.Terms.TryGetValue(document.Language, out var terms);
        for (; token < end; token++)
        {
            if (field.Acts && IsAct(token, end))
            {
                return Phrase(token, end, LongestAct);
            }

            var start = document.Tokens[token].Span.Start;
            if (terms?.TryMatch(document.Text, start, out var after, out _) == true && !IsPossessor(document.TokenFrom(after)))
            {
                return new Span(start, field.Extends ? Extend(document.TokenFrom(after), end, terms) ?? after : after);
            }

            // "la Première ministre": a determiner may be part of a term.
            if (!_determiners.Contains(document.Word(token)))
            {
                return terms is null ? Phrase(token, end, LongestText) : null;
            }
        }

        return null;
    }

    /// <summary>The term in apposition with a name: "Jean Roy, directeur de la banque", "le directeur de la banque, Jean Roy", "Acme chief executive John Smith".</summary>
    /// <param name="name">The name.</param>
    /// <param name="field">The field.</param>
    /// <param name="sentence">The sentence.</param>
    /// <param name="takesFormer">Whether a post that was held before counts, with the word that says so.</param>
    public Span? Beside(Span name, FactField field, Sentence sentence, bool takesFormer)
    {
        if (!field.Terms.TryGetValue(document.Language, out var terms))
        {
            return null;
        }

        var after = document.TokenAt(name.End - 1) + 1;
        if (after + 1 < sentence.EndToken && document.Word(after) is "," or "(" && (takesFormer || FormerAt(after + 1) is null) && Read(AfterFormer(after + 1), field, sentence.EndToken) is { } told)
        {
            return ClosesAside(document.TokenFrom(told.End), sentence) ? FormerAt(after + 1) is { } former ? new Span(former, told.End) : told : null;
        }

        var first = document.TokenFrom(name.Start);
        for (var token = first - 1; token >= sentence.FirstToken && first - token <= ApposedDistance; token--)
        {
            if (document.Word(token) is "." or ";" or ":" or "»" or "”" || (document.Word(token) is "," && token < first - 1) || document.Dates.Covers(document.Tokens[token].Span))
            {
                return null;
            }

            if (token > sentence.FirstToken && char.IsLetterOrDigit(document.Word(token - 1)[^1]) && terms.TryMatch(document.Text, document.Tokens[token - 1].Span.Start, out var longer, out _)
                && longer > document.Tokens[token].Span.Start)
            {
                continue;
            }

            if (terms.TryMatch(document.Text, document.Tokens[token].Span.Start, out var end, out _))
            {
                var rest = field.Extends ? Extend(document.TokenFrom(end), first, terms) ?? end : end;
                if (token > sentence.FirstToken && document.Word(SkipBack(token - 1, sentence)) is "à" or "au" or "to")
                {
                    // "l'adjoint au maire, Jean Roy"
                    return null;
                }

                var isFormer = token > sentence.FirstToken && _former.Contains(document.Word(token - 1));
                return Reaches(document.TokenFrom(rest), first) && (takesFormer || !isFormer) ? new Span(document.Tokens[isFormer ? token - 1 : token].Span.Start, rest) : null;
            }
        }

        return null;
    }

    /// <summary>Where "ancien" or "former" stands, which says that the post is not held any more.</summary>
    private int? FormerAt(int token) => SkipDeterminers(token) is var next && IsFormer(next) ? document.Tokens[next].Span.Start : null;

    private int AfterFormer(int token) => SkipDeterminers(token) is var next && IsFormer(next) ? next + 1 : token;

    private int SkipDeterminers(int token)
    {
        while (token < document.Tokens.Count - 1 && _determiners.Contains(document.Word(token)) && !IsFormer(token))
        {
            token++;
        }

        return token;
    }

    private int SkipBack(int token, Sentence sentence)
    {
        while (token > sentence.FirstToken && _determiners.Contains(document.Word(token)))
        {
            token--;
        }

        return token;
    }

    /// <summary>Whether an apposition ends before the next verb: in "après le départ de X, la présidente a écrit" there is none.</summary>
    private bool ClosesAside(int token, Sentence sentence)
    {
        for (; token < sentence.EndToken && document.Tokens[token].Kind != TokenKind.Punctuation; token++)
        {
            if (_auxiliaries.Contains(document.Word(token)))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>"the president's top aide": the term only owns what is told.</summary>
    private bool IsPossessor(int token) => token < document.Tokens.Count && document.Word(token) is "'s" or "’s" or "'" or "’";

    private bool IsFormer(int token) => _former.Contains(document.Word(token));

    /// <summary>Whether nothing but "de Renault" and a comma stand between a term and the name after it.</summary>
    private bool Reaches(int token, int name)
    {
        if (token < name && _prepositions.Contains(document.Word(token)) && arguments.From(token + 1, name) is [.., var body])
        {
            token = document.TokenAt(body.Span.End - 1) + 1;
        }

        return token == name || (token == name - 1 && document.Word(token) is "," or ":");
    }

    /// <summary>How far a term goes on; <see langword="null"/> where it does not.</summary>
    private int? Extend(int token, int end, Lexicon terms)
    {
        int? reached = null;
        while (token < end)
        {
            var next = token;
            if (_connectors.Find(document.Word(next)) is { } connector)
            {
                next++;
                while (next < end && _determiners.Contains(document.Word(next)))
                {
                    next++;
                }

                if (next >= end)
                {
                    return reached;
                }

                if (connector[1] == "and")
                {
                    if (!terms.TryMatch(document.Text, document.Tokens[next].Span.Start, out var second, out _))
                    {
                        return reached;
                    }

                    (reached, token) = (second, document.TokenFrom(second));
                    continue;
                }

                if (!IsNoun(next) || arguments.At(next) is not null
                    || (char.IsUpper(document.Word(next)[0]) && next + 1 < end && char.IsUpper(document.Word(next + 1)[0])))
                {
                    return reached;
                }
            }
            else if (!IsAdjective(next))
            {
                return reached;
            }

            reached = document.Tokens[next].Span.End;
            token = next + 1;
        }

        return reached;
    }

    private bool IsNoun(int token) =>
        document.Tokens[token].Kind == TokenKind.Word && !_prepositions.Contains(document.Word(token)) && !_clauses.Contains(document.Word(token))
        && !_adverbs.Contains(document.Word(token)) && !_auxiliaries.Contains(document.Word(token)) && !_ends.Contains(document.Word(token)) && !document.Dates.Covers(document.Tokens[token].Span);

    /// <summary>A lower-case word that may complete a noun phrase: by its ending in French, any noun in English ("head of consumer | products").</summary>
    private bool IsAdjective(int token)
    {
        var word = document.Word(token);
        if (!IsNoun(token) || !char.IsLower(word[0]) || arguments.At(token) is not null || _determiners.Contains(word))
        {
            return false;
        }

        return document.Language == Language.French
            ? word.EndsWith("al") || word.EndsWith("ale") || word.EndsWith("aux") || word.EndsWith("ales") || word.EndsWith("ique") || word.EndsWith("iques") || word.EndsWith("if")
                || word.EndsWith("ive") || word.EndsWith("ives") || word.EndsWith("el") || word.EndsWith("elle") || word.EndsWith("elles") || word.EndsWith("els") || word.EndsWith("aire") || word.EndsWith("aires")
                || word.EndsWith("aine") || word.EndsWith("aines") || word.EndsWith("ier") || word.EndsWith("ière") || word.EndsWith("iers") || word.EndsWith("ières") || word is "adjoint" or "adjointe" or "délégué" or "déléguée"
                || word.EndsWith("ante") || word.EndsWith("able") || word.EndsWith("ien") || word.EndsWith("ienne") || word.EndsWith("aise") || word.EndsWith("ais")
            : word.Length > 2 && !_ends.Contains(word) && !word.EndsWith("ed") && !word.EndsWith("ly") && word is not ("said" or "says" or "will" or "died");
    }

    /// <summary>Whether what somebody did begins: an English gerund with its object ("abusing its position"), a French perfect infinitive ("ne pas avoir respecté").</summary>
    private bool IsAct(int token, int end)
    {
        var next = token;
        while (next < end && (_adverbs.Contains(document.Word(next)) || document.Word(next) is "ne" or "n'" or "n’" or "s'" or "s’" || document.Word(next).EndsWith("ly")))
        {
            next++;
        }

        if (next + 1 >= end)
        {
            return false;
        }

        var word = document.Word(next);
        return document.Language == Language.French
            ? word is "avoir" or "être"
            : word.Length > 5 && char.IsLower(word[0]) && word.EndsWith("ing") && document.Word(next + 1) is var after && (next > token || _determiners.Contains(after)
                || after is "to" or "his" or "her" or "its" or "their" or "in" or "on" || char.IsUpper(after[0]) || after.EndsWith("s"));
    }

    /// <summary>The noun phrase or infinitive from a token to the end of its clause.</summary>
    private Span? Phrase(int token, int end, int longest)
    {
        var last = token;
        for (; last < end && last - token < longest; last++)
        {
            if (document.Tokens[last].Kind is TokenKind.Punctuation || _clauses.Contains(document.Word(last)) || (last > token && longest == LongestText && document.Dates.Covers(document.Tokens[last].Span)))
            {
                break;
            }
        }

        while (last > token && (_prepositions.Contains(document.Word(last - 1)) || _determiners.Contains(document.Word(last - 1)) || document.Word(last - 1) is "et" or "and" || document.Dates.Covers(document.Tokens[last - 1].Span)))
        {
            last--;
        }

        return last > token ? new Span(document.Tokens[token].Span.Start, document.Tokens[last - 1].Span.End) : null;
    }
}
