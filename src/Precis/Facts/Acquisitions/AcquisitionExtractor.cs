using Precis.Documents;
using Precis.Facts.Clauses;
using Precis.Languages;

namespace Precis.Facts.Acquisitions;

/// <summary>Reads takeovers sentence by sentence: verbs and nouns that tell of one, with their arguments, its price and how far it is.</summary>
internal sealed class AcquisitionExtractor
{
    private const int ContinuedDistance = 2;
    private const int ClosingDistance = 4;

    private readonly Document _document;
    private readonly AcquisitionVerbs _verbs;
    private readonly AcquisitionNouns _nouns;
    private readonly AcquisitionTerms _terms;
    private readonly Lexicon _notes;
    private readonly List<AcquisitionDraft> _drafts = [];

    private AcquisitionExtractor(Document document, Arguments arguments)
    {
        _document = document;
        _terms = new AcquisitionTerms(document);
        _notes = Lexicon.For(document.Language, "Facts/results-cues");
        var bought = new AcquisitionObject(document, arguments);
        var parties = new AcquisitionParties(document, arguments, bought);
        var stances = new AcquisitionStances(document);
        var contexts = new AcquisitionContexts(document);
        _verbs = new AcquisitionVerbs(document, arguments, bought, parties, _terms, stances, contexts);
        _nouns = new AcquisitionNouns(document, arguments, bought, parties, _terms, stances, contexts);
    }

    public static List<AcquisitionDraft> Extract(Document document, Arguments arguments, CancellationToken cancellationToken)
    {
        var extractor = new AcquisitionExtractor(document, arguments);
        for (var i = 0; i < document.Sentences.Count; i++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var sentence = document.Sentences[i];
            if (document.Paragraphs[sentence.Paragraph].Kind != ParagraphKind.Heading && extractor._notes.Find(document.Word(sentence.FirstToken)) is not [_, "note"])
            {
                extractor.Read(sentence, i);
            }
        }

        extractor._drafts.RemoveAll(draft => !draft.IsFact || (draft.IsCause && !draft.IsWhole));
        return extractor._drafts;
    }

    private void Read(Sentence sentence, int index)
    {
        for (var token = sentence.FirstToken; token < sentence.EndToken; token++)
        {
            if (_document.Tokens[token].Kind != TokenKind.Word)
            {
                continue;
            }

            if (_verbs.Read(token, sentence) is { } told)
            {
                Keep(told, index);
            }
            else
            {
                if (_nouns.Read(token, sentence, out var after) is { } named)
                {
                    Keep(named, index);
                }

                token = Math.Max(token, after - 1);
            }
        }

        if (_drafts.Count > 0 && index - _drafts[^1].Sentences.Max <= ClosingDistance && _terms.Closing(sentence) is { } date)
        {
            _drafts[^1].TakeDate(date);
        }
    }

    private void Keep(AcquisitionDraft draft, int index)
    {
        draft.Sentences.Add(index);
        var known = draft.Target is null
            ? _drafts.Count > 0 && index - _drafts[^1].Sentences.Max <= ContinuedDistance && _drafts[^1].IsSameAs(draft) ? _drafts[^1] : null
            : _drafts.Find(other => other.IsSameAs(draft));
        if (known is not null)
        {
            known.Absorb(draft);
        }
        else if (draft.IsFact)
        {
            _drafts.Add(draft);
        }
    }

}
