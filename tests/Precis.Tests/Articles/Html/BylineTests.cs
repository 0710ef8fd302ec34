using Precis.Articles.Html.Metadata;

namespace Precis.Tests.Articles.Html;

/// <summary>The names, days and addresses that pages tell, one by one.</summary>
public class BylineTests
{
    public static TheoryData<string, string, string> Authors => Table("bylines");

    public static TheoryData<string, string, string> Dates => Table("written-dates");

    public static TheoryData<string, string> Addresses
    {
        get
        {
            var rows = new TheoryData<string, string>();
            foreach (var row in SpecTable.Rows("Articles/Html/address-dates.md"))
            {
                rows.Add(row[0], row[1]);
            }

            return rows;
        }
    }

    [Theory]
    [MemberData(nameof(Authors))]
    public void NamesAreTakenOutOfBylines(string saidBy, string text, string names) =>
        Assert.Equal(names, Joined("; ", AuthorNames.Read(text, isDeclared: saidBy == "page")));

    [Theory]
    [MemberData(nameof(Dates))]
    public void WrittenDatesAreRead(string language, string text, string dates) =>
        Assert.Equal(dates, Joined(" ", WrittenDate.Find(text, monthFirst: language == "en").Select(date => date.Value.Text)));

    [Theory]
    [MemberData(nameof(Addresses))]
    public void AddressesTellTheirDate(string address, string date) => Assert.Equal(date, AddressDate.Read(address)?.Text ?? "-");

    [Theory]
    [InlineData("Publié le", false)]
    [InlineData("Économie | Publié le :", false)]
    [InlineData("Posted on", false)]
    [InlineData("Mis à jour le", true)]
    [InlineData("Last updated:", true)]
    [InlineData("Dernière modification :", true)]
    [InlineData("Le salon ouvre le", null)]
    [InlineData("republished", null)]
    [InlineData("", null)]
    public void LabelsTellPublicationFromChange(string label, bool? isUpdate) => Assert.Equal(isUpdate, Bylines.SaysUpdate(label));

    private static string Joined(string separator, IEnumerable<string> items) => string.Join(separator, items) is { Length: > 0 } joined ? joined : "-";

    private static TheoryData<string, string, string> Table(string name)
    {
        var rows = new TheoryData<string, string, string>();
        foreach (var row in SpecTable.Rows($"Articles/Html/{name}.md"))
        {
            rows.Add(row[0], row[1], row[2]);
        }

        return rows;
    }
}
