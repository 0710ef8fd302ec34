using Precis.Documents;

namespace Precis.Learning.Evaluation;

/// <summary>Shows a place of a gold text in the list of errors.</summary>
internal static class Excerpt
{
    private const int Reach = 40;

    /// <summary>The place with what stands beside it, on one line.</summary>
    public static string Around(string text, Span span) =>
        text[Math.Max(0, span.Start - Reach)..Math.Min(text.Length, span.End + Reach)].ReplaceLineEndings(" ");
}
