namespace Precis.Hosting.Options;

/// <summary>A file that an option names cannot be read, or is not what it has to be. The message names file, place and cure.</summary>
public sealed class FileOptionException : Exception
{
    private FileOptionException(string key, Exception inner)
        : base(inner.Message, inner) => Key = key;

    /// <summary>The name of the option.</summary>
    public string Key { get; }

    /// <summary>Opens a file and does something with its content.</summary>
    internal static void Open(string key, string path, Action<Stream> read)
    {
        try
        {
            using var content = File.OpenRead(path);
            read(content);
        }
        catch (Exception error) when (error is InvalidDataException or IOException or UnauthorizedAccessException)
        {
            throw new FileOptionException(key, error);
        }
    }
}
