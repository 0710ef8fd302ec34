using Precis.Documents;

namespace Precis.Tests.Facts;

/// <summary>Runs the tables of the declared types through the whole pipeline.</summary>
public class DeclaredSpecTests
{
    private static readonly string[] Files = ["appointments.md", "funding.md", "legal.md", "workforce.md"];

    public static TheoryData<string, string, string, string> Rows()
    {
        var rows = new TheoryData<string, string, string, string>();
        foreach (var file in Files)
        {
            foreach (var row in FactSpec.Rows(file))
            {
                rows.Add(file, (string)row[0], (string)row[1], (string)row[2]);
            }
        }

        return rows;
    }

    [Theory]
    [MemberData(nameof(Rows))]
    public void ATextTellsItsFacts(string file, string language, string text, string expected)
    {
        var document = FactSpec.Annotate(language, text);

        Assert.Equal(expected, string.Join(" + ", Of(file, document).Select(fact => DeclaredFacts.Describe(document, fact))));
    }

    [Theory]
    [MemberData(nameof(Rows))]
    public void EveryValueHasItsWords(string file, string language, string text, string expected)
    {
        var document = FactSpec.Annotate(language, text);

        foreach (var fact in Of(file, document))
        {
            Assert.All(fact.Evidence, evidence => Assert.Equal(evidence.Text, document.Text[evidence.Start..evidence.End]));
            Assert.All(DeclaredFacts.Fields(fact), field => Assert.Contains(field.Name, fact.Evidence.Select(evidence => evidence.Field)));
            Assert.All(fact.Evidence, evidence => Assert.Contains(fact.Sentences, sentence => document.Sentences[sentence].Span.Contains(evidence.Span)));
        }

        Assert.Equal(expected.Length > 0, Of(file, document).Any());
    }

    private static IEnumerable<Fact> Of(string file, Document document) => document.Facts.Where(fact => file switch
    {
        "appointments.md" => fact is AppointmentFact,
        "funding.md" => fact is FundingFact,
        "legal.md" => fact is LegalFact,
        _ => fact is WorkforceFact,
    });
}
