using System.Text;
using System.Text.Json;
using Precis.Articles;
using Precis.Learning.Evaluation.Html;

namespace Precis.Tests.Learning;

/// <summary>The measures of pages, against figures computed by hand.</summary>
public class HtmlEvaluationTests
{
    [Theory]
    [InlineData("a b c d e", "a b c d e", 2, 2, 2)]
    [InlineData("a b c d e", "x a b c d e", 2, 2, 3)]
    [InlineData("a b c d", "a b c", 0, 1, 1)]
    [InlineData("a b c", "a, b – c!", 1, 1, 1)]
    [InlineData("a a a a a a", "a a a a a", 2, 3, 2)]
    [InlineData("A b c d", "a b c d", 0, 1, 1)]
    [InlineData("", "a", 0, 0, 1)]
    [InlineData("", "…", 0, 0, 0)]
    public void ShinglesAreRunsOfFourWordsWithTheirCounts(string gold, string found, int shared, int inGold, int inFound) =>
        Assert.Equal(new WordCounts(shared, inGold, inFound), WordCounts.OfShingles(gold, found));

    [Theory]
    [InlineData("Le port, le PORT", "port le quai", 2, 4, 3)]
    [InlineData("l'été 2023", "L’été", 2, 3, 2)]
    [InlineData("x_1 m²", "x_1 m²", 2, 2, 2)]
    [InlineData("un", "", 0, 1, 0)]
    public void BagsAreWordsInLowerCaseWithoutOrder(string gold, string found, int shared, int inGold, int inFound) =>
        Assert.Equal(new WordCounts(shared, inGold, inFound), WordCounts.OfBags(gold, found));

    [Theory]
    [InlineData("Le port : « enfin » !", "le port, enfin", true)]
    [InlineData("Anne Petit, Jean Roy", "Anne Petit, Jean Roy", true)]
    [InlineData("Anne Petit, Jean Roy", "Jean Roy, Anne Petit", false)]
    [InlineData("Anne Petit", "", false)]
    public void TitlesAndAuthorsAreComparedByTheirWords(string gold, string found, bool isEqual) => Assert.Equal(isEqual, WordCounts.AreEqual(gold, found));

    [Theory]
    [InlineData(0, 0, 0, 1, 1, 1)]
    [InlineData(0, 4, 0, 0, 0, 0)]
    [InlineData(2, 4, 8, 0.25, 0.5, 1 / 3.0)]
    public void PrecisionAndRecallFollowTheCounts(int shared, int gold, int found, double precision, double recall, double f1)
    {
        var counts = new WordCounts(shared, gold, found);

        Assert.Equal((precision, recall), (counts.Precision, counts.Recall));
        Assert.Equal(f1, counts.F1, 12);
    }

    [Fact]
    public void TextsAreTheMeanOverPages()
    {
        // Shingles: 2 of 2 found, 2 of 4 right; then 1 of 2 found, 1 of 1 right; an unread page counts for recall alone. Words: 5 of 5 and 7; 4 of 5 and 4; none.
        var measures = Measured(
            (Gold("""{"text": "a b c d e"}"""), Read("a b c d e f g")),
            (Gold("""{"text": "a b c d e"}"""), Read("a b c d")),
            (Gold("""{"text": "a b c d"}"""), null));

        Assert.Equal(3, measures["texts"]);
        Assert.Equal((0.5 + 1) / 2, measures["shingle precision"], 12);
        Assert.Equal((1 + 0.5 + 0) / 3, measures["shingle recall"], 12);
        Assert.Equal(2 * 0.75 * 0.5 / 1.25, measures["shingle F1"], 12);
        Assert.Equal((10 / 12.0 + 8 / 9.0 + 0) / 3, measures["word F1"], 12);
    }

    [Fact]
    public void SegmentsAreCountedOverAllPages()
    {
        // Found: two of three that must be there (one across a paragraph), one of two that must not.
        var measures = Measured(
            (Gold("""{"segments": {"with": ["le  quai est", "ici. Et là"], "without": ["Partager", "Lire"]}}"""), Read("Tout le quai\nest ici.", "Et là. Lire aussi")),
            (Gold("""{"segments": {"with": ["absent"], "without": []}}"""), Read("Rien.")));

        Assert.Equal(5, measures["segments"]);
        Assert.Equal((2 / 3.0, 2 / 3.0), (measures["segment precision"], measures["segment recall"]));
        Assert.False(measures.ContainsKey("texts"));
    }

    [Fact]
    public void MetadataIsRightOrNot()
    {
        var measures = Measured(
            (Gold("""{"title": "Le port", "authors": "Anne Petit, Jean Roy", "date": "2023-03-02"}"""), Read() with
            {
                Title = "Le port !", Byline = ["Anne Petit", "Jean Roy"], Published = new(EdtfDate.TryParse("2023-03-02T23:30:00-05:00")!.Value, PublishedFrom.Metadata),
            }),
            (Gold("""{"title": null, "date": "2023-03-02"}"""), Read() with { Published = new(EdtfDate.TryParse("2023-03")!.Value, PublishedFrom.Url) }),
            (Gold("""{"title": "Autre", "date": "2023-03-02"}"""), Read() with { Published = new(EdtfDate.TryParse("2023-03-03")!.Value, PublishedFrom.Url) }),
            (Gold("""{"date": "2023-03-02"}"""), null));

        Assert.Equal((2, 0.5), (measures["titles"], measures["titles right"]));
        Assert.Equal((1, 1), (measures["authors"], measures["authors right"]));
        Assert.Equal((4, 0.25, 0.5), (measures["dates"], measures["dates right"], measures["date precision"]));
    }

    [Fact]
    public void PagesAreReadFromTheirBytes()
    {
        var page = Convert.ToBase64String(Encoding.Latin1.GetBytes("<meta charset=iso-8859-1><p>L'été à Besançon a été très chaud."));
        var report = new HtmlEvaluation().Evaluate(
            [JsonElement.Parse($$$"""{"id": "a", "html_base64": "{{{page}}}", "gold": {"text": "L'été à Besançon a été très chaud."}}""")], CancellationToken.None);

        Assert.Equal(1, report.Measures.Single(measure => measure.Name == "word F1").Value);
        Assert.Empty(report.Errors);
    }

    [Theory]
    [InlineData("""{"id": "a", "gold": {}}""")]
    [InlineData("""{"id": "a", "html_base64": "%", "gold": {}}""")]
    [InlineData("""{"id": "a", "html_base64": ""}""")]
    public void ARowWithoutAPageIsRefused(string row) =>
        Assert.Throws<InvalidDataException>(() => new HtmlEvaluation().Evaluate([JsonElement.Parse(row)], CancellationToken.None));

    private static Dictionary<string, double> Measured(params (GoldPage Gold, Article? Article)[] pages)
    {
        var scoring = new HtmlScoring();
        foreach (var (gold, article) in pages)
        {
            scoring.Add(gold, article);
        }

        return scoring.Measures().ToDictionary(measure => measure.Name, measure => measure.Value, StringComparer.Ordinal);
    }

    private static GoldPage Gold(string gold) => GoldPage.Of(JsonElement.Parse("{\"html_base64\": \"\", \"gold\": " + gold + "}"));

    private static Article Read(params string[] paragraphs) => new()
    {
        Source = new("a", "text/html", "", 0), Paragraphs = [.. paragraphs.Select(text => new ArticleParagraph(text))],
    };
}
