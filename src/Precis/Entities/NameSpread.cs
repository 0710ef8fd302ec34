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
    private readonly NameCandidate?[] _at;
    private readonly Lazy<HashSet<string>> _common;
    private readonly Lazy<HashSet<int>> _headlines;
    private readonly Dictionary<string, List<int>> _byWord;

    private NameSpread(Document document, List<NameCandidate> settled)
    {
        _document = document;
        _settled = settled;
        _byWord = Words(document.Text);
        _at = new NameCandidate?[document.Text.Length];
        foreach (var candidate in settled)
        {
            Place(candidate).Fill(candidate);
        }

        _common = new(Common);
        _headlines = new(Headlines);
    }

    /// <summary>Adds the further places to the settled names, in the order of the text.</summary>
    public static List<NameCandidate> Apply(Document document, List<NameCandidate> settled, IReadOnlyList<AcronymDefinition> definitions)
    {
        var spread = new NameSpread(document, settled);
        spread.Spread(definitions);
        settled.RemoveAll(candidate => !spread.Stands(candidate));
        settled.Sort((left, right) => left.Span.CompareTo(right.Span));
        return settled;
    }

    private void Spread(IReadOnlyList<AcronymDefinition> definitions)
    {
        var said = _settled.Where(candidate => candidate.Source == NameSource.Text).DistinctBy(Name).ToList();
        var places = Places(said.ConvertAll(Name));
        foreach (var sure in said)
        {
            Overrule(sure, places[Name(sure)]);
        }

        var defined = definitions.SelectMany(definition => new[] { definition.Name, definition.Acronym }).ToHashSet();
        var read = _settled
            .Where(candidate => Stands(candidate) && candidate.Source == NameSource.Recognizer && (candidate.Confidence >= NameCandidates.Doubtful || defined.Contains(candidate.Span)))
            .GroupBy(Name).Select(group => group.MaxBy(candidate => candidate.Confidence)!).OrderByDescending(candidate => candidate.Span.Length).ToList();
        var typing = new NameTyping(_document);
        var briefs = read.ConvertAll(name => ShortForm(name, typing));
        var capitals = _headlines.Value.Count == 0 ? [] : read.ConvertAll(name => Capitals(Name(name)));
        places = Places([.. read.Select(Name), .. briefs.OfType<string>(), .. capitals.OfType<string>()]);
        foreach (var name in read)
        {
            Repeat(name, places[Name(name)]);
        }

        foreach (var (name, loud) in read.Zip(capitals).Where(pair => pair.Second is not null))
        {
            RepeatInHeadlines(name, places[loud!]);
        }

        foreach (var (name, brief) in read.Zip(briefs).Where(pair => pair.Second is not null))
        {
            Repeat(name, places[brief!]);
        }
    }

    private string Name(NameCandidate candidate) => _document.TextOf(candidate.Span);

    private Span<NameCandidate?> Place(NameCandidate candidate) => _at.AsSpan(candidate.Span.Start, candidate.Span.Length);

    /// <summary>Whether a candidate has not been removed; removed ones stay in the list until the end.</summary>
    private bool Stands(NameCandidate candidate) => ReferenceEquals(_at[candidate.Span.Start], candidate);

    /// <summary>What the text says a name means holds wherever it stands, whatever else was read there.</summary>
    private void Overrule(NameCandidate sure, List<Span> places)
    {
        foreach (var span in places)
        {
            var clashes = Clashing(span);
            if (clashes.TrueForAll(other => other.Source != NameSource.Text && span.Contains(other.Span)))
            {
                clashes.ForEach(Remove);
                Add(sure with { Span = span });
            }
        }
    }

    private void Repeat(NameCandidate known, List<Span> places)
    {
        // A part of a name that was read whole elsewhere is that name: "Coastline Authority" in "the Harbour and Coastline Authority".
        foreach (var span in places)
        {
            Clashing(span).FindAll(other => other is { Source: NameSource.Recognizer, Entry: null } && other.Span.Length < span.Length && span.Contains(other.Span)).ForEach(Remove);
        }

        foreach (var span in places)
        {
            if (Clashing(span).Count == 0 && !IsPartOfRun(span))
            {
                Add(known with { Span = span, Confidence = Math.Round(known.Confidence * Loss, 2) });
            }
        }
    }

    private void RepeatInHeadlines(NameCandidate known, List<Span> places)
    {
        foreach (var span in places)
        {
            if (_headlines.Value.Contains(_document.SentenceAt(span.Start)) && Clashing(span).Count == 0)
            {
                Add(known with { Span = span, Confidence = Math.Round(known.Confidence * Loss, 2) });
            }
        }
    }

    /// <summary>How a headline in capitals writes a name; <see langword="null"/> for one that is short or in capitals anyway.</summary>
    private static string? Capitals(string name)
    {
        var bare = LegalForms.Strip(name).ToString();
        return bare.Length >= ShortestForm && string.Create(bare.Length, bare, static (target, source) =>
        {
            for (var i = 0; i < source.Length; i++)
            {
                target[i] = char.ToUpperInvariant(NameFolding.IsEdge(source[i], source[i]) ? source[i] : NameFolding.FoldAccent(source[i]));
            }
        }) is var loud && loud != name ? loud : null;
    }

    /// <summary>The sentences without a small letter.</summary>
    private HashSet<int> Headlines()
    {
        var headlines = new HashSet<int>();
        for (var sentence = 0; sentence < _document.Sentences.Count; sentence++)
        {
            var words = _document.Sentences[sentence].Span.In(_document.Text);
            if (!words.ContainsAnyInRange('a', 'z') && words.ContainsAnyInRange('A', 'Z'))
            {
                headlines.Add(sentence);
            }
        }

        return headlines;
    }

    private List<NameCandidate> Clashing(Span span)
    {
        var clashing = new List<NameCandidate>();
        for (var at = span.Start; at < span.End; at = _at[at] is { } here ? here.Span.End : at + 1)
        {
            if (_at[at] is { } other)
            {
                clashing.Add(other);
            }
        }

        return clashing;
    }

    private void Remove(NameCandidate candidate) => Place(candidate).Clear();

    private void Add(NameCandidate candidate)
    {
        _settled.Add(candidate);
        Place(candidate).Fill(candidate);
    }

    private string? ShortForm(NameCandidate name, NameTyping typing)
    {
        var words = LegalForms.Strip(name.Span.In(_document.Text)).ToString().Split(' ', '\u00A0');
        var brief = name.Type == EntityType.Person ? words[^1] : words[0];
        if ((words.Length == 1 && brief.Length == name.Span.Length) || brief.Length < ShortestForm || !char.IsUpper(brief[0]) || _common.Value.Contains(brief))
        {
            return null;
        }

        return name.Type == EntityType.Person || ((name.Type ?? typing.FromContext(name.Span)) == EntityType.Company && IsDistinctive(brief)) ? brief : null;
    }

    /// <summary>The words that the article also writes without a capital: such a word is no name where it opens a sentence.</summary>
    private HashSet<string> Common()
    {
        var common = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var lookup = common.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var token = 0; token < _document.Tokens.Count; token++)
        {
            if (_document.Tokens[token].Kind == TokenKind.Word && char.IsLower(_document.Word(token)[0]))
            {
                lookup.Add(_document.Word(token));
            }
        }

        return common;
    }

    private bool IsDistinctive(string word) =>
        !Lexicon.For(_document.Language, "Names/body-heads").Contains(word)
        && !_document.Registry.TryDemonym(word, _document.Language, out _)
        && !_document.Registry.Find(word).Any(entry => entry.Type == EntityType.Place);

    /// <summary>Where names stand in the text, in one walk over its capitalised words.</summary>
    private Dictionary<string, List<Span>> Places(List<string> names)
    {
        var places = new Dictionary<string, List<Span>>();
        foreach (var name in names)
        {
            places.TryAdd(name, []);
        }

        var lookup = places.GetAlternateLookup<ReadOnlySpan<char>>();
        var text = _document.Text;
        foreach (var alike in places.Keys.GroupBy(FirstWord))
        {
            var lengths = alike.Select(name => name.Length).Distinct().ToList();
            foreach (var at in _byWord.GetValueOrDefault(alike.Key, []))
            {
                foreach (var length in lengths)
                {
                    var end = at + length;
                    if (end <= text.Length && (end == text.Length || !char.IsLetterOrDigit(text[end])) && lookup.TryGetValue(text.AsSpan(at, length), out var found))
                    {
                        found.Add(new Span(at, end));
                    }
                }
            }
        }

        return places;
    }

    private static string FirstWord(string name)
    {
        var end = 1;
        while (end < name.Length && char.IsLetterOrDigit(name[end]))
        {
            end++;
        }

        return name[..end];
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
        return (after < text.Length && text[span.End] == ' ' && char.IsUpper(text[after]) && _at[after] is null)
            || (before > 0 && text[span.Start - 1] == ' ' && _at[before] is null && IsCapitalisedInside(before));
    }

    private bool IsCapitalisedInside(int end)
    {
        var token = _document.TokenFrom(end + 2) - 1;
        return token > 0 && _document.Tokens[token].Kind == TokenKind.Word && char.IsUpper(_document.Word(token)[0])
            && _document.SameSentence(_document.Tokens[token - 1].Span.Start, _document.Tokens[token].Span.Start);
    }
}
