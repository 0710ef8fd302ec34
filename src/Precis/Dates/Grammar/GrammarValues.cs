namespace Precis.Dates.Grammar;

/// <summary>Units of time, from the shortest.</summary>
internal enum TimeUnit
{
    Second, Minute, Hour, Day, Weekend, Week, Fortnight, Month, Quarter, Half, Season, Year, Decade, Century, Millennium,
}

/// <summary>TIMEX3's parts of a day.</summary>
internal enum DayPart
{
    Morning, Midday, Afternoon, Evening, Night, Daytime, Dawn,
}

/// <summary>TIMEX3's seasons.</summary>
internal enum SeasonOfYear
{
    Spring, Summer, Fall, Winter,
}

/// <summary>TIMEX3's vague references.</summary>
internal enum TimeReference
{
    Present, Past, Future,
}

/// <summary>What a relative expression is counted from.</summary>
internal enum AnchorBase
{
    /// <summary>The publication.</summary>
    Published,

    /// <summary>The date told before in the text, else the publication.</summary>
    Text,
}
