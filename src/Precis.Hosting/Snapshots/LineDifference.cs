using System.Globalization;
using System.Text;

namespace Precis.Hosting.Snapshots;

/// <summary>
/// The difference between two texts, line by line, as people read it: a few lines around each change, the expected ones with <c>-</c>, the
/// received ones with <c>+</c>. Myers' greedy algorithm (1986), in O(ND).
/// </summary>
internal static class LineDifference
{
    private const int Context = 3;
    private const int MaxShown = 120;

    // Beyond this many changed lines the texts have little in common, and the search would cost more than it shows.
    private const int MaxEdits = 1500;

    public static string Describe(IReadOnlyList<string> expected, IReadOnlyList<string> received)
    {
        var edits = Edits(expected, received);
        var text = new StringBuilder();
        var shown = 0;
        var lastPrinted = -1;
        for (var i = 0; i < edits.Count; i++)
        {
            if (edits[i].Mark == ' ' && !NearChange(edits, i))
            {
                continue;
            }

            if (++shown > MaxShown)
            {
                text.Append(CultureInfo.InvariantCulture, $"  … and {edits.Skip(i).Count(edit => edit.Mark != ' ')} more changed lines\n");
                break;
            }

            if (i != lastPrinted + 1)
            {
                text.Append(CultureInfo.InvariantCulture, $"  @ line {edits[i].Line}\n");
            }

            lastPrinted = i;
            text.Append(CultureInfo.InvariantCulture, $"{edits[i].Mark} {edits[i].Text}\n");
        }

        return text.ToString().TrimEnd('\n');
    }

    private static bool NearChange(List<Edit> edits, int index)
    {
        for (var i = Math.Max(0, index - Context); i <= Math.Min(edits.Count - 1, index + Context); i++)
        {
            if (edits[i].Mark != ' ')
            {
                return true;
            }
        }

        return false;
    }

    private static List<Edit> Edits(IReadOnlyList<string> expected, IReadOnlyList<string> received)
    {
        var (n, m) = (expected.Count, received.Count);
        var trace = new List<int[]>();
        for (var d = 0; d <= Math.Min(n + m, MaxEdits); d++)
        {
            // furthest[k + d] is how far the expected lines go on diagonal k with d edits.
            var furthest = new int[2 * d + 1];
            trace.Add(furthest);
            for (var k = -d; k <= d; k += 2)
            {
                var x = d == 0 ? 0 : Previous(trace[d - 1], d, k, out _);
                while (x < n && x - k < m && expected[x] == received[x - k])
                {
                    x++;
                }

                furthest[k + d] = x;
                if (x >= n && x - k >= m)
                {
                    return Backtrack(trace, expected, received);
                }
            }
        }

        return [.. expected.Select((line, i) => new Edit('-', line, i + 1)), .. received.Select((line, i) => new Edit('+', line, i + 1))];
    }

    private static int Previous(int[] furthest, int d, int k, out int diagonal)
    {
        var down = k == -d || k != d && furthest[k - 1 + d - 1] < furthest[k + 1 + d - 1];
        diagonal = down ? k + 1 : k - 1;
        return furthest[diagonal + d - 1] + (down ? 0 : 1);
    }

    private static List<Edit> Backtrack(List<int[]> trace, IReadOnlyList<string> expected, IReadOnlyList<string> received)
    {
        var edits = new List<Edit>();
        var (x, y) = (expected.Count, received.Count);
        for (var d = trace.Count - 1; d >= 0; d--)
        {
            var start = 0;
            var diagonal = 0;
            if (d > 0)
            {
                start = Previous(trace[d - 1], d, x - y, out diagonal);
            }

            var k = x - y;
            while (x > start)
            {
                x--;
                y--;
                edits.Add(new(' ', expected[x], x + 1));
            }

            if (d > 0)
            {
                if (diagonal == k + 1)
                {
                    y--;
                    edits.Add(new('+', received[y], x + 1));
                }
                else
                {
                    x--;
                    edits.Add(new('-', expected[x], x + 1));
                }
            }
        }

        edits.Reverse();
        return edits;
    }

    private readonly record struct Edit(char Mark, string Text, int Line);
}
