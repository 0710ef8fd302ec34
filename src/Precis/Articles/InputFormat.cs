namespace Precis.Articles;

/// <summary>The formats that articles are read from.</summary>
public enum InputFormat
{
    /// <summary>By the extension of the address, then by the content.</summary>
    Auto,

    /// <summary>Plain text: one article.</summary>
    Text,

    /// <summary>An HTML page: one article.</summary>
    Html,

    /// <summary>JSON Lines: one article a line.</summary>
    Jsonl,
}
