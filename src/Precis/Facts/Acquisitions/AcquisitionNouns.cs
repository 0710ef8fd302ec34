using Precis.Documents;
using Precis.Facts.Clauses;
using Precis.Languages;

namespace Precis.Facts.Acquisitions;

/// <summary>Reads the nouns that tell of a takeover.</summary>
internal sealed class AcquisitionNouns(Document document, Arguments arguments, AcquisitionObject bought, AcquisitionParties parties, AcquisitionTerms terms, AcquisitionStances stances, AcquisitionContexts contexts)
{
    private const int Reach = 16;
    private const int LooseReach = 14;

    private readonly Lexicon _nouns = Lexicon.For(document.Language, "Facts/acquisition-nouns");
    private readonly Lexicon _auxiliaries = Lexicon.For(document.Language, "Facts/auxiliaries");

    /// <summary>Reads the noun that begins at a token.</summary>
    /// <param name="token">The index of the token.</param>
    /// <param name="sentence">The sentence.</param>
    /// <param name="after">The index of the token after the noun; that of the token where there is none.</param>
    /// <returns>What it tells; <see langword="null"/> where it tells of no takeover.</returns>
    public AcquisitionDraft? Read(int token, Sentence sentence, out int after)
    {
        after = token;
        if (!_nouns.TryMatch(document.Text, document.Tokens[token].Span.Start, out var end, out var noun))
        {
            return null;
        }

        after = document.TokenFrom(end);
        return Read(token, after, noun, sentence);
    }

    private AcquisitionDraft? Read(int token, int after, string[] noun, Sentence sentence)
    {
        if (token > sentence.FirstToken && (document.Word(token - 1) is "to" || _auxiliaries.Find(document.Word(token - 1)) is [_, "modal", _]))
        {
            // "plans to offer", "will purchase"
            return null;
        }

        var draft = new AcquisitionDraft { IsPlain = noun.Length == 4 };
        var end = Math.Min(sentence.EndToken, after + (noun.Length > 4 ? LooseReach : Reach));
        var roles = VerbFrames<AcquisitionStatus>.Roles(noun[3]);
        var isLoose = noun.Length > 4;
        var isMerger = roles.Contains("with") || roles.Contains("avec");
        if (roles.TryMatch(document.Text, document.Tokens[Math.Min(after, document.Tokens.Count - 1)].Span.Start, out var objectStart, out var role) && role[1] == "target"
            && !bought.Read(document.TokenFrom(objectStart), sentence, draft, isLoose ? noun[4] : null) && isLoose)
        {
            return null;
        }

        parties.AddAfter(after, end, roles, draft, sentence, withTarget: !isLoose || isMerger || noun[3].StartsWith("for=", StringComparison.Ordinal));

        // "its bid for X", "Acme's takeover of X": who owns the noun, else the subject of the sentence.
        var issuer = draft.Target is null && noun[3].StartsWith("for=", StringComparison.Ordinal) ? bought.Issuer(sentence) : null;
        if ((noun[2] == "acquirer" ? draft.Acquirers : draft.Sellers).Count == 0)
        {
            foreach (var owner in Owners(token, issuer, isMerger, sentence))
            {
                var undergoes = draft.Target is null && (noun[3].StartsWith("for=", StringComparison.Ordinal) ? issuer is null && contexts.IsReceived(token, sentence) : noun[2] == "acquirer" && after < sentence.EndToken && document.Word(after) is "by" or "par");
                if (noun[2] == "seller" && draft.Target is { } same && same.Entity == owner.Entity)
                {
                    draft.TakeSame(owner, isNamed: !char.IsLower(document.Text[same.Span.Start]));
                }

                draft.IsPlain |= undergoes;
                draft.Give(undergoes ? "target" : noun[2], owner);
            }
        }
        else if (draft.Target is null && noun[2] == "acquirer" && !isMerger && arguments.Subject(token, sentence) is [.., { Entity.Type: EntityType.Company } sought])
        {
            // "X rejected a bid from Y", "X considers its acquisition by Y"
            draft.Give("target", sought);
        }

        if (isMerger)
        {
            draft.Part();
        }

        draft.TakeIssuer();
        if (issuer is { } shares)
        {
            draft.Give("target", shares);
        }

        draft.IsCause = contexts.IsCause(token, sentence);
        if (draft.Target is null && !draft.IsPart)
        {
            return null;
        }

        if (terms.Price(token, sentence) is { } price)
        {
            draft.TakeAmount(price);
        }

        stances.Tell(draft, token, after, Enum.Parse<AcquisitionStatus>(noun[1], ignoreCase: true), isOpen: true, sentence);
        return draft;
    }

    private IEnumerable<Argument> Owners(int noun, Argument? issuer, bool isMerger, Sentence sentence)
    {
        if (arguments.OwnerBefore(noun, sentence) is { } owner)
        {
            return [owner];
        }

        // "Acme received two mln Harbour shares in response to its offer": not who stands next, but who begins.
        var subjects = arguments.Subject(noun, sentence);
        return issuer is { } other && subjects.Any(subject => subject.Entity == other.Entity)
            ? arguments.Leading(sentence, noun)
            : subjects.Where(subject => !(isMerger && subject.Entity.Type == EntityType.Person) && (subject.Entity.Type != EntityType.Organization || !contexts.IsJudged(noun, sentence)));
    }
}
