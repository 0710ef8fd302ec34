namespace Precis.Documents;

/// <summary>A line of a notice or a table: "Titulaire : Boréal".</summary>
/// <param name="Whole">The line without the space around it.</param>
/// <param name="Label">What stands before the colon; empty where there is none near the head of the line.</param>
/// <param name="Value">What stands after the colon; the whole line where there is none.</param>
internal readonly record struct LabelledLine(Span Whole, Span Label, Span Value)
{
    /// <summary>How long a label is at most.</summary>
    public const int Longest = 70;

    private const string Spaces = " \u00A0\u202F\r\t";

    /// <summary>The lines of a text, empty ones too.</summary>
    public static IEnumerable<LabelledLine> Of(string text)
    {
        for (int start = 0, end; start < text.Length; start = end + 1)
        {
            end = text.IndexOf('\n', start) is >= 0 and var stop ? stop : text.Length;
            var whole = Trimmed(text, start, end);
            var colon = text.AsSpan(whole.Start, Math.Min(whole.Length, Longest)).IndexOf(':');
            yield return colon < 1
                ? new LabelledLine(whole, new Span(whole.Start, whole.Start), whole)
                : new LabelledLine(whole, Trimmed(text, whole.Start, whole.Start + colon), Trimmed(text, whole.Start + colon + 1, whole.End));
        }
    }

    private static Span Trimmed(string text, int start, int end)
    {
        while (start < end && Spaces.Contains(text[start]))
        {
            start++;
        }

        while (end > start && Spaces.Contains(text[end - 1]))
        {
            end--;
        }

        return new Span(start, end);
    }
}
