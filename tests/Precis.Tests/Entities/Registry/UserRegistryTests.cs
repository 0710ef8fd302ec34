using System.Text;
using Precis.Articles;
using Precis.Documents;
using Precis.Entities.Registry;
using Precis.Languages;
using Precis.Records;

namespace Precis.Tests.Entities.Registry;

/// <summary>What a user's file of known things adds, and what it says where it cannot be read.</summary>
public class UserRegistryTests
{
    private const string Quays = """{"type":"organization","kind":"agency","name":"Agence des quais et bassins","country":"FR","aliases":["AQB"],"identifiers":{"siren":"123456789"}}""";

    [Theory]
    [InlineData("L'AQB a signé le marché lundi. L'Agence des quais et bassins paiera 3 millions d'euros.")]
    [InlineData("Le marché de l'Agence des quais et bassins (AQB) est signé.")]
    public void AThingOfTheUserIsLinkedUnderAllItsNames(string text)
    {
        var entity = Assert.Single(Process(text, Quays).Entities, entity => entity.Name == "Agence des quais et bassins");

        Assert.Equal(EntityType.Organization, entity.Type);
        Assert.Equal("123456789", entity.Identifiers!["siren"]);
        Assert.Contains(entity.Mentions, mention => mention.Text == "AQB");
    }

    [Fact]
    public void WithoutTheFileItIsNotKnown() =>
        Assert.DoesNotContain(Annotate(ArticlePipeline.Default, "L'AQB a signé le marché lundi.").Entities, entity => entity.Identifiers is not null);

    [Fact]
    public void AnAmbiguousNameStillNeedsEvidence()
    {
        const string Line = """{"type":"company","name":"Marée","ambiguous":true,"identifiers":{"lei":"969500MAREE000000001"}}""";

        Assert.DoesNotContain(Process("Marée basse à Brest : le port a fermé hier soir.", Line).Entities, entity => entity.Identifiers?.ContainsKey("lei") == true);
        Assert.Contains(Process("Le groupe Marée, coté à Paris, a publié son chiffre d'affaires.", Line).Entities, entity => entity.Identifiers?.ContainsKey("lei") == true);
    }

    [Theory]
    [InlineData("""{"type":"company","name":"Microsoft","identifiers":{"supplier":"F-1"}}""")]
    [InlineData("""{"type":"company","name":"Microsoft Corporation","identifiers":{"ticker":"XNAS:MSFT","supplier":"F-1"}}""")]
    public void AThingThatIsShippedIsAddedTo(string line)
    {
        var entry = Assert.Single(Read(line).Things.Find("Microsoft"));

        Assert.Equal("microsoft", entry.Key);
        Assert.Equal("F-1", entry.Identifiers["supplier"]);
        Assert.Equal("XNAS:MSFT", entry.Identifiers["ticker"]);
    }

    [Fact]
    public void AnotherThingOfTheSameNameIsAnotherThing() =>
        Assert.Equal(2, Read("""{"type":"company","name":"Microsoft","country":"FR","identifiers":{"lei":"969500MICRO000000001"}}""").Things.Find("Microsoft").Count);

    [Fact]
    public void AMarkOfTheUserGoesBeforeTheShippedOne()
    {
        Assert.True(Match("""{"type":"company","name":"Orange"}""").Alias.Ambiguous);
        Assert.False(Match("""{"type":"company","name":"Orange","ambiguous":false}""").Alias.Ambiguous);

        static RegistryMatch Match(string line) => Read(line).Things.FindMatches("Orange").Single(match => match.Entry.Key == "orange");
    }

    [Fact]
    public void TheRegistryCountsAsAModel()
    {
        var (one, other) = (Pipeline(Quays), Pipeline(Quays + "\n"));

        Assert.Equal(ArticlePipeline.Default.Models.Keys.Append("registry").Order(), one.Models.Keys.Order());
        Assert.NotEqual(one.Models["registry"], other.Models["registry"]);
        Assert.Equal(one.Models["registry"], Pipeline(Quays).Models["registry"]);
        Assert.Contains($"\"registry\": \"{one.Models["registry"]}\"", Encoding.UTF8.GetString(RecordJson.Serialize(one.Process(Article("L'AQB a signé.")))), StringComparison.Ordinal);
    }

    [Fact]
    public void TheSampleIsRead()
    {
        using var sample = File.OpenRead(Path.Combine(DevelopmentData.Repository, "samples", "registry", "registry.jsonl"));
        var things = UserRegistry.Read(sample, "registry.jsonl", before: null).Things;

        Assert.Equal("F-00417", things.Get("amazon")!.Identifiers["supplier"]);
        Assert.Single(things.Find("AQB"));
    }

    [Theory]
    [InlineData("""{"type":"firm","name":"X1"}""", "there is no type 'firm'; write person, company")]
    [InlineData("""{"name":"X1"}""", "the type is missing")]
    [InlineData("""{"type":"company"}""", "the name is missing")]
    [InlineData("""{"type":"company","name":" "}""", "is no name")]
    [InlineData("""{"type":"company","name":"X1","alias":["X"]}""", "no property 'alias'; write type, name")]
    [InlineData("""{"type":"company","name":"X1","aliases":"X"}""", "\"aliases\" is no array")]
    [InlineData("""{"type":"company","name":"X1","aliases":[{"text":"X","language":"de"}]}""", "write fr or en")]
    [InlineData("""{"type":"company","name":"X1","kind":"ministry"}""", "'ministry' is no kind of company; write company or media")]
    [InlineData("""{"type":"company","name":"X1","country":"France"}""", "'France' is no country")]
    [InlineData("""{"type":"company","name":"X1","identifiers":{"ticker":"AMZN"}}""", "such as XNAS:AMZN")]
    [InlineData("""{"type":"company","name":"X1","identifiers":{"wikidata":"3884"}}""", "such as Q3884")]
    [InlineData("""{"type":"company","name":"X1","ambiguous":"yes"}""", "neither true nor false")]
    [InlineData("""{"type":"company","name":"Microsoft"}{""", "no JSON object")]
    [InlineData("""["X1"]""", "a known thing is a JSON object")]
    [InlineData("""{"type":"organization","name":"AQB","identifiers":{"wikidata":"Q37470"}}""" + "\n" + """{"type":"organization","name":"AQB 2","identifiers":{"wikidata":"Q37470"}}""", "the same thing as in line 2")]
    public void WhatIsWrongIsNamedWithItsLine(string lines, string cure)
    {
        var error = Assert.Throws<InvalidDataException>(() => Read("\n" + lines));

        Assert.StartsWith("my.jsonl, line " + (1 + lines.Split('\n').Length), error.Message, StringComparison.Ordinal);
        Assert.Contains(cure, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void BytesThatAreNoUtf8AreNamed()
    {
        using var content = new MemoryStream([.. "{\"type\":\"company\",\"name\":\"Soci"u8, 0xE9, .. "t\"}"u8]);

        Assert.Contains("save the file as UTF-8", Assert.Throws<InvalidDataException>(() => UserRegistry.Read(content, "my.jsonl", before: null)).Message, StringComparison.Ordinal);
    }

    private static UserRegistry Read(string lines) => UserRegistry.Read(new MemoryStream(Encoding.UTF8.GetBytes(lines)), "my.jsonl", before: null);

    private static ArticlePipeline Pipeline(string lines) =>
        ArticlePipeline.CreateBuilder().WithRegistry(new MemoryStream(Encoding.UTF8.GetBytes(lines)), "my.jsonl").Build();

    private static Document Process(string text, string lines) => Annotate(Pipeline(lines), text);

    private static Document Annotate(ArticlePipeline pipeline, string text) => pipeline.Annotate(Article(text));

    private static Article Article(string text) => new()
    {
        Source = new("test", "text/plain", "00", 0),
        Language = Language.French,
        Paragraphs = [new(text)],
    };
}
