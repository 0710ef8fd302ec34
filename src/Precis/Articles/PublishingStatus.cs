using Precis.Documents;

namespace Precis.Articles;

/// <summary>What the IPTC's publishing status and embargo mean for an article.</summary>
internal static class PublishingStatus
{
    /// <summary>Why an article must not be published; <see langword="null"/> where it may.</summary>
    /// <param name="source">The address.</param>
    /// <param name="status">The status: "canceled", "stat:canceled", a URI that ends with it, or NewsML 1's "Canceled".</param>
    /// <param name="note">What the sender says about it.</param>
    public static ReadFailure? Failure(string source, string? status, string? note = null)
    {
        var name = status is null ? "" : status[(status.LastIndexOfAny([':', '/']) + 1)..].ToLowerInvariant();
        var said = string.IsNullOrWhiteSpace(note) ? "" : $" (\"{CarriedContent.Line(note)}\")";
        return name switch
        {
            "canceled" or "cancelled" => new(source, "canceled", $"{source} is canceled by its provider{said}: nothing of it is published; remove what was published of it before."),
            "withheld" or "withhold" or "embargoed" => new(source, "withheld", $"{source} is withheld by its provider{said}: nothing of it is published; give it again when it is released."),
            _ => null,
        };
    }

    /// <summary>The warning that an embargo is due; none without one.</summary>
    public static Warning[] Embargo(string? until) =>
        string.IsNullOrWhiteSpace(until) ? [] : [new("embargoed", $"The provider asks to publish nothing before {PublishedDates.Read(until)?.Text ?? until.Trim()}.")];
}
