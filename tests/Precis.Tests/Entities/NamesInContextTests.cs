using Precis.Articles;
using Precis.Documents;
using Precis.Languages;

namespace Precis.Tests.Entities;

/// <summary>What the rest of the article tells about a name: its type, its short forms, its acronym.</summary>
public sealed class NamesInContextTests
{
    [Theory]
    [InlineData("en", "Sentrex UK Ltd won the £40 million order on Monday. The board of Sentrex met in Leeds.", EntityType.Company, "Sentrex UK Ltd", "Sentrex")]
    [InlineData("en", "The contract went to Keyline Monitoring. Keyline's managing director, Duncan Reeve, welcomed the ruling.", EntityType.Company, "Keyline Monitoring", "Keyline")]
    [InlineData("en", "The Harbour Renewal Agency opened the bids. The HRA will decide in May.", EntityType.Organization, "Harbour Renewal Agency", "HRA")]
    [InlineData("en", "“It works,” says co-founder and CEO Anjali Mehta. In Leeds, Mehta declined to say more.", EntityType.Person, "Anjali Mehta", "Mehta")]
    [InlineData("fr", "Le marché a été attribué à la société Radélis SA. Les actionnaires de Radélis voteront en mai.", EntityType.Company, "Radélis SA", "Radélis")]
    [InlineData("fr", "Le port est dirigé par Sophie Delannoy. Mme Delannoy a pris ses fonctions lundi.", EntityType.Person, "Sophie Delannoy", "Delannoy")]
    public void A_name_and_its_short_form_are_one_thing_of_one_type(string language, string text, EntityType type, string full, string brief)
    {
        var entity = Assert.Single(Entities(language, text), entity => entity.Mentions.Any(mention => mention.Text == full));
        Assert.Equal(type, entity.Type);
        Assert.Contains(entity.Mentions, mention => mention.Text == brief);
    }

    [Theory]
    [InlineData("The firm signed a US$212-million contract with Oslo in May.", "US")]
    [InlineData("Regulators across Europe met the staff of the bank in Lyon.", "Regulators")]
    public void No_name_is_read_into(string text, string name) =>
        Assert.DoesNotContain(Entities("en", text), entity => entity.Mentions.Any(mention => mention.Text == name));

    [Fact]
    public void No_place_is_two_mentions_where_an_acronym_is_defined() =>
        Assert.All(
            Entities("en", "The National Barley Processors Association (NBPA) met on Monday. The NBPA said exports rose. A spokesman for the NBPA declined to comment.")
                .SelectMany(entity => entity.Mentions).GroupBy(mention => mention.Span),
            place => Assert.Single(place));

    private static IReadOnlyList<Entity> Entities(string language, string text) =>
        ArticlePipeline.Default.Annotate(new Article
        {
            Source = new("test", "text/plain", "00", 0),
            Language = language == "fr" ? Language.French : Language.English,
            Paragraphs = [new(text)],
        }).Entities;
}
