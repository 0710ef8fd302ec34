using Precis.Documents;
using Precis.Facts.Clauses;
using Precis.Languages;

namespace Precis.Facts.Contracts;

/// <summary>Gives contracts what the verbs and nouns around them tell: state, parties, day, sum.</summary>
internal sealed class ContractEvents(Document document, Arguments arguments, ContractTerms terms, ContractVerbs verbs, ContractParties parties)
{
    /// <summary>A player or an actor who signs, or who is given a contract, is no party to one of buyers and suppliers.</summary>
    public bool IsPersonal(VerbUse use, VerbFrame<ContractStatus> frame, Sentence sentence) =>
        (frame.Subject is "supplier" or "party" && arguments.Subject(use.First, sentence) is [{ Entity.Type: EntityType.Person }])
        || (use.Token + 1 < sentence.EndToken && frame is { Subject: "buyer", Object: "contract" }
            && Enumerable.Range(use.Token + 1, Math.Min(2, sentence.EndToken - use.Token - 1)).Any(token => arguments.At(token) is { Entity.Type: EntityType.Person }));

    /// <summary>Whom a verb tells to supply.</summary>
    public IReadOnlyList<Argument> GivenBy(VerbUse use, VerbFrame<ContractStatus> frame, Sentence sentence, int end) =>
        frame.Subject == "supplier" ? arguments.Subject(use.First, sentence)
        : frame.Object == "supplier" ? arguments.From(use.Token + 1, end)
        : [.. arguments.After(use.Token + 1, end, frame.Prepositions).Where(given => given.Role == "supplier").Select(given => given.Argument)];

    /// <summary>Gives a contract what a noun tells of it.</summary>
    public void Apply(ContractAct act, ContractDraft draft, Sentence sentence, int index)
    {
        draft.Sentences.Add(index);
        draft.Tell(act.Status, document.Tokens[act.Token].Span);
        foreach (var buyer in arguments.Subject(act.Token, sentence))
        {
            parties.Give("buyer", buyer, draft);
        }

        foreach (var (role, argument) in arguments.After(act.Token + 1, act.End, act.Roles))
        {
            parties.Give(role, argument, draft);
        }

        if (terms.DateBeside(act.Token, act.Token, sentence) is { } date)
        {
            draft.Take("awardDate", date);
        }

        terms.ReadAmounts(null, draft, sentence);
    }

    /// <summary>Gives a lot what the verb of the lot before it tells.</summary>
    public void Share(VerbUse use, VerbFrame<ContractStatus> frame, ContractDraft lot, int first, int end)
    {
        if (frame is { Subject: "contract", Status: { } status } && !use.IsDenied)
        {
            lot.Tell(status, document.Tokens[use.Token].Span);
            foreach (var (role, argument) in arguments.After(first, end, frame.Prepositions))
            {
                parties.Give(role, argument, lot);
            }
        }
    }

    /// <summary>Gives a contract what a verb tells of it.</summary>
    public void Apply(VerbUse use, VerbFrame<ContractStatus> frame, ContractDraft draft, Sentence sentence, int end, IReadOnlyList<VerbUse> all)
    {
        var words = new Span(document.Tokens[use.First].Span.Start, document.Tokens[use.Token].Span.End);
        if (use.IsDenied && draft.Factuality != Factuality.Denied)
        {
            if (frame.Status is ContractStatus.Awarded or ContractStatus.Signed && draft.Status is null)
            {
                draft.Factuality = Factuality.Denied;
            }

            return;
        }

        // "X pourrait contester l'attribution": what may yet become of a contract takes nothing from the news that it was made.
        if (use.Mood == VerbForm.Conditional && draft.IsMade && frame.Status is ContractStatus.Contested or ContractStatus.Cancelled or ContractStatus.Completed)
        {
            return;
        }

        if (use.IsRefuted)
        {
            draft.Factuality = Factuality.Denied;
        }
        else if (use.Mood == VerbForm.Conditional)
        {
            draft.Factuality = Factuality.Conditional;
        }

        if (frame.Status is { } status && !use.IsDenied)
        {
            var isMade = status is ContractStatus.Awarded or ContractStatus.Signed;
            draft.Tell(isMade && draft.IsChange ? ContractStatus.Extended : isMade && use.Mood == VerbForm.Future && frame.Mark is not ("goods" or "future") ? ContractStatus.Planned : status, words);
        }

        var given = arguments.After(use.Token + 1, end, frame.Prepositions).Where(pair => pair.Role != "supplier" || !terms.IsDeliveredTo(pair.Argument)).ToList();
        if (frame.Subject is not ("contract" or "tender" or "-"))
        {
            // "a confirmé auprès de X une commande": who has a supplier buys.
            var role = frame.Subject == "party" && given.Exists(pair => pair.Role == "supplier") ? "buyer" : frame.Subject;
            draft.IsSymmetric |= role == "party";
            // "soupçonnait X d'avoir écarté Y": the subject of the sentence did not do it.
            var isCharged = use.First > sentence.FirstToken && document.Word(use.First) is "avoir" && document.Word(use.First - 1) is "d'" or "d’";
            var subjects = isCharged ? [] : arguments.Subject(use.First, sentence);
            foreach (var subject in subjects.Count > 0 || isCharged ? subjects : parties.Behind(use.First, sentence))
            {
                parties.Give(role, subject, draft);
            }

            if (frame is { Subject: "buyer", Object: "contract" } && parties.BehindDative(use, sentence) is { } dative)
            {
                parties.Give("supplier", dative, draft);
            }

            if (role == "buyer" && !given.Exists(pair => pair.Role == "supplier") && (frame.Object == "-" || verbs.IsOrder(use.Token, end))
                && parties.MakerOf(use.Token + 1, end) is { } maker)
            {
                parties.Give("supplier", maker, draft);
            }
        }

        if (frame is { Subject: "buyer", Object: "contract" } && use.Voice == Voice.Active && use.Token + 1 < end)
        {
            // "awarded Raytheon a contract", "awarded it a contract"
            var receivers = document.Word(use.Token + 1) is "it" or "them" ? arguments.Leading(sentence, use)
                : arguments.At(use.Token + 1) is { } direct ? [direct] : [];
            foreach (var argument in receivers)
            {
                parties.Give("supplier", argument, draft);
            }
        }

        if (frame.Object is "supplier" or "loser")
        {
            foreach (var argument in arguments.From(use.Token + 1, end))
            {
                parties.Give(frame.Object, argument, draft);
            }
        }

        if (frame.Status is ContractStatus.Awarded && frame.Object == "contract" && terms.AmountAfter(use) is { } sum)
        {
            draft.Take(sum, ContractAmountKind.Award);
        }

        foreach (var (place, argument) in given)
        {
            // "conclu entre la ville et X": who buys is named first.
            parties.Give(place == "between" ? draft.Buyers.Count == 0 && draft.Suppliers.Count == 0 ? "buyer" : "supplier" : place, argument, draft);
        }

        if (frame.Status is ContractStatus.Awarded or ContractStatus.Signed && use.Mood != VerbForm.Future && terms.DateBeside(use.First, use.Token, sentence) is { } date
            && !all.Any(other => other.Token != use.Token && terms.Distance(date.Span, other.First, other.Token) < terms.Distance(date.Span, use.First, use.Token)))
        {
            draft.Take("awardDate", date);
        }
    }
}
