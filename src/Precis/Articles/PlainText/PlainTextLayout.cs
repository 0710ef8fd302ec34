using System.Buffers;
using System.Text.RegularExpressions;
using Precis.Documents;

namespace Precis.Articles.PlainText;

/// <summary>
/// Finds the paragraphs of a plain text. Blank lines part them; without blank lines, or where the lines are longer than any wrapping, each line
/// is one. A short line without final punctuation before a paragraph is a heading, unless several in a row make a list or a table.
/// </summary>
internal static partial class PlainTextLayout
{
    private const int LongestWrapped = 100;
    private const int LongestHeading = 120;
    private const int MostHeadingsInARow = 2;

    private static readonly SearchValues<char> Figures = SearchValues.Create(" 0123456789.,:/-+%€$£()");

    /// <summary>The paragraphs of <paramref name="text"/>, with their line ends where lines were wrapped.</summary>
    public static IReadOnlyList<ArticleParagraph> Paragraphs(string text, CancellationToken cancellationToken = default)
    {
        var blocks = Blocks(text);
        var isOneBlock = blocks.Count == 1;
        var paragraphs = new List<ArticleParagraph>();
        foreach (var block in blocks)
        {
            cancellationToken.ThrowIfCancellationRequested();
            AddBlock(paragraphs, block, isOneBlock);
        }

        MarkHeadings(paragraphs);
        return paragraphs;
    }

    private static List<List<string>> Blocks(string text)
    {
        var blocks = new List<List<string>>();
        List<string>? block = null;
        foreach (var line in text.AsSpan().EnumerateLines())
        {
            if (IsBlank(line))
            {
                block = null;
                continue;
            }

            if (block is null)
            {
                blocks.Add(block = []);
            }

            block.Add(line.ToString());
        }

        return blocks;
    }

    private static void AddBlock(List<ArticleParagraph> paragraphs, List<string> lines, bool isOneBlock)
    {
        if (lines.Exists(line => ListItem().IsMatch(line)))
        {
            AddItems(paragraphs, lines);
        }
        else if (lines.Count > 1 && lines.Count(IsRow) > lines.Count / 2)
        {
            paragraphs.AddRange(lines.Select(line => new ArticleParagraph(line, ParagraphKind.List)));
        }
        else if (lines.Count > 1 && (lines.Exists(line => line.Length > LongestWrapped) || isOneBlock && !IsWrapped(lines)))
        {
            paragraphs.AddRange(lines.Select(line => new ArticleParagraph(line)));
        }
        else
        {
            paragraphs.Add(new ArticleParagraph(string.Join('\n', lines)));
        }
    }

    /// <summary>Whether most lines but the last are filled and go on in the next.</summary>
    private static bool IsWrapped(List<string> lines)
    {
        var longest = lines.Max(line => line.Length);
        var goesOn = lines.Take(lines.Count - 1).Count(line => line.Length * 10 >= longest * 6 && !EndsSentence(line));
        return goesOn * 2 >= lines.Count - 1;
    }

    /// <summary>Items with the lines that continue them; what stands before the first item is a paragraph of its own.</summary>
    private static void AddItems(List<ArticleParagraph> paragraphs, List<string> lines)
    {
        var current = new List<string>();
        foreach (var line in lines)
        {
            if (ListItem().IsMatch(line) && current.Count > 0)
            {
                Flush();
            }

            current.Add(line);
        }

        Flush();

        void Flush()
        {
            var kind = ListItem().IsMatch(current[0]) ? ParagraphKind.List : ParagraphKind.Body;
            paragraphs.Add(new ArticleParagraph(string.Join('\n', current), kind));
            current.Clear();
        }
    }

    private static void MarkHeadings(List<ArticleParagraph> paragraphs)
    {
        for (var i = 0; i < paragraphs.Count; i++)
        {
            var end = i;
            while (end < paragraphs.Count && IsHeadingLike(paragraphs[end]))
            {
                end++;
            }

            var inARow = end - i;
            if (inARow > MostHeadingsInARow)
            {
                for (; i < end; i++)
                {
                    paragraphs[i] = paragraphs[i] with { Kind = ParagraphKind.List };
                }
            }
            else if (end < paragraphs.Count)
            {
                for (; i < end; i++)
                {
                    paragraphs[i] = paragraphs[i] with { Kind = ParagraphKind.Heading };
                }
            }

            i = end;
        }
    }

    private static bool IsHeadingLike(ArticleParagraph paragraph)
    {
        var text = paragraph.Text.AsSpan().Trim();
        return paragraph.Kind == ParagraphKind.Body && text.Length <= LongestHeading && !text.Contains('\n') && !EndsSentence(text)
            && text[^1] is not (',' or ';' or ':') && text.ContainsAnyExcept(Figures) && !text.StartsWith("http", StringComparison.OrdinalIgnoreCase);
    }

    private static bool EndsSentence(ReadOnlySpan<char> line)
    {
        line = line.TrimEnd("\"»”’') \u00A0\u202F]");
        return line.IsEmpty || line[^1] is '.' or '!' or '?' or '…';
    }

    private static bool EndsSentence(string line) => EndsSentence(line.AsSpan());

    private static bool IsBlank(ReadOnlySpan<char> line)
    {
        foreach (var c in line)
        {
            if (!char.IsWhiteSpace(c) && !char.IsControl(c) && c is not ('\uFEFF' or '\u200B'))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>A row of a table: columns parted by tabs, bars or wide gaps.</summary>
    private static bool IsRow(string line) => line.Contains('\t') || line.AsSpan().Trim().Contains("   ", StringComparison.Ordinal) || line.AsSpan().Count('|') > 1;

    [GeneratedRegex(@"^\s*(?:[-•*▪◦‣►–]|\d{1,2}[.)])\s+\S", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex ListItem();
}
