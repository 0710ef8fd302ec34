using System.Diagnostics;
using System.Globalization;
using Precis.Amounts;
using Precis.Dates;
using Precis.Documents;
using Precis.Entities;
using Precis.Entities.Recognition;
using Precis.Entities.Registry;
using Precis.Languages;
using Precis.Learning.Evaluation.Dates;

namespace Precis.Benchmarks;

/// <summary>
/// What the name layer costs before its first names: <c>dotnet run -c Release --project tests/Precis.Benchmarks -- load fr</c> (or <c>en</c>, or
/// <c>parts</c>). A process measures once, as what is loaded stays. Prints wall time, processor time and memory.
/// </summary>
internal static class NameLoad
{
    private const string French = "Airbus a livré mardi un avion à Air France, a déclaré à Toulouse Guillaume Faury, le directeur général du groupe européen.";
    private const string English = "Microsoft Corp said on Tuesday in Seattle that Satya Nadella, the company's chief executive, would meet the Department of Defense.";

    public static void Measure(string what)
    {
        var memory = GC.GetTotalMemory(forceFullCollection: true);
        if (what == "parts")
        {
            Time("registry", () => EntityRegistry.Default);
            Time("lists of names", () => NameLexicon.Shared);
            Time("French recogniser", () => NameRecognizer.For(Language.French));
            Time("English recogniser", () => NameRecognizer.For(Language.English));
        }
        else
        {
            var language = what == "fr" ? Language.French : Language.English;
            var document = GoldDocument.Make(language == Language.French ? French : English, language, null);
            new DateAnnotator().Annotate(document, CancellationToken.None);
            new AmountAnnotator().Annotate(document, CancellationToken.None);
            Time("first names", () =>
            {
                new EntityAnnotator().Annotate(document, CancellationToken.None);
                return document.Entities;
            });
        }

        Print($"{(GC.GetTotalMemory(forceFullCollection: true) - memory) / 1e6:0.0} MB");
    }

    private static void Time(string what, Func<object> work)
    {
        var cpu = Environment.CpuUsage.TotalTime;
        var start = Stopwatch.GetTimestamp();
        GC.KeepAlive(work());
        var wall = Stopwatch.GetElapsedTime(start);
        cpu = Environment.CpuUsage.TotalTime - cpu;
        Print($"{what}: {wall.TotalMilliseconds:0} ms, {cpu.TotalMilliseconds:0} ms of processor time");
    }

    private static void Print(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
