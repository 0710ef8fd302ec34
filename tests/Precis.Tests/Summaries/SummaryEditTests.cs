using Precis.Articles;
using Precis.Documents;
using Precis.Summaries;

namespace Precis.Tests.Summaries;

/// <summary>Every change to a sentence is told with its place, so that it can be made again and undone.</summary>
public class SummaryEditTests
{
    private const string French = """
        Mais le groupe Ferrovia (Ferrovia Rail), qui emploie 1 200 personnes, a remporté mercredi un contrat de 320 millions d'euros auprès de la région Bretagne pour la livraison de 24 rames, a indiqué son président.

        Les rames devront être livrées avant le 8 juin 2028, mais le calendrier n'est pas encore arrêté par les services de la région, qui attendent l'avis de la métropole.

        En effet, le directeur général, Paul Astier, a présenté hier les premières rames aux élus réunis à Rennes pour la session d'automne.
        """;

    [Theory]
    [InlineData(SummaryLength.Short)]
    [InlineData(SummaryLength.Standard)]
    [InlineData(SummaryLength.Long)]
    [InlineData(SummaryLength.Bullets)]
    public void EditsMakeTheReadingAndCanBeUndone(SummaryLength length)
    {
        var article = new Article
        {
            Source = new("a.txt", "text/plain", "", 0),
            Published = new(EdtfDate.TryParse("2022-12-08")!.Value, PublishedFrom.Header),
            Paragraphs = [.. French.Split("\n\n").Select(paragraph => new ArticleParagraph(paragraph))],
        };
        var document = ArticlePipeline.CreateBuilder(length).Build().Annotate(article);

        Assert.NotEmpty(document.Summary!.Sentences);
        Assert.Contains(document.Summary.Sentences, sentence => sentence.Edits.Count > 0);
        Assert.All(document.Summary.Sentences, sentence =>
        {
            var reading = sentence.Text;
            foreach (var edit in sentence.Edits.Reverse())
            {
                Assert.Equal(document.Text[edit.Start..edit.End], edit.Text);
                reading = reading[..(edit.Start - sentence.Start)] + edit.Replacement + reading[(edit.End - sentence.Start)..];
            }

            Assert.Equal(sentence.Resolved ?? sentence.Text, char.ToUpperInvariant(reading[0]) + reading[1..]);
        });
    }
}
