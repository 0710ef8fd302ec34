using Precis.Documents;
using Precis.Languages;
using Precis.Quotes;

namespace Precis.Tests.Quotes;

/// <summary>Runs the tables of <c>quotes.fr.txt</c> and <c>quotes.en.txt</c>, whose heads say how they are read.</summary>
public class QuoteSpecTests
{
    public static TheoryData<string, string> Cases()
    {
        var cases = new TheoryData<string, string>();
        foreach (var language in new[] { "fr", "en" })
        {
            foreach (var block in File.ReadAllText(Path.Combine(DevelopmentData.Repository, "tests", "Precis.Tests", "Quotes", $"quotes.{language}.txt")).Split("\n---\n").Skip(1))
            {
                cases.Add(language, block.Trim());
            }
        }

        return cases;
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void TheQuotationsOfATextAreThoseOfTheTable(string language, string block)
    {
        var lines = block.Split('\n');
        var text = string.Join('\n', lines.Where(line => !line.StartsWith("=>", StringComparison.Ordinal) && !line.StartsWith("->", StringComparison.Ordinal)));
        var expected = lines.Where(line => line.StartsWith("=>", StringComparison.Ordinal) || line.StartsWith("->", StringComparison.Ordinal)).ToList();
        expected.Remove("=> none");
        var document = MarkedArticle.Parse(text, language == "fr" ? Language.French : Language.English);

        new Precis.Dates.DateAnnotator().Annotate(document, CancellationToken.None);
        new QuoteAnnotator().Annotate(document, CancellationToken.None);

        Assert.Equal(expected, document.Quotes.Select(Tell));
        Assert.All(document.Quotes, quote => Assert.Equal(quote.Text, document.TextOf(quote.Span)));
    }

    private static string Tell(Quote quote) =>
        $"{(quote.Direct ? "=>" : "->")} {quote.Text.Replace("\n\n", "⏎", StringComparison.Ordinal)} | {quote.Speaker ?? "?"} | {quote.SpeakerText ?? "?"} | {quote.Cue ?? "?"}";
}
