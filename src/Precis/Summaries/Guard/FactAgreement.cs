using Precis.Documents;

namespace Precis.Summaries.Guard;

/// <summary>
/// Compares the facts that a summary tells with those of its article: a party must have the part that it has there, and what is only supposed
/// there must not be asserted. Facts of which the article knows no party are not judged.
/// </summary>
internal sealed class FactAgreement
{
    private readonly List<Part> _told;

    /// <summary>Reads the facts of an article.</summary>
    public FactAgreement(Document article) => _told = [.. Parts(article)];

    /// <summary>The places of the summary's text that disagree.</summary>
    public IEnumerable<GuardFinding> Check(Document summary)
    {
        foreach (var part in Parts(summary))
        {
            var known = _told.FindAll(other => other.Fact.GetType() == part.Fact.GetType() && other.Names.Overlaps(part.Names));
            var same = known.FindAll(other => other.Evidence.Field == part.Evidence.Field);
            if (known.Count > 0 && same.Count == 0)
            {
                yield return Finding(GuardProblem.Role, part.Evidence);
            }
            else if (same.Count > 0 && part.Fact.Factuality == Factuality.Asserted && same.TrueForAll(other => other.Fact.Factuality is Factuality.Conditional or Factuality.Denied))
            {
                yield return Finding(GuardProblem.Modality, part.Evidence);
            }
        }
    }

    private static IEnumerable<Part> Parts(Document document) =>
        from fact in document.Facts
        from evidence in fact.Evidence
        let names = document.Entities.Where(entity => entity.Mentions.Any(mention => mention.Span.Overlaps(evidence.Span)))
            .SelectMany(entity => entity.Mentions.Select(mention => mention.Text).Append(entity.Name)).Select(name => TextWord.Fold(name)).ToHashSet()
        where names.Count > 0
        select new Part(fact, evidence, names);

    private static GuardFinding Finding(GuardProblem problem, Evidence evidence) => new(problem, evidence.Start, evidence.End, evidence.Text);

    private sealed record Part(Fact Fact, Evidence Evidence, HashSet<string> Names);
}
