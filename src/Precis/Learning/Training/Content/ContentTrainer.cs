using System.Security.Cryptography;
using System.Text.Json;
using Precis.Articles;
using Precis.Articles.Html;
using Precis.Learning.Evaluation.Html;

namespace Precis.Learning.Training.Content;

/// <summary>
/// Trains the model of main content. The second trees learn from what first trees say that have not seen the page's site, as they will of new pages.
/// </summary>
internal sealed class ContentTrainer : ITrainer
{
    private const int Folds = 5;

    private static readonly string[] Files = ["html/wcxb_dev_articles.jsonl.gz", "html/trafilatura_eval_segments.jsonl.gz", "html/aeb.jsonl.gz"];

    private static readonly string[] Measured = ["shingle precision", "shingle recall", "shingle F1", "word F1", "segment precision", "segment recall", "segment F1"];

    private static readonly BoostingOptions First = new() { Trees = 300, Leaves = 16, Shrinkage = 0.05, FeatureShare = 0.3, LeastHessian = 3, Seed = 1 };
    private static readonly BoostingOptions Second = new() { Trees = 300, Leaves = 12, Shrinkage = 0.05, FeatureShare = 0.3, LeastHessian = 3, Seed = 2 };

    /// <inheritdoc/>
    public string Model => "content";

    /// <inheritdoc/>
    public IReadOnlyDictionary<string, byte[]> Train(TrainingData data, Action<string> log, CancellationToken cancellationToken)
    {
        var pages = Files.SelectMany(file => Read(data, file)).ToList();
        log(FormattableString.Invariant($"{pages.Count} pages, {pages.Sum(page => page.Labels.Length)} blocks, {pages[0].Features[0].Length} features"));
        var guesses = Guesses(pages, cancellationToken);
        var figures = Measure(pages, guesses, cancellationToken);
        foreach (var (name, value) in figures)
        {
            log(FormattableString.Invariant($"{name}  {value:0.0000}"));
        }

        var first = Bytes(FitFirst(pages, cancellationToken));
        var second = Bytes(FitSecond(pages, guesses, cancellationToken));
        return new SortedDictionary<string, byte[]>(StringComparer.Ordinal)
        {
            ["content.first.bin"] = first,
            ["content.second.bin"] = second,
            ["content.json"] = Manifest(first, second, pages, figures),
        };
    }

    private static byte[] Manifest(byte[] first, byte[] second, List<ContentPage> pages, SortedDictionary<string, double> figures) => new ModelManifest(
        "content",
        Convert.ToHexStringLower(SHA256.HashData([.. first, .. second])),
        FormattableString.Invariant($"two sets of boosted trees, {First.Trees} and {Second.Trees} with up to {First.Leaves} and {Second.Leaves} leaves, logistic loss, shrinkage {First.Shrinkage}"),
        First.Seed,
        "wording, mark-up, place and neighbours of a block of text; for the second set also what the first says of the blocks around",
        new SortedDictionary<string, int>(StringComparer.Ordinal)
        {
            ["content"] = pages.Sum(page => page.Labels.Count(label => label == true)),
            ["other"] = pages.Sum(page => page.Labels.Count(label => label == false)),
        },
        [
            new("Web Content Extraction Benchmark (github.com/Murrough-Foley/web-content-extraction-benchmark), articles of the dev split", "CC BY 4.0"),
            new("trafilatura (github.com/adbar/trafilatura), evaluation pages", "Apache-2.0"),
            new("Article Extraction Benchmark (github.com/scrapinghub/article-extraction-benchmark)", "MIT"),
        ],
        figures).ToJson();

    private static byte[] Bytes(BoostedTrees trees)
    {
        using var bytes = new MemoryStream();
        trees.Write(bytes);
        return bytes.ToArray();
    }

    private static IEnumerable<ContentPage> Read(TrainingData data, string file)
    {
        using var reader = new StreamReader(data.Open(file));
        while (reader.ReadLine() is { } line)
        {
            var row = JsonElement.Parse(line);
            if (ContentPage.Read(GoldPage.Of(row), SiteOf(row), file) is { } page)
            {
                yield return page;
            }
        }
    }

    private static string SiteOf(JsonElement row)
    {
        var url = row.GetProperty("url").GetString() ?? "";
        return Uri.TryCreate(url, UriKind.Absolute, out var uri) && uri.Host.Length > 0 ? uri.Host : url.Split("::")[^1];
    }

    /// <summary>Measures by cross-validation over sites what the model makes of pages that it has not seen.</summary>
    private static SortedDictionary<string, double> Measure(List<ContentPage> pages, Dictionary<ContentPage, float[]> guesses, CancellationToken cancellationToken)
    {
        var scorings = Files.ToDictionary(file => file, _ => new HtmlScoring(), StringComparer.Ordinal);
        for (var fold = 0; fold < Folds; fold++)
        {
            var second = FitSecond(pages.Where(page => FoldOf(page) != fold), guesses, cancellationToken);
            foreach (var page in pages.Where(page => FoldOf(page) == fold))
            {
                var scores = Array.ConvertAll(BlockContext.Extend(page.Layout, page.Features, guesses[page]), row => second.Score(row));
                scorings[page.Set].Add(page.Gold, new Article
                {
                    Source = new(page.Gold.Id, MediaTypes.Of(InputFormat.Html), "", 0),
                    Paragraphs = [.. MainContent.Select(page.Layout, page.Hints, scores).Select(block => new ArticleParagraph(block.Text, block.Kind))],
                });
            }
        }

        var figures = new SortedDictionary<string, double>(StringComparer.Ordinal);
        foreach (var (file, scoring) in scorings)
        {
            foreach (var measure in scoring.Measures().Where(measure => Measured.Contains(measure.Name)))
            {
                figures[$"{Path.GetFileName(file).Split('_', '.')[0]}, cross-validated over sites: {measure.Name}"] = Math.Round(measure.Value, 4);
            }
        }

        return figures;
    }

    private static int FoldOf(ContentPage page) => (int)(page.Site.Aggregate(17u, (hash, c) => unchecked(hash * 31 + c)) % Folds);

    /// <summary>What first trees that have not seen a page's site say of its blocks.</summary>
    private static Dictionary<ContentPage, float[]> Guesses(List<ContentPage> pages, CancellationToken cancellationToken)
    {
        var guesses = new Dictionary<ContentPage, float[]>(ReferenceEqualityComparer.Instance);
        for (var fold = 0; fold < Folds; fold++)
        {
            var first = FitFirst(pages.Where(page => FoldOf(page) != fold), cancellationToken);
            foreach (var page in pages.Where(page => FoldOf(page) == fold))
            {
                guesses[page] = Array.ConvertAll(page.Features, row => first.Score(row));
            }
        }

        return guesses;
    }

    private static BoostedTrees FitFirst(IEnumerable<ContentPage> pages, CancellationToken cancellationToken) => Fit(pages, page => page.Features, First, cancellationToken);

    private static BoostedTrees FitSecond(IEnumerable<ContentPage> pages, Dictionary<ContentPage, float[]> guesses, CancellationToken cancellationToken) =>
        Fit(pages, page => BlockContext.Extend(page.Layout, page.Features, guesses[page]), Second, cancellationToken);

    private static BoostedTrees Fit(IEnumerable<ContentPage> pages, Func<ContentPage, float[][]> features, BoostingOptions options, CancellationToken cancellationToken)
    {
        var rows = new List<float[]>();
        var labels = new List<bool>();
        var weights = new List<float>();
        foreach (var page in pages)
        {
            var extended = features(page);
            for (var i = 0; i < extended.Length; i++)
            {
                if (page.Labels[i] is { } label)
                {
                    rows.Add(extended[i]);
                    labels.Add(label);
                    weights.Add(page.Weights[i]);
                }
            }
        }

        return TreeBooster.Train(rows, labels, weights, options, cancellationToken);
    }
}
