using Precis.Documents;

namespace Precis.Summaries.Guard;

/// <summary>Finds names that have changed places around a word: "A sues B" of an article that says "B sues A".</summary>
internal static class NameOrder
{
    private const int AgentReach = 2;

    /// <summary>The words of the sentence around which two names stand the other way round than in the source.</summary>
    /// <param name="sentence">The words of the sentence.</param>
    /// <param name="source">The words of its source.</param>
    /// <param name="isName">Whether a word is part of a name.</param>
    public static IEnumerable<TextWord> Swapped(List<TextWord> sentence, List<TextWord> source, Func<TextWord, bool> isName)
    {
        for (var i = 0; i < sentence.Count; i++)
        {
            if (IsPivot(sentence[i], isName) && Only(source, sentence[i].Folded) is { } j && HasAgent(sentence, i) == HasAgent(source, j)
                && sentence.FindLastIndex(i, word => isName(word)) is var left and >= 0)
            {
                var (before, after) = (Names(source, j, -1, isName), Names(source, j, 1, isName));
                if (IsOnly(sentence[left].Folded, after, before) && Names(sentence, i, 1, isName).Exists(name => IsOnly(name, before, after)))
                {
                    yield return sentence[i];
                }
            }
        }
    }

    /// <summary>The names that alone are out of place where a sentence otherwise keeps to the words of its source.</summary>
    /// <param name="sentence">The words of the sentence.</param>
    /// <param name="source">The words of its source.</param>
    /// <param name="aligned">Which word of the sentence each word of the source is.</param>
    /// <param name="isName">Whether a word is part of a name.</param>
    public static IEnumerable<TextWord> Moved(List<TextWord> sentence, List<TextWord> source, int[] aligned, Func<TextWord, bool> isName)
    {
        var kept = new HashSet<int>(aligned);
        var moved = sentence.Where((word, i) => word.Kind == TokenKind.Word && !kept.Contains(i)).ToList();
        return moved.TrueForAll(word => isName(word) && Count(source, word) is > 0 and var there && Count(sentence, word) <= there) ? moved : [];
    }

    private static int Count(List<TextWord> words, TextWord wanted) => words.Count(word => word.Folded == wanted.Folded);

    private static bool IsPivot(TextWord word, Func<TextWord, bool> isName) =>
        word.Kind == TokenKind.Word && !word.Is(SummaryWords.Stop | SummaryWords.Connective | SummaryWords.Pronoun) && !isName(word);

    private static int? Only(List<TextWord> words, string folded)
    {
        var at = words.FindIndex(word => word.Folded == folded);
        return at >= 0 && words.FindLastIndex(word => word.Folded == folded) == at ? at : null;
    }

    private static bool IsOnly(string name, List<string> here, List<string> there) => here.Contains(name) && !there.Contains(name);

    // The names on one side of a word, as far as its sentence goes.
    private static List<string> Names(List<TextWord> words, int at, int step, Func<TextWord, bool> isName)
    {
        var names = new List<string>();
        for (var i = at + step; i >= 0 && i < words.Count && words[i].Folded is not ("." or "!" or "?"); i += step)
        {
            if (isName(words[i]))
            {
                names.Add(words[i].Folded);
            }
        }

        return names;
    }

    // The passive turns its names round and means the same.
    private static bool HasAgent(List<TextWord> words, int at) => words.Skip(at + 1).Take(AgentReach).Any(word => word.Is(SummaryWords.Agent));
}
