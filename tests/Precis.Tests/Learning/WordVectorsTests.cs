using System.Numerics.Tensors;
using Precis.Learning.Training.Names;

namespace Precis.Tests.Learning;

public class WordVectorsTests
{
    private static readonly string[] Animals = ["chat", "chien", "loup", "renard"];
    private static readonly string[] Fruits = ["pomme", "poire", "prune", "figue"];

    [Fact]
    public void WordsOfOneContextHaveNearVectors()
    {
        var vectors = Learn();
        var index = vectors.Words.Index().ToDictionary(entry => entry.Item, entry => entry.Index, StringComparer.Ordinal);

        Assert.All(Animals.Skip(1), animal => Assert.All(Fruits, fruit =>
            Assert.True(Product(vectors, index["chat"], index[animal]) > Product(vectors, index["chat"], index[fruit]), $"chat: {animal}, {fruit}")));
    }

    [Fact]
    public void RareWordsHaveNoVector() => Assert.DoesNotContain("hapax", Learn().Words);

    [Fact]
    public void TheSameTextGivesTheSameClusters() => Assert.Equal(WordClusters.Make(Learn()), WordClusters.Make(Learn()));

    [Fact]
    public void ATextWithoutFrequentWordsGivesNone() => Assert.Empty(WordClusters.Make(WordVectors.Learn(["un", "mot", "\n"], "\n", 4, 3, 1)));

    private static WordVectors Learn()
    {
        var text = new List<string> { "hapax", "\n" };
        for (var i = 0; i < 4000; i++)
        {
            text.AddRange(["le", Animals[i % 4], "dort", "dans", "sa", "niche", "\n", "cette", Fruits[i % 4], "mûre", "se", "mange", "crue", "\n"]);
        }

        return WordVectors.Learn(text, "\n", 4, 3, 10);
    }

    private static float Product(WordVectors vectors, int one, int other) => TensorPrimitives.Dot(vectors[one], vectors[other]);
}
