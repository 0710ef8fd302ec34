using Precis.Dates.Grammar;
using Precis.Dates.Normalisation;

namespace Precis.Tests.Dates;

public class HolidayTests
{
    // Days from the tables of the churches and governments concerned.
    [Theory]
    [InlineData("Easter", 1961, "1961-04-02")]
    [InlineData("Easter", 2000, "2000-04-23")]
    [InlineData("Easter", 2008, "2008-03-23")]
    [InlineData("Easter", 2024, "2024-03-31")]
    [InlineData("Easter", 2038, "2038-04-25")]
    [InlineData("OrthodoxEaster", 2021, "2021-05-02")]
    [InlineData("OrthodoxEaster", 2024, "2024-05-05")]
    [InlineData("Ascension", 2024, "2024-05-09")]
    [InlineData("WhitMonday", 2023, "2023-05-29")]
    [InlineData("AshWednesday", 2024, "2024-02-14")]
    [InlineData("Thanksgiving", 2022, "2022-11-24")]
    [InlineData("MemorialDay", 2023, "2023-05-29")]
    [InlineData("LaborDay", 2024, "2024-09-02")]
    [InlineData("MartinLutherKing", 2025, "2025-01-20")]
    [InlineData("MothersDayFrance", 2023, "2023-06-04")]
    [InlineData("MothersDayFrance", 2024, "2024-05-26")]
    [InlineData("ElectionDay", 2024, "2024-11-05")]
    [InlineData("SummerBankHoliday", 2024, "2024-08-26")]
    [InlineData("ChineseNewYear", 2024, "2024-02-10")]
    [InlineData("EidAlFitr", 2024, "2024-04-10")]
    public void AMovingDayIsFound(string name, int year, string expected)
    {
        var found = HolidayCalendar.Of(Enum.Parse<Holiday>(name), year);

        Assert.NotNull(found);
        Assert.Equal(expected, found.Value.First.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-5)]
    [InlineData(10000)]
    public void AYearOutsideOfTheCalendarHasNone(int year) => Assert.Null(HolidayCalendar.Of(Holiday.Easter, year));
}
