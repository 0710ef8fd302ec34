using System.Runtime.ExceptionServices;
using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace Precis.Articles.Html;

/// <summary>
/// Parses HTML within limits. The parser itself has none: tags that are never closed take it time and memory that grow with their square. Here it
/// is fed piece by piece, and looked at whenever it asks for more or makes an element.
/// </summary>
internal static class BoundedPage
{
    /// <summary>How much memory a page may take at least, and for each of its characters.</summary>
    private const long LeastMemory = 512 * 1024 * 1024;

    private const long MemoryPerCharacter = 100;
    private const int ElementsBetweenMeasures = 64;

    /// <exception cref="ReadFailureException">The page is nested too deep or swells beyond measure.</exception>
    /// <exception cref="OperationCanceledException">The time is up.</exception>
    public static IHtmlDocument Parse(string html, string source, ReadOptions options, CancellationToken cancellationToken)
    {
        if (TagDepth.Exceeds(html, options.MaxNesting))
        {
            throw new ReadFailureException(Failures.TooDeep(source, options.MaxNesting));
        }

        var watch = new Watch(html.Length, source, options, cancellationToken);
        var settings = new HtmlParserOptions { IsScripting = false, OnCreated = (element, _) => watch.OnCreated(element) };
        try
        {
            return new HtmlParser(settings).ParseDocument(new Pieces(html, watch));
        }
        catch (AggregateException error) when (error.InnerException is ReadFailureException or OperationCanceledException)
        {
            // The parser waits for what it reads as for a task.
            ExceptionDispatchInfo.Throw(error.InnerException);
            throw;
        }
    }

    private sealed class Watch(int length, string source, ReadOptions options, CancellationToken cancellationToken)
    {
        // The parser works on the thread that called it, so what that thread allocates is what the page takes.
        private readonly long _budget = GC.GetAllocatedBytesForCurrentThread() + LeastMemory + length * MemoryPerCharacter;
        private IElement? _previous;
        private int _created;

        public void OnCreated(IElement element)
        {
            Check();

            // An element has its place in the tree only when the next one is made.
            if (_created++ % ElementsBetweenMeasures == 0 && _previous is not null && DepthOf(_previous) > options.MaxNesting)
            {
                throw new ReadFailureException(Failures.TooDeep(source, options.MaxNesting));
            }

            _previous = element;
        }

        public void Check()
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (GC.GetAllocatedBytesForCurrentThread() > _budget)
            {
                throw new ReadFailureException(Failures.TooComplex(source));
            }
        }

        private static int DepthOf(IElement element)
        {
            var depth = 0;
            for (var parent = element.ParentElement; parent is not null; parent = parent.ParentElement)
            {
                depth++;
            }

            return depth;
        }
    }

    /// <summary>A text as UTF-8 in the pieces that the parser asks for, with the mark that settles the encoding.</summary>
    private sealed class Pieces(string text, Watch watch) : ReadOnlyStream
    {
        private readonly Encoder _encoder = Encoding.UTF8.GetEncoder();
        private int _at = -1;

        public override int Read(Span<byte> buffer)
        {
            watch.Check();
            if (_at < 0)
            {
                _at = 0;
                Encoding.UTF8.Preamble.CopyTo(buffer);
                return Encoding.UTF8.Preamble.Length;
            }

            _encoder.Convert(text.AsSpan(_at), buffer, flush: true, out var used, out var written, out _);
            _at += used;
            return written;
        }
    }
}
