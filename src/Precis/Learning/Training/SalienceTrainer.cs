using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;
using Precis.Dates;
using Precis.Documents;
using Precis.Languages;
using Precis.Learning.Evaluation.Summaries;
using Precis.Segmentation;
using Precis.Summaries;
using Precis.Summaries.Compression;

namespace Precis.Learning.Training;

/// <summary>
/// Trains what is known of French summaries: how often words pass into abstracts; the trees that tell what is in the greedy oracle of at most three
/// sentences, which takes the sentence that raises the mean of ROUGE-1 and ROUGE-2 most, as long as one does; and the trees that tell which tokens of the best sentences, and
/// which pairs of them, stand in the abstract. Sentences and tokens are learned on different articles, each with the words of the other ones.
/// </summary>
internal sealed class SalienceTrainer : ITrainer
{
    private const int SentenceArticles = 11500;
    private const int TokenArticles = 6000;
    private const int BestSentences = 8;
    private const int MaxOracle = 3;

    // One article in so many is read without its title, for those that have none.
    private const int Untitled = 5;

    private const double Prior = 20;
    private const int SentenceDepth = 6;
    private const int TokenDepth = 5;
    private const string Data = "summaries/orangesum_abstract.train.jsonl.gz";

    private static readonly BoostingOptions SentenceOptions = new() { Trees = 300, Shrinkage = 0.08, LeastHessian = 8, FeatureShare = 0.4, RowShare = 0.7 };
    private static readonly BoostingOptions TokenOptions = new() { Trees = 80, Shrinkage = 0.15, LeastHessian = 20, FeatureShare = 0.5, RowShare = 0.5 };

    /// <inheritdoc/>
    public string Model => "salience";

    /// <inheritdoc/>
    public IReadOnlyDictionary<string, byte[]> Train(TrainingData data, Action<string> log, CancellationToken cancellationToken)
    {
        var articles = Read(data);
        var (first, second) = (articles[..SentenceArticles], articles[SentenceArticles..]);
        var table = Count(second);
        var sentences = Rows(first, table, null, Sentences, cancellationToken);
        log(string.Create(CultureInfo.InvariantCulture, $"{sentences.Count} sentences, {sentences[0].Values.Length} features"));
        var ranker = Boost(sentences, row => row.Labels.First, SentenceDepth, SentenceOptions, cancellationToken);
        var tokens = Rows(second[..TokenArticles], Count(first), ranker, Tokens, cancellationToken);
        log(string.Create(CultureInfo.InvariantCulture, $"{tokens.Count} tokens, {tokens[0].Values.Length} features"));
        var files = new SortedDictionary<string, byte[]>(StringComparer.Ordinal)
        {
            [Path.GetFileName(SalienceWords.File)] = table.ToBytes(),
            [Path.GetFileName(SalienceModel.SentencesFile)] = Bytes(ranker),
            [Path.GetFileName(SalienceModel.TokensFile)] = Bytes(Boost(tokens, row => row.Labels.First, TokenDepth, TokenOptions, cancellationToken)),
            [Path.GetFileName(SalienceModel.PairsFile)] = Bytes(Boost(tokens, row => row.Labels.Second, TokenDepth, TokenOptions, cancellationToken)),
        };
        files["salience.json"] = Manifest(files, articles.Count, sentences.Count, tokens.Count);
        return files;
    }

    private static SymmetricTrees Boost(List<Row> rows, Func<Row, bool> label, int depth, BoostingOptions options, CancellationToken cancellationToken) =>
        SymmetricBooster.Train([.. rows.Select(row => row.Values)], [.. rows.Select(label)], depth, options, cancellationToken);

    private static byte[] Bytes(SymmetricTrees trees)
    {
        using var model = new MemoryStream();
        trees.Write(model);
        return model.ToArray();
    }

    // The rows of articles, in their order.
    private static List<Row> Rows(
        List<JsonElement> articles, SalienceWords table, SymmetricTrees? ranker, Func<Document, List<Candidate>, SalienceWords, List<string>, IEnumerable<Row>> rows, CancellationToken cancellationToken)
    {
        var pipeline = new ArticlePipelineBuilder().Add(new LanguageAnnotator()).Add(new SegmentationAnnotator()).Add(new DateAnnotator()).Build();
        return [.. articles.AsParallel().AsOrdered().WithCancellation(cancellationToken).SelectMany((row, index) =>
        {
            var article = GoldArticles.Read(row) with { Language = Language.French };
            var document = pipeline.Annotate(index % Untitled == 0 ? article with { Title = null } : article, cancellationToken);
            var candidates = SalienceFeatures.Describe(document, table: table);
            if (ranker is not null)
            {
                SentenceRanker.Rank(candidates, ranker);
            }

            return rows(document, candidates, table, Rouge.Tokens(GoldArticles.ReferenceOf(row)!)).ToList();
        })];
    }

    private static IEnumerable<Row> Sentences(Document document, List<Candidate> candidates, SalienceWords table, List<string> reference)
    {
        var oracle = Oracle(document, candidates, reference);
        return candidates.Select((candidate, index) => new Row(candidate.Values, (oracle.Contains(index), false)));
    }

    // The tokens of the best sentences that could be published.
    private static IEnumerable<Row> Tokens(Document document, List<Candidate> candidates, SalienceWords table, List<string> reference)
    {
        var (words, pairs) = (reference.ToHashSet(), reference.Zip(reference.Skip(1)).ToHashSet());
        var resolver = new SentenceResolver(document);
        var cuts = new SentenceCuts(document, resolver.Marked);
        var worth = new TokenWorth(document, candidates, table);
        foreach (var candidate in candidates.Where(candidate => candidate.Rank < BestSentences && !resolver.CutsQuotation(document.Sentences[candidate.Index].Span)))
        {
            var tokens = Array.ConvertAll(worth.TokensOf(candidate), token => document.TextOf(token.Span).ToLowerInvariant());
            var columns = new float[TokenWorth.Width * tokens.Length];
            worth.Describe(candidate, cuts.Find(candidate), columns, tokens.Length, 0);
            for (var i = 0; i < tokens.Length; i++)
            {
                var values = new float[TokenWorth.Width];
                for (var f = 0; f < values.Length; f++)
                {
                    values[f] = columns[f * tokens.Length + i];
                }

                yield return new(values, (words.Contains(tokens[i]), i > 0 && pairs.Contains((tokens[i - 1], tokens[i]))));
            }
        }
    }

    private static List<JsonElement> Read(TrainingData data)
    {
        var articles = new List<JsonElement>();
        using var reader = new StreamReader(data.Open(Data));
        while (reader.ReadLine() is { } line)
        {
            articles.Add(JsonElement.Parse(line));
        }

        return articles;
    }

    private static SalienceWords Count(List<JsonElement> articles)
    {
        var (seen, kept) = (new int[SalienceWords.Places], new int[SalienceWords.Places]);
        foreach (var row in articles)
        {
            var summary = Stems(GoldArticles.ReferenceOf(row)!).ToHashSet();
            foreach (var stem in GoldArticles.Read(row).Paragraphs.SelectMany(paragraph => Stems(paragraph.Text)).Distinct())
            {
                seen[SalienceWords.PlaceOf(stem)]++;
                kept[SalienceWords.PlaceOf(stem)] += summary.Contains(stem) ? 1 : 0;
            }
        }

        var share = kept.Sum(count => (long)count) / (double)seen.Sum(count => (long)count);
        return new(
            [.. seen.Zip(kept, (all, some) => Math.Log((some + Prior * share) / (all - some + Prior * (1 - share)) / (share / (1 - share))))],
            [.. seen.Select(count => Math.Log((articles.Count + 1.0) / (count + 1)))]);
    }

    private static IEnumerable<int> Stems(string text) => TextWord.Read(text, Language.French).Where(word => word.IsWord).Select(word => SalienceWords.KeyOf(word.Folded));

    private static HashSet<int> Oracle(Document document, List<Candidate> candidates, List<string> reference)
    {
        var tokens = candidates.ConvertAll(candidate => Rouge.Tokens(document.TextOf(document.Sentences[candidate.Index].Span)));
        var chosen = new HashSet<int>();
        var text = new List<string>();
        var best = 0.0;
        while (chosen.Count < MaxOracle)
        {
            var next = -1;
            for (var i = 0; i < tokens.Count; i++)
            {
                if (chosen.Contains(i))
                {
                    continue;
                }

                List<string> longer = [.. text, .. tokens[i]];
                var score = Rouge.NGrams(longer, reference, 1) + Rouge.NGrams(longer, reference, 2);
                if (score > best)
                {
                    (best, next) = (score, i);
                }
            }

            if (next < 0)
            {
                break;
            }

            chosen.Add(next);
            text.AddRange(tokens[next]);
        }

        return chosen;
    }

    private static byte[] Manifest(SortedDictionary<string, byte[]> files, int articles, int sentences, int tokens)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes, new JsonWriterOptions { Indented = true, NewLine = "\n" }))
        {
            json.WriteStartObject();
            json.WriteString("model", "salience");
            json.WriteString("trainer", string.Create(CultureInfo.InvariantCulture,
                $"SymmetricBooster, {SentenceOptions.Trees} trees of {SentenceDepth} levels for sentences, {TokenOptions.Trees} of {TokenDepth} for tokens and for pairs"));
            json.WriteString("data", "OrangeSum (github.com/Tixierae/OrangeSum), abstracts, train split");
            json.WriteString("licence", "CC BY-SA 4.0");
            json.WriteNumber("articles", articles);
            json.WriteNumber("sentences", sentences);
            json.WriteNumber("tokens", tokens);
            json.WriteNumber("seed", SentenceOptions.Seed);
            json.WriteStartObject("sha256");
            foreach (var (name, content) in files)
            {
                json.WriteString(name, Convert.ToHexStringLower(SHA256.HashData(content)));
            }

            json.WriteEndObject();
            json.WriteEndObject();
        }

        bytes.WriteByte((byte)'\n');
        return bytes.ToArray();
    }

    private sealed record Row(float[] Values, (bool First, bool Second) Labels);
}
