using Precis.Entities;

namespace Precis.Tests.Entities;

public class AcronymMatcherTests
{
    private static readonly string[] Small = ["de", "la", "du", "et", "d", "l", "of", "and", "the", "for"];

    [Theory]
    [InlineData("FCAS", "Future Combat Air System")]
    [InlineData("SCAF", "système de combat aérien du futur")]
    [InlineData("ANSSI", "Agence nationale de la sécurité des systèmes d information")]
    [InlineData("Inserm", "Institut national de la santé et de la recherche médicale")]
    [InlineData("GAO", "Government Accountability Office")]
    [InlineData("ÉNA", "École nationale d administration")]
    [InlineData("DARPA", "Defense Advanced Research Projects Agency")]
    public void AnAcronymStandsForAName(string acronym, string name) => Assert.True(Matches(acronym, name));

    [Theory]
    [InlineData("FCAS", "Future Combat System")]
    [InlineData("JEDI", "Joint Warfighting Cloud Capability")]
    [InlineData("GAO", "Accountability Office")]
    [InlineData("SCAF", "système de combat du futur")]
    [InlineData("AB", "Alpha Beta Gamma")]
    public void AnotherNameDoesNot(string acronym, string name) => Assert.False(Matches(acronym, name));

    [Theory]
    [InlineData("JEDI", true)]
    [InlineData("R&D", true)]
    [InlineData("OTAN", true)]
    [InlineData("Paris", false)]
    [InlineData("A", false)]
    [InlineData("le", false)]
    public void AnAcronymIsMostlyCapitals(string text, bool expected) => Assert.Equal(expected, AcronymMatcher.LooksLikeAcronym(text));

    private static bool Matches(string acronym, string name) => AcronymMatcher.Matches(acronym, name.Split(' '), word => Small.Contains(word) || word == "des");
}
