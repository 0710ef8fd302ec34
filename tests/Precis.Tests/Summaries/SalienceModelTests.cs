using System.Security.Cryptography;
using System.Text.Json;
using Precis.Articles;
using Precis.Documents;
using Precis.Languages;
using Precis.Segmentation;
using Precis.Summaries;

namespace Precis.Tests.Summaries;

public class SalienceModelTests
{
    [Theory]
    [InlineData(SalienceModel.File)]
    [InlineData(SalienceWords.File)]
    public void TheShippedModelIsTheOneOfItsManifest(string file)
    {
        using var model = EmbeddedData.Open(file);
        using var manifest = JsonDocument.Parse(EmbeddedData.Open("Learning/Models/salience.json"));

        Assert.Equal(manifest.RootElement.GetProperty("sha256").GetProperty(Path.GetFileName(file)).GetString(), Convert.ToHexStringLower(SHA256.HashData(model)));
    }

    [Fact]
    public void TheTableKnowsWhatIsRare()
    {
        var common = SalienceWords.Default.Rarity("pays");

        Assert.InRange(common, 0.1, SalienceWords.Default.Rarity(SalienceWords.Stem("anticonstitutionnellement")) - 1);
    }

    [Fact]
    public void WhatTheTitleSaysWeighsMoreThanAnAside()
    {
        var document = MarkedText(
            "Le conseil municipal de Brévilliers ferme le pont suspendu",
            "Le conseil municipal de Brévilliers a décidé lundi de fermer le pont suspendu pendant huit mois.",
            "L'ouvrage, long de 120 mètres, a été construit en 1931 et relie les deux rives du village.",
            "Les travaux du pont coûteront 2 millions d'euros, selon la mairie.",
            "Vous savez, on verra bien, dit un passant.");
        var candidates = SalienceFeatures.Describe(document);

        Assert.InRange(SalienceModel.Score(candidates[3].Values), 0, SalienceModel.Score(candidates[0].Values) / 2);
    }

    [Fact]
    public void AnEmptyTextHasNoCandidates() => Assert.Empty(SalienceFeatures.Describe(MarkedText("Titre")));

    internal static Document MarkedText(string title, params string[] paragraphs)
    {
        var document = DocumentText.Freeze(new Article
        {
            Source = new("test", "text/plain", "", 0),
            Title = title,
            Paragraphs = [.. paragraphs.Select(text => new ArticleParagraph(text))],
        });
        document.Language = Language.French;
        new SegmentationAnnotator().Annotate(document, CancellationToken.None);
        return document;
    }
}
