namespace Precis.Hosting.Snapshots;

/// <summary>A record is not what its snapshot says.</summary>
public sealed class SnapshotException : Exception
{
    /// <summary>Makes an exception without a message.</summary>
    public SnapshotException()
    {
    }

    /// <summary>Makes an exception.</summary>
    public SnapshotException(string message)
        : base(message)
    {
    }

    /// <summary>Makes an exception.</summary>
    public SnapshotException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
