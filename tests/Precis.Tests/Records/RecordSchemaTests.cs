using System.Text.Json.Nodes;
using Precis.Articles;
using Precis.Hosting.Snapshots;
using Precis.Records;

namespace Precis.Tests.Records;

public class RecordSchemaTests
{
    private static readonly string Samples = Path.Combine(DevelopmentData.Repository, "samples", "articles");

    private static readonly SchemaValidator Validator = new(RecordSchema.Create());

    public static TheoryData<string> Articles =>
        [.. Directory.EnumerateFiles(Samples, "*", SearchOption.AllDirectories)
            .Where(path => !RecordSnapshot.IsSnapshot(path))
            .Select(path => Path.GetRelativePath(Samples, path).Replace('\\', '/'))
            .Order(StringComparer.Ordinal)];

    public static TheoryData<string, string> Tampered => new()
    {
        { "an unknown property", "$.headline" },
        { "null for what is unknown", "$.title" },
        { "an enum value of another spelling", "$.language" },
        { "a missing list", "$.byline" },
        { "an offset below zero", "$.sentences[0].start" },
        { "a number for a text", "$.text" },
        { "a hash in capitals", "$.source.sha256" },
        { "a fact of a type that is no name", "$.facts[0].type" },
        { "a field of another type of fact", "$.facts[0].investors" },
        { "another version", "$.schema" },
    };

    [Theory]
    [MemberData(nameof(Articles))]
    public void TheRecordOfASampleIsValid(string article)
    {
        using var content = File.OpenRead(Path.Combine(Samples, article));
        var read = ArticleReader.Default.Open(article, content, new ReadOptions(), CancellationToken.None).Articles.Single();
        var json = RecordJson.Serialize(ArticlePipeline.Default.Process(read.Article!));

        Assert.Null(Validator.Validate(JsonNode.Parse(json)));
    }

    [Fact]
    public void ARecordWithEveryPropertyIsValid() => Assert.Null(Validator.Validate(Full()));

    [Theory]
    [MemberData(nameof(Tampered))]
    public void ATamperedRecordIsNot(string what, string place)
    {
        var record = Full();
        Tamper(record, place);

        var error = Validator.Validate(record);

        Assert.True(error is not null && error.StartsWith(place.StartsWith("$.facts", StringComparison.Ordinal) ? "$.facts[0]" : place == "$.byline" ? "$: lacks byline" : place, StringComparison.Ordinal), $"{what}: {error}");
    }

    [Fact]
    public void TheSchemaNamesItsDialectAndItself()
    {
        var schema = RecordSchema.Create();

        Assert.Equal("https://json-schema.org/draft/2020-12/schema", (string?)schema["$schema"]);
        Assert.Equal(RecordSchema.Id, (string?)schema["$id"]);
    }

    private static JsonObject Full() => JsonNode.Parse(RecordJson.Serialize(FullRecord.Create()))!.AsObject();

    private static void Tamper(JsonObject record, string place)
    {
        switch (place)
        {
            case "$.headline":
                record["headline"] = "x";
                break;
            case "$.title":
                record["title"] = null;
                break;
            case "$.language":
                record["language"] = "French";
                break;
            case "$.byline":
                record.Remove("byline");
                break;
            case "$.sentences[0].start":
                record["sentences"]![0]!["start"] = -1;
                break;
            case "$.text":
                record["text"] = 12;
                break;
            case "$.source.sha256":
                record["source"]!["sha256"] = new string('A', 64);
                break;
            case "$.facts[0].type":
                record["facts"]![0]!["type"] = "Rumour!";
                break;
            case "$.facts[0].investors":
                record["facts"]![0]!["investors"] = new JsonArray();
                break;
            default:
                record["schema"] = "precis/article/2";
                break;
        }
    }
}
