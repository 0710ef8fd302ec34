using System.Text;
using System.Text.Json;

namespace Precis.Tests.Quotes.Gold;

/// <summary>
/// Reads the annotated articles <c>quotes.{fr,en}.txt</c> as rows of <c>precis eval quotes</c>. The articles are invented, written for the project before any rule was
/// tuned on them. One begins with <c>## id date</c>, then <c># headline</c>; each further line is a paragraph. <c>{Jeanne Morel: words}</c> are her own
/// words, <c>{~Jeanne Morel: words}</c> what she is reported to have said; <c>?</c> is a speaker who stays unnamed; for an unnamed
/// spokesman it is the body. What a document says is no quotation.
/// </summary>
internal static class MarkedQuotes
{
    public static List<JsonElement> Read(string language) =>
        Parse(language, File.ReadAllText(Path.Combine(DevelopmentData.Repository, "tests", "Precis.Tests", "Quotes", "Gold", $"quotes.{language}.txt")));

    public static List<JsonElement> Parse(string language, string articles) =>
        [.. articles.Split("## ", StringSplitOptions.RemoveEmptyEntries).Select(article => Row(language, article.Trim().Split('\n')))];

    private static JsonElement Row(string language, string[] lines)
    {
        var text = new StringBuilder();
        var gold = new List<object>();
        var marked = string.Join("\n\n", lines.Skip(2));
        for (var at = 0; at < marked.Length;)
        {
            var open = marked.IndexOf('{', at);
            if (open < 0)
            {
                text.Append(marked, at, marked.Length - at);
                break;
            }

            var (colon, close) = (marked.IndexOf(": ", open, StringComparison.Ordinal), marked.IndexOf('}', open));
            text.Append(marked, at, open - at);
            var (start, name) = (text.Length, marked[(open + 1)..colon].TrimStart('~'));
            text.Append(marked, colon + 2, close - colon - 2);
            gold.Add(name == "?" ? new { start, end = text.Length, direct = marked[open + 1] != '~' } : new { start, end = text.Length, direct = marked[open + 1] != '~', speaker = name });
            at = close + 1;
        }

        var head = lines[0].Split(' ');
        return JsonSerializer.SerializeToElement(new { id = head[0], lang = language, published = head[1], title = lines[1].TrimStart('#', ' '), text = text.ToString(), gold });
    }
}
