namespace Precis.Cli;

/// <summary>
/// A stream whose reads end when the work is stopped. A read of standard input waits for whoever writes, and would hold up Ctrl-C for as long; here
/// it is left behind.
/// </summary>
internal sealed class InterruptibleStream(Stream inner, CancellationToken stop) : Stream
{
    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override int Read(byte[] buffer, int offset, int count)
    {
        ValidateBufferArguments(buffer, offset, count);
        var read = Task.Run(() => inner.Read(buffer, offset, count), CancellationToken.None);
        read.WaitAsync(stop).GetAwaiter().GetResult();
        return read.Result;
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
