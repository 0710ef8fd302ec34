using System.Text.Json;

namespace Precis.Learning.Training.Identification;

/// <summary>
/// Gathers the training texts and cuts them to pieces of many lengths, for what is identified may be a line or an article. Deterministic: pieces
/// are drawn by a generator of its own with a fixed seed.
/// </summary>
internal static class LanguageCorpus
{
    private const int MostPiecesOfNews = 16_000;
    private const int MostPiecesOfManuals = 3_000;
    private const int MostPiecesOfOther = 3_500;

    private static readonly string[] Others = ["de", "es", "it", "pt", "nl", "sv", "da", "ca", "ro", "cs", "pl", "id"];

    private static readonly string[] EnglishSets = ["ner/en.re3d.jsonl", "ner/en.wnut17.train.jsonl", "ner/en.btc-g.jsonl", "ner/en.ewt.dev.jsonl"];

    /// <summary>How long the pieces are: the shortest and the longest, each as often as the others.</summary>
    private static readonly (int Least, int Most)[] Lengths = [(20, 45), (30, 60), (40, 80), (60, 160), (200, 1200)];

    /// <summary>Where the texts come from.</summary>
    public static IReadOnlyList<ModelSource> Sources { get; } =
    [
        new("OrangeSum abstract.train, French news (github.com/Tixierae/OrangeSum)", "CC BY-SA 4.0"),
        new("WiNER-fr 0.2, French Wikinews (github.com/YoannDupont/WiNER-fr)", "CC BY 2.5, CC BY 4.0"),
        new("Reuters-21578, English news of 1987, every second article", "free for research with attribution"),
        new("Groningen Meaning Bank sample, English news of Voice of America", "public domain text; ODbL"),
        new("re3d, English reports on defence and foreign affairs", "public domain, OGL 3, CC BY 3.0 AU, CC BY-SA 3.0"),
        new("WNUT 2017 training set and Broad Twitter Corpus section G, English posts", "CC BY 4.0"),
        new("Universal NER English EWT, development set", "CC BY-SA 4.0"),
        new("Debian installation guide, bookworm, in fr en de es it pt nl sv da ca ro cs id", "GPL-2"),
        new("Debian reference 2.100 in fr en de es it pt", "GPL-2+"),
        new("Debian fortune packages de es it br cs pl", "as in the packages: GPL-2+, BSD, public domain quotations"),
        new("manual pages of manpages-l10n 4.18 in es and ro", "GPL-3+ and the licences of the pages"),
    ];

    /// <summary>The rows, in an order that mixes the sources.</summary>
    public static List<LanguageRow> Read(TrainingData data, Action<string> log, CancellationToken cancellationToken)
    {
        var rows = new List<LanguageRow>();
        void Add(string name, IEnumerable<string> texts, string language, int most)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var pieces = Pieces(texts, most, (uint)(rows.Count + 1));
            log($"{name}: {pieces.Count} pieces");
            rows.AddRange(pieces.Select(piece => new LanguageRow(piece, language)));
        }

        Add("OrangeSum", Json(data, "summaries/orangesum_abstract.train.jsonl.gz"), "fr", MostPiecesOfNews * 2);
        Add("WiNER", Json(data, "ner/fr.winer.train.jsonl.gz"), "fr", MostPiecesOfNews / 2);
        Add("Reuters", Json(data, "news/reuters21578.jsonl.gz").Where((_, i) => i % 2 == 0), "en", MostPiecesOfNews / 2);
        Add("GMB", Json(data, "ner/en.gmb.train.jsonl.gz"), "en", MostPiecesOfNews);
        foreach (var set in EnglishSets)
        {
            Add(set, Json(data, set), "en", MostPiecesOfManuals);
        }

        Add("manuals fr", Lines(data, "language/fr.txt"), "fr", MostPiecesOfManuals);
        Add("manuals en", Lines(data, "language/en.txt"), "en", MostPiecesOfManuals);
        foreach (var language in Others)
        {
            Add($"language/{language}.txt", Lines(data, $"language/{language}.txt"), "other", MostPiecesOfOther);
        }

        Shuffle(rows);
        return rows;
    }

    private static IEnumerable<string> Json(TrainingData data, string path)
    {
        foreach (var line in Lines(data, path))
        {
            using var json = JsonDocument.Parse(line);
            yield return json.RootElement.GetProperty("text").GetString()!;
        }
    }

    private static IEnumerable<string> Lines(TrainingData data, string path)
    {
        using var reader = new StreamReader(data.Open(path));
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0)
            {
                yield return line;
            }
        }
    }

    /// <summary>At most <paramref name="most"/> pieces, from texts all over the source, cut at blanks; some in capitals, as headlines are.</summary>
    private static List<string> Pieces(IEnumerable<string> texts, int most, uint seed)
    {
        var all = new List<string>();
        var random = seed * 2654435761u | 1;
        foreach (var text in texts)
        {
            for (var start = 0; start < text.Length;)
            {
                random = random * 1664525 + 1013904223;
                var (least, longest) = Lengths[(int)((random >> 16) % (uint)Lengths.Length)];
                var length = least + (int)((random >> 8) % (uint)(longest - least));
                var end = Math.Min(text.Length, start + length);
                end = end == text.Length ? end : text.IndexOf(' ', end) is var blank and >= 0 ? blank : text.Length;
                var piece = text[start..end].Trim();
                if (piece.Length >= Lengths[0].Least)
                {
                    all.Add(random % 31 == 0 ? piece.ToUpperInvariant() : piece);
                }

                start = end + 1 + (int)(random % 97) * (all.Count > most ? 5 : 1);
            }
        }

        var step = Math.Max(1.0, (double)all.Count / most);
        return [.. Enumerable.Range(0, (int)(all.Count / step)).Select(i => all[(int)(i * step)])];
    }

    private static void Shuffle(List<LanguageRow> rows)
    {
        var random = (uint)LanguageClassifier.Seed;
        for (var i = rows.Count - 1; i > 0; i--)
        {
            random = random * 1664525 + 1013904223;
            var j = (int)((random >> 8) % (uint)(i + 1));
            (rows[i], rows[j]) = (rows[j], rows[i]);
        }
    }
}
