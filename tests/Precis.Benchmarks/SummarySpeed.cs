using System.Diagnostics;
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
/// articles a second.
/// </summary>
internal static class SummarySpeed
{
    private const int Rounds = 8;

    public static void Measure(string[] files)
    {
        var pipeline = new ArticlePipelineBuilder().Add(new LanguageAnnotator()).Add(new SegmentationAnnotator()).Add(new DateAnnotator()).Add(new AmountAnnotator())
            .Add(new EntityAnnotator()).Add(new QuoteAnnotator()).Add(new FactAnnotator()).Build();
        var documents = files.SelectMany(File.ReadLines).Select(line => pipeline.Annotate(GoldArticles.Read(JsonElement.Parse(line)))).ToList();
        var words = documents.Sum(document => document.Tokens.Count);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{documents.Count} articles, {words / documents.Count} tokens an article"));
        var summaries = new SummaryAnnotator();
        for (var round = 0; round < Rounds; round++)
        {
            var (cpu, start, bytes) = (Environment.CpuUsage.UserTime, Stopwatch.GetTimestamp(), GC.GetAllocatedBytesForCurrentThread());
            foreach (var document in documents)
            {
                summaries.Annotate(document, CancellationToken.None);
            }

            var taken = Stopwatch.GetElapsedTime(start).TotalSeconds;
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{documents.Count / taken:0} articles/s, {documents.Count / (Environment.CpuUsage.UserTime - cpu).TotalSeconds:0} in user time, {(GC.GetAllocatedBytesForCurrentThread() - bytes) / documents.Count / 1024} KB an article"));
        }
    }
}
