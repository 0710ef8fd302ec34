using Precis.Documents;
using Precis.Entities.Registry;
using Precis.Facts.Clauses;
using Precis.Languages;

namespace Precis.Facts.Acquisitions;

/// <summary>Reads what is bought or sold after a verb: "74% du capital de X", "its X unit", "a 9.8 pct stake in X", "all the shares of X".</summary>
internal sealed class AcquisitionObject(Document document, Arguments arguments)
{
    private const int Reach = 18;
    private const int StakeReach = 14;

    private readonly Lexicon _objects = Lexicon.For(document.Language, "Facts/acquisition-objects");
    private readonly Lexicon _followers = Lexicon.For(document.Language, "Facts/acquisition-followers");
    private readonly Lexicon _indefinite = Lexicon.For(document.Language, "Facts/contract-determiners");
    private readonly Lexicon _prepositions = Lexicon.For(document.Language, "Grammar/prepositions");
    private readonly Lexicon _conjunctions = Lexicon.For(document.Language, "Grammar/conjunctions");

    /// <summary>Reads the object that begins at a token into a draft.</summary>
    /// <returns>Whether it is a company, shares or a part of one.</returns>
    public bool Read(int first, Sentence sentence, AcquisitionDraft draft, string? mark)
    {
        var phrase = new Phrase { First = first, End = Math.Min(sentence.EndToken, first + Reach), Mark = mark, IsShares = mark == "capital" };
        for (var token = first; token < phrase.End && !phrase.IsOver; token++)
        {
            token = Step(token, phrase, sentence, draft);
        }

        if (phrase.IsNone)
        {
            return false;
        }

        if (phrase is { Owner: { } owner, IsShares: true } && draft.Target is null)
        {
            // "all of Acme's stock"
            draft.Give("target", owner);
        }
        else if (phrase.Owner is { } seller)
        {
            draft.Give("seller", seller);
        }

        if (phrase.IsShares && draft is { Target: { } target, Stake: null } && TrailingStake(target.Span.End, sentence) is { } stake)
        {
            draft.TakeStake(stake);
        }

        draft.IsPart |= phrase.IsPart;
        return draft.Target is not null || phrase.IsPart || (phrase.IsShares && phrase.IsPartial);
    }

    /// <summary>Reads what begins at a token.</summary>
    /// <returns>The last token of it.</returns>
    private int Step(int token, Phrase phrase, Sentence sentence, AcquisitionDraft draft)
    {
        var start = document.Tokens[token].Span.Start;
        phrase.IsIndefinite |= token == phrase.First && document.Word(token) is "un" or "une" or "des";
        if (document.Amounts.Inside(new Span(start, sentence.End)).FirstOrDefault() is { Kind: not AmountKind.Quantity } amount && amount.Start == start)
        {
            if (amount.Kind == AmountKind.Percent)
            {
                draft.TakeStake(amount);
                phrase.IsShares |= phrase.IsPartial;
            }

            phrase.LastNoun = document.TokenFrom(amount.End) - 1;

            return document.TokenFrom(amount.End) - 1;
        }

        var isNoun = _objects.TryMatch(document.Text, start, out var end, out var row);
        if (arguments.At(token) is { } argument && !(isNoun && char.IsLower(document.Text[start]) && draft.Names(argument.Entity)))
        {
            return TakeName(argument, token, phrase, sentence, draft);
        }

        if (isNoun)
        {
            phrase.LastNoun = document.TokenFrom(end) - 1;

            // "up to six mln shares of the company's common stock"
            phrase.IsNone |= phrase.IsShares && row[1] == "part" && arguments.At(token) is { } itself && draft.Acquirers.Exists(acquirer => acquirer.Entity == itself.Entity);
            draft.IsOwnShares |= row[1] == "shares" && token > phrase.First + 1 && document.Word(token - 1) is "its" or "their" && document.Word(token - 2) is "of";
            phrase.IsShares |= row[1] == "shares";
            phrase.IsPart |= row[1] == "part" && phrase.IsPartial;
            return document.TokenFrom(end) - 1;
        }

        if (phrase.IsPartial && char.IsLower(document.Text[start]) && NominalLexicon.Default.Find(document.Word(token), document.Language).Any(noun => noun.Target == "company"))
        {
            phrase.IsPart = true;
            phrase.LastNoun = token;
            return token;
        }

        if (_prepositions.Contains(document.Word(token)))
        {
            return PassPreposition(token, phrase, sentence);
        }

        // "racheter des logements Airbnb": a noun that is nothing corporate has a name only to tell its kind.
        phrase.IsOther |= phrase.IsIndefinite && token > phrase.First && document.Tokens[token].Kind == TokenKind.Word && char.IsLower(document.Word(token)[0]);
        phrase.IsOver = document.Word(token) is ","
            ? !phrase.IsShares || token + 1 >= sentence.EndToken || document.Word(token + 1) is not ("or" or "of" or "in" or "soit")
            : !arguments.IsTicker(token) && document.Tokens[token].Kind is not (TokenKind.Word or TokenKind.Elision or TokenKind.Number) && document.Word(token) is not ("<" or ">" or "(" or ")");
        return token;
    }

    private int TakeName(Argument argument, int token, Phrase phrase, Sentence sentence, AcquisitionDraft draft)
    {
        var after = document.TokenAt(argument.Span.End - 1) + 1;
        if (argument.Entity.Type == EntityType.Place || (draft.Sellers.Exists(seller => seller.Entity == argument.Entity) && phrase.Owner?.Entity != argument.Entity))
        {
            // "the US sensor maker X", "its Cambridge, Ohio, mill"; "Acme sold its Acme Farms unit", owner and unit taken for one.
            return document.Language == Language.English && argument.Entity.Type == EntityType.Place && after < sentence.EndToken && document.Word(after) is "," ? after : after - 1;
        }

        if (IsPossessive(after, sentence))
        {
            // "33 pct of DNA's stock", but "Castle's leasing unit": the owner of shares is what is bought, the owner of a part sells.
            if (phrase.IsShares)
            {
                draft.Give("target", argument);
                phrase.IsOver = true;
                return after;
            }

            phrase.Owner = argument;
            return after;
        }

        phrase.IsOver = true;
        if (phrase.IsPart && token > phrase.First && document.Word(token - 1) is "of" or "de" or "d'" or "d’" or "du")
        {
            draft.Give("seller", argument);
            return token;
        }

        // "une Ferrari 412", "Boeing jets": the name only says whose make the thing is.
        if (phrase is { IsPart: true, IsShares: false } && IsNounAfter(after, sentence))
        {
            // "assets of its Acme computer division"
            return token;
        }

        phrase.IsNone = (!phrase.IsPartial && !phrase.IsShares)
            || phrase is { Mark: not null, IsOther: true, IsShares: false, IsPart: false }
            || (phrase.Mark is not null && !phrase.IsShares && (IsNounAfter(after, sentence) || (token > phrase.First && (_indefinite.Find(document.Word(token - 1)) is [_, "new"] || document.Word(token - 1) is "ce" or "cet" or "cette" or "this"))));
        if (!phrase.IsNone)
        {
            draft.Give("target", argument);
            phrase.IsNone = draft.Target is null;
        }

        return token;
    }

    private int PassPreposition(int token, Phrase phrase, Sentence sentence)
    {
        // "up to 51 pct of", "to acquire for 3 mln dlrs, a majority of"
        if (document.Amounts.Inside(new Span(document.Tokens[token].Span.End, sentence.End)).FirstOrDefault() is { } bounded && document.TokenFrom(bounded.Start) - token is var gap and <= 2
            && (gap == 1 || token == phrase.First))
        {
            var after = document.TokenFrom(bounded.End);
            return token > phrase.First || bounded.Kind != AmountKind.Money ? token : after < sentence.EndToken && document.Word(after) is "," ? after : after - 1;
        }

        var isOf = document.Word(token) is "of" or "de" or "d'" or "d’" or "du" or "des";
        var isWhole = isOf && (token == phrase.First || token - 1 == phrase.LastNoun || document.Word(token - 1) is "," || document.Tokens[token - 1].Kind == TokenKind.Number || char.IsUpper(document.Word(token - 1)[0]));
        phrase.IsOver = (!isWhole || phrase.Mark == "strict") && (!(phrase.IsShares || phrase.IsPart) || document.Word(token) is not ("in" or "dans" or "chez" or "de" or "d'" or "d’" or "du" or "des"));
        return token;
    }

    /// <summary>"Acme's trucks division was sold": a part that its owner sells.</summary>
    public bool IsOwner(Argument argument, int verb)
    {
        var after = document.TokenFrom(argument.Span.End);
        if (after >= verb || document.Word(after) is not ("'s" or "’s" or "'" or "’"))
        {
            return false;
        }

        for (var token = after + 1; token < verb; token++)
        {
            if (_objects.TryMatch(document.Text, document.Tokens[token].Span.Start, out _, out var row))
            {
                return row[1] == "part";
            }
        }

        return false;
    }

    /// <summary>Whose shares a sentence speaks of: "19 mln shares in Rexel Inc were tendered", "received two mln Rexel shares".</summary>
    public Argument? Issuer(Sentence sentence)
    {
        for (var token = sentence.FirstToken; token < sentence.EndToken; token++)
        {
            if (!_objects.TryMatch(document.Text, document.Tokens[token].Span.Start, out var end, out var row) || row[1] != "shares")
            {
                continue;
            }

            var after = document.TokenFrom(end);
            if (after < sentence.EndToken && document.Word(after) is "of" or "in" or "de" && arguments.From(after + 1, Math.Min(sentence.EndToken, after + 4)) is [{ Entity.Type: not EntityType.Place } named, ..])
            {
                return named;
            }

            if (arguments.Inside(new Span(document.Tokens[Math.Max(sentence.FirstToken, token - 8)].Span.Start, document.Tokens[token].Span.Start)).LastOrDefault() is { Entity.Type: EntityType.Company or EntityType.Organization } before
                && document.TokenFrom(before.Span.End) is var next && next + (IsPossessive(next, sentence) ? 1 : 0) == token)
            {
                return before;
            }

            token = after - 1;
        }

        return null;
    }

    /// <summary>"60,840 shares of X, or 5.5 pct of the total"</summary>
    private Amount? TrailingStake(int from, Sentence sentence)
    {
        var first = document.TokenFrom(from);
        var amount = document.Amounts.Inside(new Span(from, sentence.End)).FirstOrDefault(amount => amount.Kind == AmountKind.Percent);
        if (amount is null || document.TokenFrom(amount.Start) is var at && at - first > StakeReach)
        {
            return null;
        }

        for (var left = at - 1; left >= Math.Max(first, at - 3); left--)
        {
            if (document.Word(left) is "or" or "representing" or "equal" or "soit" or "représentant")
            {
                return amount;
            }
        }

        return null;
    }

    private bool IsPossessive(int token, Sentence sentence) =>
        token < sentence.EndToken && document.Word(token) is "'s" or "’s" or "'" or "’";

    /// <summary>"buy Boeing jets": what follows is a noun of its own.</summary>
    private bool IsNounAfter(int token, Sentence sentence) =>
        token < sentence.EndToken && document.Tokens[token].Kind == TokenKind.Word && char.IsLower(document.Word(token)[0])
        && !_prepositions.Contains(document.Word(token)) && !_conjunctions.Contains(document.Word(token)) && !_followers.Contains(document.Word(token))
        && !_objects.TryMatch(document.Text, document.Tokens[token].Span.Start, out _, out _);

    /// <summary>The noun phrase while it is being read.</summary>
    private sealed class Phrase
    {
        public int First { get; init; }

        public int End { get; init; }

        public string? Mark { get; init; }

        /// <summary>Whether a part of a firm without a name will do; of a verb such as "raise" or "hold" only shares are the object.</summary>
        public bool IsPartial => Mark is not ("shares" or "held");

        public bool IsShares { get; set; }

        public bool IsPart { get; set; }

        /// <summary>Who is told to own what follows: "Acme's".</summary>
        public Argument? Owner { get; set; }

        /// <summary>Whether it begins with an indefinite article.</summary>
        public bool IsIndefinite { get; set; }

        /// <summary>Whether another noun follows that article.</summary>
        public bool IsOther { get; set; }

        /// <summary>The last token of the last noun that is bought.</summary>
        public int LastNoun { get; set; } = -1;

        public bool IsOver { get; set; }

        /// <summary>Whether it is nothing that takeovers are about.</summary>
        public bool IsNone { get; set; }
    }
}
