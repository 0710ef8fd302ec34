using Precis.Documents;
using Precis.Entities.Registry;
using Precis.Languages;

namespace Precis.Tests.Entities.Registry;

public class EntityRegistryTests
{
    private static readonly EntityRegistry Registry = EntityRegistry.Default;

    [Theory]
    [InlineData("Le Pentagone a choisi", 3, "Pentagone", "us-dod")]
    [InlineData("le département de la Défense a", 3, "département de la Défense", "us-dod")]
    [InlineData("Les Etats-Unis ont", 4, "Etats-Unis", "country-us")]
    [InlineData("LES ÉTATS-UNIS ONT", 4, "ÉTATS-UNIS", "country-us")]
    [InlineData("The U.S. said", 4, "U.S.", "country-us")]
    [InlineData("a US-based firm", 2, "US", "country-us")]
    [InlineData("the Washington-based agency", 4, "Washington", "geo-4140963")]
    [InlineData("avec l'Oréal SA, qui", 5, null, null)]
    [InlineData("Airbus Helicopters SAS a livré", 0, "Airbus Helicopters SAS", "airbus-helicopters")]
    [InlineData("Microsoft Google et Oracle", 0, "Microsoft", "microsoft")]
    [InlineData("Google's cloud", 0, "Google", "google")]
    [InlineData("Paris-Nice", 0, null, null)]
    [InlineData("Paris-Saclay", 0, null, null)]
    [InlineData("US-China trade", 0, "US", "country-us")]
    [InlineData("ministère des Armées, qui", 0, "ministère des Armées", "fr-armed-forces")]
    [InlineData("Banque de France", 0, "Banque de France", "fr-banque-france")]
    [InlineData("New York Times Co said", 0, "New York Times Co", "the-new-york-times")]
    [InlineData("States", 0, null, null)]
    [InlineData("L'Oréal SA, qui", 0, "L'Oréal SA", "loreal")]
    [InlineData("Amazon.com, Inc. said", 0, "Amazon.com, Inc.", "amazon")]
    [InlineData("bought Amazon.com Inc. The firm", 7, "Amazon.com Inc", "amazon")]
    [InlineData("Amazonien", 0, null, null)]
    [InlineData("des oranges et une orange", 22, null, null)]
    [InlineData("la Commission européenne", 3, "Commission européenne", "eu-commission")]
    [InlineData("German defence ministry", 0, "German defence ministry", "de-defence")]
    public void TheLongestKnownNameIsFoundAtAWordStart(string text, int start, string? expected, string? key)
    {
        var found = Registry.TryLongestMatch(text, start, out var end, out IReadOnlyList<RegistryEntry> entries);

        Assert.Equal(expected is not null, found);
        Assert.Equal(expected ?? "", text[start..end]);
        Assert.Equal(key is not null, entries.Any(entry => entry.Key == key));
    }

    [Fact]
    public void ACapitalStandsForItsGovernment()
    {
        var washington = Registry.CapitalOf("US");

        Assert.Equal("geo-4140963", washington?.Key);
        Assert.Same(Registry.GovernmentOf("US"), Registry.ActorBehind(washington!));
    }

    [Fact]
    public void BrusselsStandsForTheCommission() => Assert.Equal("eu-commission", Registry.ActorBehind(Registry.Find("Bruxelles").Single(entry => entry.Kind == RegistryKind.City))?.Key);

    [Theory]
    [InlineData("américaines", Language.French, "US")]
    [InlineData("Américain", Language.French, "US")]
    [InlineData("britannique", Language.French, "GB")]
    [InlineData("italiennes", Language.French, "IT")]
    [InlineData("grecque", Language.French, "GR")]
    [InlineData("lettonne", Language.French, "LV")]
    [InlineData("turques", Language.French, "TR")]
    [InlineData("French", Language.English, "FR")]
    [InlineData("Frenchmen", Language.English, "FR")]
    [InlineData("Germans", Language.English, "DE")]
    [InlineData("pole", Language.English, null)]
    [InlineData("table", Language.French, null)]
    public void DemonymsTellTheCountry(string word, Language language, string? country)
    {
        Assert.Equal(country is not null, Registry.TryDemonym(word, language, out var found));
        Assert.Equal(country ?? "", found);
    }

    [Fact]
    public void TheMatchTellsFormAndAmbiguity()
    {
        var match = Registry.FindMatches("DoD").Single(match => match.Entry.Key == "us-dod");
        Assert.Equal(MentionForm.Acronym, match.Alias.Form);
        Assert.False(match.Alias.Ambiguous);
        Assert.True(Registry.FindMatches("Orange").Single(match => match.Entry.Key == "orange").Alias.Ambiguous);
    }
}
