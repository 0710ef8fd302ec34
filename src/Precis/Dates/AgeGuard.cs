using Precis.Dates.Grammar;

namespace Precis.Dates;

/// <summary>Tells the ages of people from lengths of time.</summary>
internal static class AgeGuard
{
    /// <summary>"un homme de 38 ans": years after "de" and a noun are an age, unless the noun is one that lasts.</summary>
    public static bool IsAge(List<DateToken> tokens, int first, int last, DateForm form, DateGrammar grammar)
    {
        if (form[Slot.Unit] != (int)TimeUnit.Year || (last > first && tokens[last].Glued && !tokens[last - 1].Is(TokenClasses.Word)) || form.Has(Slot.Extra) || form.First is not null || first < 1
            || (last + 1 < tokens.Count && grammar.IsContext("of", tokens[last + 1].Word)))
        {
            return false;
        }

        // "À 68 ans, ..." at the head of a sentence.
        if (first == 1 && grammar.IsContext("at-age", tokens[0].Word) && last + 1 < tokens.Count && grammar.IsContext("comma", tokens[last + 1].Word))
        {
            return true;
        }

        var of = BeforeNumbers(tokens, first, grammar);
        if (of < 1 || !grammar.IsContext("of", tokens[of].Word))
        {
            return false;
        }

        var head = tokens[of - 1];
        return head.Is(TokenClasses.Word) && !grammar.IsContext("lasting", head.Word) && !grammar.IsContext("function", head.Word);
    }

    /// <summary>What precedes a number and the words that belong to it: "de [moins de] 15 ans", "de [12 et] 14 ans", "d'[une] trentaine d'années".</summary>
    private static int BeforeNumbers(List<DateToken> tokens, int first, DateGrammar grammar)
    {
        var at = first - 1;
        if (at > 0 && grammar.IsContext("article", tokens[at].Word))
        {
            at--;
        }

        if (at > 1 && grammar.IsContext("about", tokens[at - 1].Word) && grammar.IsContext("of", tokens[at].Word))
        {
            at -= 2;
        }

        while (at > 1 && grammar.IsContext("join", tokens[at].Word) && tokens[at - 1].Is(TokenClasses.Number))
        {
            at -= 2;
        }

        return at;
    }
}
