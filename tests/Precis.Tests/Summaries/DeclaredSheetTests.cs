using Precis.Tests.Facts;

namespace Precis.Tests.Summaries;

/// <summary>The sentences of the sheets for appointments, funding, legal cases and the workforce, from the text to both languages.</summary>
public class DeclaredSheetTests
{
    [Theory]
    [InlineData("fr", "Marie Duval a été nommée directrice générale de la SNCF.", "Marie Duval devient directrice générale de la SNCF.", "Marie Duval becomes chief executive of SNCF.")]
    [InlineData("en", "Mary Jones was named finance director of Renault.", "Mary Jones devient directrice financière de Renault.", "Mary Jones becomes finance director of Renault.")]
    [InlineData("fr", "Jean Roy, administrateur de Renault, a démissionné.", "Jean Roy a démissionné de son poste d'administrateur de Renault.", "Jean Roy resigned as board member of Renault.")]
    [InlineData("fr", "Jean Roy, président de Renault, part à la retraite.", "Jean Roy, président de Renault, prend sa retraite.", "Jean Roy, president of Renault, is retiring.")]
    [InlineData("fr", "Doctolib aurait levé 500 millions d'euros auprès d'Eurazeo.", "Doctolib aurait levé 500 millions d'euros auprès d'Eurazeo.", "Doctolib reportedly raised €500 million from Eurazeo.")]
    [InlineData("fr", "Jean Roy pourrait être condamné à cinq ans de prison.", "La justice aurait condamné Jean Roy.", "Jean Roy was reportedly convicted.")]
    [InlineData("fr", "Renault va supprimer 300 postes en France.", "Renault supprime 300 postes en France.", "Renault is cutting 300 jobs in France.")]
    [InlineData("en", "Renault laid off 350 workers in Canada.", "Renault licencie 350 travailleurs au Canada.", "Renault is laying off 350 workers in Canada.")]
    [InlineData("fr", "Airbus va recruter 500 personnes à Toulouse.", "Airbus recrute 500 personnes à Toulouse.", "Airbus is hiring 500 people in Toulouse.")]
    [InlineData("fr", "Une grève à la SNCF perturbe le trafic.", "Une grève touche la SNCF.", "A strike has hit SNCF.")]
    public void AFactIsToldInBothLanguages(string language, string text, string french, string english)
    {
        var sheets = FactSpec.Annotate(language, text).Summary!.Sheets;

        Assert.Equal([french], sheets.Fr.Select(line => line.Text.Replace('\u00A0', ' ')));
        Assert.Equal([english], sheets.En.Select(line => line.Text.Replace('\u00A0', ' ')));
    }
}
