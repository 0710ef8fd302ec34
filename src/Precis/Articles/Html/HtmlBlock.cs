using Precis.Documents;

namespace Precis.Articles.Html;

/// <summary>A run of text between the borders of block elements.</summary>
/// <param name="Text">The words, white space as a browser would show it.</param>
/// <param name="Kind">What the block is.</param>
/// <param name="Owner">The index of the element that holds the text.</param>
/// <param name="Marked">How many of the characters stand in links, in strong and in emphasised text.</param>
/// <param name="Cell">The number of the table cell that holds it; 0 outside tables.</param>
internal sealed record HtmlBlock(string Text, ParagraphKind Kind, int Owner, MarkedLengths Marked, int Cell)
{
    /// <summary>The share of the text that stands in links.</summary>
    public double LinkDensity => Text.Length == 0 ? 0 : Math.Min(1, (double)Marked.Link / Text.Length);
}

/// <summary>How many characters stand in links, in strong and in emphasised text.</summary>
internal readonly record struct MarkedLengths(int Link, int Strong, int Emphasis)
{
    public static MarkedLengths operator +(MarkedLengths a, MarkedLengths b) => new(a.Link + b.Link, a.Strong + b.Strong, a.Emphasis + b.Emphasis);

    /// <summary>The share that falls to a piece of the text.</summary>
    public MarkedLengths Part(int length, int whole) => whole <= length ? this
        : new((int)((long)Link * length / whole), (int)((long)Strong * length / whole), (int)((long)Emphasis * length / whole));
}
