using System.Diagnostics;
using System.Text.Json.Nodes;

namespace Precis.IntegrationTests;

/// <summary>A folder for one test, gone after it.</summary>
public abstract class Workplace : IDisposable
{
    internal const string French = "date: 2022-12-08\n\nLe port de Brest a signé mercredi un contrat de 40 millions d'euros avec Naval Group.\n";
    internal const string English = "date: 2022-12-08\n\nThe port of Hull signed a $40 million contract with Harbour Works on Wednesday.\n";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("precis-test-");

    internal string Folder => _folder.FullName;

    /// <summary>The sample articles of the checkout.</summary>
    internal static string Samples { get; } = Path.Combine(FindRepository(), "samples", "articles");

    public void Dispose()
    {
        _folder.Delete(recursive: true);
        GC.SuppressFinalize(this);
    }

    internal string At(string path) => Path.Combine(Folder, path);

    internal string Write(string path, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(At(path))!);
        File.WriteAllText(At(path), text);
        return At(path);
    }

    internal JsonObject Record(string path) => JsonNode.Parse(File.ReadAllText(At(path)))!.AsObject();

    internal List<string> Files(string path) =>
        [.. Directory.EnumerateFiles(At(path), "*", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(At(path), file).Replace('\\', '/')).Order(StringComparer.Ordinal)];

    /// <summary>Waits until something is so, looking again and again.</summary>
    internal static async Task Until(Func<bool> condition, Func<string> otherwise)
    {
        var watch = Stopwatch.StartNew();
        while (!condition())
        {
            if (watch.Elapsed > PrecisProcess.Patience)
            {
                throw new TimeoutException(otherwise());
            }

            await Task.Delay(25);
        }
    }

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

/// <summary>A test of what only Unix has.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class UnixFactAttribute : FactAttribute
{
    public UnixFactAttribute() => Skip = OperatingSystem.IsWindows() ? "needs signals, links and permissions as Unix has them" : null;
}
