namespace Precis.Tests;

/// <summary>
/// The development data that measures and some tests read: the folder named by PRECIS_DATA, else <c>../shared/data</c> beside the checkout. It
/// is not part of the project; tests that need it are skipped, with the reason, where it is not there.
/// </summary>
internal static class DevelopmentData
{
    /// <summary>The root of the checkout.</summary>
    public static string Repository { get; } = FindRepository();

    private static string Root { get; } =
        Environment.GetEnvironmentVariable("PRECIS_DATA") ?? Path.GetFullPath(Path.Combine(Repository, "..", "shared", "data"));

    /// <summary>The full path of a file of the development data, whether it is there or not.</summary>
    public static string PathOf(string relative) => Path.Combine(Root, relative);

    private static string FindRepository()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Pipeline.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new DirectoryNotFoundException("The tests run inside a checkout: no Pipeline.sln above them.");
    }
}

/// <summary>A test that needs a file of the development data.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class DataFactAttribute : FactAttribute
{
    public DataFactAttribute(string file) => Skip = Missing(file);

    internal static string? Missing(string file) =>
        File.Exists(DevelopmentData.PathOf(file)) ? null : $"needs the development data '{file}' (set PRECIS_DATA to its folder)";
}

/// <summary>A test with rows that needs a file of the development data.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class DataTheoryAttribute : TheoryAttribute
{
    public DataTheoryAttribute(string file) => Skip = DataFactAttribute.Missing(file);
}
