using System.Text.Json;
using Precis.Documents;
using Precis.Languages;
using Precis.Summaries;

namespace Precis.Learning.Evaluation.Summaries;

/// <summary>
/// Measures summaries: ROUGE-1, -2 and -L against a reference, and what needs none: length, sentences that point back, halves of quotations,
/// relative dates that were left, sentences that the guard dropped.
/// </summary>
internal sealed class SummaryEvaluation : IEvaluation
{
    public string Task => "summaries";

    public EvaluationReport Evaluate(IReadOnlyList<JsonElement> gold, CancellationToken cancellationToken)
    {
        var errors = new List<string>();
        var (rouge1, rouge2, rougeL, length) = (0.0, 0.0, 0.0, 0.0);
        int measured = 0, abstained = 0, dangling = 0, unbalanced = 0, relative = 0, dropped = 0;
        foreach (var row in gold)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (GoldArticles.ReferenceOf(row) is not { } reference)
            {
                continue;
            }

            measured++;
            var document = ArticlePipeline.Default.Annotate(GoldArticles.Read(row), cancellationToken);
            dropped += document.Warnings.Any(warning => warning.Code == "summary-unsupported") ? 1 : 0;
            if (document.Summary?.Text is not { } text)
            {
                abstained++;
                errors.Add($"no summary: {document.Summary?.Abstained ?? "language"}");
                continue;
            }

            var (candidate, expected) = (Rouge.Tokens(text), Rouge.Tokens(reference));
            rouge1 += Rouge.NGrams(candidate, expected, 1);
            rouge2 += Rouge.NGrams(candidate, expected, 2);
            rougeL += Rouge.LongestCommonSubsequence(candidate, expected);
            length += candidate.Count;
            dangling += document.Summary.Sentences.Any(sentence => Dangles(sentence, document.Language)) ? 1 : 0;
            unbalanced += text.Count(c => c is '«') != text.Count(c => c is '»') || text.Count(c => c is '"') % 2 != 0 ? 1 : 0;
            if (HasRelativeDate(text, document.Language))
            {
                relative++;
                errors.Add($"relative date: {text}");
            }
        }

        var count = Math.Max(1, measured);
        var published = Math.Max(1, measured - abstained);
        return new EvaluationReport(
            [
                new("ROUGE-1", rouge1 / count), new("ROUGE-2", rouge2 / count), new("ROUGE-L", rougeL / count), new("length in tokens", length / published),
                new("abstained", abstained / (double)count), new("a sentence dangles", dangling / (double)published),
                new("unbalanced quotes", unbalanced / (double)published), new("a relative date is left", relative / (double)published),
                new("a sentence failed the guard", dropped / (double)count),
            ],
            errors);
    }

    private static bool Dangles(SummarySentence sentence, Language language) =>
        TextWord.Read(sentence.Resolved ?? sentence.Text, language).Find(word => word.IsWord) is { Folded: not null } first
        && first.Is(SummaryWords.Pronoun | SummaryWords.Demonstrative) && first.Folded is not ("c'" or "il" or "it" or "en");

    // A weekday without its date, or a word such as "hier".
    private static bool HasRelativeDate(string text, Language language)
    {
        var words = TextWord.Read(text, language);
        for (var i = 0; i < words.Count; i++)
        {
            if (words[i].Is(SummaryWords.RelativeDate) && !(i + 1 < words.Count && words[i + 1].Folded.Any(char.IsAsciiDigit)))
            {
                return true;
            }
        }

        return false;
    }
}
