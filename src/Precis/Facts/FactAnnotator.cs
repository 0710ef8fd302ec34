using System.Globalization;
using Precis.Documents;
using Precis.Facts.Acquisitions;
using Precis.Facts.Clauses;
using Precis.Facts.Contracts;
using Precis.Facts.Results;
using Precis.Facts.Rules;

namespace Precis.Facts;

/// <summary>Finds the facts of a document and gives each value its evidence.</summary>
/// <param name="types">The declared types.</param>
internal sealed class FactAnnotator(FactTypes types) : IAnnotator
{
    public FactAnnotator()
        : this(FactTypes.Default)
    {
    }

    public Layers Requires => Layers.Entities | Layers.Dates | Layers.Amounts | Layers.Quotes;

    public Layers Provides => Layers.Facts;

    public void Annotate(Document document, CancellationToken cancellationToken)
    {
        var arguments = new Arguments(document);
        var facts = ContractProjection.Project(document, ContractExtractor.Extract(document, arguments, cancellationToken));
        foreach (var draft in AcquisitionExtractor.Extract(document, arguments, cancellationToken))
        {
            facts.Add(AcquisitionProjection.Project(document, draft, NextId(facts)));
        }

        foreach (var draft in ResultsExtractor.Extract(document, arguments, cancellationToken))
        {
            facts.Add(ResultsProjection.Project(document, draft, NextId(facts)));
        }

        foreach (var draft in RuleExtractor.Extract(document, arguments, types.In(document.Language), cancellationToken))
        {
            facts.Add(RuleProjection.Project(document, draft, NextId(facts)));
        }

        document.Facts = new FactConfidence(document).Apply(facts);
    }

    private static string NextId(List<Fact> facts) => string.Create(CultureInfo.InvariantCulture, $"f{facts.Count + 1}");
}
