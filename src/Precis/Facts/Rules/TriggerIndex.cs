using Precis.Languages;

namespace Precis.Facts.Rules;

/// <summary>A trigger of a type as one word begins it.</summary>
/// <param name="Type">The type.</param>
/// <param name="Trigger">The trigger.</param>
/// <param name="Verb">The verb that the word is; <see langword="null"/> for a noun.</param>
internal readonly record struct TriggerWord(FactType Type, Trigger Trigger, Verb? Verb);

/// <summary>The triggers of all types in one language by the words that begin them, so that most words cost one look-up. Immutable and thread-safe.</summary>
internal sealed class TriggerIndex
{
    private readonly Dictionary<string, TriggerWord[]>.AlternateLookup<ReadOnlySpan<char>> _verbs;
    private readonly Lexicon _phrases;
    private readonly Dictionary<string, TriggerWord[]> _nouns;

    public TriggerIndex(IEnumerable<FactType> types, Language language)
    {
        var verbs = new Dictionary<string, List<TriggerWord>>(StringComparer.OrdinalIgnoreCase);
        var nouns = new Dictionary<string, List<TriggerWord>>(StringComparer.OrdinalIgnoreCase);
        foreach (var type in types)
        {
            foreach (var trigger in type.Triggers.GetValueOrDefault(language) ?? [])
            {
                foreach (var (form, verb) in trigger.Verbs.SelectMany(lemma => VerbForms.Conjugate(language, lemma)))
                {
                    Add(verbs, form, new TriggerWord(type, trigger, verb));
                }

                foreach (var noun in trigger.Nouns)
                {
                    Add(nouns, noun, new TriggerWord(type, trigger, null));
                }
            }
        }

        _verbs = verbs.ToDictionary(pair => pair.Key, pair => pair.Value.ToArray(), StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();
        _nouns = nouns.ToDictionary(pair => pair.Key, pair => pair.Value.ToArray(), StringComparer.OrdinalIgnoreCase);
        _phrases = new Lexicon(_nouns.Keys.Select(noun => new[] { noun }));
    }

    /// <summary>The verb triggers that a word is a form of.</summary>
    public ReadOnlySpan<TriggerWord> Verbs(ReadOnlySpan<char> word) => _verbs.TryGetValue(word, out var found) ? found : [];

    /// <summary>The noun triggers of the longest phrase that begins at an offset.</summary>
    public ReadOnlySpan<TriggerWord> Nouns(string text, int start, out int end) =>
        _phrases.TryMatch(text, start, out end, out var row) ? _nouns[row[0]] : [];

    private static void Add(Dictionary<string, List<TriggerWord>> words, string form, TriggerWord trigger)
    {
        if (!words.TryGetValue(form, out var list))
        {
            words[form] = list = [];
        }

        // One form may be two of a verb; the participle, listed first, is the one that facts are told with.
        if (!list.Exists(other => other.Trigger == trigger.Trigger && other.Type == trigger.Type))
        {
            list.Add(trigger);
        }
    }
}
