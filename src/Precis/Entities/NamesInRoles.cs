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
    private readonly Lexicon _pronouns;
    private readonly Lexicon _suppliers;
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
        _suppliers = Lexicon.For(document.Language, "Names/supplier-cues");
        _pronouns = Lexicon.For(document.Language, "Facts/subject-pronouns");
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
                else if (finder._groups.TryMatch(document.Text, document.Tokens[token].Span.Start, out end, out _)
                    || finder._suppliers.TryMatch(document.Text, document.Tokens[token].Span.Start, out end, out _))
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
                else if (row is [_, "named", ..] && finder._runs.Until(token, sentence) is { } run && !finder.IsNoName(run) && !finder._known.Overlapping(run).Any() && !IsFound(run, sentence, found))
                {
                    found.Add(new NameCandidate(run, null, Confidence, NameSource.Recognizer));
                }
                else if (finder.MemberAfter(token, sentence) is { } member && !IsFound(member, sentence, found))
                {
                    found.Add(new NameCandidate(member, null, Confidence, NameSource.Recognizer));
                }
                else if (finder.IsFirm(token))
                {
                    finder.Enumerate(finder.AfterAdjective(token + 1, sentence), sentence, found);
                }
            }
        }

        return found;
    }

    /// <summary>"Nexter et Ondéa": what "et" joins to a listed firm is another.</summary>
    private Span? MemberAfter(int token, Sentence sentence) =>
        token > sentence.FirstToken && _document.Word(token) is "et" && _runs.From(token + 1, sentence) is { } run && !_known.Overlapping(run).Any()
            && _known.Overlapping(_document.Tokens[token - 1].Span).Any(name => name.Entry?.Type == EntityType.Company)
            ? WithoutCount(run, sentence)
            : null;

    /// <summary>"à Ondéa 420 véhicules": the number counts what follows.</summary>
    private Span WithoutCount(Span run, Sentence sentence)
    {
        var last = _document.TokenFrom(run.End) - 1;
        return _document.Tokens[last].Kind == TokenKind.Number && last + 1 < sentence.EndToken && char.IsLower(_document.Word(last + 1)[0])
            ? new Span(run.Start, _document.Tokens[last - 1].Span.End)
            : run;
    }

    /// <summary>"Il a remporté le marché", "L'Espagnol a remporté le marché"</summary>
    private bool IsNoName(Span run) =>
        _pronouns.Contains(run.In(_document.Text)) || Lexicon.For(_document.Language, "Names/no-names").Contains(run.In(_document.Text))
        || _document.Registry.TryDemonym(run.In(_document.Text), _document.Language, out _);

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
    private bool IsFirm(int token) => _document.Language == Language.French && (_heads.Find(_document.Word(token)) is [_, "company", ..] || _document.Word(token) is "spécialiste");

    /// <summary>
    /// What tells a firm apart may stand between the noun and the name: an adjective and what it deals in ("la PME bretonne Ondéa", "le spécialiste allemand des
    /// turbines Radiel"), or that it is one's part ("la filiale française de Radiel").
    /// </summary>
    private int AfterAdjective(int token, Sentence sentence)
    {
        var noun = token - 1;
        var next = token + 1 < sentence.EndToken && char.IsLower(_document.Word(token)[0]) && !_small.Contains(_document.Word(token)) ? token + 1 : token;
        var isOf = next + 1 < sentence.EndToken && _document.Word(next) is "de" or "d'" or "d’" or "des" or "du";
        if (isOf && char.IsUpper(_document.Word(next + 1)[0]))
        {
            return next > token && _document.Word(noun) is "filiale" or "filiales" ? next + 1 : next;
        }

        // "le gestionnaire de réseau Radiel"
        var name = next + 1;
        while (isOf && name < sentence.EndToken && name - next < 4 && char.IsLower(_document.Word(name)[0]) && (name == next + 1 || !_small.Contains(_document.Word(name))))
        {
            name++;
        }

        return isOf && name > next + 1 && name < sentence.EndToken && char.IsUpper(_document.Word(name)[0]) ? name : next;
    }

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

        run = WithoutCount(run, sentence);
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
