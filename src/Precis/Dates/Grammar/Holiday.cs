namespace Precis.Dates.Grammar;

/// <summary>The named days whose date is no fixed day of a month; those that are fixed have month and day in the data.</summary>
internal enum Holiday
{
    Fixed, Easter, EasterMonday, GoodFriday, MaundyThursday, PalmSunday, HolySaturday, AshWednesday, ShroveTuesday, Ascension, Pentecost,
    WhitMonday, TrinitySunday, CorpusChristi, OrthodoxEaster, OrthodoxGoodFriday, CleanMonday, LazarusSaturday, Thanksgiving, BlackFriday, CyberMonday,
    MartinLutherKing, PresidentsDay, MemorialDay, LaborDay, ColumbusDay, MothersDayFrance, MothersDayAmerica, FathersDay, FirstSundayOfAdvent,
    ElectionDay, SuperBowl, EarlyMayBankHoliday, SpringBankHoliday, SummerBankHoliday, BossDay, Lent, GreatFast, OrthodoxPentecost,
    ChineseNewYear, RoshHashanah, YomKippur, Hanukkah, Passover, Sukkot, Shavuot, Purim, Ramadan, EidAlFitr, EidAlAdha, IslamicNewYear,
    Ashura, Mawlid, KingsDay, HolyWeek, EasterWeekend, Heritage, MusicDay, LaylatAlQadr, IsraMiraj, SheminiAtzeret, SimchatTorah, TishaBav, TuBishvat,
    LagBaomer, YomHashoah, YomHaatzmaut, ShushanPurim,
}
