using Precis.Documents;
using Precis.Facts.Clauses;
using Precis.Languages;

namespace Precis.Facts.Contracts;

/// <summary>How a noun phrase points at its contract.</summary>
internal enum ReferenceKind
{
    /// <summary>To one that is known ("ce contrat", "the deal").</summary>
    Known,

    /// <summary>To one not told of before ("un contrat", "a contract").</summary>
    New,

    /// <summary>To one that comes after another ("ce nouveau contrat").</summary>
    Next,
}

/// <summary>A noun phrase or name that speaks of a contract.</summary>
/// <param name="First">The index of its first token, determiner included.</param>
/// <param name="End">The index after its last token.</param>
/// <param name="Kind">How it points.</param>
/// <param name="Strength">What its noun says: <c>strong</c>, <c>weak</c> or <c>tender</c>; <c>name</c> for a proper name alone.</param>
/// <param name="Contract">The named contract.</param>
internal sealed record ContractReference(int First, int End, ReferenceKind Kind, string Strength, Entity? Contract)
{
    /// <summary>The number of a lot: "le lot 2" and "lot 3" are contracts of their own.</summary>
    public string? Lot { get; init; }

    /// <summary>Whether its noun is that of the act ("l'attribution à X"), not of the contract.</summary>
    public bool IsAct { get; init; }

    /// <summary>Whether it only says again what the noun phrase before it names: "le premier lot, un marché de 3 millions".</summary>
    public bool IsApposition { get; init; }

    /// <summary>Whether no determiner begins it ("awarded 3 mln dlr contract").</summary>
    public bool IsBare { get; init; }
}

/// <summary>Finds the noun phrases and names of a sentence that speak of contracts.</summary>
internal sealed class ContractReferences(Document document, Arguments arguments)
{
    private const int NameDistance = 9;
    private const int PersonDistance = 6;

    private readonly Lexicon _nouns = Lexicon.For(document.Language, "Facts/contract-nouns");
    private readonly Lexicon _determiners = Lexicon.For(document.Language, "Facts/contract-determiners");
    private readonly Lexicon _cues = Lexicon.For(document.Language, "Names/naming-cues");
    private readonly Lexicon _ordinals = Lexicon.For(document.Language, "Facts/lot-ordinals");
    private readonly Lexicon _auxiliaries = Lexicon.For(document.Language, "Facts/auxiliaries");
    private bool _hasLots;

    public List<ContractReference> In(Sentence sentence)
    {
        var found = new List<ContractReference>();
        for (var token = sentence.FirstToken; token < sentence.EndToken; token++)
        {
            if (arguments.At(token) is { Entity.Type: EntityType.Contract } name)
            {
                if (found.Count == 0 || found[^1].Contract != name.Entity || token - found[^1].End > NameDistance)
                {
                    found.Add(new(token, document.TokenAt(name.Span.End - 1) + 1, ReferenceKind.Known, "name", name.Entity));
                }
            }
            else if (document.Tokens[token].Kind == TokenKind.Word && _nouns.TryMatch(document.Text, document.Tokens[token].Span.Start, out var end, out var row))
            {
                var after = document.TokenFrom(end);
                if (row[1] != "none" && !IsOfPerson(after, sentence) && !(document.Word(token) is "award" && token > sentence.FirstToken && document.Word(token - 1) is "to"))
                {
                    var reference = Read(token, after, row[1], sentence);
                    _hasLots |= reference.Lot is not null;
                    if (found.Count > 0 && Continues(found[^1], reference, token))
                    {
                        // "a procurement contract", "a modification to a Navy contract": one noun phrase.
                        reference = reference with { First = found[^1].First, Kind = found[^1].Kind, Contract = reference.Contract ?? found[^1].Contract };
                        found.RemoveAt(found.Count - 1);
                    }

                    found.Add(reference);
                }

                token = after - 1;
            }
            else if (_hasLots && found.TrueForAll(other => other.Lot is not null) && token > sentence.FirstToken && token + 1 < sentence.EndToken && _ordinals.Find(document.Word(token)) is [_, var lot]
                && document.Word(token - 1) is "Le" or "le" or "du" or "au" or "Un" or "The" or "the" or "A" or "a" && document.Tokens[token + 1].Kind is TokenKind.Punctuation)
            {
                // "Le second, d'une valeur de 960 millions": the noun is left out.
                found.Add(new(token - 1, token + 1, ReferenceKind.Known, "weak", null) { Lot = lot });
            }
        }

        return found;
    }

    private bool Continues(ContractReference before, ContractReference reference, int noun) =>
        before.End == noun
        || (before.End == noun - 1 && document.Word(noun - 1) is "de" or "d'" or "d’") // "un contrat de concession"
        || (before.Strength == "part" && reference.First - before.End is >= 0 and <= 3 && document.Word(reference.First - 1) is "to" or "of" or "under" or "à" or "au" or "du");

    private ContractReference Read(int noun, int after, string strength, Sentence sentence)
    {
        var first = noun;
        var kind = ReferenceKind.Known;
        var isNext = false;
        string? article = null;
        for (var token = noun - 1; token >= sentence.FirstToken && noun - token <= 12; token--)
        {
            if (document.Language == Language.English && (document.Word(token) is "'s" or "’s" || _auxiliaries.Contains(document.Word(token))))
            {
                // "has extended Veolia's waste contract": whose it is stands for an article.
                first = document.Word(token) is "'s" or "’s" ? token + 1 : noun;
                article = document.Word(token) is "'s" or "’s" ? "known" : null;
                break;
            }

            if (_determiners.Find(document.Word(token)) is not { } row)
            {
                if ((document.Tokens[token].Kind == TokenKind.Punctuation && document.Word(token) is not ("-" or "/" or "–")) || (document.Language == Language.French && noun - token > 2))
                {
                    break;
                }

                continue;
            }

            if (row[1] == "next")
            {
                isNext = true;
                continue;
            }

            first = token;
            article = row[1];
            break;
        }

        kind = (article, isNext) switch
        {
            ("new", false) => ReferenceKind.New,
            ("new", true) or ("known", true) => ReferenceKind.Next,
            ("known", false) => ReferenceKind.Known,
            _ => isNext ? ReferenceKind.Next : ReferenceKind.New,
        };
        var isLot = document.Word(noun) is "lot" or "Lot";
        var isNumbered = isLot && after < sentence.EndToken && document.Tokens[after].Kind == TokenKind.Number;
        var ordinal = isLot && noun > sentence.FirstToken ? _ordinals.Find(document.Word(noun - 1))?[1] : null;
        return new(first, isNumbered ? after + 1 : after, kind, strength, NameBeside(noun, after, sentence))
        {
            IsBare = first == noun,
            Lot = isNumbered ? document.Word(after).ToString() : ordinal,
            IsAct = document.Word(noun) is "attribution",
            IsApposition = kind == ReferenceKind.New && first > sentence.FirstToken && first < noun && document.Word(first - 1) is ",",
        };
    }

    /// <summary>"le contrat de son capitaine, X", "a contract for striker X": what ties a player or an actor is no contract of buyers and suppliers.</summary>
    private bool IsOfPerson(int after, Sentence sentence)
    {
        for (var token = after; token < Math.Min(sentence.EndToken, after + PersonDistance); token++)
        {
            if (arguments.At(token) is { } argument)
            {
                return argument.Entity.Type == EntityType.Person && document.Word(after) is "de" or "du" or "d'" or "d’" or "of" or "for";
            }

            if (document.Tokens[token].Kind == TokenKind.Punctuation && document.Word(token) is not ",")
            {
                return false;
            }
        }

        return false;
    }

    /// <summary>"ce contrat, alors baptisé JEDI", "the JEDI contract": the name of the same noun phrase.</summary>
    private Entity? NameBeside(int noun, int after, Sentence sentence)
    {
        var isNamed = false;
        for (var token = after; token < Math.Min(sentence.EndToken, after + NameDistance); token++)
        {
            if (arguments.At(token) is { } argument)
            {
                return argument.Entity.Type == EntityType.Contract && (isNamed || token - after <= 1) ? argument.Entity : null;
            }

            isNamed |= _cues.TryMatch(document.Text, document.Tokens[token].Span.Start, out _, out _);

            if (document.Word(token) is ";" or ":" or "(" || _nouns.TryMatch(document.Text, document.Tokens[token].Span.Start, out _, out _))
            {
                break;
            }
        }

        for (var token = noun - 1; token >= Math.Max(sentence.FirstToken, noun - 8); token--)
        {
            if (arguments.At(token) is { Entity.Type: EntityType.Contract } before && document.TokenFrom(before.Span.End) == noun)
            {
                return before.Entity;
            }
        }

        return null;
    }
}
