using System.ClientModel;
using System.ClientModel.Primitives;
using Microsoft.Extensions.AI;
using OpenAI;
using Polly;
using Polly.CircuitBreaker;

namespace Precis.Hosting.Summaries;

/// <summary>Makes the clients of language models.</summary>
public static class ChatClients
{
    // A model on the own machine takes any key; the client takes none that is empty.
    private const string NoKey = "none";

    /// <summary>A client of an endpoint that speaks OpenAI's protocol, with its patience and what spares an endpoint that is down.</summary>
    /// <param name="endpoint">The address up to the version: <c>http://127.0.0.1:11434/v1</c>.</param>
    /// <param name="model">The name of the model there.</param>
    /// <param name="key">The key, where the endpoint asks for one.</param>
    /// <param name="patience">How long an answer may take.</param>
    public static IChatClient Open(Uri endpoint, string model, string? key, TimeSpan patience)
    {
        var options = new OpenAIClientOptions { Endpoint = endpoint, NetworkTimeout = 2 * patience, RetryPolicy = new ClientRetryPolicy(1) };
        return new OpenAIClient(new ApiKeyCredential(string.IsNullOrEmpty(key) ? NoKey : key), options).GetChatClient(model).AsIChatClient().WithResilience(patience);
    }

    /// <summary>The client with a limit of time, and left alone for half a minute after it failed three times running.</summary>
    internal static IChatClient WithResilience(this IChatClient client, TimeSpan patience) => new ResilientChatClient(client, new ResiliencePipelineBuilder<ChatResponse>()
        .AddCircuitBreaker(new CircuitBreakerStrategyOptions<ChatResponse>
        {
            FailureRatio = 1,
            MinimumThroughput = 3,
            SamplingDuration = TimeSpan.FromTicks(patience.Ticks * 4),
            BreakDuration = TimeSpan.FromSeconds(30),
            ShouldHandle = new PredicateBuilder<ChatResponse>().Handle<Exception>(error => error is not OperationCanceledException),
        })
        .AddTimeout(patience)
        .Build());

    private sealed class ResilientChatClient(IChatClient inner, ResiliencePipeline<ChatResponse> pipeline) : DelegatingChatClient(inner)
    {
        public override async Task<ChatResponse> GetResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default) =>
            await pipeline.ExecuteAsync(async stop => await base.GetResponseAsync(messages, options, stop).ConfigureAwait(false), cancellationToken).ConfigureAwait(false);
    }
}
