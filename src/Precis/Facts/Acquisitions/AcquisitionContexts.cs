using Precis.Documents;
using Precis.Languages;

namespace Precis.Facts.Acquisitions;

/// <summary>Tells by the words before a takeover in what part those stand whose deed it seems to be.</summary>
internal sealed class AcquisitionContexts(Document document)
{
    private readonly Lexicon _contexts = Lexicon.For(document.Language, "Facts/acquisition-contexts");

    /// <summary>"received two takeover bids": whose deed it is undergoes the takeover.</summary>
    public bool IsReceived(int noun, Sentence sentence) => IsAfter("received", noun, 6, sentence);

    /// <summary>"the commission's rejection of the merger": whose deed it is only judges the takeover.</summary>
    public bool IsJudged(int noun, Sentence sentence) => IsAfter("judged", noun, 6, sentence);

    /// <summary>"a gain of 3 mln dlrs on the sale of"</summary>
    public bool IsCause(int noun, Sentence sentence) => IsAfter("cause", noun, 9, sentence);

    private bool IsAfter(string kind, int noun, int reach, Sentence sentence)
    {
        for (var left = noun - 1; left >= Math.Max(sentence.FirstToken, noun - reach); left--)
        {
            if (_contexts.Find(document.Word(left)) is { } row && row[1] == kind)
            {
                return true;
            }
        }

        return false;
    }
}
