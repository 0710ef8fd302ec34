using System.Text;
using System.Text.Json;

namespace Precis.Tests.Entities.Coreference;

/// <summary>
/// Reads the annotated articles <c>coreference.{fr,en}.txt</c> as rows of <c>precis eval coreference</c>. An article begins with <c>## id date</c>; each further
/// line is a paragraph, <c>#</c> before the headline. <c>{p1:Jeanne Morel}</c> names p1, <c>{c2~entreprise de {p1:Jeanne Morel}}</c> is a nominal of c2.
/// Appositions and roles beside a name are no mentions, nor is a nominal whose antecedent a reader cannot tell.
/// </summary>
internal static class MarkedChains
{
    public static List<JsonElement> Read(string language) =>
    [
        .. File.ReadAllText(Path.Combine(DevelopmentData.Repository, "tests", "Precis.Tests", "Entities", "Coreference", $"coreference.{language}.txt"))
            .Split("## ", StringSplitOptions.RemoveEmptyEntries).Select(article => Row(language, article.Trim().Split('\n'))),
    ];

    private static JsonElement Row(string language, string[] lines)
    {
        var text = new StringBuilder();
        var gold = new List<object>();
        var open = new Stack<(string Entity, string Form, int Start)>();
        foreach (var line in lines.Skip(1))
        {
            text.Append(text.Length == 0 ? "" : "\n\n");
            for (var at = line.StartsWith("# ", StringComparison.Ordinal) ? 2 : 0; at < line.Length; at++)
            {
                if (line[at] == '{')
                {
                    var mark = line.AsSpan(at).IndexOfAny(':', '~') + at;
                    open.Push((line[(at + 1)..mark], line[mark] == '~' ? "nominal" : "name", text.Length));
                    at = mark;
                }
                else if (line[at] == '}')
                {
                    var (entity, form, start) = open.Pop();
                    gold.Add(new { start, end = text.Length, entity, form });
                }
                else
                {
                    text.Append(line[at]);
                }
            }
        }

        Assert.Empty(open);
        var head = lines[0].Split(' ');
        return JsonSerializer.SerializeToElement(new { id = head[0], lang = language, published = head[1], text = text.ToString(), gold });
    }
}
