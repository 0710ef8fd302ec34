using Precis.Documents;

namespace Precis.Quotes;

/// <summary>
/// Finds whom a pronoun beside a speech verb means: the entity that coreference tied it to, else the last speaker where nobody else has come up
/// since, else the person who is the subject of the nearest sentence before.
/// </summary>
internal sealed class PronounResolver(SpeechTokens tokens, MentionIndex mentions, IReadOnlyList<MarkedSpan> marked)
{
    private const int MaxSentences = 4;

    private readonly Dictionary<string, SpeechWords> _genders = [];

    /// <summary>The speaker of the last quotation.</summary>
    public Entity? LastSpeaker { get; set; }

    /// <summary>Where the last quotation ends.</summary>
    public int LastEnd { get; set; }

    public Speaker Resolve(Span pronoun, SpeechWords classes)
    {
        foreach (var (mention, entity) in mentions.Between(pronoun.Start, pronoun.End))
        {
            if (mention.Form == MentionForm.Pronoun)
            {
                return new(entity, pronoun);
            }
        }

        var document = tokens.Document;
        var sentence = document.SentenceAt(pronoun.Start);
        Entity? person = null;
        for (var s = sentence; s >= Math.Max(0, sentence - MaxSentences) && person is null; s--)
        {
            var end = Math.Min(pronoun.Start, document.Sentences[s].End);
            person = FirstPerson(document.Sentences[s].Start, end, classes);
            if (person is null && LastSpeaker is { } last && LastEnd >= document.Sentences[s].Start && LastEnd <= pronoun.Start && Fits(last, classes))
            {
                return new(last, pronoun);
            }
        }

        return new(person, pronoun);
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
