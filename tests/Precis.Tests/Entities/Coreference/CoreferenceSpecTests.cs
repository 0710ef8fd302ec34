using Precis.Articles;
using Precis.Documents;
using Precis.Languages;

namespace Precis.Tests.Entities.Coreference;

public class CoreferenceSpecTests
{
    [Theory]
    [InlineData("fr", "Le chancelier Olaf Scholz est à Paris. Le chancelier dînera avec ses ministres.", "Le chancelier dînera", "Olaf Scholz")]
    [InlineData("en", "Lloyd Austin, the defense secretary, spoke on Friday. The secretary will visit Seoul.", "The secretary will", "Lloyd Austin")]
    [InlineData("en", "Boeing reported results on Monday. Travel is coming back. The Chicago-based company will hire.", "Chicago-based company", "Boeing")]
    [InlineData("en", "Daniel Smith and his wife, Margaret Smith, sold the farm. Mr Smith said he was sad.", "Smith said", "Daniel Smith")]
    [InlineData("en", "Daniel Smith sold the farm to Margaret Smith. Mrs Smith said she was glad.", "Smith said she", "Margaret Smith")]
    public void A_short_mention_is_tied_to_what_it_means(string language, string text, string at, string name) =>
        Assert.Contains(Holding(language, text, at), entity => entity.Name.Contains(name, StringComparison.Ordinal));

    [Theory]
    [InlineData("en", "Boeing and Airbus agreed on Monday. The combined company will hire 3,000 people.", "company will")]
    [InlineData("en", "Boeing reported results on Monday. Shares of other companies fell.", "companies fell")]
    [InlineData("en", "Boeing reported results on Monday. It paid at the close of business yesterday.", "business yesterday")]
    [InlineData("fr", "Boeing a publié ses résultats lundi. Le groupe Vatelis a fait de même.", "groupe Vatelis")]
    [InlineData("fr", "Boeing a publié ses résultats lundi. Le groupe rival a fait de même.", "groupe rival")]
    [InlineData("fr", "Le chancelier Olaf Scholz est à Paris. Le chancelier de l'Échiquier est à Londres.", "Le chancelier de")]
    [InlineData("fr", "Le ministre Marc Thévenet est à Paris avec la ministre Claire Delmas. Le ministre Jean Morel est à Londres.", "ministre Jean")]
    public void Another_thing_is_tied_to_nothing(string language, string text, string at) =>
        Assert.DoesNotContain(Holding(language, text, at), entity => entity.Mentions.Any(mention => mention.Form == MentionForm.Nominal && Meets(text, at, mention.Span)));

    private static IEnumerable<Entity> Holding(string language, string text, string at) =>
        ArticlePipeline.Default.Annotate(new Article
        {
            Source = new("test", "text/plain", "00", 0),
            Language = language == "fr" ? Language.French : Language.English,
            Paragraphs = [new(text)],
        }).Entities.Where(entity => entity.Mentions.Any(mention => Meets(text, at, mention.Span)));

    private static bool Meets(string text, string at, Span mention) =>
        new Span(text.IndexOf(at, StringComparison.Ordinal), text.IndexOf(at, StringComparison.Ordinal) + at.Length).Overlaps(mention);
}
