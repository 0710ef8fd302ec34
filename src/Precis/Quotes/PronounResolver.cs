using Precis.Documents;

namespace Precis.Quotes;

/// <summary>
/// Finds whom a pronoun beside a speech verb means: the entity that coreference tied it to, else the last speaker where nobody else has come up
/// since, else the person who is the subject of the nearest sentence before.
/// </summary>
internal sealed class PronounResolver(SpeechTokens tokens, MentionIndex mentions, IReadOnlyList<MarkedSpan> marked)
{
    private const int MaxSentences = 4;
    private const int MaxSpeakers = 4;

    private readonly Dictionary<string, SpeechWords> _genders = [];
    private readonly List<Entity?> _speakers = [];

    /// <summary>The speaker of the last quotation.</summary>
    public Entity? LastSpeaker
    {
        get => _speakers.Count == 0 ? null : _speakers[^1];
        set
        {
            if (_speakers.Count == 0 || value != _speakers[^1])
            {
                _speakers.Add(value);
            }
        }
    }

    /// <summary>Where the last quotation ends.</summary>
    public int LastEnd { get; set; }

    /// <summary>The words of the last speaker, where nobody knows his name.</summary>
    public Span? LastUnnamed { get; set; }

    /// <summary>Forgets who spoke: the text is read from its head again.</summary>
    public void Restart()
    {
        _speakers.Clear();
        LastUnnamed = null;
        LastEnd = 0;
    }

    public Speaker Resolve(Span pronoun, SpeechWords classes)
    {
        foreach (var (mention, entity) in mentions.Between(pronoun.Start, pronoun.End))
        {
            if (mention.Form == MentionForm.Pronoun)
            {
                return new(entity, pronoun);
            }
        }

        return new(Person(pronoun, classes, ofAny: true), pronoun);
    }

    /// <summary>The person whom a description without a name ("la magistrate", "the Czech") means, if one is known.</summary>
    public Entity? Described(Span words, SpeechWords classes) => Person(words, classes, ofAny: false);

    private Entity? Person(Span pronoun, SpeechWords classes, bool ofAny)
    {
        var document = tokens.Document;
        var sentence = document.SentenceAt(pronoun.Start);
        for (var s = sentence; s >= Math.Max(0, sentence - MaxSentences); s--)
        {
            var end = Math.Min(pronoun.Start, document.Sentences[s].End);
            var person = FirstPerson(document.Sentences[s].Start, end, classes);
            if (person is not null)
            {
                return person;
            }

            if (LastEnd >= document.Sentences[s].Start && LastEnd <= pronoun.Start)
            {
                if (LastSpeaker is { } last && Fits(last, classes) && (ofAny || last.Type == EntityType.Person))
                {
                    return last;
                }

                if (LastUnnamed is not null && ofAny)
                {
                    return null;
                }
            }

            if (ofAny && s < sentence && IsAboutSomebodyUnnamed(document.Sentences[s]))
            {
                return null;
            }
        }

        return SpeakerBefore(classes);
    }

    // Who spoke before the last speaker, where the last one cannot be meant.
    private Entity? SpeakerBefore(SpeechWords classes)
    {
        for (var i = _speakers.Count - 1; i >= Math.Max(0, _speakers.Count - MaxSpeakers); i--)
        {
            if (_speakers[i] is { Type: EntityType.Person } speaker && (GenderOf(speaker) & classes) != SpeechWords.None)
            {
                return speaker;
            }
        }

        return null;
    }

    // "Son voisin, lui, a refusé." "Un conseiller veut y croire. «…», dit-il."
    private bool IsAboutSomebodyUnnamed(Sentence sentence)
    {
        var first = tokens.From(sentence.Start);
        first += first < tokens.Count && !tokens[first].Is(SpeechWords.Indefinite) && tokens[first].Is(SpeechWords.Conjunction | SpeechWords.ClauseEnd) ? 1 : 0;
        return first + 2 < tokens.Count && (tokens[first].Is(SpeechWords.Indefinite) || tokens.SpanOf(first).In(tokens.Document.Text) is "Son" or "Sa" or "Leur" or "His" or "Her" or "Their")
            && !tokens[first].Is(SpeechWords.PluralDeterminer)
            && (tokens[first + 1].Is(SpeechWords.Person) || tokens[first + 2].Is(SpeechWords.Person) && !tokens.IsPunctuation(first + 1));
    }

    private Entity? FirstPerson(int start, int end, SpeechWords pronoun)
    {
        Entity? governed = null;
        foreach (var (mention, entity) in mentions.Between(start, end))
        {
            if (entity.Type != EntityType.Person || mention.Form == MentionForm.Pronoun || !Fits(entity, pronoun) || IsQuoted(mention.Start))
            {
                continue;
            }

            var before = tokens.From(mention.Start) - 1;
            if (before < 0 || !tokens[before].Is(SpeechWords.Preposition | SpeechWords.Genitive))
            {
                return entity;
            }

            governed ??= entity;
        }

        return governed;
    }

    private bool IsQuoted(int offset)
    {
        var (low, high) = (0, marked.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = marked[middle].Inner.End <= offset ? (middle + 1, high) : (low, middle);
        }

        return low < marked.Count && marked[low].Inner.Start <= offset;
    }

    private bool Fits(Entity entity, SpeechWords pronoun)
    {
        if (entity.Type != EntityType.Person)
        {
            // A body is "il" or "elle" in French; in English it is never "he" or "she".
            return tokens.Document.Language == Languages.Language.French;
        }

        var gender = GenderOf(entity);
        return gender == SpeechWords.None || (gender & pronoun) != SpeechWords.None;
    }

    private SpeechWords GenderOf(Entity person)
    {
        if (!_genders.TryGetValue(person.Id, out var gender))
        {
            foreach (var mention in person.Mentions)
            {
                var before = tokens.From(mention.Start) - 1;
                gender |= before >= 0 ? tokens[before].Words & (SpeechWords.Masculine | SpeechWords.Feminine) : SpeechWords.None;
                gender |= mention.Form == MentionForm.Name ? FirstNames.GenderOf(mention.Text) : SpeechWords.None;
            }

            gender = gender == (SpeechWords.Masculine | SpeechWords.Feminine) ? SpeechWords.None : gender;
            _genders[person.Id] = gender;
        }

        return gender;
    }
}
