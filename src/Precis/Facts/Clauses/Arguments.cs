using Precis.Documents;
using Precis.Entities.Registry;
using Precis.Languages;

namespace Precis.Facts.Clauses;

/// <summary>An entity as an argument of a verb, with the words that name it there.</summary>
/// <param name="Entity">The entity.</param>
/// <param name="Span">The words, the evidence.</param>
internal readonly record struct Argument(Entity Entity, Span Span);

/// <summary>Finds the arguments of a verb by their grammatical place: subject, object, after a preposition, through a relative clause, in enumerations.</summary>
internal sealed partial class Arguments
{
    private const int LeadReach = 8;
    private const int OwnerReach = 14;
    private const int LongestGroup = 20;

    private readonly Document _document;
    private readonly Lexicon _prepositions;
    private readonly Lexicon _pronouns;
    private readonly Lexicon _relatives;
    private readonly Lexicon _conjunctions;
    private readonly Lexicon _groups;
    private readonly Lexicon _units;
    private readonly Lexicon _acting;
    private readonly Lexicon _offers;
    private readonly Lexicon _partners;
    private readonly Lexicon _heads;
    private readonly HashSet<int> _tickers = [];
    private readonly Dictionary<int, Argument> _byFirst = [];
    private readonly Dictionary<int, Argument> _byLast = [];

    public Arguments(Document document)
    {
        _document = document;
        _prepositions = Lexicon.For(document.Language, "Grammar/prepositions");
        _pronouns = Lexicon.For(document.Language, "Facts/subject-pronouns");
        _relatives = Lexicon.For(document.Language, "Facts/relative-pronouns");
        _conjunctions = Lexicon.For(document.Language, "Grammar/conjunctions");
        _groups = Lexicon.For(document.Language, "Facts/consortia");
        _units = Lexicon.For(document.Language, "Names/unit-nouns");
        _acting = Lexicon.For(document.Language, "Facts/acting-parts");
        _offers = Lexicon.For(document.Language, "Facts/offers");
        _heads = Lexicon.For(document.Language, "Names/body-heads");
        _partners = Lexicon.For(document.Language, "Facts/partners");

        FindTickers();

        // Of nested mentions the longer one is the argument: "l'entreprise de Jeff Bezos" is a company.
        var end = 0;
        foreach (var (entity, mention) in document.Entities
            .SelectMany(entity => entity.Mentions.Select(mention => (entity, mention)))
            .OrderBy(pair => pair.mention.Span))
        {
            if (mention.Start >= end)
            {
                var argument = new Argument(entity, mention.Span);
                _byFirst[document.TokenAt(mention.Start)] = argument;
                _byLast[document.TokenAt(mention.End - 1)] = argument;
                end = mention.End;
            }
        }
    }

    /// <summary>The mention that begins at a token.</summary>
    public Argument? At(int token) => _byFirst.TryGetValue(token, out var argument) ? argument : null;

    /// <summary>The mention that ends before a token.</summary>
    public Argument? Until(int token) => _byLast.TryGetValue(token - 1, out var argument) ? argument : null;

    /// <summary>Whether a token is part of a stock symbol after a name.</summary>
    public bool IsTicker(int token) => _tickers.Contains(token);

    /// <summary>
    /// Whether an entity may be a firm: firms and bodies, and unlisted names that the recogniser took for a person or a place ("Soletanche Bachy"), but
    /// that have no first name.
    /// </summary>
    public static bool CanBeFirm(Entity entity) =>
        entity.Type is EntityType.Company or EntityType.Organization
        || (entity is { Key: null, Type: EntityType.Person or EntityType.Place or EntityType.Product or EntityType.Other } && Quotes.FirstNames.GenderOf(entity.Name + " ") == Quotes.SpeechWords.None);

    /// <summary>The mentions inside a span, in order.</summary>
    public IEnumerable<Argument> Inside(Span span)
    {
        for (var token = _document.TokenFrom(span.Start); token < _document.Tokens.Count && _document.Tokens[token].Span.Start < span.End; token++)
        {
            if (At(token) is { } argument && span.Contains(argument.Span))
            {
                yield return argument;
            }
        }
    }

    /// <summary>The subject of a verb group, all members of an enumeration.</summary>
    /// <param name="first">The index of the first token of the verb group.</param>
    /// <param name="sentence">The sentence.</param>
    public IReadOnlyList<Argument> Subject(int first, Sentence sentence)
    {
        var token = first - 1;
        var isRelative = false;
        while (token >= sentence.FirstToken)
        {
            if (_byLast.TryGetValue(token, out var argument))
            {
                var before = FirstToken(argument) - 1;
                if (before > sentence.FirstToken && _document.Word(before) is "(" && _byLast.ContainsKey(before - 1))
                {
                    // "le syndicat des eaux (Sedif) a confié": the acronym only repeats the name before it.
                    token = before - 1;
                    continue;
                }

                if (MembersBefore(argument, first, sentence) is { Count: > 0 } members)
                {
                    return members;
                }

                if (isRelative || !FollowsPreposition(before, sentence) || IsOwner(before) || IsLead(before, sentence))
                {
                    return Backwards(argument, sentence);
                }

                token = before;
            }
            else if (token < first && _relatives.Contains(_document.Word(token)))
            {
                if (token > sentence.FirstToken && IsCommonPlural(token - 1))
                {
                    // "aux déboires des actionnaires qui avaient racheté": who acts has no name.
                    return [];
                }

                isRelative = true;
                token--;
            }
            else if (_pronouns.Find(_document.Word(token)) is { } pronoun)
            {
                // "X said it was awarded": the subject of the sentence so far; "X and Y said they": all of it.
                var leading = Leading(sentence, token);
                return pronoun.Length > 1 && leading.Count > 0 ? Forwards(leading[0], token) : leading;
            }
            else if (_tickers.Contains(token))
            {
                token--;
            }
            else if (_document.Word(token) is ",")
            {
                // What stands between two commas is an aside, but one that tells the members of a consortium.
                var opening = Opening(token, sentence);
                for (var aside = opening + 2 ?? token; !isRelative && aside < token; aside++)
                {
                    if (_groups.TryMatch(_document.Text, _document.Tokens[aside].Span.Start, out var end, out _))
                    {
                        return [.. Until(opening!.Value + 1) is { } name ? [name] : Array.Empty<Argument>(), .. Members(_document.TokenFrom(end), token)];
                    }
                }

                // "The carrier's sister airline, X, ordered": the name between the commas is whom the noun means.
                if (!isRelative && opening is { } comma && Until(token) is { } named && FirstToken(named) == comma + 2 && !_byLast.ContainsKey(comma)
                    && CanBeFirm(named.Entity) && named.Entity.Type is EntityType.Company or EntityType.Organization && char.IsLower(_document.Word(comma)[0]))
                {
                    return [named];
                }

                token = isRelative ? token - 1 : opening ?? token - 1;
            }
            else if (_document.Word(token) is ";" or ":" or "(" or "\"" or "»" or "”")
            {
                break;
            }
            else
            {
                token--;
            }
        }

        return [];
    }

    /// <summary>The arguments that follow the listed prepositions within a stretch of tokens, each with the role that the preposition gives.</summary>
    public IEnumerable<(string Role, Argument Argument)> After(int first, int end, Lexicon roles)
    {
        for (var token = first; token < end; token++)
        {
            if (_document.Word(token) is ";" or ":")
            {
                yield break;
            }

            if (roles.TryMatch(_document.Text, _document.Tokens[token].Span.Start, out var phraseEnd, out var row))
            {
                foreach (var argument in From(_document.TokenFrom(phraseEnd), end))
                {
                    yield return (row[1], argument);
                }
            }
        }
    }

    /// <summary>Who owns a noun: "Acme's 45 mln dlr bid".</summary>
    /// <param name="noun">The index of the noun's token.</param>
    /// <param name="sentence">The sentence.</param>
    public Argument? OwnerBefore(int noun, Sentence sentence)
    {
        for (var token = noun - 1; token >= Math.Max(sentence.FirstToken, noun - OwnerReach); token--)
        {
            if (_document.Word(token) is "'s" or "’s" or "'" or "’")
            {
                return _byLast.TryGetValue(token - 1, out var owner) ? owner : null;
            }

            if (_document.Word(token) is "," || (_byLast.ContainsKey(token) && !_tickers.Contains(token)) || _prepositions.Contains(_document.Word(token)))
            {
                return null;
            }
        }

        return null;
    }

    /// <summary>Whether a name is told as a part of what came before: "the company's Marine Division", "sa filiale Orlane".</summary>
    public bool IsOwned(Argument argument)
    {
        var before = _document.Word(FirstToken(argument) - 1 is >= 0 and var token ? token : 0);
        if (Until(FirstToken(argument) - 1) is { Entity.Type: EntityType.Place })
        {
            // "Italy's Leonardo" is no part of Italy.
            return false;
        }

        return before.EndsWith("'s") || before.EndsWith("’s") || before is "its" or "their" or "filiale" or "division";
    }

    /// <summary>The body that a division is of: the Air Force for "the Aeronautical Systems Division of the U.S. Air Force".</summary>
    public Argument? OwnerOf(Argument unit)
    {
        var of = EndToken(unit);
        if (of + 1 >= _document.Tokens.Count || _document.Word(of) is not ("of" or "de" or "du") || !_units.Contains(_document.Word(of - 1)))
        {
            return null;
        }

        return At(of + 1) ?? (of + 2 < _document.Tokens.Count && _document.Word(of + 1) is "the" or "la" or "l'" or "l’" ? At(of + 2) : null);
    }

    /// <summary>Whether what follows a token owns a unit that acts for it: "the Bell division of Textron".</summary>
    private bool IsOwner(int before)
    {
        var of = _document.Word(Math.Max(0, before)) is "the" or "The" or "la" ? before - 1 : before;
        return of > 0 && _document.Word(of) is "of" or "de" or "du" or "d'" or "d’" && (_units.Contains(_document.Word(of - 1)) || IsActing(of - 1));
    }

    /// <summary>"a group led by New York investor X": who leads a group acts for it.</summary>
    private bool IsLead(int before, Sentence sentence)
    {
        for (var left = before - 2; left >= Math.Max(sentence.FirstToken, before - LeadReach); left--)
        {
            if (_groups.TryMatch(_document.Text, _document.Tokens[left].Span.Start, out var end, out _) && _document.TokenFrom(end) <= before + 1)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>A small word in a plural that names nobody.</summary>
    private bool IsCommonPlural(int token) =>
        _document.Tokens[token].Kind == TokenKind.Word && char.IsLower(_document.Word(token)[0]) && _document.Word(token)[^1] is 's' or 'x' && !_byLast.ContainsKey(token);

    /// <summary>"la ville de X", "le conseil communautaire de X", "les élus de X": who acts for a body.</summary>
    private bool IsActing(int token) => _acting.Contains(_document.Word(token)) || (token > 0 && _document.Language == Language.French && _acting.Contains(_document.Word(token - 1)));


    /// <summary>"&lt;IBM.N&gt;" after a name says nothing more.</summary>
    private void FindTickers()
    {
        for (var token = 0; token + 2 < _document.Tokens.Count; token++)
        {
            if (_document.Word(token) is "<")
            {
                var end = token + 1;
                while (end < _document.Tokens.Count && end - token < 5 && _document.Word(end) is not ">")
                {
                    end++;
                }

                if (end < _document.Tokens.Count && _document.Word(end) is ">" && !_document.Text.AsSpan(_document.Tokens[token].Span.Start.._document.Tokens[end].Span.End).Contains(' '))
                {
                    _tickers.UnionWith(Enumerable.Range(token, end - token + 1));
                }
            }
        }
    }

    /// <summary>The subject that a sentence begins with: what a pronoun after "X said" stands for.</summary>
    public IReadOnlyList<Argument> Leading(Sentence sentence, VerbUse use) => Leading(sentence, use.First);

    /// <summary>The first name of a sentence before a token that is no object of a preposition.</summary>
    public List<Argument> Leading(Sentence sentence, int before)
    {
        // "France's procurement agency, the DGA, said it": the country only tells whose agency it is.
        var isOwned = false;
        for (var token = sentence.FirstToken; token < before; token++)
        {
            if (At(token) is not { } argument || (FollowsPreposition(token - 1, sentence) && !IsLead(token - 1, sentence)))
            {
                continue;
            }

            if (argument.Entity.Type == EntityType.Place && EndToken(argument) < before && _document.Word(EndToken(argument)) is "'s" or "’s")
            {
                isOwned = true;
            }
            else if (token <= sentence.FirstToken + 1 || argument.Entity.Type is EntityType.Company or EntityType.Person || (isOwned && argument.Entity.Type == EntityType.Organization))
            {
                return [argument];
            }
        }

        return [];
    }

    /// <summary>Whether a mention is the object of a preposition, determiners and common words of its noun phrase passed over.</summary>
    private bool FollowsPreposition(int token, Sentence sentence)
    {
        for (var left = token; left >= sentence.FirstToken && token - left < 4; left--)
        {
            if (_prepositions.Contains(_document.Word(left)))
            {
                // "la centrale d'achat publique X": a noun without article after "de" belongs to the noun before, which the name tells apart.
                return !(_document.Language == Language.French && token - left >= 2 && _document.Word(left) is "de" or "d'" or "d’" && char.IsLower(_document.Word(left + 1)[0])
                    && _document.Word(left + 1) is not ("la" or "l'" or "l’" or "son" or "sa" or "ses" or "leur" or "leurs" or "cette" or "ce" or "cet" or "ces"));
            }

            if (_relatives.Contains(_document.Word(left)))
            {
                // "the deal under which X would buy Y": the preposition is the relative's.
                return false;
            }

            if (_document.Tokens[left].Kind is not (TokenKind.Word or TokenKind.Elision) || char.IsUpper(_document.Word(left)[0]))
            {
                return false;
            }

            if (left < token && !_conjunctions.Contains(_document.Word(left)) && left < token - 1)
            {
                return false;
            }
        }

        return false;
    }

    private int? Opening(int comma, Sentence sentence)
    {
        for (var token = comma - 1; token >= sentence.FirstToken; token--)
        {
            if (_document.Word(token) is ",")
            {
                return token - 1;
            }
        }

        return null;
    }

    private int FirstToken(Argument argument) => _document.TokenAt(argument.Span.Start);

    private int EndToken(Argument argument) => _document.TokenAt(argument.Span.End - 1) + 1;
}
