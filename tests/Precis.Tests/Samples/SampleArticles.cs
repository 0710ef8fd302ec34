using System.Text.Json;
using Precis.Articles;
using Precis.Records;

namespace Precis.Tests.Samples;

/// <summary>The sample articles and what their records must hold.</summary>
internal static class SampleArticles
{
    private static readonly string Articles = Path.Combine(DevelopmentData.Repository, "samples", "articles");

    private static readonly string Expectations = Path.Combine(DevelopmentData.Repository, "tests", "Precis.Tests", "Samples", "Expectations");

    /// <summary>The samples by language and file name ("fr/jwcc.txt"), in order.</summary>
    public static IReadOnlyList<string> All { get; } =
    [
        .. Directory.EnumerateFiles(Articles, "*", SearchOption.AllDirectories)
            .Where(path => Path.GetExtension(path) is ".txt" or ".html")
            .Select(path => Path.GetRelativePath(Articles, path).Replace('\\', '/')).Order(StringComparer.Ordinal),
    ];

    public static byte[] Bytes(string sample) => File.ReadAllBytes(Path.Combine(Articles, sample));

    public static JsonElement Expectation(string sample) =>
        JsonDocument.Parse(ExpectationText(sample)).RootElement;

    public static string ExpectationText(string sample) =>
        File.ReadAllText(Path.Combine(Expectations, Path.ChangeExtension(sample, null).Replace('/', '.') + ".expected.json"));

    /// <summary>The published record of an article's bytes.</summary>
    public static RecordView Process(string uri, byte[] bytes) =>
        TryProcess(uri, bytes) ?? throw new InvalidDataException($"{uri} could not be read");

    /// <summary>The published record, or <see langword="null"/> where the reader refuses the bytes.</summary>
    public static RecordView? TryProcess(string uri, byte[] bytes)
    {
        using var content = new MemoryStream(bytes);
        return ArticleReader.Default.Open(uri, content, new ReadOptions(), CancellationToken.None).Articles.Single().Article is { } article
            ? new RecordView(RecordJson.Serialize(ArticlePipeline.Default.Process(article))) : null;
    }
}
