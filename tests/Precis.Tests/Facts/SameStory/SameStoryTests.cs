using System.Text;
using System.Text.Json;
using Precis.Tests.Samples;

namespace Precis.Tests.Facts.SameStory;

/// <summary>
/// Holds that one story gives the same facts in either language. <c>stories.txt</c> has invented stories, each told idiomatically in both: <c>## id date</c>,
/// then the paragraphs under <c># fr</c> and <c># en</c>. Facts are compared in all fields that are no words of the article: entities by canonical
/// name, sums by value and currency, dates by value.
/// </summary>
public class SameStoryTests
{
    private static readonly HashSet<string> OfOneLanguage = ["id", "sentences", "evidence", "confidence", "title", "role", "round", "matter"];

    public static TheoryData<string, string, string, string> Stories()
    {
        var stories = new TheoryData<string, string, string, string>();
        foreach (var story in File.ReadAllText(Path.Combine(DevelopmentData.Repository, "tests/Precis.Tests/Facts/SameStory/stories.txt")).Split("## ", StringSplitOptions.RemoveEmptyEntries))
        {
            var parts = story.Split(["# fr\n", "# en\n"], StringSplitOptions.None);
            var head = parts[0].Trim().Split(' ');
            stories.Add(head[0], head[1], parts[1].Trim(), parts[2].Trim());
        }

        return stories;
    }

    [Theory]
    [MemberData(nameof(Stories))]
    public void AStoryGivesTheSameFactsInEitherLanguage(string story, string published, string french, string english)
    {
        var facts = Facts(story + ".fr.txt", published, french);

        Assert.NotEmpty(facts);
        Assert.Equal(facts, Facts(story + ".en.txt", published, english));
    }

    private static List<string> Facts(string uri, string published, string text)
    {
        var record = SampleArticles.Process(uri, Encoding.UTF8.GetBytes($"date: {published}\n\n{text.Replace("\n", "\n\n", StringComparison.Ordinal)}\n"));
        return [.. record.Items("facts").Select(fact => string.Join("; ", fact.EnumerateObject()
            .Where(field => !OfOneLanguage.Contains(field.Name) && !(field.Value.ValueKind == JsonValueKind.Array && field.Value.GetArrayLength() == 0))
            .Select(field => $"{field.Name}={Told(record, field.Value)}"))).Order(StringComparer.Ordinal)];
    }

    private static string Told(RecordView record, JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Array => string.Join(", ", value.EnumerateArray().Select(item => Told(record, item)).Order(StringComparer.Ordinal)),
        JsonValueKind.Object => string.Join(" ", value.EnumerateObject().Select(field => $"{field.Name}={Told(record, field.Value)}")),
        JsonValueKind.String when record.Find(value.GetString()) is { } item => Named(item),
        _ => value.ToString(),
    };

    private static string Named(JsonElement item) =>
        item.TryGetProperty("name", out var name) ? name.GetString()!
        : string.Join(" ", new[] { "value", "low", "high", "currency" }.Where(part => item.TryGetProperty(part, out _)).Select(part => item.GetProperty(part).ToString()));
}
