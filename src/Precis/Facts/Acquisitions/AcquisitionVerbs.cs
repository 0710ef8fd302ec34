using Precis.Documents;
using Precis.Facts.Clauses;
using Precis.Languages;

namespace Precis.Facts.Acquisitions;

/// <summary>Reads the verbs that tell of a takeover.</summary>
internal sealed class AcquisitionVerbs(Document document, Arguments arguments, AcquisitionObject bought, AcquisitionParties parties, AcquisitionTerms terms, AcquisitionStances stances, AcquisitionContexts contexts)
{
    private const int ArgumentDistance = 28;

    private readonly VerbReader _verbs = new(document);
    private readonly VerbFrames<AcquisitionStatus> _frames = VerbFrames<AcquisitionStatus>.For(document.Language, "Facts/acquisition-frames");
    private readonly Lexicon _prepositions = Lexicon.For(document.Language, "Grammar/prepositions");
    private readonly Lexicon _relatives = Lexicon.For(document.Language, "Facts/relative-pronouns");

    /// <summary>Reads the verb at a token; <see langword="null"/> where there is none or it tells of no takeover.</summary>
    public AcquisitionDraft? Read(int token, Sentence sentence) => _frames.Verbs.TryRead(document.Word(token), out var verb) ? Read(token, verb, sentence) : null;

    private AcquisitionDraft? Read(int token, Verb verb, Sentence sentence)
    {
        var use = verb.Form == VerbForm.PresentParticiple
            ? new VerbUse(token, token, verb, Voice.Active, false, VerbForm.Finite)
            : _verbs.Read(token, verb, sentence, BeginsObject(token + 1, sentence)) ?? (verb.Form == VerbForm.Infinitive && IsWished(token, sentence) ? new VerbUse(token, token, verb, Voice.Active, false, VerbForm.Finite) : null);
        if (use is not { IsDenied: false } told
            || _frames.Of(verb.Lemma, told.Voice).FirstOrDefault(frame => frame.Complement is null || Follows(token, frame.Complement)) is not { } frame)
        {
            return null;
        }

        var draft = new AcquisitionDraft { IsPlain = frame.Mark is null };
        var first = frame.Complement is null ? token + 1 : document.TokenFrom(document.Tokens[token].Span.End + 1 + frame.Complement.Length);
        if (frame.Subject is "acquirer" or "seller")
        {
            // "a surpris son rival Y en rachetant X": who acts is whom the sentence begins with.
            var isGerund = verb.Form == VerbForm.PresentParticiple && told.First > sentence.FirstToken && document.Word(told.First - 1) is "en";
            var subjects = isGerund ? arguments.Leading(sentence, told.First) : arguments.Subject(told.First, sentence);
            if (subjects is [{ Entity.Type: EntityType.Organization }] && verb.Form == VerbForm.Infinitive && contexts.IsJudged(token, sentence))
            {
                // "X said the board approved its application to acquire Y"
                subjects = arguments.Leading(sentence, told.First);
            }

            foreach (var subject in subjects)
            {
                draft.Give(frame.Subject, subject);
            }
        }

        if (frame.Object == "target" && (first >= sentence.EndToken || document.Word(first) is "of" || !bought.Read(first, sentence, draft, frame.Mark)))
        {
            return null;
        }

        if (draft.IsOwnShares && frame.Subject == "acquirer")
        {
            // A firm that buys its own shares takes over nobody.
            return null;
        }

        draft.TakeIssuer();
        if (frame.Mark == "held")
        {
            // "which holds 9.8 pct of X" only says who somebody is.
            if (told.First <= sentence.FirstToken || _relatives.Contains(document.Word(told.First - 1)))
            {
                return null;
            }

            draft.IsHeld = true;
        }

        if (frame.Subject == "target" && arguments.Subject(told.First, sentence) is [.., var undergone] && (told.First < token || IsBeside(undergone, token)))
        {
            // "Acme's trucks division was sold"
            var isOwner = bought.IsOwner(undergone, told.First);
            draft.IsPart |= isOwner;
            draft.Give(isOwner ? "seller" : "target", undergone);
        }

        parties.AddAfter(first, Math.Min(sentence.EndToken, token + ArgumentDistance), frame.Prepositions, draft, sentence);
        if (frame.Mark == "shares" && document.Amounts.Inside(new Span(document.Tokens[token].Span.Start, sentence.End)).FirstOrDefault(amount => amount.Kind == AmountKind.Percent) is { } stake)
        {
            // "raised its stake in X to 9.8 pct"
            draft.TakeStake(stake);
        }

        if (verb.Lemma is "merge" or "fusionner")
        {
            draft.Part();
        }

        if (terms.Price(token, sentence) is { } price)
        {
            draft.TakeAmount(price);
        }

        var isOpen = verb.Form is VerbForm.Infinitive or VerbForm.PresentParticiple || (told.First > sentence.FirstToken && document.Word(told.First - 1) is "to");
        stances.Tell(draft, told.First, told.First, isOpen ? AcquisitionStatus.Planned : frame.Status ?? AcquisitionStatus.Planned, isOpen, sentence);
        if (told.Mood == VerbForm.Future)
        {
            draft.Status = draft.Status == AcquisitionStatus.Completed ? AcquisitionStatus.Planned : draft.Status;
        }
        else if (told.Mood == VerbForm.Conditional)
        {
            draft.Factuality = Factuality.Conditional;
            draft.Status = document.Language == Language.English && draft.Status == AcquisitionStatus.Completed ? AcquisitionStatus.Planned : draft.Status;
        }

        if (IsSupposed(told.First, sentence))
        {
            draft.Factuality = Factuality.Conditional;
            draft.Status = AcquisitionStatus.Rumoured;
        }
        else if (draft.Status == AcquisitionStatus.Completed && terms.Beside(token, sentence) is { } date)
        {
            draft.TakeDate(date);
        }

        return draft;
    }

    private bool BeginsObject(int token, Sentence sentence) =>
        token < sentence.EndToken && document.Word(token) is "<" or "("
        || token < sentence.EndToken && document.Tokens[token].Kind is TokenKind.Word or TokenKind.Number or TokenKind.Elision
        && !_prepositions.Contains(document.Word(token)) && document.Word(token) is not ("and" or "or" or "et" or "ou");

    /// <summary>"Acme, acquired by Y": a participle alone belongs to the name right before it.</summary>
    private bool IsBeside(Argument argument, int token)
    {
        for (var left = token - 1; document.Tokens[left].Span.Start >= argument.Span.End; left--)
        {
            if (document.Tokens[left].Kind == TokenKind.Word && !arguments.IsTicker(left))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>"si X achète Y": only supposed.</summary>
    private bool IsSupposed(int token, Sentence sentence)
    {
        for (var left = token - 1; left >= sentence.FirstToken && token - left <= 8 && document.Word(left) is not (","); left--)
        {
            if (document.Word(left) is "if" or "If" or "si" or "Si" or "s'" or "s’")
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"souhaite racheter", "pour racheter", "is seeking to sell"; what somebody may or can do is no plan.</summary>
    private bool IsWished(int token, Sentence sentence) =>
        document.Language == Language.French
            ? token > sentence.FirstToken
            : token > sentence.FirstToken + 1 && document.Word(token - 1) is "to" && document.Word(token - 2) is not ("right" or "ability" or "chance" or "chances" or "like");

    private bool Follows(int token, string complement)
    {
        var start = document.Tokens[token].Span.End + 1;
        return start + complement.Length <= document.Text.Length && document.Text.AsSpan(start, complement.Length).Equals(complement, StringComparison.OrdinalIgnoreCase);
    }
}
