namespace Precis.Articles.Archives;

/// <summary>
/// Bounds what one source unpacks to, over all archives within each other. A small archive that swells to many times its size is made to
/// exhaust its reader.
/// </summary>
/// <param name="source">The address of the outermost archive.</param>
/// <param name="packed">How large it is, or how much of it has been read.</param>
/// <param name="ratio">How often that size it may unpack to.</param>
internal sealed class UnpackBudget(string source, Func<long> packed, int ratio)
{
    private const long Free = 64 * 1024 * 1024;

    private long _unpacked;

    /// <summary>Why nothing more may be unpacked; <see langword="null"/> while more may be.</summary>
    public ReadFailure? Exhausted { get; private set; }

    /// <exception cref="ReadFailureException">The budget is spent.</exception>
    public void Spend(int bytes)
    {
        _unpacked += bytes;
        if (_unpacked > Free && _unpacked / ratio > packed())
        {
            Exhausted ??= new(
                source, "unpacks-too-large", $"{source} unpacks to more than {ratio} times its size and is made to exhaust its reader: remove it, or unpack it yourself if you trust it (--set {nameof(ReadOptions.MaxUnpackedRatio)}=N raises the bound).");
            throw new ReadFailureException(Exhausted);
        }
    }
}
