using Precis.Documents;
using Precis.Entities.Registry;
using Precis.Languages;

namespace Precis.Entities;

/// <summary>
/// Finds the places where a name stands again that is known from elsewhere in the article: a name that the text defines, a name that was read once
/// with some certainty, the short form of a company ("Sentrex" beside "Sentrex UK Ltd") or of a person ("Mehta" beside "Anjali Mehta").
/// </summary>
internal sealed class NameSpread
{
    private const double Loss = 0.9;
    private const int ShortestForm = 4;

    private readonly Document _document;
    private readonly List<NameCandidate> _settled;
    private readonly bool[] _taken;
    private readonly HashSet<string> _common;
    private readonly Dictionary<string, List<int>> _byWord;

    private NameSpread(Document document, List<NameCandidate> settled)
    {
        _document = document;
        _settled = settled;
        _byWord = Words(document.Text);
        _taken = new bool[document.Text.Length];
        foreach (var candidate in settled)
        {
            _taken.AsSpan(candidate.Span.Start, candidate.Span.Length).Fill(true);
        }

        // A word that the article also writes without a capital is no name where it opens a sentence.
        _common = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        for (var token = 0; token < document.Tokens.Count; token++)
        {
            if (document.Tokens[token].Kind == TokenKind.Word && char.IsLower(document.Word(token)[0]))
            {
                _common.Add(document.Word(token).ToString());
            }
        }
    }

    /// <summary>Adds the further places to the settled names, in the order of the text.</summary>
    public static List<NameCandidate> Apply(Document document, List<NameCandidate> settled, IReadOnlyList<AcronymDefinition> definitions)
    {
        new NameSpread(document, settled).Spread(definitions);
        settled.Sort((left, right) => left.Span.CompareTo(right.Span));
        return settled;
    }

    private void Spread(IReadOnlyList<AcronymDefinition> definitions)
    {
        foreach (var sure in _settled.Where(candidate => candidate.Source == NameSource.Text).DistinctBy(Name).ToList())
        {
            Overrule(sure);
        }

        var defined = definitions.SelectMany(definition => new[] { definition.Name, definition.Acronym }).ToHashSet();
        var read = _settled
            .Where(candidate => candidate.Source == NameSource.Recognizer && (candidate.Confidence >= NameCandidates.Doubtful || defined.Contains(candidate.Span)))
            .GroupBy(Name).Select(group => group.MaxBy(candidate => candidate.Confidence)!).OrderByDescending(candidate => candidate.Span.Length).ToList();
        foreach (var name in read)
        {
            Repeat(Name(name), name);
        }

        var typing = new NameTyping(_document);
        foreach (var name in read)
        {
            if (ShortForm(name, typing) is { } brief)
            {
                Repeat(brief, name);
            }
        }
    }

    private string Name(NameCandidate candidate) => _document.TextOf(candidate.Span);

    /// <summary>What the text says a name means holds wherever it stands, whatever else was read there.</summary>
    private void Overrule(NameCandidate sure)
    {
        foreach (var span in Places(Name(sure)))
        {
            var clashes = _settled.Where(other => other.Span.Overlaps(span)).ToList();
            if (clashes.TrueForAll(other => other.Source != NameSource.Text && span.Contains(other.Span)))
            {
                _settled.RemoveAll(clashes.Contains);
                Add(sure with { Span = span });
            }
        }
    }

    private void Repeat(string name, NameCandidate known)
    {
        // A part of a name that was read whole elsewhere is that name: "Coastline Authority" in "the Harbour and Coastline Authority".
        foreach (var span in Places(name))
        {
            _settled.RemoveAll(other => other is { Source: NameSource.Recognizer, Entry: null } && other.Span.Length < span.Length && span.Contains(other.Span) && Release(other.Span));
        }

        foreach (var span in Places(name).Where(span => !_taken.AsSpan(span.Start, span.Length).Contains(true) && !IsPartOfRun(span)))
        {
            Add(known with { Span = span, Confidence = Math.Round(known.Confidence * Loss, 2) });
        }
    }

    private bool Release(Span span)
    {
        _taken.AsSpan(span.Start, span.Length).Clear();
        return true;
    }

    private void Add(NameCandidate candidate)
    {
        _settled.Add(candidate);
        _taken.AsSpan(candidate.Span.Start, candidate.Span.Length).Fill(true);
    }

    private string? ShortForm(NameCandidate name, NameTyping typing)
    {
        var words = LegalForms.Strip(name.Span.In(_document.Text)).ToString().Split(' ', '\u00A0');
        var brief = name.Type == EntityType.Person ? words[^1] : words[0];
        if ((words.Length == 1 && brief.Length == name.Span.Length) || brief.Length < ShortestForm || !char.IsUpper(brief[0]) || _common.Contains(brief))
        {
            return null;
        }

        return name.Type == EntityType.Person || ((name.Type ?? typing.FromContext(name.Span)) == EntityType.Company && IsDistinctive(brief)) ? brief : null;
    }

    private bool IsDistinctive(string word) =>
        !Lexicon.For(_document.Language, "Names/body-heads").Contains(word)
        && !_document.Registry.TryDemonym(word, _document.Language, out _)
        && !_document.Registry.Find(word).Any(entry => entry.Type == EntityType.Place);

    private IEnumerable<Span> Places(string name)
    {
        var first = 1;
        while (first < name.Length && char.IsLetterOrDigit(name[first]))
        {
            first++;
        }

        if (!_byWord.TryGetValue(name[..first], out var starts))
        {
            yield break;
        }

        foreach (var at in starts)
        {
            var end = at + name.Length;
            if (end <= _document.Text.Length && _document.Text.AsSpan(at, name.Length).SequenceEqual(name)
                && (end == _document.Text.Length || !char.IsLetterOrDigit(_document.Text[end])))
            {
                yield return new Span(at, end);
            }
        }
    }

    /// <summary>Where each capitalised word of the text stands.</summary>
    private static Dictionary<string, List<int>> Words(string text)
    {
        var words = new Dictionary<string, List<int>>();
        var lookup = words.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var start = 0; start < text.Length; start++)
        {
            if (!char.IsUpper(text[start]) && !char.IsDigit(text[start]))
            {
                continue;
            }

            var end = start + 1;
            while (end < text.Length && char.IsLetterOrDigit(text[end]))
            {
                end++;
            }

            if (start == 0 || !char.IsLetterOrDigit(text[start - 1]))
            {
                if (!lookup.TryGetValue(text.AsSpan(start, end - start), out var places))
                {
                    words[text[start..end]] = places = [];
                }

                places.Add(start);
            }

            start = end - 1;
        }

        return words;
    }

    /// <summary>A capitalised word beside it makes it part of another name.</summary>
    private bool IsPartOfRun(Span span)
    {
        var text = _document.Text;
        var after = span.End + 1;
        var before = span.Start - 2;
        return (after < text.Length && text[span.End] == ' ' && char.IsUpper(text[after]) && !_taken[after])
            || (before > 0 && text[span.Start - 1] == ' ' && !_taken[before] && IsCapitalisedInside(before));
    }

    private bool IsCapitalisedInside(int end)
    {
        var token = _document.TokenFrom(end + 2) - 1;
        return token > 0 && _document.Tokens[token].Kind == TokenKind.Word && char.IsUpper(_document.Word(token)[0])
            && _document.SameSentence(_document.Tokens[token - 1].Span.Start, _document.Tokens[token].Span.Start);
    }
}
