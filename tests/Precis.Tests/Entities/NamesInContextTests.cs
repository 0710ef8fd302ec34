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
    [InlineData("fr", "Orange a décroché jeudi un contrat de 410 millions d'euros.", "Orange", EntityType.Company)]
    [InlineData("fr", "La métropole a attribué lundi à Suez un contrat de douze ans.", "Suez", EntityType.Company)]
    [InlineData("fr", "Radélis a remporté le marché de la cantine.", "Radélis", EntityType.Company)]
    [InlineData("fr", "Le ministère a commandé à Airbus et Radélis 420 véhicules.", "Radélis", EntityType.Company)]
    [InlineData("fr", "Le contrat va à la filiale française de Radélis, dit-on.", "Radélis", EntityType.Company)]
    [InlineData("fr", "Le chantier est mené par Eiffage Construction depuis mai.", "Eiffage Construction", EntityType.Company)]
    [InlineData("fr", "Le gouvernement a passé commande de 60 millions de masques.", "gouvernement", EntityType.Organization)]
    [InlineData("fr", "L'université de Rennes a choisi ses serveurs.", "université de Rennes", EntityType.Organization)]
    [InlineData("fr", "Les élus de Grandval agglomération ont tranché.", "Grandval agglomération", EntityType.Organization)]
    public void What_a_name_does_with_contracts_tells_its_type(string language, string text, string name, EntityType type) =>
        Assert.Equal(type, Assert.Single(Entities(language, text), entity => entity.Mentions.Any(mention => mention.Text == name)).Type);

    [Theory]
    [InlineData("« C'est une belle année », confie Étienne Morey, vigneron à Volnay.", "Volnay")]
    [InlineData("Le gouvernement a attribué à Lyon une aide de 3 millions d'euros.", "Lyon")]
    public void A_town_gets_no_contract(string text, string town) =>
        Assert.Equal(EntityType.Place, Assert.Single(Entities("fr", text), entity => entity.Mentions.Any(mention => mention.Text == town)).Type);

    [Theory]
    [InlineData("Il a remporté le marché. Celui-ci a remporté un contrat de 3 millions.", "Il")]
    [InlineData("Qui a décroché le contrat ? Personne ne le sait.", "Qui")]
    [InlineData("Le gouvernement a dit non.", "gouvernement")]
    [InlineData("L'agglomération a tranché.", "agglomération")]
    [InlineData("Le contrat a été attribué à des proches du maire.", "proches")]
    public void Subjects_without_a_name_are_none(string text, string word) =>
        Assert.DoesNotContain(Entities("fr", text), entity => entity.Mentions.Any(mention => mention.Text == word));

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
