namespace Precis.Articles.Html;

/// <summary>The blocks of a page and the elements that hold them, both in the order of the page.</summary>
/// <param name="Elements">The elements; the first is the root.</param>
/// <param name="Blocks">The blocks.</param>
internal sealed record PageLayout(IReadOnlyList<PageElement> Elements, IReadOnlyList<HtmlBlock> Blocks)
{
    /// <summary>Whether an element is another one or around it.</summary>
    public bool Contains(int element, int other)
    {
        while (other > element)
        {
            other = Elements[other].Parent;
        }

        return other == element;
    }
}
