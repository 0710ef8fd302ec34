using Precis.Languages;

namespace Precis.Segmentation;

/// <summary>
/// Finds web and e-mail addresses at a given place. It remembers how far a failed attempt looked, so that a text is scanned in linear time
/// however the attempts fail. One scanner serves one text, from left to right.
/// </summary>
internal sealed class AddressScanner(string text)
{
    private const int LongestMailbox = 64;
    private const int LongestDomain = 253;

    private static readonly Lazy<HashSet<string>> TopLevelDomains = new(() => [.. EmbeddedData.Lines("Languages/Common/top-level-domains.tsv")]);

    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> _topLevel = TopLevelDomains.Value.GetAlternateLookup<ReadOnlySpan<char>>();
    private int _noMailboxBefore;
    private int _noDomainBefore;

    /// <summary>The end of the address that starts at <paramref name="start"/>; -1 where none does.</summary>
    public int EndOfAddress(int start, int limit)
    {
        var rest = text.AsSpan(start, limit - start);
        if (rest.StartsWith("http://", StringComparison.OrdinalIgnoreCase) || rest.StartsWith("https://", StringComparison.OrdinalIgnoreCase)
            || rest.StartsWith("ftp://", StringComparison.OrdinalIgnoreCase))
        {
            return EndOfPath(start, limit);
        }

        if (rest.StartsWith("www.", StringComparison.OrdinalIgnoreCase) && rest.Length > 4 && char.IsLetterOrDigit(rest[4]))
        {
            return EndOfPath(start, limit);
        }

        var mail = EndOfMail(start, limit);
        return mail >= 0 ? mail : EndOfDomainWithPath(start, limit);
    }

    /// <summary>The end of a bare domain that is written as a name ("Booking.com"); -1 where there is none.</summary>
    public int EndOfDomain(int start, int limit)
    {
        if (start < _noDomainBefore)
        {
            return -1;
        }

        var end = start;
        var label = start;
        var labels = 1;
        var bound = Math.Min(limit, start + LongestDomain);
        while (end < bound && (IsDomainLetter(text[end]) || text[end] == '.' && end > label && end + 1 < bound && IsDomainLetter(text[end + 1])))
        {
            if (text[end] == '.')
            {
                label = end + 1;
                labels++;
            }

            end++;
        }

        if (labels > 1 && _topLevel.Contains(text.AsSpan(label, end - label)) && (end == limit || !char.IsLetterOrDigit(text[end])))
        {
            return end;
        }

        _noDomainBefore = end;
        return -1;
    }

    private int EndOfDomainWithPath(int start, int limit)
    {
        var end = EndOfDomain(start, limit);
        if (end < 0)
        {
            return -1;
        }

        var hasPath = end + 1 < limit && text[end] == '/' && char.IsLetterOrDigit(text[end + 1]);
        return hasPath ? EndOfPath(end, limit) : char.IsUpper(text[start]) ? -1 : end;
    }

    private int EndOfMail(int start, int limit)
    {
        if (start < _noMailboxBefore)
        {
            return -1;
        }

        var at = start;
        var bound = Math.Min(limit, start + LongestMailbox);
        while (at < bound && (char.IsAsciiLetterOrDigit(text[at]) || text[at] is '.' or '_' or '%' or '+' or '-'))
        {
            at++;
        }

        if (at < limit && text[at] == '@' && at > start)
        {
            var end = EndOfDomainAfter(at + 1, limit);
            if (end > 0)
            {
                return end;
            }
        }

        _noMailboxBefore = at;
        return -1;
    }

    private int EndOfDomainAfter(int start, int limit)
    {
        var end = start;
        var points = 0;
        var bound = Math.Min(limit, start + LongestDomain);
        while (end < bound && (IsDomainLetter(text[end]) || text[end] == '.' && end > start && end + 1 < bound && IsDomainLetter(text[end + 1])))
        {
            points += text[end] == '.' ? 1 : 0;
            end++;
        }

        return points > 0 ? end : -1;
    }

    /// <summary>The end of the characters of a URL, less the punctuation of the sentence around it.</summary>
    private int EndOfPath(int start, int limit)
    {
        var end = start;
        var open = 0;
        while (end < limit && !char.IsWhiteSpace(text[end]) && text[end] is not ('"' or '<' or '>' or '«' or '»' or '“' or '”'))
        {
            open += text[end] == '(' ? 1 : 0;
            end++;
        }

        while (end > start && (text[end - 1] is '.' or ',' or ';' or ':' or '!' or '?' or '\'' or '’' or ']' or '}' or '…' || text[end - 1] == ')' && open == 0))
        {
            end--;
        }

        return end;
    }

    private static bool IsDomainLetter(char c) => char.IsAsciiLetterOrDigit(c) || c == '-';
}
