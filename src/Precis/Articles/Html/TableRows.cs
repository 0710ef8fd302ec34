using Precis.Documents;

namespace Precis.Articles.Html;

/// <summary>Makes one block of a table's row, its cells parted by bars, where the cells are short: others are columns of a layout.</summary>
internal static class TableRows
{
    private const int LongestCell = 200;

    /// <summary>Joins the last blocks, which are those of one row.</summary>
    public static void Join(List<HtmlBlock> blocks, IReadOnlyList<PageElement> elements, int row)
    {
        var first = elements[row].FirstBlock;
        if (blocks.Count - first < 2 || blocks[first].Cell == blocks[^1].Cell)
        {
            return;
        }

        for (var i = first; i < blocks.Count; i++)
        {
            if (blocks[i].Text.Length > LongestCell || blocks[i].Cell == 0)
            {
                ReadAsText(blocks, elements, first);
                return;
            }
        }

        var cells = blocks.Skip(first).GroupBy(block => block.Cell).Select(cell => string.Join(' ', cell.Select(block => block.Text)));
        var marked = blocks.Skip(first).Aggregate(default(MarkedLengths), (sum, block) => sum + block.Marked);
        var joined = new HtmlBlock(string.Join(" | ", cells), ParagraphKind.List, row, marked, blocks[first].Cell);
        blocks.RemoveRange(first, blocks.Count - first);
        blocks.Add(joined);
    }

    /// <summary>The text in the columns of a layout is no list, but for the lists in it.</summary>
    private static void ReadAsText(List<HtmlBlock> blocks, IReadOnlyList<PageElement> elements, int first)
    {
        for (var i = first; i < blocks.Count; i++)
        {
            if (blocks[i].Kind == ParagraphKind.List && (elements[blocks[i].Owner].Roles & ElementRoles.List) == ElementRoles.None)
            {
                blocks[i] = blocks[i] with { Kind = ParagraphKind.Body };
            }
        }
    }
}
