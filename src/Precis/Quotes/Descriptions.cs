using Precis.Documents;

namespace Precis.Quotes;

/// <summary>
/// Finds whom a definite description beside a speech verb means ("la magistrate", "l'avionneur", "the Czech"): who was called so beside the name, else the
/// person who spoke or was told of last, of a gender that fits. Who came up as "a neighbour" stays unnamed.
/// </summary>
internal sealed class Descriptions(SpeechTokens tokens, MentionIndex mentions, PronounResolver pronouns)
{
    private const int MaxWords = 3;
    private const int MaxMentionsBack = 60;
    private const int MaxTokensBack = 120;
    private const int MaxBeside = 4;

    /// <summary>The speaker, with the entity where the description's bearer is known.</summary>
    public Speaker Resolve(Speaker unnamed)
    {
        if (unnamed is not { Entity: null, Words: { } words })
        {
            return unnamed;
        }

        var (first, end) = (tokens.From(words.Start), tokens.From(words.End));
        if (!tokens[first].Is(SpeechWords.Definite) || end - first > MaxWords + 1)
        {
            return unnamed;
        }

        var noun = -1;
        for (var i = first + 1; i < end; i++)
        {
            // "the governor's office" is no governor.
            if (tokens[i].Is(SpeechWords.Genitive | SpeechWords.Preposition | SpeechWords.Spokesperson) || tokens.SpanOf(i).In(tokens.Document.Text) is "'s" or "’s")
            {
                return unnamed;
            }

            noun = noun < 0 && tokens[i].Is(SpeechWords.Person | SpeechWords.Firm) ? i : noun;
        }

        if (noun < 0)
        {
            return unnamed;
        }

        return new(Beside(noun) ?? (CameUpUnnamed(noun) ? null : tokens[noun].Is(SpeechWords.Person) ? pronouns.Described(words, GenderOf(first, noun)) : OnlyFirm()), words);
    }

    /// <summary>The description that stands at a clause's head ("La romancière prévient toutefois").</summary>
    public Speaker AtHead(int first, int end)
    {
        for (var i = first + 1; tokens[first].Is(SpeechWords.Definite) && i < Math.Min(end, first + 1 + MaxWords); i++)
        {
            if (tokens[i].Is(SpeechWords.Person))
            {
                return Resolve(new(null, tokens.SpanOf(first, i + 1)));
            }
        }

        return Speaker.Unknown;
    }

    // "le recteur Paul Morel", "Paul Morel, recteur de Lyon", "l'avionneur Aérodelta"
    private Entity? Beside(int noun)
    {
        var before = mentions.From(tokens.SpanOf(noun).Start);
        for (var m = before - 1; m >= Math.Max(0, before - MaxMentionsBack); m--)
        {
            var (mention, entity) = mentions[m];
            if (mention.Form is not (MentionForm.Name or MentionForm.Acronym) || entity.Type is not (EntityType.Person or EntityType.Company)
                || tokens[noun].Is(SpeechWords.Firm) != (entity.Type == EntityType.Company))
            {
                continue;
            }

            var start = tokens.From(mention.Start);
            for (var i = start - 1; i >= Math.Max(0, start - MaxBeside) && !IsStop(i); i--)
            {
                if (IsSame(i, noun))
                {
                    return entity;
                }
            }

            var after = tokens.From(mention.End);
            for (var i = after + 1; i < Math.Min(noun, after + 1 + MaxBeside) && tokens.IsMark(after, ',') && !tokens.IsPunctuation(i); i++)
            {
                if (IsSame(i, noun))
                {
                    return entity;
                }
            }
        }

        return null;
    }

    private bool IsStop(int token) => tokens.IsMark(token, '.') || tokens.IsQuotationMark(token);

    private bool IsSame(int token, int noun) =>
        tokens.SpanOf(token).In(tokens.Document.Text).Equals(tokens.SpanOf(noun).In(tokens.Document.Text), StringComparison.OrdinalIgnoreCase);

    private bool CameUpUnnamed(int noun)
    {
        for (var i = noun - 1; i > Math.Max(0, noun - MaxTokensBack); i--)
        {
            if (IsSame(i, noun) && tokens[i - 1].Is(SpeechWords.Indefinite))
            {
                return true;
            }
        }

        return false;
    }

    private SpeechWords GenderOf(int determiner, int noun)
    {
        const SpeechWords both = SpeechWords.Masculine | SpeechWords.Feminine;
        var told = tokens[determiner].Words & both;
        return told != SpeechWords.None ? told
            : tokens.Document.Language == Languages.Language.French && !tokens.SpanOf(noun).In(tokens.Document.Text).EndsWith("e", StringComparison.Ordinal) ? SpeechWords.Masculine : both;
    }

    private Entity? OnlyFirm()
    {
        var firms = tokens.Document.Entities.Where(entity => entity.Type == EntityType.Company).Take(2).ToList();
        return firms.Count == 1 ? firms[0] : null;
    }
}
