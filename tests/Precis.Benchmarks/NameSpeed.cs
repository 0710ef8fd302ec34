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
/// <c>{text, language}</c>. Prints tokens a second, where the time goes, and how the time grows in one long text made of the articles.
/// </summary>
internal static class NameSpeed
{
    private const int Rounds = 100;
    private const int WarmUp = 40;

    public static void Measure(string[] files)
    {
        var articles = files.SelectMany(File.ReadLines).Select(line => JsonElement.Parse(line))
            .Select(row => (Text: row.GetProperty("text").GetString()!, Language: row.GetProperty("language").GetString() == "fr" ? Language.French : Language.English)).ToList();
        var documents = articles.ConvertAll(article => Prepare(article.Text, article.Language));
        Console.WriteLine($"{documents.Count} articles, {documents.Sum(document => document.Tokens.Count)} tokens");
        Fastest("recognition", documents, document => NameRecognizer.For(document.Language).Recognize(document));
        Fastest("the whole layer", documents, document => new EntityAnnotator().Annotate(document, CancellationToken.None));
        Stages(documents);
        foreach (var size in new[] { 1 << 18, 1 << 19, 1 << 20, 1 << 21, 1 << 22 })
        {
            var text = string.Join("\n\n", articles.Select(article => article.Text));
            if (text.Length >= size)
            {
                Fastest($"{size >> 10} KB in one text", [Prepare(text[..size], articles[0].Language)], document => new EntityAnnotator().Annotate(document, CancellationToken.None), 1);
            }
        }
    }

    /// <summary>How the time of the whole layer is spent.</summary>
    private static void Stages(List<Document> documents)
    {
        string[] stages = ["acronyms", "recognition", "candidates, with recognition", "links", "clusters", "nominals"];
        var best = Enumerable.Repeat(TimeSpan.MaxValue, stages.Length).ToArray();
        for (var round = 0; round < Rounds; round++)
        {
            var taken = new long[best.Length];
            foreach (var document in documents)
            {
                var stage = 0;
                var last = Stopwatch.GetTimestamp();
                var definitions = Timed(AcronymDefinitions.Find(document));
                Timed(NameRecognizer.For(document.Language).Recognize(document));
                var candidates = Timed(NameCandidates.Gather(document, NameRecognizer.For(document.Language), definitions));
                var names = Timed(NameLinker.Link(document, candidates));
                var drafts = Timed(EntityClusters.Build(document, names, definitions));
                NominalMentions.Add(document, drafts);
                Timed(drafts);

                T Timed<T>(T result)
                {
                    taken[stage++] += Stopwatch.GetTimestamp() - last;
                    last = Stopwatch.GetTimestamp();
                    return result;
                }
            }

            for (var stage = 0; stage < best.Length; stage++)
            {
                var span = Stopwatch.GetElapsedTime(0, taken[stage]);
                best[stage] = span < best[stage] ? span : best[stage];
            }
        }

        for (var stage = 0; stage < best.Length; stage++)
        {
            Print($"  {stages[stage]}: {best[stage].TotalMilliseconds:0.0} ms");
        }
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
        // The code is compiled anew while it runs hot; the time of that is not its own.
        for (var round = 0; round < WarmUp * rounds / Rounds; round++)
        {
            documents.ForEach(work);
        }

        var best = TimeSpan.MaxValue;
        var allocated = GC.GetTotalAllocatedBytes(precise: true);
        var collections = GC.CollectionCount(2);
        var cpu = Environment.CpuUsage.UserTime;
        for (var round = 0; round < rounds; round++)
        {
            var start = Stopwatch.GetTimestamp();
            documents.ForEach(work);
            var taken = Stopwatch.GetElapsedTime(start);
            best = taken < best ? taken : best;
        }

        var tokens = documents.Sum(document => document.Tokens.Count);
        cpu = (Environment.CpuUsage.UserTime - cpu) / rounds;
        allocated = (GC.GetTotalAllocatedBytes(precise: true) - allocated) / rounds;
        Print($"{what}: {tokens / best.TotalSeconds:0} tokens/s, {tokens / cpu.TotalSeconds:0} tokens/s of user time, {allocated / tokens} bytes a token, {(GC.CollectionCount(2) - collections) / (double)rounds:0.00} full collections a round");
    }

    private static void Print(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
