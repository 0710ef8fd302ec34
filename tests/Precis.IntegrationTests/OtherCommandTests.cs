using System.Text.Json.Nodes;

namespace Precis.IntegrationTests;

public sealed class OtherCommandTests : Workplace
{
    [Fact]
    public async Task VerifyFailsAcceptsAndHolds()
    {
        Write("articles/port.txt", French);
        var missing = await PrecisProcess.RunAsync(Folder, "verify", "articles");
        var accepted = await PrecisProcess.RunAsync(Folder, "verify", "articles", "--accept");
        var holds = await PrecisProcess.RunAsync(Folder, "verify", "articles/port.txt");
        Write("articles/port.txt", French.Replace("40", "50", StringComparison.Ordinal));
        var changed = await PrecisProcess.RunAsync(Folder, "verify", "articles");

        Assert.Equal((1, 0, 0, 1), (missing.Status, accepted.Status, holds.Status, changed.Status));
        Assert.Contains("40 millions", changed.Errors, StringComparison.Ordinal);
        Assert.Equal(["port.received.json", "port.txt", "port.verified.json"], Files("articles"));
    }

    [Fact]
    public async Task ASummaryIsHeldToItsArticle()
    {
        Write("port.txt", "published: 2022-12-08\n\nLe port de Brest a signé un contrat de 40 millions d'euros avec Naval Group. Les travaux pourraient commencer en mai 2023.\n");
        Write("right.txt", "Le port de Brest a signé un contrat de 40 millions d'euros avec Naval Group.\n");
        Write("wrong.txt", "Le port de Brest a signé un contrat de 50 millions d'euros avec Naval Group. Les travaux commencent en mai 2023.\n");
        Write("english.txt", "The port of Brest signed a contract worth 40 million euros with Naval Group and Thales.\n");

        var right = await PrecisProcess.RunAsync(Folder, "check", "port.txt", "right.txt");
        var wrong = await PrecisProcess.RunAsync(Folder, "check", "port.txt", "wrong.txt");
        var english = await PrecisProcess.RunAsync(Folder, "check", "port.txt", "english.txt", "--language", "fr");
        var none = await PrecisProcess.RunAsync(Folder, "check", "port.txt", "no.txt");

        Assert.Equal((0, 1, 1, 2), (right.Status, wrong.Status, english.Status, none.Status));
        Assert.Equal("ok  Le port de Brest a signé un contrat de 40 millions d'euros avec Naval Group.\n1 sentences, 0 with something that the article does not say\n", right.Output);
        Assert.Contains("    number: '50 millions d'euros' is not in the article (at 39)\n", wrong.Output, StringComparison.Ordinal);
        Assert.Contains("    modality: 'pourraient' is left out\n", wrong.Output, StringComparison.Ordinal);
        Assert.Contains("    name: 'Thales' is not in the article (at ", english.Output, StringComparison.Ordinal);
        Assert.Contains("'no.txt' is no file", none.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AnArticleIsShownWithItsMarks()
    {
        Write("port.txt", "published: 2022-12-08\n\nLe port de Brest a signé un contrat de 40 millions d'euros avec Naval Group [le 7 décembre].\n");

        var shown = await PrecisProcess.RunAsync(Folder, "show", "port.txt");
        var none = await PrecisProcess.RunAsync(Folder, "show", "no.txt");

        Assert.Equal((0, 2), (shown.Status, none.Status));
        Assert.Contains("un contrat de 40 millions d'euros{EUR 40000000} avec Naval Group{company} [le 7 décembre{2022-12-07}].", shown.Output, StringComparison.Ordinal);
        Assert.Contains("contract · signed · asserted", shown.Output, StringComparison.Ordinal);
        Assert.Matches(@"suppliers\s+Naval Group", shown.Output);
    }

    [Fact]
    public async Task TheSchemaIsPrinted()
    {
        var ended = await PrecisProcess.RunAsync(Folder, "schema");

        Assert.Equal(0, ended.Status);
        Assert.Equal("https://json-schema.org/draft/2020-12/schema", (string?)JsonNode.Parse(ended.Output)!["$schema"]);
    }

    [Theory]
    [InlineData("run", "watch", "verify", "extract", "check", "show", "train", "eval", "schema")]
    [InlineData("run", "--out", "--input-format", "--published", "--language", "--parallel", "--force", "--quiet", "--progress", "--set")]
    [InlineData("watch", "--in", "--out", "--dead", "--config")]
    [InlineData("verify", "--accept")]
    [InlineData("extract", "--input-format", "--set", "newsml-g2")]
    [InlineData("eval", "--seen", "--errors", "--json")]
    [InlineData("train", "--data", "--out")]
    public async Task HelpNamesWhatThereIs(string command, params string[] names)
    {
        var ended = await PrecisProcess.RunAsync(Folder, names.Contains("watch") ? ["--help"] : [command, "--help"]);

        Assert.Equal(0, ended.Status);
        Assert.All(names, name => Assert.Contains(name, ended.Output, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("{\"Input\":\"Fermé le 3 mai 2019.\",\"Results\":[{\"Text\":\"3 mai 2019\",\"Resolution\":{\"values\":[{\"timex\":\"2019-05-03\"}]}}]}\n")]
    [InlineData("\uFEFF[\n  {\n    \"Input\": \"Fermé le 3 mai 2019.\",\n    \"Results\": [{ \"Text\": \"3 mai 2019\", \"Resolution\": { \"values\": [{ \"timex\": \"2019-05-03\" }] } }]\n  }\n]\n")]
    public async Task GoldDataIsAnObjectALineOrOneArray(string gold)
    {
        Write("gold.json", gold);
        var ended = await PrecisProcess.RunAsync(Folder, "eval", "dates", "gold.json", "--json");

        Assert.Equal(0, ended.Status);
        Assert.Equal(1, (double?)JsonNode.Parse(ended.Output)!["measures"]!["value accuracy"]);
    }

    [Fact]
    public async Task AGoldArrayThatBreaksOffIsNamed()
    {
        Write("gold.json", "[\n{\"Input\": ");
        var ended = await PrecisProcess.RunAsync(Folder, "eval", "dates", "gold.json");

        Assert.NotEqual(0, ended.Status);
        Assert.Contains("gold.json from line 1 on is no JSON", ended.Errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("train", "nothing", "--data", ".")]
    [InlineData("eval", "nothing", "gold.jsonl")]
    [InlineData("eval", "dates", "gold.jsonl", "--seen", "training.jsonl")]
    public async Task AnUnknownModelOrTaskIsBadUsage(params string[] arguments) =>
        Assert.Equal(2, (await PrecisProcess.RunAsync(Folder, arguments)).Status);
}
