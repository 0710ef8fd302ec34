using System.Text.RegularExpressions;

namespace Precis.Articles.Html.Metadata;

/// <summary>Takes the names out of what a page says of its authors ("Par Anne Petit et Jean Dupont, avec AFP | Publié le 8 mars").</summary>
internal static partial class AuthorNames
{
    private const int MostWords = 6;
    private const int LongestName = 60;
    private const int MostNames = 20;
    private const int MostLines = 12;
    private const int MostWordsAfter = 4;

    /// <summary>The names, each once, without job titles, handles and addresses.</summary>
    /// <param name="text">What the page says, with line ends at the borders of blocks.</param>
    /// <param name="isDeclared">Whether the page declares it to be its author; else only what looks like a name is one.</param>
    /// <param name="isSigned">Whether a word like "by" stands before it.</param>
    public static List<string> Read(string text, bool isDeclared, bool isSigned = false)
    {
        text = text.Replace('\u00A0', ' ');
        var names = new List<string>();
        var open = true;
        var lines = 0;
        foreach (var range in text.AsSpan().Split('\n'))
        {
            if (++lines > MostLines)
            {
                break;
            }

            var line = text.AsSpan()[range].Trim();
            if (line.IsEmpty)
            {
                continue;
            }

            // A list of authors goes on over the line's end where a comma or an "and" says so.
            var bare = Connective().Replace(line.ToString(), "").Trim();
            if (open || bare.Length < line.Length && StartsJoined(line))
            {
                var before = names.Count;
                AddLine(names, bare, isDeclared, isSigned);
                open = names.Count == 0 || names.Count == before && open || EndsJoined(line);
            }
        }

        return names.Count <= MostNames ? names : names[..MostNames];
    }

    private static bool StartsJoined(ReadOnlySpan<char> line) => line[0] is ',' or '&' || Connective().EnumerateMatches(line) is var found && found.MoveNext() && found.Current.Index == 0;

    private static bool EndsJoined(ReadOnlySpan<char> line) => line[^1] is ',' or '&' || line.EndsWith(" and") || line.EndsWith(" et") || line is "and" or "et";

    private static void AddLine(List<string> names, string line, bool isDeclared, bool isSigned)
    {
        line = WithoutDate(Unwanted().Replace(line, " "));
        isSigned |= Bylines.StartsWithBy(line.AsSpan().TrimStart());
        line = Border().Split(line) is [var head, ..] && head.Trim().Length > 0 ? head : line;
        var isAfterTitle = false;
        foreach (var range in Item().EnumerateSplits(line))
        {
            var item = Trim(line.AsSpan()[range]);
            if (names.Count > 0 && !isAfterTitle && PostNominal().IsMatch(item) && !Bylines.IsAgency(item))
            {
                names[^1] += ", " + item.ToString();
                continue;
            }

            // After a name and a comma comes another name, or what its bearer is.
            if (names.Count > 0 && item.LastIndexOf(' ') is var last && Bylines.IsRole(item[(last + 1)..]))
            {
                isAfterTitle = true;
                continue;
            }

            foreach (var part in Parts(item))
            {
                var name = HtmlMetadata.Squeeze(WithoutRoles(Trim(item[part]), isFirst: names.Count == 0).ToString());
                var isKnown = (isDeclared || !isAfterTitle) && (names.Count == 0 || name.Count(' ') < MostWordsAfter) && (IsName(name, isDeclared) || isSigned && names.Count == 0 && IsSingleName(name) && (char.IsUpper(name[0]) || Trim(line).Length == name.Length));
                if (!isKnown && !isDeclared && names.Count == 0 && name.Length > 0)
                {
                    // A line of tags and sections has no author in its middle.
                    return;
                }

                if (isKnown && !names.Contains(name, StringComparer.OrdinalIgnoreCase))
                {
                    names.Add(name);
                    isAfterTitle = false;
                }
            }
        }
    }

    /// <summary>The persons that an "and" joins; "Center for Evaluation and Research" is one body.</summary>
    private static List<Range> Parts(ReadOnlySpan<char> item)
    {
        var parts = new List<Range>();
        foreach (var range in Joined().EnumerateSplits(item))
        {
            var part = item[range];
            if (parts.Count > 0 && !part.Contains(' ') && part.ContainsAnyInRange('a', 'z') && item[parts[^1]].Contains(' ') && !item[parts[^1].End..range.Start].ContainsAny("wv"))
            {
                parts[^1] = parts[^1].Start..range.End;
            }
            else
            {
                parts.Add(range);
            }
        }

        return parts;
    }

    /// <summary>What stands before the date of a line ("Anne Petit | 8 mars 2022"), else what stands after it ("Publié le 8 mars 2022 par Anne Petit").</summary>
    private static string WithoutDate(string line)
    {
        if (WrittenDate.Find(line, true) is not [var date, ..])
        {
            return line;
        }

        var before = line.AsSpan(0, date.Start).Trim();
        return before.IsEmpty || Bylines.SaysUpdate(before) is not null && !Bylines.StartsWithBy(before) ? line[date.End..].TrimStart(' ', '|', '/', '•', '·', '-', '–', '—', ',') : before.ToString();
    }

    private static ReadOnlySpan<char> Trim(ReadOnlySpan<char> piece)
    {
        piece = piece.Trim(" \u00A0\t:;,-–—|•·*~\"“”«»[]");
        while (Bylines.ByLength(piece) is > 0 and var length)
        {
            piece = piece[length..].Trim();
        }

        return piece.Length > 2 && piece[^1] == '.' && piece[^2] is >= 'a' and <= 'z' && !piece[..^1].Contains('.') && piece.LastIndexOf(' ') is var blank && piece.Length - blank > 4 ? piece[..^1] : piece;
    }

    /// <summary>Takes off the words that say what somebody is; nothing is left of a piece that is no name.</summary>
    private static ReadOnlySpan<char> WithoutRoles(ReadOnlySpan<char> piece, bool isFirst)
    {
        var whole = piece;
        var took = false;
        while (piece.LastIndexOf(' ') is > 0 and var last && Bylines.IsRole(piece[(last + 1)..]))
        {
            piece = piece[..last].TrimEnd();
            took = true;
        }

        while (piece.IndexOf(' ') is > 0 and var first && Bylines.IsRole(piece[..first]))
        {
            piece = piece[(first + 1)..].TrimStart();
            took = true;
        }

        if (took && !piece.Contains(' '))
        {
            // "Podium Staff" is how a house signs; "staff writer" after a name is nothing.
            return isFirst && !Bylines.IsRole(piece) ? whole : [];
        }

        foreach (var range in piece.Split(' '))
        {
            if (Bylines.IsRole(piece[range]))
            {
                return isFirst && !took && piece.Contains(' ') ? whole : [];
            }
        }

        return piece;
    }

    private static bool IsSingleName(string name) => name.Length > 1 && !name.Contains(' ') && name.All(c => char.IsLetterOrDigit(c) || c is '.' or '-' or '\'' or '’') && !Bylines.IsNobody(name);

    private static bool IsName(string name, bool isDeclared)
    {
        if (name.Length is < 2 or > LongestName || name.Count(' ') >= MostWords || !name.Any(char.IsLetter) || Bylines.IsNobody(name) || NoName().IsMatch(name))
        {
            return false;
        }

        return Bylines.IsAgency(name) || (isDeclared ? !name.Contains(' ') || Capital().IsMatch(name) : PersonName().IsMatch(name));
    }

    [GeneratedRegex(@"(?:https?://|www\.)\S+|\S+@\S+\.\S+|\(?@\w+\)?|\((?:[^()]*@[^()]*|avec [^()]*|with [^()]*)\)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Unwanted();

    [GeneratedRegex(@"^(?:,|&|and\b|et\b)\s*|(?:,|&|\band|\bet)\s*$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Connective();

    /// <summary>What ends the authors on a line.</summary>
    [GeneratedRegex(@"\s*[|•·●‧]\s*|\s+[–—-]\s+|\s(?=(?:on|le\s\d|publié|published|posted|updated|mis à jour)(?:\s|\d|$))", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Border();

    [GeneratedRegex(@"\s*[,;/]\s*(?:(?:and|et|&|avec|with)\s+)?", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Item();

    [GeneratedRegex(@"\s+(?:and|et|&|und|y|with|avec)\s+", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Joined();

    /// <summary>Degrees and licences after a name.</summary>
    [GeneratedRegex(@"^(?:[A-Z]{2,6}|Ph\.? ?D\.?|M\.?D\.?|M\.A\.|J\.D\.|Esq\.?|Jr\.?|Sr\.?|[A-Z][A-Za-z]?[A-Z]{1,3})(?:-[A-Z]{1,4})?$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex PostNominal();

    [GeneratedRegex(@"^[\d\s.:-]+$|[{}<>=_$%\[\]\\!?]|\.\w{2,}\.|^\d| (?:by|par) |\b(?:author|auteur|archives?|profile?|view|voir|posts|articles|rss|bios?)\b|\b(?:min|minutes?) (?:read|de lecture)\b|\.(?:com|org|net|fr|html?)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex NoName();

    /// <summary>How a name of several words begins.</summary>
    [GeneratedRegex(@"^(?:\p{Lu}|\p{Lo}|\d|(?:de|du|d'|da|di|del|della|der|den|van|von|zu|al|el|le|la|bin)\b.*\p{Lu})", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Capital();

    /// <summary>Two to five words with capitals, particles and initials between them.</summary>
    [GeneratedRegex(@"^(?:Dr\.? |Prof\.? )?\p{Lu}[\p{L}'’.-]*(?: (?:\p{Lu}[\p{L}'’.-]*|de|du|des|da|di|del|della|der|den|van|von|zu|la|le|el|al|bin|ben|\(\p{Lu}\p{L}+\))){1,4}$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex PersonName();
}
