using Precis.Documents;
using Precis.Facts.Contracts;

namespace Precis.Facts;

/// <summary>Finds the facts of a document and gives each value its evidence.</summary>
internal sealed class FactAnnotator : IAnnotator
{
    public Layers Requires => Layers.Entities | Layers.Dates | Layers.Amounts | Layers.Quotes;

    public Layers Provides => Layers.Facts;

    public void Annotate(Document document, CancellationToken cancellationToken) =>
        document.Facts = ContractProjection.Project(document, ContractExtractor.Extract(document, cancellationToken));
}
