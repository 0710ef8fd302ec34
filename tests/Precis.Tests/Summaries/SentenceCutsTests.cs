using Precis.Amounts;
using Precis.Dates;
using Precis.Documents;
using Precis.Languages;
using Precis.Summaries;
using Precis.Summaries.Compression;
using Precis.Tests.Quotes;

namespace Precis.Tests.Summaries;

/// <summary>Runs the tables of <c>cuts.fr.md</c> and <c>cuts.en.md</c>: what a sentence can do without.</summary>
public class SentenceCutsTests
{
    public static TheoryData<string, string, string, string, string> Rows()
    {
        var rows = new TheoryData<string, string, string, string, string>();
        foreach (var language in new[] { "fr", "en" })
        {
            foreach (var row in SpecTable.Rows($"Summaries/cuts.{language}.md"))
            {
                rows.Add(language, row[0], row[1], row[2], row[3]);
            }
        }

        return rows;
    }

    [Theory]
    [MemberData(nameof(Rows))]
    public void TheTableSaysWhatCanGo(string language, string text, string lead, string inner, string tails)
    {
        var document = MarkedArticle.Parse(text, language == "fr" ? Language.French : Language.English, "2022-12-08");
        new DateAnnotator().Annotate(document, CancellationToken.None);
        new AmountAnnotator().Annotate(document, CancellationToken.None);
        var candidate = SalienceFeatures.Describe(document)[^1];

        var cuts = new SentenceCuts(document, new SentenceResolver(document).Marked).Find(candidate);

        string Words(params IEnumerable<SentenceEdit> edits) => string.Join(" // ", edits.Select(edit => document.TextOf(edit.Span).Trim()).DefaultIfEmpty("-"));
        Assert.Equal((lead, inner, tails), (Words(cuts.Lead is { } edit ? [edit] : []), Words(cuts.Inner), Words(cuts.Tails)));
    }
}
