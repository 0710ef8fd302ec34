using System.Globalization;
using Precis.Languages;

namespace Precis.Tests.Languages;

public class NumeralReaderTests
{
    public static TheoryData<string, string, string, string, string> Specs()
    {
        var data = new TheoryData<string, string, string, string, string>();
        foreach (var language in new[] { "fr", "en" })
        {
            foreach (var row in SpecTable.Rows($"Languages/numerals.{language}.md"))
            {
                data.Add(language, row[0], row[1], row[2], row[3]);
            }
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Specs))]
    public void ReadsWhatTheTableSays(string language, string text, string read, string value, string notes)
    {
        var found = NumeralReader.TryRead(text, 0, language == "fr" ? Language.French : Language.English, out var numeral);

        Assert.Equal(value.Length > 0, found);
        if (found)
        {
            Assert.Equal(read.Length > 0 ? read : text, text[..numeral.End]);
            Assert.Equal(decimal.Parse(value, CultureInfo.InvariantCulture), numeral.Value);
            string?[] said = [numeral.IsOrdinal ? "ordinal" : null, numeral.IsApproximate ? "approx" : null, numeral.IsFraction ? "fraction" : null];
            Assert.Equal(notes, string.Join(' ', said.Where(note => note is not null)));
        }
    }

    [Theory]
    [InlineData("-1.200.000", -1200000)]
    [InlineData("- 12", -12)]
    [InlineData("−3,5", -3.5)]
    [InlineData("moins 12", -12)]
    [InlineData("12", 12)]
    public void ReadsASign(string text, decimal value)
    {
        Assert.True(NumeralReader.TryReadSigned(text, 0, Language.French, out var numeral));
        Assert.Equal(value, numeral.Value);
        Assert.Equal(text.Length, numeral.End);
    }

    [Theory]
    [InlineData("XXIe", 21, true)]
    [InlineData("XIX", 19, false)]
    [InlineData("IVème", 4, true)]
    public void ReadsRomanNumerals(string text, int value, bool ordinal)
    {
        Assert.True(Precis.Dates.RomanNumeral.TryRead(text, out var read, out var isOrdinal));
        Assert.Equal((value, ordinal), (read, isOrdinal));
    }

    [Theory]
    [InlineData("IIII")]
    [InlineData("VX")]
    [InlineData("Idem")]
    [InlineData("MARS")]
    [InlineData("")]
    public void RefusesWhatIsNoRomanNumeral(string text) => Assert.False(Precis.Dates.RomanNumeral.TryRead(text, out _, out _));

    [Fact]
    public void ReadsAtAnOffsetOnlyWhereAWordBegins()
    {
        Assert.True(NumeralReader.TryRead("près de trois mois", 8, Language.French, out var numeral));
        Assert.Equal((13, 3m), (numeral.End, numeral.Value));
        Assert.False(NumeralReader.TryRead("dix-neuf", 1, Language.French, out _));
        Assert.False(NumeralReader.TryRead("A320", 1, Language.French, out _));
        Assert.False(NumeralReader.TryRead("320", 1, Language.French, out _));
        Assert.False(NumeralReader.TryRead("un", 7, Language.French, out _));
    }

    [Theory]
    [InlineData("20m", 20_000_000)]
    [InlineData("1,5 M", 1_500_000)]
    [InlineData("3b", 3_000_000_000)]
    public void BesideACurrencyALetterIsAScale(string text, decimal value)
    {
        Assert.True(NumeralReader.TryRead(text, 0, Language.French, out var numeral, besideCurrency: true));
        Assert.Equal((value, text.Length), (numeral.Value, numeral.End));
    }
}
