using System.Text.RegularExpressions;
using AngleSharp.Dom;

namespace Precis.Articles.Html;

/// <summary>What the words of an element's class and identifier say that it holds.</summary>
[Flags]
internal enum NameKinds
{
    None = 0,
    Comment = 1,
    Related = 1 << 1,
    Promo = 1 << 2,
    Navigation = 1 << 3,
    Caption = 1 << 4,
    Share = 1 << 5,
    Author = 1 << 6,
    Meta = 1 << 7,
    Media = 1 << 8,
    Content = 1 << 9,
    Lead = 1 << 10,
    Offer = 1 << 11,

    Newsletter = 1 << 12,

    /// <summary>What speaks against content.</summary>
    Clutter = Comment | Related | Promo | Offer | Navigation | Caption | Share,
}

/// <summary>Reads the class and the identifier of elements; remembers what it has read of a page. Not thread-safe.</summary>
internal sealed partial class ContentNames
{
    private const int LongestNames = 500;

    private readonly Dictionary<string, NameKinds> _known = new(StringComparer.Ordinal);

    /// <summary>What the names of an element say.</summary>
    public NameKinds Read(IElement element) => Read(element.GetAttribute("class")) | Read(element.GetAttribute("id"));

    private NameKinds Read(string? names)
    {
        if (string.IsNullOrEmpty(names) || names.Length > LongestNames)
        {
            return NameKinds.None;
        }

        if (_known.TryGetValue(names, out var known))
        {
            return known;
        }

        var kinds = NameKinds.None;
        foreach (var word in NameWord().EnumerateMatches(names))
        {
            kinds |= PageClutter.KindOf(names.AsSpan(word.Index, word.Length));
        }

        return _known[names] = kinds;
    }

    /// <summary>The words in "relatedLinks", "share-bar" and "NEWSLETTER_box".</summary>
    [GeneratedRegex("[A-Z]{2,}(?![a-z])|[A-Z]?[a-z]+", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex NameWord();
}
