using System.Collections.Frozen;
using Precis.Languages;

namespace Precis.Summaries.Sheets;

/// <summary>
/// The nouns that names of bodies are made with, and the article that they bring: in French the first word decides ("ministère": le), in English
/// any word ("Department": the).
/// </summary>
internal static class NameNouns
{
    private static readonly Lazy<FrozenDictionary<string, string>> French = new(() => Read("French"));
    private static readonly Lazy<FrozenDictionary<string, string>> English = new(() => Read("English"));

    public static string? ArticleOf(string name, Language language)
    {
        if (language == Language.French)
        {
            var end = name.AsSpan().IndexOfAny(' ', '\'', '’');
            return French.Value.GetValueOrDefault((end < 0 ? name : name[..end]).ToLowerInvariant());
        }

        if (name.StartsWith("The ", StringComparison.Ordinal))
        {
            return null;
        }

        foreach (var word in name.Split(' '))
        {
            if (English.Value.GetValueOrDefault(word.ToLowerInvariant()) is { } article)
            {
                return article;
            }
        }

        return null;
    }

    private static FrozenDictionary<string, string> Read(string folder)
    {
        var nouns = new Dictionary<string, string>();
        foreach (var row in EmbeddedData.Rows($"Languages/{folder}/Summaries/name-nouns.tsv"))
        {
            foreach (var noun in row[1].Split(' '))
            {
                nouns[noun] = row[0];
            }
        }

        return nouns.ToFrozenDictionary();
    }
}
