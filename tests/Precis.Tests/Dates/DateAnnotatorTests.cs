using Precis.Articles;
using Precis.Dates;
using Precis.Documents;
using Precis.Languages;
using Precis.Learning.Evaluation.Dates;

namespace Precis.Tests.Dates;

public class DateAnnotatorTests
{
    [Fact]
    public void AWeekdayOfAMonthStaysOpenAndSaysSo()
    {
        var document = Annotate("La ministre est revenue mardi sur le choix de 2017, valable jusqu'au 3 mai 2031.", Language.French, "2021-10");

        Assert.Collection(
            document.Dates,
            date => Assert.Equal(("d1", "mardi", "XXXX-WXX-2", "2021-10-01", "2021-10-31"), (date.Id, date.Text, date.Value, date.Earliest, date.Latest)),
            date => Assert.Equal(("d2", "2017", "2017", "2017-01-01", "2017-12-31"), (date.Id, date.Text, date.Value, date.Earliest, date.Latest)),
            date => Assert.Equal(("d3", "3 mai 2031", "2031-05-03", "2031-05-03", "2031-05-03"), (date.Id, date.Text, date.Value, date.Earliest, date.Latest)));
        Assert.Contains(document.Warnings, warning => warning.Code == "weekday-ambiguous");
    }

    [Theory]
    [InlineData("Le conseil s'est réuni mardi.", Language.French)]
    [InlineData("The board met on Tuesday.", Language.English)]
    public void WithoutAPublicationDateRelativeDatesStayOpen(string text, Language language)
    {
        var document = Annotate(text, language, null);

        Assert.Equal("XXXX-WXX-2", Assert.Single(document.Dates).Value);
        Assert.Contains(document.Warnings, warning => warning.Code == "published-missing");
    }

    [Theory]
    [InlineData("Sales rose late last year.", "2023", DateModifier.End)]
    [InlineData("Sales rose early last month.", "2024-02", DateModifier.Start)]
    [InlineData("It has grown since 2019.", "2019", DateModifier.Since)]
    [InlineData("It will run until 2030.", "2030", DateModifier.Until)]
    [InlineData("Two men were held early on Tuesday.", "2024-03-12", DateModifier.Start)]
    [InlineData("Security changed after 9/11.", "2001-09-11", DateModifier.After)]
    [InlineData("Sales rose earlier this year.", "2024", null)]
    [InlineData("The trial opened in 2019.", "2019", null)]
    public void AModifierTellsWhichPartOfThePeriod(string text, string value, DateModifier? modifier)
    {
        var date = Assert.Single(Annotate(text, Language.English, "2024-03-14").Dates);

        Assert.Equal((value, modifier), (date.Value, date.Modifier));
    }

    private static Document Annotate(string text, Language language, string? published)
    {
        var document = GoldDocument.Make(text, language, EdtfDate.TryParse(published));
        new DateAnnotator().Annotate(document, CancellationToken.None);
        return document;
    }
}
