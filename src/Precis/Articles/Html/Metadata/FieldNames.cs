using System.Buffers;
using Precis.Languages;

namespace Precis.Articles.Html.Metadata;

/// <summary>What the class or identifier of an element says of it.</summary>
[Flags]
internal enum NameSense
{
    /// <summary>Nothing of use.</summary>
    None = 0,

    /// <summary>It holds the headline.</summary>
    Headline = 1,

    /// <summary>It holds an author.</summary>
    Author = 2,

    /// <summary>It holds a date.</summary>
    Date = 4,

    /// <summary>Its date is one of change.</summary>
    Update = 8,

    /// <summary>It stands beside the article.</summary>
    Beside = 16,
}

/// <summary>Reads the names of elements by the words of <c>page-names.tsv</c>. Pages use few names often: each is looked at once a page.</summary>
internal sealed class FieldNames
{
    private static readonly Lazy<Dictionary<string, SearchValues<string>>> Words = new(() =>
        EmbeddedData.Rows("Languages/Common/page-names.tsv").ToDictionary(row => row[0], row => SearchValues.Create(row[1].Split(' '), StringComparison.OrdinalIgnoreCase), StringComparer.Ordinal));

    private readonly Dictionary<string, NameSense> _known = new(StringComparer.Ordinal);

    public NameSense SenseOf(string? names)
    {
        if (string.IsNullOrEmpty(names))
        {
            return NameSense.None;
        }

        if (!_known.TryGetValue(names, out var sense))
        {
            _known[names] = sense = Read(names);
        }

        return sense;
    }

    private static NameSense Read(ReadOnlySpan<char> names)
    {
        var sense = NameSense.None;
        if (names.ContainsAny(Words.Value["headline"]))
        {
            sense |= NameSense.Headline;
        }

        if (names.ContainsAny(Words.Value["author"]))
        {
            sense |= NameSense.Author;
        }

        if (names.ContainsAny(Words.Value["date"]))
        {
            sense |= NameSense.Date;
        }

        if (names.ContainsAny(Words.Value["update"]) && !names.ContainsAny(Words.Value["published"]))
        {
            sense |= NameSense.Update;
        }

        // The footer of a post tells of the post.
        if (names.ContainsAny(Words.Value["beside"]) && !(names.Contains("footer", StringComparison.OrdinalIgnoreCase) && names.ContainsAny(Words.Value["own"])))
        {
            sense |= NameSense.Beside;
        }

        return sense;
    }
}
