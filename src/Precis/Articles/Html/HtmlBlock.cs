using AngleSharp.Dom;
using Precis.Documents;

namespace Precis.Articles.Html;

/// <summary>A run of text between the borders of block elements.</summary>
/// <param name="Text">The words, white space as a browser would show it.</param>
/// <param name="Kind">What the block is.</param>
/// <param name="Owner">The element that holds the text.</param>
/// <param name="LinkLength">How many of the characters stand in links.</param>
internal sealed record HtmlBlock(string Text, ParagraphKind Kind, IElement Owner, int LinkLength)
{
    /// <summary>The share of the text that stands in links.</summary>
    public double LinkDensity => Text.Length == 0 ? 0 : Math.Min(1, (double)LinkLength / Text.Length);
}
