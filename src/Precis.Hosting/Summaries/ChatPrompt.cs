using System.Globalization;
using Microsoft.Extensions.AI;
using Precis.Documents;
using Precis.Languages;
using Precis.Summaries;

namespace Precis.Hosting.Summaries;

/// <summary>What a language model is asked, in the language of the article.</summary>
internal static class ChatPrompt
{
    // A word of French or English is a third more tokens than words, as ROUGE counts them ("l'été" is three).
    private const double WordsPerToken = 0.75;

    private static readonly Dictionary<Language, string> Instructions = new() { [Language.French] = Read("summarise.fr.txt"), [Language.English] = Read("summarise.en.txt") };

    /// <summary>All that the answers depend on besides model and article.</summary>
    public static string Version { get; } = string.Concat(Instructions.Values);

    public static List<ChatMessage> For(Document article, SummaryLength length)
    {
        var words = (int)(AbstractiveSummary.MaxTokens(length) * WordsPerToken);
        var instruction = Instructions[article.Language]
            .Replace("{words}", words.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal)
            .Replace("{sentences}", AbstractiveSummary.MaxSentences(length).ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal);
        string?[] parts = [article.Article.Title, article.Published?.Value.Text, article.Text];
        return [new(ChatRole.System, instruction), new(ChatRole.User, string.Join("\n\n", parts.Where(part => !string.IsNullOrEmpty(part))))];
    }

    /// <summary>What was wrong with an answer, for the model to do better.</summary>
    public static IEnumerable<ChatMessage> Again(string answer, IEnumerable<string> refusals) =>
    [
        new(ChatRole.Assistant, answer),
        new(ChatRole.User, "This summary cannot be taken: " + string.Join("; ", refusals) + ". Write it again, keeping to the instructions and to the words of the article."),
    ];

    private static string Read(string name)
    {
        using var reader = new StreamReader(typeof(ChatPrompt).Assembly.GetManifestResourceStream(name)!);
        return reader.ReadToEnd().Trim();
    }
}
