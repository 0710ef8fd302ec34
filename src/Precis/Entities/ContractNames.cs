using Precis.Documents;
using Precis.Languages;

namespace Precis.Entities;

/// <summary>
/// Finds the proper names of contracts, tenders and programmes by the common noun that they stand beside: "ce contrat, alors baptisé JEDI", "le
/// programme Scorpion", "the JEDI contract".
/// </summary>
internal sealed class ContractNames
{
    private const int CueDistance = 6;

    private readonly Document _document;
    private readonly Lexicon _nouns;
    private readonly Lexicon _cues;
    private readonly NameRun _runs;

    private ContractNames(Document document)
    {
        _document = document;
        _nouns = Lexicon.For(document.Language, "Names/contract-nouns");
        _cues = Lexicon.For(document.Language, "Names/naming-cues");
        _runs = new NameRun(document);
    }

    /// <summary>The spans of the names.</summary>
    /// <param name="document">The document.</param>
    /// <param name="named">Those that a naming cue introduces, which are sure.</param>
    /// <param name="beside">Those that only stand beside the noun, which hold where nothing says otherwise.</param>
    public static void Find(Document document, out IReadOnlyList<Span> named, out IReadOnlyList<Span> beside)
    {
        var finder = new ContractNames(document);
        var sure = new List<Span>();
        var likely = new List<Span>();
        foreach (var sentence in document.Sentences)
        {
            for (var token = sentence.FirstToken; token < sentence.EndToken; token++)
            {
                if (document.Tokens[token].Kind == TokenKind.Word
                    && finder._nouns.TryMatch(document.Text, document.Tokens[token].Span.Start, out var end, out _))
                {
                    finder.Around(token, document.TokenFrom(end), sentence, sure, likely);
                }
            }
        }

        named = sure;
        beside = likely;
    }

    /// <summary>"a Defence Works Agency contract" is of who buys, no name of its own.</summary>
    private bool IsBody(Span name) =>
        Lexicon.For(_document.Language, "Names/body-heads").Find(_document.Word(_document.TokenAt(name.End - 1))) is [_, "organization", ..];

    private void Around(int noun, int afterNoun, Sentence sentence, List<Span> sure, List<Span> likely)
    {
        for (var token = afterNoun; token < Math.Min(sentence.EndToken, afterNoun + CueDistance); token++)
        {
            if (_document.Word(token) is ";" or ":" || (token > afterNoun && _nouns.TryMatch(_document.Text, _document.Tokens[token].Span.Start, out _, out _)))
            {
                break;
            }

            if (_cues.TryMatch(_document.Text, _document.Tokens[token].Span.Start, out var end, out _)
                && _runs.From(_document.TokenFrom(end), sentence) is { } name)
            {
                sure.Add(name);
                return;
            }
        }

        if (_document.Language == Language.French && _runs.From(afterNoun, sentence) is { } after)
        {
            likely.Add(after);
        }
        else if (_document.Language == Language.English && _runs.Until(noun, sentence) is { } before && !IsBody(before)
            && !Lexicon.For(_document.Language, "Names/determiners").Contains(before.In(_document.Text)) && !Lexicon.For(_document.Language, "Facts/contract-determiners").Contains(before.In(_document.Text)))
        {
            likely.Add(before);
        }
    }
}
