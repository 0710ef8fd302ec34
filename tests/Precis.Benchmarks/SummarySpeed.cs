using System.Globalization;
using System.Text.Json;
using Precis.Amounts;
using Precis.Dates;
using Precis.Documents;
using Precis.Entities;
using Precis.Facts;
using Precis.Languages;
using Precis.Learning.Evaluation.Summaries;
using Precis.Quotes;
using Precis.Segmentation;
using Precis.Summaries;

namespace Precis.Benchmarks;

/// <summary>
/// A quick look at the speed of summaries on one core, with all that <see cref="SummaryAnnotator"/> adds (choice, compression, guard, headline, key figures, sheets in both languages)
/// over documents that have every other layer: <c>dotnet run -c Release --project tests/Precis.Benchmarks -- summaries FILE.jsonl…</c>, rows of <c>{text, title, date}</c>. Prints
/// articles a second of processor time, and the best of them.
/// </summary>
internal static class SummarySpeed
{
    // The first rounds are spent on compiling.
    private const int Rounds = 40;

    public static void Measure(string[] files)
    {
        var pipeline = new ArticlePipelineBuilder().Add(new LanguageAnnotator()).Add(new SegmentationAnnotator()).Add(new DateAnnotator()).Add(new AmountAnnotator())
            .Add(new EntityAnnotator()).Add(new QuoteAnnotator()).Add(new FactAnnotator()).Build();
        var documents = files.SelectMany(File.ReadLines).Select(line => pipeline.Annotate(GoldArticles.Read(JsonElement.Parse(line)))).ToList();
        var words = documents.Sum(document => document.Tokens.Count);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{documents.Count} articles, {words / documents.Count} tokens an article"));
        var summaries = new SummaryAnnotator();
        var best = 0.0;
        for (var round = 0; round < Rounds; round++)
        {
            var (start, bytes) = (Environment.CpuUsage.UserTime, GC.GetAllocatedBytesForCurrentThread());
            foreach (var document in documents)
            {
                summaries.Annotate(document, CancellationToken.None);
            }

            var speed = documents.Count / (Environment.CpuUsage.UserTime - start).TotalSeconds;
            best = Math.Max(best, speed);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{speed:0} articles/s, {(GC.GetAllocatedBytesForCurrentThread() - bytes) / documents.Count / 1024} KB an article"));
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"best: {best:0} articles/s"));
    }
}
