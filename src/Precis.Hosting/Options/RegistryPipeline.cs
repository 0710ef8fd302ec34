namespace Precis.Hosting.Options;

/// <summary>Makes the pipeline that knows what a user's file knows.</summary>
public static class RegistryPipeline
{
    /// <summary>The standard pipeline with the known things of a file besides those that are shipped.</summary>
    /// <exception cref="InvalidDataException">A line is no known thing; the message names file, line and cure.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be read.</exception>
    public static ArticlePipeline Open(string path)
    {
        using var content = File.OpenRead(path);
        return ArticlePipeline.CreateBuilder().WithRegistry(content, path).Build();
    }
}
