using Precis.Documents;
using Precis.Entities.Registry;
using Precis.Languages;

namespace Precis.Entities;

/// <summary>
/// Finds names that the recogniser passed over where the sentence leaves no doubt that a name stands: after "won by", "décroché par", "shares in", after
/// "l'assureur", "la PME bretonne", and in the enumeration that such a place begins.
/// </summary>
internal sealed class NamesInRoles
{
    private const double Confidence = 0.65;
    private const int LongestList = 12;

    private readonly Document _document;
    private readonly Lexicon _cues;
    private readonly Lexicon _heads;
    private readonly Lexicon _small;
    private readonly Lexicon _conjunctions;
    private readonly Lexicon _groups;
    private readonly NameRun _runs;
    private readonly SpanIndex<NameCandidate> _known;

    private NamesInRoles(Document document, List<NameCandidate> known)
    {
        _document = document;
        _known = new SpanIndex<NameCandidate>(known, name => name.Span);
        _cues = Lexicon.For(document.Language, "Names/body-surroundings");
        _heads = Lexicon.For(document.Language, "Names/body-heads");
        _small = Lexicon.For(document.Language, "Names/small-words");
        _groups = Lexicon.For(document.Language, "Facts/consortia");
        _conjunctions = Lexicon.For(document.Language, "Grammar/conjunctions");
        _runs = new NameRun(document);
    }

    /// <summary>The names in such places that are not among the known ones.</summary>
    public static List<NameCandidate> Find(Document document, List<NameCandidate> known)
    {
        var finder = new NamesInRoles(document, known);
        var found = new List<NameCandidate>();
        foreach (var sentence in document.Sentences)
        {
            for (var token = sentence.FirstToken; token < sentence.EndToken; token++)
            {
                if (finder._cues.TryMatch(document.Text, document.Tokens[token].Span.Start, out var end, out var row) && row[1] == "before")
                {
                    finder.Enumerate(document.TokenFrom(end), sentence, found);
                }
                else if (finder._groups.TryMatch(document.Text, document.Tokens[token].Span.Start, out end, out _))
                {
                    finder.Enumerate(document.TokenFrom(end), sentence, found);
                }
                else if (finder.NameAfterNoun(token, sentence) is { } told && !finder._known.Overlapping(told).Any() && !IsFound(told, sentence, found))
                {
                    found.Add(new NameCandidate(told, null, Confidence, NameSource.Recognizer));
                }
                else if (finder.IsAppositionOf(token, sentence) && finder._runs.Until(token, sentence) is { } described && described.Start > sentence.Start
                    && !finder._known.Overlapping(described).Any() && !IsFound(described, sentence, found))
                {
                    found.Add(new NameCandidate(described, null, Confidence, NameSource.Recognizer));
                }
                else if (row is [_, "named", ..] && finder._runs.Until(token, sentence) is { } run && !finder._known.Overlapping(run).Any() && !IsFound(run, sentence, found))
                {
                    found.Add(new NameCandidate(run, null, Confidence, NameSource.Recognizer));
                }
                else if (finder.IsFirm(token))
                {
                    finder.Enumerate(finder.AfterAdjective(token + 1, sentence), sentence, found);
                }
            }
        }

        return found;
    }

    /// <summary>"state railway Radiel said": in English a verb after it tells that a name, no day and no title, follows a noun for a firm.</summary>
    private Span? NameAfterNoun(int noun, Sentence sentence)
    {
        if (_document.Language != Language.English || noun + 2 >= sentence.EndToken || !char.IsLower(_document.Word(noun)[0])
            || NominalLexicon.Default.Find(_document.Word(noun), _document.Language) is not [{ Target: "company" }, ..]
            || _runs.From(noun + 1, sentence) is not { } run || _document.Dates.Covers(run))
        {
            return null;
        }

        return _document.TokenFrom(run.End) is var after && after < sentence.EndToken && _document.Word(after) is "said" or "says" or "has" or "had" or "was" or "will" or "announced" or "won" ? run : null;
    }

    /// <summary>"Radiel, la compagnie ferroviaire", "Radiel, a maker of pumps": a comma after which a noun for a firm tells what the name before it is.</summary>
    private bool IsAppositionOf(int comma, Sentence sentence)
    {
        if (_document.Word(comma) is not "," || comma + 2 >= sentence.EndToken || _document.Word(comma + 1) is not ("le" or "la" or "l'" or "l’" or "un" or "une" or "the" or "a" or "an"))
        {
            return false;
        }

        var noun = _document.Word(comma + 2);
        return char.IsLower(noun[0]) && NominalLexicon.Default.Find(noun, _document.Language) is [{ Target: "company" }, ..];
    }

    /// <summary>French names a firm right after a noun for it; in English what follows such a noun may be a day or a title ("the insurer Monday").</summary>
    private bool IsFirm(int token) => _document.Language == Language.French && _heads.Find(_document.Word(token)) is [_, "company", ..];

    /// <summary>An adjective may stand between the noun and the name: "la PME bretonne Ondéa".</summary>
    private int AfterAdjective(int token, Sentence sentence) =>
        // "le gestionnaire de réseau Radiel"
        token + 2 < sentence.EndToken && _document.Word(token) is "de" or "d'" or "d’" && char.IsLower(_document.Word(token + 1)[0]) && char.IsUpper(_document.Word(token + 2)[0]) ? token + 2 :
        token + 1 < sentence.EndToken && char.IsLower(_document.Word(token)[0]) && !_small.Contains(_document.Word(token)) ? token + 1 : token;

    private void Enumerate(int token, Sentence sentence, List<NameCandidate> found)
    {
        for (var members = 0; members < LongestList && token < sentence.EndToken; members++)
        {
            if (NameAt(token, sentence, found) is not { } next)
            {
                return;
            }

            token = next;
            var first = token;
            while (token < sentence.EndToken && _conjunctions.Contains(_document.Word(token)))
            {
                token++;
            }

            if (token == first && members > 0)
            {
                return;
            }
        }
    }

    /// <summary>Takes the name at a token, and returns the token after it; <see langword="null"/> where there is none.</summary>
    private int? NameAt(int token, Sentence sentence, List<NameCandidate> found)
    {
        var start = _document.Tokens[token].Span.Start;
        if (_known.Overlapping(new Span(start, start + 1)).MaxBy(name => name.Span.Length) is { } known)
        {
            return _document.TokenFrom(known.Span.End);
        }

        if (_runs.From(token, sentence) is not { } run || _known.Overlapping(run).Any() || IsFound(run, sentence, found))
        {
            return null;
        }

        found.Add(new NameCandidate(run, null, Confidence, NameSource.Recognizer));
        return _document.TokenFrom(run.End);
    }

    /// <summary>What was found before in the sentence stands at the end of the list.</summary>
    private static bool IsFound(Span run, Sentence sentence, List<NameCandidate> found)
    {
        for (var i = found.Count - 1; i >= 0 && found[i].Span.Start >= sentence.Start; i--)
        {
            if (found[i].Span.Overlaps(run))
            {
                return true;
            }
        }

        return false;
    }
}
