using Precis.Documents;
using Precis.Entities.Registry;
using Precis.Languages;

namespace Precis.Entities;

/// <summary>
/// Reads what a name names from the words around it: a courtesy title before it ("Mme Delannoy"), what only a firm has ("Acme's shareholders",
/// "le capital d'Acme"), an apposition after it ("Acme, a startup that …", "Acme, éditeur de …").
/// </summary>
internal sealed class NameSurroundings(Document document)
{
    private const int LongestPhrase = 5;
    private const int LongestApposition = 6;

    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Courtesies =
        new HashSet<string>(["mr", "mr.", "mrs", "mrs.", "ms", "ms.", "miss", "dr", "dr.", "sir", "dame", "m.", "mm.", "mme", "mmes", "mlle", "me"], StringComparer.OrdinalIgnoreCase)
            .GetAlternateLookup<ReadOnlySpan<char>>();

    private readonly Lexicon _phrases = Lexicon.For(document.Language, "Names/body-surroundings");
    private readonly Lexicon _heads = Lexicon.For(document.Language, "Names/body-heads");
    private readonly Lexicon _prepositions = Lexicon.For(document.Language, "Grammar/prepositions");
    private readonly Lexicon _relatives = Lexicon.For(document.Language, "Facts/relative-pronouns");

    /// <summary>Whether a courtesy title stands before a token.</summary>
    public bool HasCourtesyBefore(int first)
    {
        // "M." is a token and its full stop another.
        var last = first > 1 && document.Word(first - 1) is "." ? first - 2 : first - 1;
        return last >= 0 && char.IsUpper(document.Word(last)[0]) && document.SameSentence(document.Tokens[last].Span.Start, document.Tokens[first].Span.Start)
            && (Courtesies.Contains(document.Word(last)) || (last < first - 1 && document.Language == Language.French && document.Word(last) is "M" or "MM"));
    }

    /// <summary>What the surroundings of the tokens from <paramref name="first"/> to before <paramref name="end"/> say; <see langword="null"/> where they are silent.</summary>
    public EntityType? Read(int first, int end) => Phrase(first, end) ?? Apposition(end);

    private EntityType? Phrase(int first, int end)
    {
        for (var token = first - 1; token >= Math.Max(0, first - LongestPhrase); token--)
        {
            if (Matches(token, "before") is { } phrase && document.TokenFrom(phrase.End) == first)
            {
                return phrase.Type;
            }
        }

        if (end < document.Tokens.Count && (Matches(end, "after") ?? Matches(end, "named")) is { } after)
        {
            return after.Type;
        }

        return end + 1 < document.Tokens.Count && document.Word(end) is "'s" or "’s" or "'" or "’" && Matches(end + 1, "possessed") is { } possessed ? possessed.Type : null;
    }

    private (int End, EntityType Type)? Matches(int token, string where) =>
        _phrases.TryMatch(document.Text, document.Tokens[token].Span.Start, out var end, out var row) && row[1] == where
            ? (end, row[2] == "company" ? EntityType.Company : EntityType.Organization)
            : null;

    private EntityType? Apposition(int end)
    {
        if (end + 2 >= document.Tokens.Count || document.Word(end) is not ",")
        {
            return null;
        }

        for (var token = end + 1; token < Math.Min(document.Tokens.Count - 1, end + LongestApposition); token++)
        {
            if (document.Tokens[token].Kind is not (TokenKind.Word or TokenKind.Elision) || _relatives.Contains(document.Word(token)))
            {
                return null;
            }

            if (TypeOf(document.Word(token)) is { } type)
            {
                return EndsPhrase(token + 1) ? type : null;
            }

            // In French the noun comes first, its adjectives after it.
            if (_prepositions.Contains(document.Word(token)) || (document.Language == Language.French && token > end + 1))
            {
                return null;
            }
        }

        return null;
    }

    private EntityType? TypeOf(ReadOnlySpan<char> noun)
    {
        if (_heads.Find(noun) is { } row)
        {
            return row[1] == "company" ? EntityType.Company : EntityType.Organization;
        }

        return NominalLexicon.Default.Find(noun, document.Language) is [{ Target: "company" }, ..] ? EntityType.Company : null;
    }

    /// <summary>The noun is the head of its phrase: what follows is no noun that it tells apart ("a bank manager").</summary>
    private bool EndsPhrase(int token) =>
        document.Tokens[token].Kind == TokenKind.Punctuation || document.Tokens[token].Kind == TokenKind.Elision || document.Language == Language.French
        || _prepositions.Contains(document.Word(token)) || _relatives.Contains(document.Word(token)) || document.Word(token) is "that" or "based" or "owned" or "and";
}
