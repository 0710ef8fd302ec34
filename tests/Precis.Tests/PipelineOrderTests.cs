using Precis.Documents;

namespace Precis.Tests;

public class PipelineOrderTests
{
    [Fact]
    public void ABuilderRefusesAnAnnotatorBeforeTheLayerThatItRequires()
    {
        var builder = new ArticlePipelineBuilder().Add(new Probe(Layers.Facts, Layers.Summary));

        var error = Assert.Throws<InvalidOperationException>(builder.Build);

        Assert.Contains("requires Facts", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void ABuilderTakesAnOrderThatWorks() =>
        new ArticlePipelineBuilder().Add(new Probe(Layers.None, Layers.Facts)).Add(new Probe(Layers.Facts, Layers.Summary)).Build();

    private sealed class Probe(Layers requires, Layers provides) : IAnnotator
    {
        public Layers Requires => requires;

        public Layers Provides => provides;

        public void Annotate(Document document, CancellationToken cancellationToken)
        {
        }
    }
}
