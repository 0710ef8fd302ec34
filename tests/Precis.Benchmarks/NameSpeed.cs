using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Precis.Amounts;
using Precis.Dates;
using Precis.Documents;
using Precis.Entities;
using Precis.Entities.Recognition;
using Precis.Languages;
using Precis.Learning.Evaluation.Dates;

namespace Precis.Benchmarks;

/// <summary>
/// A quick look at the speed of the name layer on one core over real texts: <c>dotnet run -c Release --project tests/Precis.Benchmarks -- names FILE.jsonl…</c>, rows of
/// <c>{text, language}</c>. Prints the time and memory that the models take, tokens a second, and how the time grows in one long text made of the articles.
/// </summary>
internal static class NameSpeed
{
    private const int Rounds = 3;

    public static void Measure(string[] files)
    {
        var articles = files.SelectMany(File.ReadLines).Select(line => JsonElement.Parse(line))
            .Select(row => (Text: row.GetProperty("text").GetString()!, Language: row.GetProperty("language").GetString() == "fr" ? Language.French : Language.English)).ToList();
        Load(articles[0].Language);
        var documents = articles.ConvertAll(article => Prepare(article.Text, article.Language));
        Console.WriteLine($"{documents.Count} articles, {documents.Sum(document => document.Tokens.Count)} tokens");
        Fastest("recognition", documents, document => NameRecognizer.For(document.Language).Recognize(document));
        Fastest("the whole layer", documents, document => new EntityAnnotator().Annotate(document, CancellationToken.None));
        foreach (var size in new[] { 1 << 18, 1 << 19, 1 << 20, 1 << 21, 1 << 22 })
        {
            var text = string.Join("\n\n", articles.Select(article => article.Text));
            if (text.Length >= size)
            {
                Fastest($"{size >> 10} KB in one text", [Prepare(text[..size], articles[0].Language)], document => new EntityAnnotator().Annotate(document, CancellationToken.None), 1);
            }
        }
    }

    private static void Load(Language language)
    {
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var document = Prepare("x", language);
        var start = Stopwatch.GetTimestamp();
        new EntityAnnotator().Annotate(document, CancellationToken.None);
        var taken = Stopwatch.GetElapsedTime(start);
        Print($"models and lexicons of one language: {taken.TotalMilliseconds:0} ms, {(GC.GetTotalMemory(forceFullCollection: true) - before) / 1e6:0.0} MB");
    }

    private static Document Prepare(string text, Language language)
    {
        var document = GoldDocument.Make(text, language, null);
        new DateAnnotator().Annotate(document, CancellationToken.None);
        new AmountAnnotator().Annotate(document, CancellationToken.None);
        return document;
    }

    private static void Fastest(string what, List<Document> documents, Action<Document> work, int rounds = Rounds)
    {
        var best = TimeSpan.MaxValue;
        for (var round = 0; round < rounds; round++)
        {
            var start = Stopwatch.GetTimestamp();
            documents.ForEach(work);
            var taken = Stopwatch.GetElapsedTime(start);
            best = taken < best ? taken : best;
        }

        Print($"{what}: {best.TotalSeconds:0.00} s, {documents.Sum(document => document.Tokens.Count) / best.TotalSeconds:0} tokens/s");
    }

    private static void Print(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
