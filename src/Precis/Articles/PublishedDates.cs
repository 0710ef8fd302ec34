using System.Globalization;
using System.Runtime.CompilerServices;
using MimeKit.Utils;

namespace Precis.Articles;

/// <summary>Reads the notations in which sources give the date of publication.</summary>
internal static class PublishedDates
{
    private static readonly string[] Days = ["yyyyMMdd", "yyyy/MM/dd", "yyyy.MM.dd", "yyyy-M-d"];

    /// <summary>
    /// Reads EDTF, and the common forms beside it: <c>20221207</c>, <c>2022/12/07</c>, a zone without a colon, fractions of a second, an
    /// RFC 5322 date, ISO 8601's basic format. <see langword="null"/> where the text is none of these.
    /// </summary>
    public static EdtfDate? Read(string? text)
    {
        text = text?.Trim();
        if (string.IsNullOrEmpty(text) || text.Length > 40)
        {
            return null;
        }

        if (EdtfDate.TryParse(Extended(text)) is { } date)
        {
            return Tidy(date);
        }

        if (DateOnly.TryParseExact(text, Days, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            return EdtfDate.TryParse(day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        }

        var isRfc = char.IsAsciiLetter(text[0]) || char.IsAsciiDigit(text[0]) && text.AsSpan().ContainsAnyInRange('A', 'z');
        return isRfc && text.AsSpan().ContainsAnyInRange('0', '9')
            && (DateTimeOffset.TryParse(text.Replace("UTC", "GMT", StringComparison.Ordinal), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment)
                || TryParseMail(text, out moment))
            ? EdtfDate.TryParse(text.Contains(':') ? Moment(moment) : moment.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture))
            : null;
    }

    /// <summary>A date of a mail or a feed with what .NET does not know: the names of zones ("EST").</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static bool TryParseMail(string text, out DateTimeOffset moment) => DateUtils.TryParse(text, out moment);

    /// <summary>ISO 8601's basic format (<c>20240710T130037Z</c>) in the extended one.</summary>
    private static string Extended(string text) =>
        text.Length >= 13 && text[8] == 'T' && !text.AsSpan(0, 8).ContainsAnyExceptInRange('0', '9') && !text.AsSpan(9, 4).ContainsAnyExceptInRange('0', '9')
            ? $"{text[..4]}-{text[4..6]}-{text[6..11]}:{text[11..13]}{(text.Length > 14 && char.IsAsciiDigit(text[13]) ? ":" : "")}{text[13..]}"
            : text;

    /// <summary>Writes a moment as EDTF level 0 does: no fractions of a second, a zone with a colon.</summary>
    private static EdtfDate? Tidy(EdtfDate date)
    {
        var text = date.Text;
        if (text.Length <= 10)
        {
            return date;
        }

        var time = text.AsSpan(11);
        var zone = time.IndexOfAny('+', '-', 'Z');
        var clock = (zone < 0 ? time : time[..zone]).TrimEnd();
        var point = clock.IndexOf('.');
        clock = point < 0 ? clock : clock[..point];
        var offset = zone < 0 ? "" : time[zone..].ToString();
        offset = offset.Length == 5 && !offset.Contains(':') ? $"{offset[..3]}:{offset[3..]}" : offset;
        return EdtfDate.TryParse($"{text[..10]}T{clock}{(clock.Length == 5 ? ":00" : "")}{offset}");
    }

    private static string Moment(DateTimeOffset moment) =>
        moment.Offset == TimeSpan.Zero
            ? moment.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture)
            : moment.ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture);
}
