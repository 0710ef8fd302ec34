using System.Buffers;
using System.Text.Json;
using Precis.Documents;
using Precis.Quotes;
using Precis.Summaries;

namespace Precis.Learning.Evaluation.Summaries;

/// <summary>
/// Measures <see cref="SummaryGuard"/>: the share of <see cref="PlantedErrors"/> that it finds, and the share of right sentences that it finds fault with.
/// Right are the first sentences of the article as they stand, and cut after or before their first comma as a careful editor might.
/// </summary>
internal sealed class GuardEvaluation : IEvaluation
{
    private static readonly SearchValues<char> Pairs = SearchValues.Create("«»“”\"()");

    private const int Sentences = 5;
    private const int FewestWords = 8;

    public string Task => "guard";

    public EvaluationReport Evaluate(IReadOnlyList<JsonElement> gold, CancellationToken cancellationToken)
    {
        var errors = new List<string>();
        var planted = new SortedDictionary<GuardProblem, (int All, int Found)>();
        var (right, alarms) = (0, 0);
        foreach (var row in gold)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var document = ArticlePipeline.Default.Annotate(GoldArticles.Read(row), cancellationToken);
            if (document.Language == Languages.Language.Undetermined)
            {
                continue;
            }

            var guard = new SummaryGuard(document);
            var planting = new PlantedErrors(document);
            foreach (var sentence in document.Sentences.Where(sentence => sentence.EndToken - sentence.FirstToken >= FewestWords && QuotationMarks.AreBalanced(document.TextOf(sentence.Span))).Take(Sentences))
            {
                foreach (var version in Versions(document.TextOf(sentence.Span)))
                {
                    right++;
                    if (guard.Check(version) is { Count: > 0 } findings)
                    {
                        alarms++;
                        errors.Add($"false alarm\t{string.Join(' ', findings.Select(finding => $"{finding.Problem}:{finding.Text}"))}\t{version}");
                    }
                }

                foreach (var error in planting.In(sentence))
                {
                    var found = guard.Check(error.Sentence).Count > 0;
                    var (all, before) = planted.GetValueOrDefault(error.Kind);
                    planted[error.Kind] = (all + 1, before + (found ? 1 : 0));
                    if (!found)
                    {
                        errors.Add($"missed {error.Kind}\t{error.Sentence}");
                    }
                }
            }
        }

        static double Share(int part, int whole) => part / (double)Math.Max(1, whole);
        return new EvaluationReport(
            [
                new("planted errors found", Share(planted.Values.Sum(kind => kind.Found), planted.Values.Sum(kind => kind.All))),
                .. planted.Select(kind => new Measure($"{kind.Key.ToString().ToLowerInvariant()} found", Share(kind.Value.Found, kind.Value.All))),
                .. planted.Select(kind => new Measure($"{kind.Key.ToString().ToLowerInvariant()} planted (number)", kind.Value.All)),
                new("false alarms", Share(alarms, right)), new("right sentences (number)", right),
            ],
            errors);
    }

    private static IEnumerable<string> Versions(string sentence)
    {
        yield return sentence;
        var comma = sentence.IndexOf(", ", StringComparison.Ordinal);
        if (comma < 0 || sentence.AsSpan().ContainsAny(Pairs))
        {
            yield break;
        }

        var (head, tail) = (sentence[..comma], sentence[(comma + 2)..]);
        if (head.Count(' '.Equals) >= FewestWords)
        {
            yield return head + ".";
        }

        if (tail.Count(' '.Equals) >= FewestWords)
        {
            yield return char.ToUpperInvariant(tail[0]) + tail[1..];
        }
    }
}
