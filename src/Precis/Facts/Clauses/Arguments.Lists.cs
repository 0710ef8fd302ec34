using Precis.Documents;
using Precis.Entities.Registry;
using Precis.Languages;

namespace Precis.Facts.Clauses;

/// <summary>The enumerations and consortia among the arguments of a verb.</summary>
internal sealed partial class Arguments
{
    /// <summary>The enumeration that begins at a token or after a few common words: "le constructeur espagnol CAF et Alstom".</summary>
    public IReadOnlyList<Argument> From(int token, int end)
    {
        for (var next = token; next < end && next - token <= 5; next++)
        {
            if (_groups.TryMatch(_document.Text, _document.Tokens[next].Span.Start, out var after, out _))
            {
                return Members(_document.TokenFrom(after), end);
            }

            if (_offers.TryMatch(_document.Text, _document.Tokens[next].Span.Start, out after, out _))
            {
                // "face à celle d'Alstom", "beat a bid from Alstom": the bidder is meant.
                return From(_document.TokenFrom(after), end);
            }

            if (At(next) is { Entity.Type: EntityType.Place } country && EndToken(country) < end && _document.Word(EndToken(country)) is "'s" or "’s")
            {
                // "Italy's Leonardo"
                return From(EndToken(country) + 1, end);
            }

            if (At(next) is { } argument)
            {
                // "le constructeur espagnol CAF": the name says whom the noun means.
                return Forwards(NamedAfter(argument, end) ?? argument, end);
            }

            if (_document.Word(next) is "<")
            {
                continue;
            }

            if (_document.Tokens[next].Kind is not (TokenKind.Word or TokenKind.Elision) || (next > token && _prepositions.Contains(_document.Word(next)) && !_acting.Contains(_document.Word(next - 1)) && !IsInsideBody(token, next))
                || (next == token && IsInfinitiveAfterTo(next)))
            {
                return [];
            }
        }

        return [];
    }

    /// <summary>"avec l'autorité roumaine du rail ARF": a common noun as the complement of one for a body.</summary>
    private bool IsInsideBody(int first, int preposition) =>
        _document.Language == Language.French && _document.Word(preposition) is "du" or "de" or "d'" or "d’" or "des" && preposition + 1 < _document.Tokens.Count
        && char.IsLower(_document.Word(preposition + 1)[0]) && At(preposition + 1) is null
        && Enumerable.Range(first, preposition - first).Any(token => _heads.Contains(_document.Word(token)));

    /// <summary>The name that an apposition gives to a noun, adjectives passed over: CAF in "le constructeur ferroviaire espagnol CAF".</summary>
    private Argument? NamedAfter(Argument noun, int end)
    {
        // An adjective of a country begins with a capital in English: "the Finnish utility X".
        if (!char.IsLower(_document.Word(EndToken(noun) - 1)[0]))
        {
            return null;
        }

        for (var token = EndToken(noun); token < Math.Min(end, EndToken(noun) + 3); token++)
        {
            if (_document.Word(token) is "<")
            {
                continue;
            }

            if (At(token) is { } name)
            {
                return char.IsUpper(_document.Text[name.Span.Start]) && name.Entity.Type is EntityType.Company or EntityType.Organization ? name : null;
            }

            if (_document.Tokens[token].Kind != TokenKind.Word || !char.IsLower(_document.Word(token)[0]) || _prepositions.Contains(_document.Word(token)) || _conjunctions.Contains(_document.Word(token)))
            {
                return null;
            }
        }

        return null;
    }

    /// <summary>"Un groupement emmené par A, avec B et C, a décroché": the subject is all the members where the phrase for a consortium stands before them.</summary>
    private List<Argument> MembersBefore(Argument last, int end, Sentence sentence)
    {
        for (var token = Math.Max(sentence.FirstToken, FirstToken(last) - LongestGroup); token < FirstToken(last); token++)
        {
            if (_groups.TryMatch(_document.Text, _document.Tokens[token].Span.Start, out var after, out _)
                && Members(_document.TokenFrom(after), end) is var members && members.Contains(last))
            {
                return members;
            }
        }

        return [];
    }

    /// <summary>"un groupement mené par A avec la PME bretonne B et C": all the members of a consortium, the lead first.</summary>
    private List<Argument> Members(int token, int end)
    {
        var members = new List<Argument>();
        for (var next = token; next < end && next - token <= 6; next++)
        {
            if (At(next) is { } member && CanBeFirm(member.Entity))
            {
                members.Add(member);
                next = EndToken(member) - 1;
                token = next;
            }
            else if (_document.Tokens[next].Kind is not (TokenKind.Word or TokenKind.Elision) && _document.Word(next) is not ("," or "'s" or "’s"))
            {
                break;
            }
        }

        return members;
    }

    /// <summary>"to provide Thales": an English "to" before a common word that begins no noun phrase.</summary>
    private bool IsInfinitiveAfterTo(int token) =>
        token > 0 && _document.Word(token - 1) is "to"
        && char.IsLower(_document.Word(token)[0])
        && _document.Word(token) is not ("the" or "a" or "an" or "its" or "their" or "both" or "rival")
        && NominalLexicon.Default.Find(_document.Word(token), _document.Language).Count == 0;

    private List<Argument> Forwards(Argument first, int end)
    {
        var list = new List<Argument> { first };
        while (true)
        {
            var token = EndToken(list[^1]);
            if (token < end && _partners.TryMatch(_document.Text, _document.Tokens[token].Span.Start, out var after, out _)
                && From(_document.TokenFrom(after), end) is { Count: > 0 } partners)
            {
                return [.. list, .. partners];
            }

            var next = token;
            while (next < end && next - token < 7 && At(next) is null && (IsBetween(next) || (next > token && DescribesMember(token, next))))
            {
                next++;
            }

            if (next >= end || At(next) is not { } argument
                || (argument.Entity.Type == EntityType.Person != (first.Entity.Type == EntityType.Person) && !(CanBeFirm(first.Entity) && CanBeFirm(argument.Entity))))
            {
                return list;
            }

            list.Add(NamedAfter(argument, end) ?? argument);
        }
    }

    /// <summary>"et du néerlandais Damen", "and rival Leonardo": what may stand before a further member of an enumeration.</summary>
    private bool DescribesMember(int token, int word) =>
        _conjunctions.Contains(_document.Word(token))
        && (Describes(word)
            || (word == token + 1 && _document.Language == Language.French && _document.Word(word) is "du" or "de" or "d'" or "d’" or "des" or "au" or "à" or "aux"));

    private List<Argument> Backwards(Argument last, Sentence sentence)
    {
        var list = new List<Argument> { last };
        while (true)
        {
            var token = FirstToken(list[0]) - 1;
            var next = token;
            while (next >= sentence.FirstToken && token - next < 6 && !_byLast.ContainsKey(next) && (IsBetween(next) || Describes(next)))
            {
                next--;
            }

            if (next < token && next > sentence.FirstToken && _document.Word(next) is "it" && list.Count == 1)
            {
                // "X said it and Y agreed"
                return [.. Leading(sentence, next), .. list];
            }

            if (next < token && !Enumerable.Range(next + 1, token - next).Any(IsBetween))
            {
                return list;
            }

            if (next == token || next < sentence.FirstToken || !_byLast.TryGetValue(next, out var argument)
                || (FollowsPreposition(FirstToken(argument) - 1, sentence) && !IsOwner(FirstToken(argument) - 1)))
            {
                return list;
            }

            list.Insert(0, argument);
        }
    }

    private bool IsBetween(int token) => _tickers.Contains(token) || _document.Word(token) is "<" or ">" || _conjunctions.Contains(_document.Word(token));

    private bool Describes(int word) =>
        _document.Registry.TryDemonym(_document.Word(word), _document.Language, out _)
        || (char.IsLower(_document.Word(word)[0]) && NominalLexicon.Default.Find(_document.Word(word), _document.Language).Count > 0);
}
