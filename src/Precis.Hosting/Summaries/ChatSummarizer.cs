using System.Text.RegularExpressions;
using Microsoft.Extensions.AI;
using Polly.CircuitBreaker;
using Polly.Timeout;
using Precis.Documents;
using Precis.Summaries;

namespace Precis.Hosting.Summaries;

/// <summary>
/// Asks a language model for the summary of an article, and puts it in the place of the extract where the guard finds all of it in the article. One answer
/// that the guard refuses is sent back with what is wrong; after that, and wherever the model cannot be reached, the extract stands. Thread-safe as far
/// as the client is.
/// </summary>
/// <param name="client">The model.</param>
/// <param name="pipeline">The pipeline that annotated the articles.</param>
/// <param name="length">How long summaries may be.</param>
public sealed partial class ChatSummarizer(IChatClient client, ArticlePipeline pipeline, SummaryLength length = SummaryLength.Standard)
{
    private const int Attempts = 2;

    /// <summary>Sums an article up. Its record tells by <c>summary.method</c> who wrote the summary, and by a warning why the extract stands.</summary>
    /// <param name="document">The annotated article.</param>
    /// <param name="cancellationToken">Stops the wait.</param>
    /// <exception cref="OperationCanceledException">The wait was stopped.</exception>
    public async Task SummarizeAsync(Document document, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(document);
        if (document.Summary is not { Text: not null })
        {
            return;
        }

        var messages = ChatPrompt.For(document, length);
        for (var attempt = 1; ; attempt++)
        {
            string answer;
            try
            {
                var response = await client.GetResponseAsync(messages, new() { Temperature = 0, Seed = 0 }, cancellationToken).ConfigureAwait(false);
                answer = Thoughts().Replace(response.Text, string.Empty).Trim();
            }
            catch (Exception error) when (!cancellationToken.IsCancellationRequested && error is not OutOfMemoryException)
            {
                AbstractiveSummary.KeepExtract(document, Reason(error));
                return;
            }

            var refusals = AbstractiveSummary.Adopt(document, pipeline.Annotate(AbstractiveSummary.ToArticle(document, answer), cancellationToken), length);
            if (refusals.Count == 0)
            {
                return;
            }

            if (attempt == Attempts)
            {
                AbstractiveSummary.KeepExtract(document, string.Join("; ", refusals));
                return;
            }

            messages.AddRange(ChatPrompt.Again(answer, refusals));
        }
    }

    private static string Reason(Exception error) => error switch
    {
        TimeoutRejectedException => "the language model did not answer in time",
        BrokenCircuitException => "the language model failed again and again and is left alone for a while",
        _ => $"the language model cannot be reached ({error.Message.ReplaceLineEndings(" ").TrimEnd('.')})",
    };

    // What reasoning models say to themselves.
    [GeneratedRegex("<think>.*?</think>", RegexOptions.Singleline | RegexOptions.NonBacktracking)]
    private static partial Regex Thoughts();
}
