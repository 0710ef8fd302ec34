namespace Precis.Tests;

/// <summary>
/// Reads the specification tables, which are Markdown: every line that begins with a bar and is no header or rule is a row. A header row is the
/// one before a rule (<c>| --- |</c>). <c>\n</c>, <c>\t</c>, <c>\u00A0</c> and <c>\|</c> in a cell stand for themselves.
/// </summary>
internal static class SpecTable
{
    /// <summary>The rows of a table file beside the tests ("Amounts/money.fr.md").</summary>
    public static IEnumerable<string[]> Rows(string relative)
    {
        var lines = File.ReadAllLines(Path.Combine(DevelopmentData.Repository, "tests", "Precis.Tests", relative));
        for (var i = 0; i < lines.Length; i++)
        {
            if (!lines[i].StartsWith('|') || IsRule(lines[i]) || (i + 1 < lines.Length && IsRule(lines[i + 1])))
            {
                continue;
            }

            yield return [.. lines[i].Replace("\\|", "\u0001", StringComparison.Ordinal).Trim().Trim('|').Split('|').Select(Cell)];
        }
    }

    private static bool IsRule(string line) => line.StartsWith("| -", StringComparison.Ordinal) || line.StartsWith("|-", StringComparison.Ordinal);

    private static string Cell(string cell)
    {
        cell = cell.Trim();
        return cell.Contains('\\') ? System.Text.RegularExpressions.Regex.Unescape(cell) : cell.Replace('\u0001', '|');
    }
}
