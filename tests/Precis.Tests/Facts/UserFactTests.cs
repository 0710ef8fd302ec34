using System.Text;
using System.Text.Json.Nodes;
using Precis.Articles;
using Precis.Documents;
using Precis.Languages;
using Precis.Records;
using Precis.Tests.Records;

namespace Precis.Tests.Facts;

/// <summary>A user's rule file adds a type of facts, of which the record tells like of its own.</summary>
public class UserFactTests
{
    private static readonly string Folder = Path.Combine(DevelopmentData.Repository, "samples/facts");

    [Theory]
    [InlineData("en", "Kestrel Cycles Ltd is recalling 14,000 bikes in Ireland because of a faulty connector.", "announced; company=Kestrel Cycles; count=14,000 bikes; reason=faulty connector; places=Ireland")]
    [InlineData("en", "Kestrel Cycles Ltd announced a recall of 14,000 bikes.", "announced; company=Kestrel Cycles; count=14,000 bikes")]
    [InlineData("en", "Kestrel Cycles Ltd may recall 14,000 bikes.", "announced conditional; company=Kestrel Cycles; count=14,000 bikes")]
    [InlineData("en", "She recalled two visits to Kestrel Cycles Ltd.", "")]
    [InlineData("fr", "Danone rappelle 320 000 pots de compote en raison de la présence de plastique.", "announced; company=Danone; count=320 000 pots; reason=présence de plastique")]
    [InlineData("fr", "Danone n'a pas rappelé 320 000 pots de compote.", "announced denied; company=Danone; count=320 000 pots")]
    [InlineData("fr", "Jean Roy rappelle deux règles.", "")]
    public void ARuleFileTellsFactsInBothLanguages(string language, string text, string expected)
    {
        var document = Pipeline().Annotate(Article(language, text));

        Assert.Equal(expected, string.Join(" + ", document.Facts.OfType<UserFact>().Select(fact => DeclaredFacts.Describe(document, fact))));
    }

    [Theory]
    [InlineData("recall-en.txt")]
    [InlineData("rappel-fr.txt")]
    public void TheRecordAdmitsAndReadsBackAUsersFacts(string sample)
    {
        using var content = File.OpenRead(Path.Combine(Folder, sample));
        var record = Pipeline().Process(ArticleReader.Default.Open(sample, content, new ReadOptions(), CancellationToken.None).Articles.Single().Article!);
        var json = RecordJson.Serialize(record);

        var told = JsonNode.Parse(json)!["facts"]!.AsArray().Where(fact => (string)fact!["type"]! == "product-recall").ToList();
        Assert.Equal(2, told.Count);
        Assert.Equal(["type", "id", "status", "factuality", "company", "count"], told[0]!.AsObject().Select(property => property.Key).Take(6));
        Assert.Null(new SchemaValidator(RecordSchema.Create()).Validate(JsonNode.Parse(json)));
        Assert.Equal(json, RecordJson.Serialize(RecordJson.Deserialize(json)));
        Assert.Contains("facts.product-recall", record.Pipeline.Models.Keys);
        Assert.NotEmpty(record.Language == Language.French ? record.Summary!.Sheets.Fr : record.Summary!.Sheets.En);
        Assert.All(record.Facts.SelectMany(fact => fact.Evidence), evidence => Assert.Equal(evidence.Text, record.Text[evidence.Start..evidence.End]));
    }

    [Fact]
    public void WithoutTheFileNothingOfItIsThere()
    {
        using var content = File.OpenRead(Path.Combine(Folder, "recall-en.txt"));
        var record = ArticlePipeline.Default.Process(ArticleReader.Default.Open("a.txt", content, new ReadOptions(), CancellationToken.None).Articles.Single().Article!);

        Assert.DoesNotContain(record.Facts, fact => fact is UserFact);
        Assert.DoesNotContain(record.Pipeline.Models.Keys, name => name.StartsWith("facts.", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("{}", "my.json, $: \"type\" is missing; write the name")]
    [InlineData("[", "my.json, line ")]
    [InlineData("""{"type": "Bad Name"}""", "my.json, $.type: 'Bad Name' is no name of a type; write small letters")]
    [InlineData("""{"type": "x", "colour": 1}""", "my.json, $.colour: a fact type has no \"colour\"; it may have type, fields")]
    [InlineData("""{"type": "x", "fields": {}}""", "my.json, $: \"fields\" is empty; a fact has at least one field")]
    [InlineData("""{"type": "x", "fields": {"id": {"kind": "text"}}}""", "my.json, $.fields.id: every fact has \"id\" already; choose another name")]
    [InlineData("""{"type": "x", "fields": {"a": {"kind": "thing"}}}""", "my.json, $.fields.a.kind: 'thing' is no kind of field; write entity, entities, date")]
    [InlineData("""{"type": "x", "fields": {"a": {"kind": "entity", "types": ["firm"]}}}""", "my.json, $.fields.a.types[0]: 'firm' is no type of entity; write person, company")]
    [InlineData("""{"type": "x", "fields": {"a": {"kind": "entity"}}}""", "my.json, $: \"required\" is missing; name the fields")]
    [InlineData("""{"type": "x", "fields": {"a": {"kind": "entity"}}, "required": ["b"]}""", "my.json, $.required[0]: there is no field 'b'; write a")]
    [InlineData("""{"type": "x", "fields": {"a": {"kind": "entity"}}, "required": ["a"], "triggers": {}}""", "my.json, $.triggers: no language has a trigger; write at least one")]
    [InlineData("""{"type": "x", "fields": {"a": {"kind": "entity"}}, "required": ["a"], "triggers": {"fr": [{"verbs": ["traire"]}]}}""", "my.json, $.triggers.fr[0].verbs[0]: 'traire' is no infinitive whose forms are known; write another verb")]
    [InlineData("""{"type": "x", "fields": {"a": {"kind": "entity"}}, "required": ["a"], "statuses": ["y"], "triggers": {"en": [{"verbs": ["go"], "status": "z"}]}}""", "my.json, $.triggers.en[0].status: there is no status 'z'; write y")]
    [InlineData("""{"type": "x", "fields": {"a": {"kind": "entity"}}, "required": ["a"], "triggers": {"en": [{"verbs": ["go"], "after": {"to": "b"}}]}}""", "my.json, $.triggers.en[0].after.to: there is no field 'b'; write a")]
    [InlineData("""{"type": "x", "fields": {"a": {"kind": "entity"}}, "required": ["a"], "triggers": {"en": [{}]}}""", "my.json, $.triggers.en[0]: a trigger is told by verbs or by nouns; write")]
    [InlineData("""{"type": "x", "fields": {"a": {"kind": "entity"}}, "required": ["a"], "triggers": {"en": [{"verbs": ["go"]}]}, "sheets": {"told": {"en": "{b}"}}}""", "my.json, $.sheets.told.en: there is no field 'b'; write a")]
    [InlineData("""{"type": "legal", "fields": {"a": {"kind": "entity"}}, "required": ["a"], "triggers": {"en": [{"verbs": ["go"]}]}}""", "my.json, $.type: there is a type 'legal' already; give this one another name")]
    [InlineData("""{"type": "contract", "fields": {"a": {"kind": "entity"}}, "required": ["a"], "triggers": {"en": [{"verbs": ["go"]}]}}""", "my.json, $.type: there is a type 'contract' already; give this one another name")]
    public void ABadFileIsToldWithItsPlaceAndTheCure(string json, string message)
    {
        var error = Assert.Throws<InvalidDataException>(() => ArticlePipeline.CreateBuilder().WithFacts(new MemoryStream(Encoding.UTF8.GetBytes(json)), "my.json"));

        Assert.StartsWith(message, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void OneTypeIsDeclaredOnce()
    {
        var builder = ArticlePipeline.CreateBuilder();
        using var once = File.OpenRead(Path.Combine(Folder, "product-recall.json"));
        using var twice = File.OpenRead(Path.Combine(Folder, "product-recall.json"));
        builder.WithFacts(once, "a.json");

        Assert.StartsWith("b.json, $.type: there is a type", Assert.Throws<InvalidDataException>(() => builder.WithFacts(twice, "b.json")).Message, StringComparison.Ordinal);
    }

    private static ArticlePipeline Pipeline()
    {
        using var content = File.OpenRead(Path.Combine(Folder, "product-recall.json"));
        return ArticlePipeline.CreateBuilder().WithFacts(content, "product-recall.json").Build();
    }

    private static Article Article(string language, string text) => new()
    {
        Source = new("spec", "text/plain", "00", 0),
        Language = language == "fr" ? Language.French : Language.English,
        Paragraphs = [new ArticleParagraph(text)],
    };
}
