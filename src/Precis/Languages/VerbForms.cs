using System.Collections.Concurrent;

namespace Precis.Languages;

/// <summary>
/// Recognises the forms of listed verbs. Regular verbs are conjugated from their infinitive; <c>Verbs/irregular.tsv</c> lists the forms of the others:
/// infinitive, finite forms, past participles, stem of the future, present participle. Immutable and thread-safe.
/// </summary>
internal sealed class VerbForms
{
    private static readonly ConcurrentDictionary<(Language, string), VerbForms> Loaded = new();
    private static readonly ConcurrentDictionary<Language, Dictionary<string, string[]>> Irregular = new();
    private static readonly string[] IrregularEndings = ["oir", "enir", "vrir", "frir", "rtir", "ntir", "rvir", "rmir", "érir", "ourir", "cueillir", "aillir", "fuir", "êtir"];

    private readonly Dictionary<string, Verb> _forms = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, Verb>.AlternateLookup<ReadOnlySpan<char>> _lookup;

    private VerbForms(Language language, IEnumerable<string> lemmas)
    {
        _lookup = _forms.GetAlternateLookup<ReadOnlySpan<char>>();
        var irregular = IrregularOf(language);
        foreach (var lemma in lemmas.Distinct(StringComparer.Ordinal))
        {
            if (irregular.TryGetValue(lemma, out var row))
            {
                AddIrregular(language, row);
            }
            else if (language == Language.French)
            {
                AddFrench(lemma);
            }
            else
            {
                AddEnglish(lemma);
            }
        }
    }

    /// <summary>The forms of the verbs in the first column of a lexicon file.</summary>
    public static VerbForms Of(Language language, string path) =>
        Loaded.GetOrAdd((language, path), static key =>
            new VerbForms(key.Item1, EmbeddedData.Rows($"Languages/{key.Item1}/{key.Item2}.tsv").Select(row => row[0])));

    /// <summary>The forms of one verb.</summary>
    public static IEnumerable<KeyValuePair<string, Verb>> Conjugate(Language language, string lemma) => new VerbForms(language, [lemma])._forms;

    /// <summary>Whether the forms of a verb can be told from its infinitive; French verbs in -re and -oir, and many in -ir, must be in the table.</summary>
    public static bool Knows(Language language, string lemma) =>
        lemma.Length > 1 && lemma.All(char.IsLetter) && (IrregularOf(language).ContainsKey(lemma) || language == Language.English
            || lemma.EndsWith("er", StringComparison.Ordinal)
            || (lemma.EndsWith("ir", StringComparison.Ordinal) && !Array.Exists(IrregularEndings, ending => lemma.EndsWith(ending, StringComparison.Ordinal))));

    /// <summary>Reads a word as one of the verbs.</summary>
    public bool TryRead(ReadOnlySpan<char> word, out Verb verb) => _lookup.TryGetValue(word, out verb);

    private static Dictionary<string, string[]> IrregularOf(Language language) =>
        Irregular.GetOrAdd(language, static key => EmbeddedData.Rows($"Languages/{key}/Verbs/irregular.tsv").ToDictionary(row => row[0]));

    private void Add(string form, string lemma, VerbForm kind) => _forms.TryAdd(form, new Verb(lemma, kind));

    private void AddIrregular(Language language, string[] row)
    {
        var lemma = row[0];
        foreach (var participle in row[2].Split(' '))
        {
            Add(participle, lemma, VerbForm.PastParticiple);
        }

        foreach (var finite in row[1].Split(' '))
        {
            Add(finite, lemma, VerbForm.Finite);
        }

        if (language == Language.French)
        {
            AddFrenchFuture(row[3], lemma);
        }

        Add(row[^1], lemma, VerbForm.PresentParticiple);
        Add(lemma, lemma, VerbForm.Infinitive);
    }

    private void AddFrenchFuture(string stem, string lemma)
    {
        foreach (var ending in (ReadOnlySpan<string>)["a", "ont"])
        {
            Add(stem + ending, lemma, VerbForm.Future);
        }

        foreach (var ending in (ReadOnlySpan<string>)["ait", "aient"])
        {
            Add(stem + ending, lemma, VerbForm.Conditional);
        }
    }

    private void AddFrench(string lemma)
    {
        var stem = lemma[..^2];
        if (lemma.EndsWith("er", StringComparison.Ordinal))
        {
            // "annoncer" writes ç and "engager" keeps its e before a.
            var soft = stem.EndsWith('c') ? stem[..^1] + "ç" : stem.EndsWith('g') ? stem + "e" : stem;
            AddAll(stem, ["é", "ée", "és", "ées"], lemma, VerbForm.PastParticiple);
            AddAll(stem, ["e", "ent", "èrent"], lemma, VerbForm.Finite);
            AddAll(soft, ["a", "ait", "aient"], lemma, VerbForm.Finite);
            Add(soft + "ant", lemma, VerbForm.PresentParticiple);
        }
        else
        {
            AddAll(stem, ["i", "ie", "is", "ies"], lemma, VerbForm.PastParticiple);
            AddAll(stem, ["it", "issent", "issait", "issaient", "irent"], lemma, VerbForm.Finite);
            Add(stem + "issant", lemma, VerbForm.PresentParticiple);
        }

        AddFrenchFuture(lemma, lemma);
        Add(lemma, lemma, VerbForm.Infinitive);
    }

    private void AddEnglish(string lemma)
    {
        var dropped = lemma.EndsWith('e') ? lemma[..^1] : lemma;
        var stem = lemma.EndsWith('y') && !"aeiou".Contains(lemma[^2], StringComparison.Ordinal) ? lemma[..^1] + "i" : dropped;
        Add(stem + "ed", lemma, VerbForm.PastParticiple);
        Add(lemma + (lemma.EndsWith('s') || lemma.EndsWith("ch", StringComparison.Ordinal) ? "es" : "s"), lemma, VerbForm.Finite);
        Add(stem + "es", lemma, VerbForm.Finite);
        Add(dropped + "ing", lemma, VerbForm.PresentParticiple);
        Add(lemma, lemma, VerbForm.Infinitive);
    }

    private void AddAll(string stem, ReadOnlySpan<string> endings, string lemma, VerbForm kind)
    {
        foreach (var ending in endings)
        {
            Add(stem + ending, lemma, kind);
        }
    }
}
