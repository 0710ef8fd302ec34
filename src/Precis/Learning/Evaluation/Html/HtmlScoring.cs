using Precis.Articles;
using Precis.Articles.Html;

namespace Precis.Learning.Evaluation.Html;

/// <summary>Counts what was read of pages against what is known of them. Add the pages one after the other. Not thread-safe.</summary>
internal sealed class HtmlScoring
{
    private const double Perfect = 0.995;

    private readonly List<string> _errors = [];
    private readonly List<WordCounts> _shingles = [];
    private readonly List<WordCounts> _bags = [];
    private (int Found, int All) _with;
    private (int Found, int All) _without;
    private (int Right, int All) _titles;
    private (int Right, int All) _authors;
    private (int Right, int Found, int All) _dates;

    /// <summary>One line an error, in the order of the pages.</summary>
    public IReadOnlyList<string> Errors => _errors;

    /// <summary>Adds a page.</summary>
    /// <param name="gold">What is known of it.</param>
    /// <param name="article">What was read; <see langword="null"/> where reading failed.</param>
    public void Add(GoldPage gold, Article? article)
    {
        var paragraphs = article?.Paragraphs.Select(paragraph => paragraph.Text).ToList() ?? [];
        AddText(gold, paragraphs);
        AddSegments(gold, HtmlMetadata.Squeeze(string.Join(' ', paragraphs)));
        AddShort(gold, "title", gold.Title, article?.Title, ref _titles);
        AddShort(gold, "authors", gold.Authors, article is null ? null : string.Join(", ", article.Byline), ref _authors);
        AddDate(gold, article?.Published?.Value is { IsDay: true } day ? day.Text[..10] : null);
    }

    /// <summary>The figures of what the pages have gold for.</summary>
    public IEnumerable<Measure> Measures()
    {
        if (_shingles.Count > 0)
        {
            var precision = Mean(_shingles.Where(page => page.Found > 0).Select(page => page.Precision));
            var recall = Mean(_shingles.Where(page => page.Gold > 0).Select(page => page.Recall));
            yield return new("texts", _shingles.Count);
            yield return new("shingle precision", precision);
            yield return new("shingle recall", recall);
            yield return new("shingle F1", F1(precision, recall));
            yield return new("word F1", Mean(_bags.Select(page => page.F1)));
        }

        if (_with.All > 0)
        {
            var precision = _with.Found + _without.Found == 0 ? 1 : (double)_with.Found / (_with.Found + _without.Found);
            var recall = (double)_with.Found / _with.All;
            yield return new("segments", _with.All + _without.All);
            yield return new("segment precision", precision);
            yield return new("segment recall", recall);
            yield return new("segment F1", F1(precision, recall));
        }

        (string Name, int Right, int All)[] shorts = [("titles", _titles.Right, _titles.All), ("authors", _authors.Right, _authors.All), ("dates", _dates.Right, _dates.All)];
        foreach (var (name, right, all) in shorts)
        {
            if (all > 0)
            {
                yield return new(name, all);
                yield return new($"{name} right", (double)right / all);
            }
        }

        if (_dates.All > 0)
        {
            yield return new("date precision", _dates.Found == 0 ? 1 : (double)_dates.Right / _dates.Found);
        }
    }

    private void AddText(GoldPage gold, List<string> paragraphs)
    {
        if (gold.Text is null)
        {
            return;
        }

        var found = string.Join("\n\n", paragraphs);
        var shingles = WordCounts.OfShingles(gold.Text, found);
        var bags = WordCounts.OfBags(gold.Text, found);
        _shingles.Add(shingles);
        _bags.Add(bags);
        if (shingles.F1 < Perfect)
        {
            _errors.Add(FormattableString.Invariant($"text {gold.Id}: shingle precision {shingles.Precision:0.000}, recall {shingles.Recall:0.000}; word F1 {bags.F1:0.000}"));
            _errors.AddRange(Strangers(paragraphs, gold.Text).Select(line => $"  spurious: {line}"));
            _errors.AddRange(Strangers(gold.Text.Split('\n'), found).Select(line => $"  missed: {line}"));
        }
    }

    /// <summary>The lines of which the other text has less than half.</summary>
    private static IEnumerable<string> Strangers(IEnumerable<string> lines, string other)
    {
        var words = WordCounts.Words(other);
        HashSet<string> known = [.. words, .. WordCounts.Shingles(words)];
        foreach (var line in lines)
        {
            var own = WordCounts.Words(line);
            var runs = own.Count < 4 ? own : WordCounts.Shingles(own);
            if (2 * runs.Count(known.Contains) < runs.Count)
            {
                yield return Short(line);
            }
        }
    }

    private void AddSegments(GoldPage gold, string found)
    {
        Count(gold.With, ref _with, isWanted: true);
        Count(gold.Without, ref _without, isWanted: false);

        void Count(IReadOnlyList<string> segments, ref (int Found, int All) tally, bool isWanted)
        {
            foreach (var segment in segments)
            {
                var isFound = found.Contains(HtmlMetadata.Squeeze(segment), StringComparison.Ordinal);
                tally = (tally.Found + (isFound ? 1 : 0), tally.All + 1);
                if (isFound != isWanted)
                {
                    _errors.Add($"segment {gold.Id} {(isWanted ? "missed" : "spurious")}: {Short(segment)}");
                }
            }
        }
    }

    private void AddShort(GoldPage gold, string name, string? wanted, string? found, ref (int Right, int All) tally)
    {
        if (wanted is null)
        {
            return;
        }

        var isRight = found is not null && WordCounts.AreEqual(wanted, found);
        tally = (tally.Right + (isRight ? 1 : 0), tally.All + 1);
        if (!isRight)
        {
            _errors.Add($"{name} {gold.Id}: '{Short(found ?? "")}' is '{Short(wanted)}'");
        }
    }

    private void AddDate(GoldPage gold, string? found)
    {
        if (gold.Date is null)
        {
            return;
        }

        var isRight = found == gold.Date;
        _dates = (_dates.Right + (isRight ? 1 : 0), _dates.Found + (found is null ? 0 : 1), _dates.All + 1);
        if (!isRight)
        {
            _errors.Add($"date {gold.Id}: {found ?? "none"} is {gold.Date}");
        }
    }

    private static string Short(string text)
    {
        var line = HtmlMetadata.Squeeze(text);
        return line.Length <= 160 ? line : line[..160] + "…";
    }

    private static double Mean(IEnumerable<double> values) => values.DefaultIfEmpty(0).Average();

    private static double F1(double precision, double recall) => precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall);
}
