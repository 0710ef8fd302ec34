using System.Text.Json;
using Precis.Articles.Html;
using Precis.Documents;
using Precis.Learning.Evaluation.Html;
using Precis.Learning.Training.Content;

namespace Precis.Tests.Learning;

public class ContentLabelsTests
{
    [Fact]
    public void BlocksOfTheGoldTextAreContentAndShortOnesByTheirPlace()
    {
        string[] blocks = ["Accueil", "Le port de la ville va s'agrandir.", "Partager", "Un chantier", "Les travaux commencent au mois de mai.", "Un chantier", "Le port de la ville va s'agrandir."];

        Assert.Equal(
            [false, true, false, true, true, false, false],
            Labels("""{"text": "Le port de la ville va s'agrandir.\nUn chantier\nLes travaux commencent au mois de mai."}""", blocks));
    }

    [Fact]
    public void SegmentsSayNothingOfOtherBlocks() =>
        Assert.Equal(
            [true, false, null],
            Labels("""{"segments": {"with": ["port va"], "without": ["Partager"]}}""", "Le port va s'agrandir.", "Partager sur le réseau", "Les travaux commencent."));

    private static bool?[] Labels(string gold, params string[] blocks) => ContentLabels.Of(
        [.. blocks.Select(text => new HtmlBlock(text, ParagraphKind.Body, 0, default, 0))],
        GoldPage.Of(JsonElement.Parse("{\"html_base64\": \"\", \"gold\": " + gold + "}")));
}
