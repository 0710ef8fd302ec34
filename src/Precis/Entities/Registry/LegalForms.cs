using Precis.Languages;

namespace Precis.Entities.Registry;

/// <summary>The words that tell a company's legal form ("SA", "Inc.", "GmbH &amp; Co. KG").</summary>
internal static class LegalForms
{
    private const int LongestForm = 40;
    private static readonly Lazy<HashSet<string>> Forms = new(Read);
    private static readonly Lazy<HashSet<string>> FirstWords = new(() => [.. Forms.Value.Select(form => FirstWord(form).ToString())]);

    /// <summary>Whether the words are a legal form as it is written after a name.</summary>
    public static bool IsLegalForm(ReadOnlySpan<char> words) =>
        words.Length is > 0 and <= LongestForm && Forms.Value.GetAlternateLookup<ReadOnlySpan<char>>().Contains(words);

    /// <summary>The name without the legal forms at its end ("Amazon.com, Inc." is "Amazon.com"); the name itself where it has none.</summary>
    public static ReadOnlySpan<char> Strip(ReadOnlySpan<char> name)
    {
        while (true)
        {
            var bare = StripOne(name);
            if (bare.Length == name.Length)
            {
                return name;
            }

            name = bare;
        }
    }

    /// <summary>The end of a name that ends at <paramref name="end"/> when a legal form that follows in the text is counted in.</summary>
    public static int Extend(ReadOnlySpan<char> text, int end)
    {
        var start = end;
        if (start < text.Length && text[start] == ',')
        {
            start++;
        }

        if (start >= text.Length || !IsSpace(text[start]))
        {
            return end;
        }

        start++;
        if (!FirstWords.Value.GetAlternateLookup<ReadOnlySpan<char>>().Contains(FirstWord(text[start..])))
        {
            return end;
        }

        var best = end;
        for (var stop = start + 1; stop <= text.Length && stop - start <= LongestForm; stop++)
        {
            var isEdge = stop == text.Length || NameFolding.IsEdge(text[stop - 1], text[stop]);
            if (isEdge && IsLegalForm(text[start..stop]))
            {
                best = stop;
            }

            if (stop < text.Length && text[stop] is '\n' or '(' or '"')
            {
                break;
            }
        }

        return KeepsFullStop(text, best) ? best : best > end && text[best - 1] == '.' ? best - 1 : best;
    }

    private static ReadOnlySpan<char> StripOne(ReadOnlySpan<char> name)
    {
        for (var i = Math.Max(1, name.Length - LongestForm - 1); i < name.Length - 1; i++)
        {
            if (IsSpace(name[i]) && IsLegalForm(name[(i + 1)..]))
            {
                return name[..i].TrimEnd(',').TrimEnd();
            }
        }

        return name;
    }

    /// <summary>A full stop at the end belongs to the form ("Inc. said", "S.A.") unless it ends the sentence.</summary>
    private static bool KeepsFullStop(ReadOnlySpan<char> text, int end)
    {
        if (text[end - 1] != '.')
        {
            return true;
        }

        if (text[..(end - 1)].LastIndexOfAny('.', ' ') is var before and >= 0 && text[before] == '.')
        {
            return true;
        }

        return end + 1 < text.Length && text[end] == ' ' && !char.IsUpper(text[end + 1]);
    }

    private static ReadOnlySpan<char> FirstWord(ReadOnlySpan<char> text)
    {
        var end = 0;
        while (end < text.Length && char.IsLetterOrDigit(text[end]))
        {
            end++;
        }

        return text[..Math.Max(end, Math.Min(1, text.Length))];
    }

    private static bool IsSpace(char c) => c is ' ' or '\u00A0' or '\u202F';

    private static HashSet<string> Read()
    {
        var forms = new HashSet<string>(400, StringComparer.Ordinal);
        foreach (var row in EmbeddedData.Rows(RegistryData.Folder + "legal-forms.tsv"))
        {
            foreach (var form in row[0].Split('|'))
            {
                forms.Add(form);
            }
        }

        return forms;
    }
}
