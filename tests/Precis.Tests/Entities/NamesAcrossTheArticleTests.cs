using Precis.Articles;
using Precis.Documents;
using Precis.Entities.Registry;
using Precis.Languages;

namespace Precis.Tests.Entities;

/// <summary>Names that are more than a run of capitals, or written otherwise elsewhere: particles, portfolios, acronyms of articles, headlines in capitals.</summary>
public sealed class NamesAcrossTheArticleTests
{
    [Theory]
    [InlineData("fr", "Ursula von der Leyen a parlé à Bruxelles. Mardi, von der Leyen a quitté la salle.", "Ursula von der Leyen", "von der Leyen")]
    [InlineData("en", "Ursula von der Leyen spoke in Brussels. On Tuesday von der Leyen left.", "Ursula von der Leyen", "von der Leyen")]
    [InlineData("fr", "Luca de Varo dirige le groupe. Pour M. de Varo, la vente est close.", "Luca de Varo", "de Varo")]
    [InlineData("fr", "Mme de La Brosse a parlé. Selon Mme de La Brosse, la vente est close.", "de La Brosse", "de La Brosse")]
    [InlineData("en", "Angela de Sousa runs the firm. Ms de Sousa declined to comment.", "Angela de Sousa", "de Sousa")]
    public void A_particle_belongs_to_the_surname(string language, string text, string full, string brief)
    {
        var person = Assert.Single(Entities(language, text), entity => entity.Mentions.Any(mention => mention.Text == full));
        Assert.Equal(EntityType.Person, person.Type);
        Assert.Contains(person.Mentions, mention => mention.Text == brief);
    }

    [Theory]
    [InlineData("fr", "La reprise de Renault inquiète la ville de Lyon, et de Paris on se tait.", "de ")]
    [InlineData("fr", "M. le Président a parlé hier.", "Président")]
    [InlineData("en", "The van Amazon uses is electric.", "van")]
    [InlineData("en", "The mood on Tuesday von Trotten could not lift.", "Tuesday")]
    public void A_small_word_before_a_name_is_no_particle_by_itself(string language, string text, string part) =>
        Assert.DoesNotContain(Entities(language, text).SelectMany(entity => entity.Mentions), mention => mention.Text.Contains(part, StringComparison.Ordinal));

    [Theory]
    [InlineData("fr", "Le ministre des Armées a annoncé la commande. La ministre de la Culture est à Lyon.", "Armées")]
    [InlineData("fr", "Le ministre des Transports a annoncé la commande.", "Transports")]
    [InlineData("en", "The Minister of Defence announced the order.", "Defence")]
    public void A_portfolio_is_no_body(string language, string text, string portfolio) =>
        Assert.DoesNotContain(Entities(language, text).SelectMany(entity => entity.Mentions), mention => mention.Text == portfolio);

    [Theory]
    [InlineData("fr", "Le ministère des Armées a annoncé la commande.", "ministère des Armées")]
    [InlineData("en", "The minister for Wales met the Ministry of Defence.", "Ministry of Defence")]
    public void A_ministry_is_one(string language, string text, string name) =>
        Assert.Equal(EntityType.Organization, Assert.Single(Entities(language, text), entity => entity.Mentions.Any(mention => mention.Text == name)).Type);

    [Theory]
    [InlineData("fr", "Les Républicains (LR) ont voté contre. Le parti LR se réunit mardi. Pour Les Républicains, c'est une défaite.", "Les Républicains", "LR")]
    [InlineData("fr", "Les Radieux (LR) ont voté contre. Le parti LR se réunit mardi.", "Les Radieux", "LR")]
    [InlineData("fr", "Au vote, Les Républicains ont dit non ; LR se réunit mardi.", "Les Républicains", "LR")]
    [InlineData("en", "The Harbour Alliance (THA) met on Monday. THA members voted.", "The Harbour Alliance", "THA")]
    public void An_acronym_may_begin_with_the_article_of_the_name(string language, string text, string name, string acronym) =>
        Assert.Contains(Assert.Single(Entities(language, text), entity => entity.Mentions.Any(mention => mention.Text == name)).Mentions, mention => mention.Text == acronym);

    [Theory]
    [InlineData("fr", "Le lot revient à la PME bretonne Ondélia.", "Ondélia")]
    [InlineData("fr", "L'équipementier Valcastel a signé mardi.", "Valcastel")]
    [InlineData("fr", "Le transporteur vendéen Belcastel Autocars a protesté.", "Belcastel Autocars")]
    [InlineData("en", "PSPC confirmed that Thorsholm Marine of Norway won the order.", "Thorsholm Marine")]
    [InlineData("fr", "Anne Roux, directrice générale de Belcastel Autocars, a protesté.", "Belcastel Autocars")]
    public void A_firm_is_read_whole_and_alone(string language, string text, string name) =>
        Assert.Equal(EntityType.Company, Assert.Single(Entities(language, text), entity => entity.Mentions.Any(mention => mention.Text == name)).Type);

    [Theory]
    [InlineData("en", "The Central Bank of Norway kept its rates on Monday.", "Central Bank of Norway")]
    [InlineData("en", "The Ministry of Defence said so.", "Ministry of Defence")]
    [InlineData("en", "The Guardian said so.", "The Guardian")]
    [InlineData("fr", "Le jeu est adapté d'une émission américaine intitulée The Newlywed Game. The Newlywed Game a été décliné depuis 1966.", "The Newlywed Game")]
    public void A_body_is_read_whole(string language, string text, string name) =>
        Assert.Contains(Entities(language, text), entity => entity.Mentions.Any(mention => mention.Text == name));

    [Theory]
    [InlineData("en", "American Telephone and Telegraph Co said it won a contract.", "American Telephone and Telegraph Co", "AT&T")]
    [InlineData("en", "Nippon Cable and Telegraph Co said it won a contract in Japan.", "Nippon Cable and Telegraph Co", "Nippon Cable and Telegraph")]
    [InlineData("en", "The Guardian and The Telegraph said so; the Telegraph, a newspaper, is British.", "The Telegraph", "The Telegraph")]
    public void An_alias_inside_a_longer_name_is_not_that_thing(string language, string text, string mention, string name) =>
        Assert.Equal(name, Assert.Single(Entities(language, text), entity => entity.Mentions.Any(one => one.Text == mention)).Name);

    [Theory]
    [InlineData("en", "VELTRON TO BUY MILL\n\nOn Monday Veltron Ltd said it would buy the mill. The board of Veltron Ltd met.", "VELTRON")]
    [InlineData("fr", "BOREALIS RACHETE LE SITE\n\nLe groupe Boréalis SA a annoncé le rachat. Les actionnaires de Boréalis SA voteront.", "BOREALIS")]
    public void A_headline_in_capitals_names_what_the_text_names(string language, string text, string loud) =>
        Assert.Equal(EntityType.Company, Assert.Single(Entities(language, text), entity => entity.Mentions.Any(mention => mention.Text == loud) && entity.Mentions.Count > 1).Type);

    [Fact]
    public void A_league_is_no_club()
    {
        Assert.Equal(RegistryKind.Federation, Assert.Single(EntityRegistry.Default.Find("LFP")).Kind);
        Assert.DoesNotContain(Entities("fr", "La LFP a vendu les droits. Le club jouera mardi.").SelectMany(entity => entity.Mentions), mention => mention.Text == "club");
        Assert.Contains(Entities("fr", "La LFP a vendu les droits. La ligue se réunit mardi.").SelectMany(entity => entity.Mentions), mention => mention is { Text: "ligue", Form: MentionForm.Nominal });
    }

    private static IReadOnlyList<Entity> Entities(string language, string text) =>
        ArticlePipeline.Default.Annotate(new Article
        {
            Source = new("test", "text/plain", "00", 0),
            Language = language == "fr" ? Language.French : Language.English,
            Paragraphs = [.. text.Split("\n\n").Select(paragraph => new ArticleParagraph(paragraph))],
        }).Entities;
}
