using Precis.Documents;

namespace Precis.Summaries;

/// <summary>Where a stem is used: how often, in how many candidates, in which first and last.</summary>
internal readonly record struct StemUse(int Count, int Sentences, int First, int Last);

/// <summary>What is summed up over the stems of a sentence.</summary>
internal record struct StemSums
{
    public int InTitle, Uses, New, Kept, Introduced, Repeated, MostSentences;
    public double Survival, BestSurvival, WorstSurvival, Rarity, SquaredRarity, RareUses, TitleRarity, SquaredTitleRarity;

    public void Add(StemUse use, double survival, double rarity, int at, bool inTitle)
    {
        Uses += use.Count;
        New += use.First == at ? 1 : 0;
        Kept += use.Last > at ? 1 : 0;
        Introduced += use.First == at && use.Last > at ? 1 : 0;
        Repeated += use.Sentences > 1 ? 1 : 0;
        MostSentences = Math.Max(MostSentences, use.Sentences);
        Survival += survival;
        BestSurvival = Math.Max(BestSurvival, survival);
        WorstSurvival = Math.Min(WorstSurvival, survival);
        Rarity += rarity;
        SquaredRarity += rarity * rarity;
        RareUses += use.Count * rarity * rarity;
        InTitle += inTitle ? 1 : 0;
        TitleRarity += inTitle ? rarity : 0;
        SquaredTitleRarity += inTitle ? rarity * rarity : 0;
    }
}

/// <summary>What is counted over the words of a sentence.</summary>
internal record struct WordCounts
{
    public int Letters, Length, Numbers, Capitals, NewNames, Marks, FirstPerson, Dates, Negations, Modals, Stops, Commas, Colons, Brackets, Years, Subordinates, Pronouns;

    /// <summary>Whether a mark opens or closes a quotation.</summary>
    public static bool IsMark(string word) => word is "«" or "»" or "“" or "”" or "\"";

    public void Add(TextWord word, bool isCapital, bool isNew)
    {
        Numbers += word.Kind == TokenKind.Number ? 1 : 0;
        Years += word.Folded is ['1' or '2', _, _, _] && word.Kind == TokenKind.Number ? 1 : 0;
        if (!word.IsWord)
        {
            Marks += IsMark(word.Folded) ? 1 : 0;
            Commas += word.Folded is "," ? 1 : 0;
            Colons += word.Folded is ":" or ";" ? 1 : 0;
            Brackets += word.Folded is "(" or "[" ? 1 : 0;
            return;
        }

        // The word that opens a sentence has a capital anyway.
        Capitals += isCapital && Letters > 0 ? 1 : 0;
        NewNames += isCapital && Letters > 0 && isNew ? 1 : 0;
        Letters++;
        Length += word.Span.Length;
        FirstPerson += word.Is(SummaryWords.FirstPerson) ? 1 : 0;
        Dates += word.Is(SummaryWords.Month | SummaryWords.RelativeDate) ? 1 : 0;
        Negations += word.Is(SummaryWords.Negation) ? 1 : 0;
        Modals += word.Is(SummaryWords.Modality) ? 1 : 0;
        Stops += word.Is(SummaryWords.Stop) ? 1 : 0;
        Subordinates += word.Is(SummaryWords.Subordinate) ? 1 : 0;
        Pronouns += word.Is(SummaryWords.Pronoun | SummaryWords.Possessive) ? 1 : 0;
    }
}
