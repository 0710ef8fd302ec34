using Precis.Documents;
using Precis.Languages;

namespace Precis.Articles;

/// <summary>The warnings and the lenient readings that several formats share.</summary>
internal static class ReaderWarnings
{
    public static Warning Repaired { get; } = new("encoding-repaired", "Some bytes could not be decoded and were replaced.");

    public static Warning UnreadableDate(string value) =>
        new("published-unreadable", $"The publication date '{Short(value)}' is not written as ISO 8601 and was left out.");

    public static Warning UnreadableField(string field) =>
        new("field-unreadable", $"The field '{Short(field)}' holds no value of its kind and was left out.");

    public static Warning TeaserOnly(string? url) =>
        new("teaser-only", $"The source holds a teaser of the article, not its text{(url is null ? "" : $", which is at {url}")}.");

    /// <summary>Reads a language tag ("fr", "en-GB", "français"); <see langword="null"/> where it names no language that is read.</summary>
    public static Language? Language(string tag)
    {
        var primary = tag.Trim().ToLowerInvariant();
        var end = primary.AsSpan().IndexOfAny('-', '_');
        return (end < 0 ? primary : primary[..end]) switch
        {
            "fr" or "fra" or "fre" or "french" or "français" => Languages.Language.French,
            "en" or "eng" or "english" or "anglais" => Languages.Language.English,
            _ => null,
        };
    }

    private static string Short(string value) => value.Length <= 40 ? value : value[..40] + "…";
}
