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
    [InlineData(SalienceModel.SentencesFile)]
    [InlineData(SalienceModel.TokensFile)]
    [InlineData(SalienceModel.PairsFile)]
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
        float Rarity(string word) => SalienceWords.Default.Of(SalienceWords.KeyOf(word)).Rarity;

        Assert.InRange(Rarity("pays"), 0.1, Rarity("anticonstitutionnellement") - 1);
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

        SentenceRanker.Rank(candidates, Language.French);

        Assert.Equal((0, 3), (candidates[0].Rank, candidates[3].Rank));
        Assert.InRange(candidates[3].Score, 0, candidates[0].Score / 2);
    }

    [Fact]
    public void WhatTheTitleSaysIsWorthMoreThanTheWordsAroundIt()
    {
        var document = MarkedText(
            "Brévilliers ferme son pont suspendu",
            "Le conseil de Brévilliers ferme lundi le pont suspendu, comme un voisin l'avait dit la veille au marché.",
            "L'ouvrage a été construit en 1931 et relie les deux rives du village.");
        var candidates = SalienceFeatures.Describe(document);
        SentenceRanker.Rank(candidates, Language.French);
        var worth = new TokenWorth(document, candidates, SalienceWords.Default);

        var sentence = worth.Weigh([(candidates[0], Precis.Summaries.Compression.CutSet.None)], SalienceModel.Default.Tokens, SalienceModel.Default.Pairs)[0];

        float Of(string token) => sentence.Singles[Array.FindIndex(sentence.Tokens, candidate => document.TextOf(candidate.Span) == token)];
        Assert.All(sentence.Singles, single => Assert.InRange(single, 0, 1));
        Assert.True(Of("pont") > 2 * Of("voisin"), $"{Of("pont")} {Of("voisin")}");
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
