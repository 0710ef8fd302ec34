using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Precis.Amounts;
using Precis.Dates;
using Precis.Documents;
using Precis.Entities;
using Precis.Facts;
using Precis.Languages;
using Precis.Learning.Evaluation.Dates;
using Precis.Quotes;

namespace Precis.Benchmarks;

/// <summary>
/// A quick look at the speed of quotations and facts together on one core: <c>dotnet run -c Release --project tests/Precis.Benchmarks -- facts FILE.jsonl…</c>, rows of
/// <c>{text, language}</c>. Prints articles a second.
/// </summary>
internal static class FactSpeed
{
    private const int Rounds = 8;

    public static void Measure(string[] files)
    {
        var documents = files.SelectMany(File.ReadLines).Select(line => JsonElement.Parse(line)).Select(Prepare).ToList();
        var best = TimeSpan.MaxValue;
        for (var round = 0; round < Rounds; round++)
        {
            var cpu = Environment.CpuUsage.UserTime;
            var start = Stopwatch.GetTimestamp();
            foreach (var document in documents)
            {
                new QuoteAnnotator().Annotate(document, CancellationToken.None);
                new FactAnnotator().Annotate(document, CancellationToken.None);
            }

            var taken = Stopwatch.GetElapsedTime(start);
            best = taken < best ? taken : best;
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{documents.Count / taken.TotalSeconds:0} articles/s, {documents.Count / (Environment.CpuUsage.UserTime - cpu).TotalSeconds:0} in user time"));
        }
    }

    private static Document Prepare(JsonElement row)
    {
        var document = GoldDocument.Make(row.GetProperty("text").GetString()!, row.GetProperty("language").GetString() == "fr" ? Language.French : Language.English, null);
        new DateAnnotator().Annotate(document, CancellationToken.None);
        new AmountAnnotator().Annotate(document, CancellationToken.None);
        new EntityAnnotator().Annotate(document, CancellationToken.None);
        return document;
    }
}
