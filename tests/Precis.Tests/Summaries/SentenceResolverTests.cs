using Precis.Amounts;
using Precis.Dates;
using Precis.Documents;
using Precis.Languages;
using Precis.Summaries;
using Precis.Tests.Quotes;

namespace Precis.Tests.Summaries;

/// <summary>Runs the tables of <c>resolved.fr.md</c> and <c>resolved.en.md</c>: the last sentence of a text, made readable alone.</summary>
public class SentenceResolverTests
{
    public static TheoryData<string, string, string, string> Rows()
    {
        var rows = new TheoryData<string, string, string, string>();
        foreach (var language in new[] { "fr", "en" })
        {
            foreach (var row in SpecTable.Rows($"Summaries/resolved.{language}.md"))
            {
                rows.Add(language, row[0], row[1], row[2]);
            }
        }

        return rows;
    }

    [Theory]
    [MemberData(nameof(Rows))]
    public void TheLastSentenceReadsAlone(string language, string published, string text, string expected)
    {
        var document = MarkedArticle.Parse(text, language == "fr" ? Language.French : Language.English, published == "-" ? null : published);
        new DateAnnotator().Annotate(document, CancellationToken.None);
        new AmountAnnotator().Annotate(document, CancellationToken.None);
        var candidate = SalienceFeatures.Describe(document)[^1];

        var (edits, dangles) = new SentenceResolver(document).Resolve(candidate);

        var span = document.Sentences[candidate.Index].Span;
        var resolved = SentenceEdit.Apply(document, span, edits);
        Assert.Equal(expected, dangles ? "dangles" : resolved == document.TextOf(span) ? "-" : resolved);
    }
}
