using System.Text.Json.Nodes;

namespace Precis.IntegrationTests;

/// <summary>Summaries by a language model: what stands in the article is published, and what does not falls back to the extract, whatever the model does.</summary>
public class AbstractiveSummaryTests : Workplace
{
    private const string FrenchArticle = """
        date: 2022-12-08

        Ferrovia a remporté mercredi un contrat de 320 millions d'euros auprès de la région Bretagne pour la livraison de 24 rames, face à Altarail, selon un communiqué publié à Rennes.

        Les rames devront être livrées avant le 8 juin 2028, mais le calendrier n'est pas encore arrêté par les services de la région.

        « Nous n'avons aucune inquiétude », a déclaré Paul Astier, le directeur général de Ferrovia, qui emploie 1 200 personnes en France.

        Altarail pourrait contester la décision devant le tribunal administratif de Rennes, a indiqué son avocat. Ferrovia avait racheté Tramelec en 2019.
        """;

    private const string EnglishArticle = """
        date: 2022-12-08

        Ferrovia won a contract worth $320 million from the Transport Board on Wednesday to deliver 24 trainsets, beating Altarail, according to a statement published in Leeds.

        The trainsets must be delivered before June 8, 2028, but the schedule has not been settled by the board and its engineers.

        "We have no worries," said Paul Astor, the chief executive of Ferrovia, which employs 1,200 people in the country.

        Altarail may challenge the decision in a court in Leeds, its lawyer said. Ferrovia acquired Tramelec in 2019.
        """;

    /// <summary>What a model says, and what the record says of it; nothing where the summary is taken.</summary>
    private static readonly (string Answer, string? Refusal)[] FrenchAnswers =
    [
        ("Ferrovia a remporté mercredi 7 décembre 2022 un contrat de 320 millions d'euros auprès de la région Bretagne. Altarail pourrait contester la décision.", null),
        ("<think>Le contrat vaut 999 millions.</think>\n\nFerrovia a remporté un contrat de 320 millions d'euros auprès de la région Bretagne.", null),
        ("Ferrovia a remporté un contrat de 420 millions d'euros auprès de la région Bretagne.", "number: '420"),
        ("Ferrovia a remporté un contrat de 320 millions de dollars auprès de la région Bretagne.", "unit:"),
        ("Ferrovia a remporté jeudi 8 décembre 2022 un contrat de 320 millions d'euros auprès de la région Bretagne.", "date:"),
        ("Alstom a remporté un contrat de 320 millions d'euros auprès de la région Bretagne.", "name: 'Alstom'"),
        ("Tramelec avait racheté Ferrovia en 2019.", "role:"),
        ("« Nous avons des inquiétudes », a déclaré Paul Astier, le directeur général de Ferrovia.", "quotation:"),
        ("Ferrovia n'a pas remporté un contrat de 320 millions d'euros auprès de la région Bretagne.", "negation:"),
        ("Altarail va contester la décision devant le tribunal administratif de Rennes.", "modality:"),
        ("Les analystes saluent une belle opération pour le secteur ferroviaire.", "source:"),
        ("Ferrovia won a contract worth €320 million.", "source:"),
        ("Voici le résumé demandé.", "source:"),
        ("", "empty"),
        ("Il a remporté un contrat de 320 millions d'euros auprès de la région Bretagne.", "points to nothing"),
        ("Altarail pourrait contester la décision devant le tribunal administratif de Rennes. Ferrovia a remporté un contrat de 320 millions d'euros.", "order of the article"),
    ];

    /// <inheritdoc cref="FrenchAnswers"/>
    private static readonly (string Answer, string? Refusal)[] EnglishAnswers =
    [
        ("Ferrovia won a contract worth $320 million from the Transport Board on Wednesday 7 December 2022. Altarail may challenge the decision in a court in Leeds.", null),
        ("Ferrovia won a contract worth $230 million from the Transport Board.", "number: '$230"),
        ("Globalrail won a contract worth $320 million from the Transport Board.", "name: 'Globalrail'"),
        ("Tramelec acquired Ferrovia in 2019.", "role:"),
        ("\"We have many worries,\" said Paul Astor, the chief executive of Ferrovia.", "quotation:"),
        ("The trainsets must be delivered before June 9, 2028.", "date:"),
        ("Altarail will challenge the decision in a court in Leeds.", "modality:"),
        ("Ferrovia did not win a contract worth $320 million from the Transport Board.", "negation:"),
    ];

    [Theory]
    [InlineData("fr")]
    [InlineData("en")]
    public async Task OnlyWhatStandsInTheArticleIsTaken(string language)
    {
        var answers = language == "fr" ? FrenchAnswers : EnglishAnswers;
        using var model = new FakeModel((_, body) => FakeModel.Reply.Saying(answers.Single(answer => body.Contains(TitleOf(answer), StringComparison.Ordinal)).Answer));
        foreach (var answer in answers)
        {
            Write($"in/{TitleOf(answer)}.txt", $"title: {TitleOf(answer)}\n{(language == "fr" ? FrenchArticle : EnglishArticle)}");
        }

        var ended = await PrecisProcess.RunAsync(Folder, ["run", "in", .. Settings(model.Endpoint)]);

        Assert.True(ended.Status == 0, ended.Errors);
        Assert.All(answers, answer =>
        {
            var record = Record($"out/{TitleOf(answer)}.txt.json");
            var summary = record["summary"]!.AsObject();
            var asked = model.Requests.Count(body => body.Contains(TitleOf(answer), StringComparison.Ordinal));
            if (answer.Refusal is null)
            {
                Assert.Null(Warning(record));
                Assert.Equal("abstractive", (string?)summary["method"]);
                Assert.EndsWith((string?)summary["text"], answer.Answer, StringComparison.Ordinal);
                Assert.Equal((string?)summary["text"], string.Join(' ', summary["sentences"]!.AsArray().Select(sentence => (string?)(sentence!["resolved"] ?? sentence["text"]))));
                Assert.Equal(1, asked);
            }
            else
            {
                Assert.Contains(answer.Refusal, Warning(record), StringComparison.Ordinal);
                Assert.Equal("extractive", (string?)summary["method"]);
                Assert.NotEmpty(summary["sentences"]!.AsArray());
                Assert.NotEqual(answer.Answer, (string?)summary["text"]);
                Assert.Equal(2, asked);
            }
        });

        string TitleOf((string, string?) answer) => $"case-{Array.IndexOf(answers, answer):00}";
    }

    [Fact]
    public async Task ARefusedAnswerIsSentBackWithWhatIsWrong()
    {
        const string right = "Ferrovia a remporté un contrat de 320 millions d'euros auprès de la région Bretagne.";
        using var model = new FakeModel((number, _) => FakeModel.Reply.Saying(number == 0 ? right.Replace("320", "420", StringComparison.Ordinal) : right));

        var (summary, warning) = await SumUpAsync("fr", model.Endpoint);

        Assert.Equal(right, (string?)summary["text"]);
        Assert.Null(warning);
        Assert.DoesNotContain("420", model.Requests[0], StringComparison.Ordinal);
        Assert.Contains("420", model.Requests[1], StringComparison.Ordinal);
        Assert.Equal("some-model", (string?)JsonNode.Parse(model.Requests[0])!["model"]);
    }

    [Fact]
    public async Task AnAnswerThatIsNoneFallsBack()
    {
        using var model = new FakeModel((_, _) => new("<html>Bad gateway</html>"));

        var (summary, warning) = await SumUpAsync("fr", model.Endpoint);

        Assert.Equal("extractive", (string?)summary["method"]);
        Assert.Contains("cannot be reached", warning, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(401)]
    [InlineData(404)]
    [InlineData(500)]
    public async Task AnErrorFallsBack(int status)
    {
        using var model = new FakeModel((_, _) => new("""{"error":{"message":"no"}}""", status));

        var (summary, warning) = await SumUpAsync("fr", model.Endpoint);

        Assert.Equal("extractive", (string?)summary["method"]);
        Assert.Contains(status.ToString(System.Globalization.CultureInfo.InvariantCulture), warning, StringComparison.Ordinal);
    }

    [Fact]
    public async Task NobodyThereFallsBack()
    {
        var (summary, warning) = await SumUpAsync("fr", FakeModel.Nobody());

        Assert.Equal("extractive", (string?)summary["method"]);
        Assert.Contains("cannot be reached", warning, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ASlowModelHoldsUpNothing()
    {
        using var model = new FakeModel((_, _) => new("", Delay: TimeSpan.FromMinutes(5)));
        for (var i = 0; i < 20; i++)
        {
            Write($"in/{i:00}.txt", FrenchArticle);
        }

        var watch = System.Diagnostics.Stopwatch.StartNew();
        var ended = await PrecisProcess.RunAsync(Folder, ["run", "in", "--parallel", "1", .. Settings(model.Endpoint), "--set", "ChatTimeout=00:00:01"]);

        Assert.Contains("20 published, 0 skipped, 0 failed", ended.Errors, StringComparison.Ordinal);
        var warnings = Files("out").Select(file => Warning(Record("out/" + file))).ToList();
        Assert.Contains(warnings, warning => warning!.Contains("did not answer in time", StringComparison.Ordinal));
        Assert.Contains(warnings, warning => warning!.Contains("left alone", StringComparison.Ordinal));
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(15), $"{watch.Elapsed}");
    }

    [Fact]
    public async Task AnotherModelMakesAnotherRecord()
    {
        using var model = new FakeModel((_, _) => FakeModel.Reply.Saying("Ferrovia a remporté un contrat de 320 millions d'euros auprès de la région Bretagne."));
        Write("in/a.txt", FrenchArticle);

        await PrecisProcess.RunAsync(Folder, ["run", "in", .. Settings(model.Endpoint)]);
        Assert.Contains("0 published, 1 skipped", (await PrecisProcess.RunAsync(Folder, ["run", "in", .. Settings(model.Endpoint)])).Errors, StringComparison.Ordinal);
        Assert.Contains("1 published, 0 skipped", (await PrecisProcess.RunAsync(Folder, ["run", "in", .. Settings(model.Endpoint), "--set", "ChatModel=other"])).Errors, StringComparison.Ordinal);
        Assert.Contains("1 published, 0 skipped", (await PrecisProcess.RunAsync(Folder, "run", "in")).Errors, StringComparison.Ordinal);
        Assert.Null(Record("out/a.txt.json")["summary"]!["method"]);
    }

    private static string[] Settings(string endpoint) => ["--set", $"ChatEndpoint={endpoint}", "--set", "ChatModel=some-model"];

    private static string? Warning(JsonObject record) =>
        (string?)record["warnings"]!.AsArray().FirstOrDefault(warning => (string?)warning!["code"] == "summary-fallback")?["message"];

    private async Task<(JsonObject Summary, string? Warning)> SumUpAsync(string language, string endpoint)
    {
        Write("a.txt", language == "fr" ? FrenchArticle : EnglishArticle);
        var ended = await PrecisProcess.RunAsync(Folder, ["run", "a.txt", .. Settings(endpoint), "--set", "ChatTimeout=00:00:20"]);
        Assert.True(ended.Status == 0, ended.Errors);
        var record = Record("out/a.txt.json");
        return (record["summary"]!.AsObject(), Warning(record));
    }
}
