namespace Precis.Hosting.Sinks;

/// <summary>Nothing can be written any more: the disk is full, or the file system is read-only.</summary>
public sealed class OutputFailedException : Exception
{
    /// <summary>Makes an exception without a cause.</summary>
    public OutputFailedException()
    {
    }

    /// <summary>Makes an exception without a cause.</summary>
    public OutputFailedException(string message)
        : base(message)
    {
    }

    /// <summary>Makes an exception.</summary>
    public OutputFailedException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
