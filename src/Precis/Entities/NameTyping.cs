using Precis.Documents;
using Precis.Entities.Registry;
using Precis.Languages;

namespace Precis.Entities;

/// <summary>Tells what a name names by what stands in it and around it: companies from other bodies, bodies from what the recogniser took for a person or place.</summary>
internal sealed class NameTyping(Document document)
{
    private readonly Lexicon _heads = Lexicon.For(document.Language, "Names/body-heads");
    private readonly Lexicon _determiners = Lexicon.For(document.Language, "Names/determiners");
    private readonly Lexicon _conjunctions = Lexicon.For(document.Language, "Grammar/conjunctions");
    private readonly Lexicon _prepositions = Lexicon.For(document.Language, "Grammar/prepositions");
    private readonly NameSurroundings _surroundings = new(document);
    private readonly PostBearers _posts = new(document);

    // Where sums of money are told and nothing else decides, an unknown body is more often a firm than not.
    private readonly bool _isBusiness = document.Amounts.Any(amount => amount.Kind == AmountKind.Money);

    /// <summary>The type of a body of which nothing else is known. Firms that go by an acronym are known; unions and agencies are many.</summary>
    public EntityType DefaultFor(Span name) =>
        _isBusiness && !AcronymMatcher.LooksLikeAcronym(name.In(document.Text)) ? EntityType.Company : EntityType.Organization;

    /// <summary>What a noun right before the name tells ("le constructeur espagnol X"), or a post in apposition to it.</summary>
    public EntityType? FromNounBefore(Span name)
    {
        var first = document.TokenFrom(name.Start);
        return _posts.IsBearer(first, document.TokenFrom(name.End)) ? EntityType.Person : NounBefore(first);
    }

    /// <summary>Whether nothing but commas and conjunctions, or nothing at all, stands between two names.</summary>
    public bool AreEnumerated(Span left, Span right)
    {
        var end = document.TokenFrom(right.Start);
        for (var token = document.TokenFrom(left.End); token < end; token++)
        {
            if (!_conjunctions.Contains(document.Word(token)))
            {
                return false;
            }
        }

        return document.SameSentence(left.Start, right.Start);
    }

    /// <summary>What the words of the name and beside it say; <see langword="null"/> where they say nothing.</summary>
    public EntityType? FromContext(Span name)
    {
        var first = document.TokenFrom(name.Start);
        var after = document.TokenFrom(name.End);
        if (_surroundings.HasCourtesyBefore(first))
        {
            return EntityType.Person;
        }

        if (LegalForms.Strip(name.In(document.Text)).Length < name.Length || StockSymbols.After(document.Text, name.End).Length > 0)
        {
            return EntityType.Company;
        }

        if (_posts.IsBearer(first, after))
        {
            return EntityType.Person;
        }

        if (IsPartOfFirm(first))
        {
            return EntityType.Company;
        }

        // The head of a French name stands first, of an English one last.
        return Head(document.Language == Language.French ? first : after - 1)
            ?? Head(document.Language == Language.French ? after - 1 : first)
            ?? InnerHead(first, after)
            ?? NounBefore(first)
            ?? _surroundings.Read(first, after);
    }

    /// <summary>The nouns that end at a token and can stand for a thing, of two words ("oil major") before one.</summary>
    public IReadOnlyList<NominalNoun> NounsAt(int token)
    {
        var span = document.Tokens[token].Span;
        return token > 0 && document.Tokens[token - 1].Span is var before && before.End + 1 == span.Start
            && NominalLexicon.Default.Find(before.Union(span).In(document.Text), document.Language) is { Count: > 0 } nouns
            ? nouns
            : NominalLexicon.Default.Find(document.Word(token), document.Language);
    }

    private EntityType? Head(int token) =>
        _heads.Find(document.Word(token)) is { } row ? row[1] == "company" ? EntityType.Company : EntityType.Organization : null;

    /// <summary>"Westing Electric Corp's Systems Center": what a firm has is its unit.</summary>
    private bool IsPartOfFirm(int first) => first > 1 && document.Word(first - 1) is "'s" or "’s" && LegalForms.IsLegalForm(document.Word(first - 2));

    /// <summary>"Arts Council England": a word inside tells a public body, never a firm.</summary>
    private EntityType? InnerHead(int first, int end)
    {
        for (var token = first + 1; token < end - 1; token++)
        {
            if (Head(token) is EntityType.Organization)
            {
                return EntityType.Organization;
            }
        }

        return null;
    }

    /// <summary>"le constructeur espagnol X", "l'américain X", "chipmaker X".</summary>
    private EntityType? NounBefore(int first)
    {
        var isDemonym = false;
        for (var token = first - 1; token >= Math.Max(0, first - 3); token--)
        {
            var word = document.Word(token);
            if (document.Tokens[token].Kind is not (TokenKind.Word or TokenKind.Elision) || !document.SameSentence(document.Tokens[token].Span.Start, document.Tokens[first].Span.Start))
            {
                return null;
            }

            if (_determiners.Contains(word))
            {
                return isDemonym && token == first - 2 && document.Language == Language.French ? EntityType.Company : null;
            }

            if (NounsAt(token) is [var noun, ..])
            {
                return noun.Target switch
                {
                    "company" => EntityType.Company,
                    "person" => null,
                    _ => EntityType.Organization,
                };
            }

            if (Head(token) is { } type)
            {
                return type;
            }

            if (_prepositions.Contains(word))
            {
                // "le fabricant de luminaires X"
                return document.Language == Language.French && token == first - 2 && word is "de" or "d'" or "d’"
                    && NominalLexicon.Default.Find(document.Word(token - 1), document.Language) is [{ Target: "company" }, ..] ? EntityType.Company : null;
            }

            isDemonym |= document.Registry.TryDemonym(word, document.Language, out _);
            if (char.IsUpper(word[0]) || (document.Language == Language.French && token == first - 1 && !isDemonym && !IsAdjective(word) && document.Word(Math.Max(0, token - 1)) is not ("de" or "d'" or "d’")))
            {
                return null;
            }
        }

        return null;
    }

    /// <summary>French adjectives of place between a noun and a name: "vendéen", "breton", "lyonnaise".</summary>
    public static bool IsAdjective(ReadOnlySpan<char> word) =>
        word.Length > 4 && (word.EndsWith("ais") || word.EndsWith("aise") || word.EndsWith("ois") || word.EndsWith("oise") || word.EndsWith("éen")
            || word.EndsWith("éenne") || word.EndsWith("ien") || word.EndsWith("ienne") || word.EndsWith("ain") || word.EndsWith("aine") || word.EndsWith("ique")
            || word.EndsWith("ton") || word.EndsWith("tonne") || word.EndsWith("al") || word.EndsWith("ale") || word.EndsWith("ier") || word.EndsWith("ière"));
}
