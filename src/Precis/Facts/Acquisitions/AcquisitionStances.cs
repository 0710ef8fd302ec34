using Precis.Documents;
using Precis.Languages;

namespace Precis.Facts.Acquisitions;

/// <summary>Tells how far a takeover is by the words near it: "agreed", "talks", "a renoncé".</summary>
internal sealed class AcquisitionStances(Document document)
{
    private const int Reach = 14;

    private readonly Lexicon _stances = Lexicon.For(document.Language, "Facts/acquisition-stances");
    private readonly Lexicon _weak = new([["proposed"], ["planned"], ["pending"], ["possible"]]);
    private readonly Lexicon _auxiliaries = Lexicon.For(document.Language, "Facts/auxiliaries");

    /// <summary>How far it is: what the nearest word that says so tells, else what the verb or noun itself does.</summary>
    public void Tell(AcquisitionDraft draft, int first, int after, AcquisitionStatus status, bool isOpen, Sentence sentence)
    {
        draft.Status = status;
        for (var distance = 1; distance <= Reach; distance++)
        {
            if (StanceAt(first - distance, sentence) is ("denied", var denial))
            {
                draft.Factuality = Factuality.Denied;
                draft.Note("status", denial);
            }
        }

        for (var distance = 1; distance <= Reach; distance++)
        {
            var found = StanceAt(first - distance, sentence);
            if (found is null && isOpen && after > first && StanceAt(after + distance - 1, sentence) is { } right
                && (distance <= 8 || right.Status is "completed" or "cancelled"))
            {
                found = right;
            }

            if (found is not { Status: not "denied" } stance)
            {
                continue;
            }

            var (told, words) = stance;
            if (isOpen && distance == 1 && _weak.Contains(document.TextOf(words)) && Stronger(first - 2, sentence) is { } stronger)
            {
                (told, words) = stronger;
            }

            if (draft.Factuality == Factuality.Asserted && document.Language == Language.French && IsConditional(document.TokenFrom(words.Start), sentence))
            {
                draft.Factuality = Factuality.Conditional;
            }

            if (isOpen)
            {
                draft.Status = Enum.Parse<AcquisitionStatus>(told, ignoreCase: true);
                draft.Note("status", words);
            }

            return;
        }
    }

    /// <summary>"agreed to terminate the proposed acquisition": what is done with it says more than its adjective.</summary>
    private (string Status, Span Words)? Stronger(int from, Sentence sentence)
    {
        for (var token = from; token > from - Reach / 2; token--)
        {
            if (StanceAt(token, sentence) is ("cancelled" or "completed", _) stance)
            {
                return stance;
            }
        }

        return null;
    }

    /// <summary>"serait intéressé", "pourrait": the press conditional.</summary>
    private bool IsConditional(int token, Sentence sentence) =>
        document.Word(token) is "pourrait" or "pourraient" or "envisagerait"
        || (token > sentence.FirstToken && _auxiliaries.Find(document.Word(token - 1)) is [_, _, "conditional"]);

    private (string Status, Span Words)? StanceAt(int token, Sentence sentence)
    {
        if (token < sentence.FirstToken || token >= sentence.EndToken || !_stances.TryMatch(document.Text, document.Tokens[token].Span.Start, out var end, out var row))
        {
            return null;
        }

        return (row[1], new Span(document.Tokens[token].Span.Start, end));
    }
}
