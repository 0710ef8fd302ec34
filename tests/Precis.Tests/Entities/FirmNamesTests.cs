using System.IO.Compression;
using System.Text.Json;
using Precis.Articles;
using Precis.Documents;
using Precis.Entities.Registry;
using Precis.Languages;
using Precis.Learning.Evaluation.Linking;

namespace Precis.Tests.Entities;

/// <summary>Firms told from other bodies and from people: by a legal form of any European country, by the label before them, by whose part they are.</summary>
public sealed class FirmNamesTests
{
    [Theory]
    [InlineData("en", "The order went to Dolmen Budowa Sp. z o.o. on Monday.", "Dolmen Budowa Sp. z o.o.")]
    [InlineData("en", "The order went to Trevik spol. s r.o. on Monday.", "Trevik spol. s r.o.")]
    [InlineData("en", "On Monday Corvina Impianti S.r.l. won the order.", "Corvina Impianti S.r.l.")]
    [InlineData("en", "On Monday Halvard Skov A/S won the order.", "Halvard Skov A/S")]
    [InlineData("en", "On Monday Rheinglas GmbH & Co. KG won the order.", "Rheinglas GmbH & Co. KG")]
    [InlineData("en", "On Monday Marenka d.o.o. won the order.", "Marenka d.o.o.")]
    [InlineData("en", "On Monday QLV AB won the order.", "QLV AB")]
    [InlineData("en", "Halden Electric Corp's Marine Systems Center is building two vessels for the Navy.", "Marine Systems Center")]
    [InlineData("fr", "Le chantier revient à la SARL Tomassin, qui emploie dix personnes.", "SARL Tomassin")]
    [InlineData("fr", "Le lot est revenu à SASU Girondel Bâtiment.", "SASU Girondel Bâtiment")]
    [InlineData("fr", "Le chantier revient à Girondel sas depuis lundi.", "Girondel sas")]
    public void A_legal_form_makes_a_firm(string language, string text, string name) =>
        Assert.Equal(EntityType.Company, Assert.Single(Entities(language, text), entity => entity.Mentions.Any(mention => mention.Text == name)).Type);

    [Theory]
    [InlineData("fr", "Sa Majesté et sa suite ont visité Lyon.")]
    [InlineData("fr", "LE SA DE LA RUE EST LONGUE")]
    [InlineData("en", "He drove as fast as he could to Leeds.")]
    public void A_word_that_looks_like_a_form_makes_none(string language, string text) =>
        Assert.DoesNotContain(Entities(language, text), entity => entity.Type == EntityType.Company);

    [Theory]
    [InlineData("en", "Date: 3 May 2021\nName and address of the contractor: Brigstock (North)\nTotal value: 30 000 EUR", "Brigstock (North)", EntityType.Company)]
    [InlineData("en", "Contractor: Orlane Systems, Inc.\nPlace: Leeds", "Orlane Systems, Inc.", EntityType.Company)]
    [InlineData("en", "Supplier: Riverside Housing Association\nPlace: Leeds", "Riverside Housing Association", EntityType.Organization)]
    [InlineData("fr", "Nom et adresse du titulaire : Fougeray Lucas\nMontant : 30 000 euros", "Fougeray Lucas", EntityType.Company)]
    [InlineData("fr", "Attributaire : Menuiserie Albret, Dax\nMontant : 30 000 euros", "Menuiserie Albret", EntityType.Company)]
    [InlineData("fr", "Titulaire : Association des Deux Rives\nMontant : 30 000 euros", "Association des Deux Rives", EntityType.Organization)]
    public void A_label_tells_who_has_the_contract(string language, string text, string name, EntityType type) =>
        Assert.Equal(type, Assert.Single(Entities(language, text), entity => entity.Mentions.Any(mention => mention.Text == name)).Type);

    [Theory]
    [InlineData("en", "Contractor: not applicable\nPlace: Leeds")]
    [InlineData("en", "Contractor:\nPlace: Leeds")]
    [InlineData("en", "A word to the contractor: will the bridge ever open, the mayor asked, or is the town to wait for yet another year?")]
    [InlineData("fr", "Titulaire : néant\nMontant : 30 000 euros")]
    [InlineData("fr", "Titulaire :")]
    public void A_label_without_a_name_tells_nothing(string language, string text) =>
        Assert.DoesNotContain(Entities(language, text), entity => entity.Type == EntityType.Company);

    [Theory]
    [InlineData("Dolmen sp. z o.o. won", "Dolmen sp. z o.o.")]
    [InlineData("Dolmen S.p.A.", "Dolmen S.p.A.")]
    [InlineData("Dolmen, Inc. said", "Dolmen, Inc.")]
    [InlineData("Dolmen said", "Dolmen")]
    [InlineData("Dolmen", "Dolmen")]
    [InlineData("Dolmen ", "Dolmen")]
    public void A_form_is_counted_in(string text, string name) => Assert.Equal(name, text[..LegalForms.Extend(text, "Dolmen".Length)]);

    /// <summary>Holds the figures that were reached on the development data.</summary>
    [DataTheory("facts/ted_award_notices.jsonl.gz")]
    [InlineData("facts/ted_award_notices.jsonl.gz", 0.92)]
    [InlineData("facts/contracts_reuters.jsonl.gz", 0.89)]
    public void No_figure_is_lost(string file, double floor)
    {
        using var reader = new StreamReader(new GZipStream(File.OpenRead(DevelopmentData.PathOf(file)), CompressionMode.Decompress));
        var rows = reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonElement.Parse(line)).ToList();

        Assert.InRange(new SupplierEvaluation().Evaluate(rows, CancellationToken.None).Measures.Single(measure => measure.Name == "company, of all suppliers").Value, floor, 1);
    }

    private static IReadOnlyList<Entity> Entities(string language, string text) =>
        ArticlePipeline.Default.Annotate(new Article
        {
            Source = new("test", "text/plain", "00", 0),
            Language = language == "fr" ? Language.French : Language.English,
            Paragraphs = [new(text)],
        }).Entities;
}
