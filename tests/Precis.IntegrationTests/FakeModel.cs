using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.Json.Nodes;

namespace Precis.IntegrationTests;

/// <summary>A server on this machine that speaks as a language model does, and says what it is told to say.</summary>
internal sealed class FakeModel : IDisposable
{
    private readonly HttpListener _listener = new();
    private readonly Func<int, string, Reply> _replies;
    private readonly List<string> _requests = [];
    private readonly CancellationTokenSource _end = new();

    /// <param name="replies">The answer to a request: its number, counted from 0, and its body.</param>
    public FakeModel(Func<int, string, Reply> replies)
    {
        _replies = replies;
        var port = FreePort();
        Endpoint = $"http://127.0.0.1:{port}/v1";
        _listener.Prefixes.Add($"http://127.0.0.1:{port}/");
        _listener.Start();
        _ = ServeAsync();
    }

    public string Endpoint { get; }

    /// <summary>The bodies of the requests so far.</summary>
    public IReadOnlyList<string> Requests
    {
        get
        {
            lock (_requests)
            {
                return [.. _requests];
            }
        }
    }

    /// <summary>An address where nobody listens.</summary>
    public static string Nobody() => $"http://127.0.0.1:{FreePort()}/v1";

    public void Dispose()
    {
        _end.Cancel();
        _listener.Close();
        _end.Dispose();
    }

    private static int FreePort()
    {
        using var socket = new TcpListener(IPAddress.Loopback, 0);
        socket.Start();
        return ((IPEndPoint)socket.LocalEndpoint).Port;
    }

    private async Task ServeAsync()
    {
        while (!_end.IsCancellationRequested)
        {
            try
            {
                _ = AnswerAsync(await _listener.GetContextAsync());
            }
            catch (Exception error) when (error is HttpListenerException or ObjectDisposedException)
            {
                return;
            }
        }
    }

    private async Task AnswerAsync(HttpListenerContext context)
    {
        using var reader = new StreamReader(context.Request.InputStream, Encoding.UTF8);
        var body = await reader.ReadToEndAsync();
        int number;
        lock (_requests)
        {
            number = _requests.Count;
            _requests.Add(body);
        }

        var reply = _replies(number, body);
        try
        {
            await Task.Delay(reply.Delay, _end.Token);
            context.Response.StatusCode = reply.Status;
            context.Response.ContentType = "application/json";
            await context.Response.OutputStream.WriteAsync(Encoding.UTF8.GetBytes(reply.Body));
            context.Response.Close();
        }
        catch (Exception error) when (error is OperationCanceledException or HttpListenerException or ObjectDisposedException)
        {
            // Whoever asked has gone.
        }
    }

    /// <param name="Body">The body of the response.</param>
    /// <param name="Status">Its HTTP status.</param>
    /// <param name="Delay">How long the server thinks.</param>
    internal sealed record Reply(string Body, int Status = 200, TimeSpan Delay = default)
    {
        /// <summary>The model's answer in OpenAI's form.</summary>
        public static Reply Saying(string words) => new(new JsonObject
        {
            ["id"] = "1",
            ["object"] = "chat.completion",
            ["created"] = 0,
            ["model"] = "fake",
            ["choices"] = new JsonArray(new JsonObject
            {
                ["index"] = 0,
                ["message"] = new JsonObject { ["role"] = "assistant", ["content"] = words },
                ["finish_reason"] = "stop",
            }),
        }.ToJsonString());
    }
}
