using Precis.Documents;
using Precis.Languages;

namespace Precis.Facts.Results;

/// <summary>
/// Reads the figures of accounts in a sentence or a row of a table, in one walk from left to right: a term says which figure is told of, a sum after it
/// (or right before it) is its value, a sum after "vs" or "contre" the value before, a percentage beside a word of growth the change.
/// </summary>
internal sealed class MetricReader(Document document)
{
    private const int Reach = 16;
    private const int CueReach = 9;

    private readonly Lexicon _terms = Lexicon.For(document.Language, "Facts/results-metrics");
    private readonly Lexicon _cues = Lexicon.For(document.Language, "Facts/results-cues");
    private readonly Lexicon _prepositions = Lexicon.For(document.Language, "Grammar/prepositions");
    private readonly Lexicon _auxiliaries = Lexicon.For(document.Language, "Facts/auxiliaries");
    private readonly Lexicon _negations = Lexicon.For(document.Language, "Facts/negations");

    /// <summary>The figures that the sentence tells, in its order; none where they are somebody else's view.</summary>
    public List<MetricReading> Read(Sentence sentence)
    {
        var walk = new Walk();
        using var amounts = document.Amounts.Inside(sentence.Span).GetEnumerator();
        var amount = amounts.MoveNext() ? amounts.Current : null;
        if (amount is null)
        {
            return [];
        }

        for (var token = sentence.FirstToken; token < sentence.EndToken; token++)
        {
            var start = document.Tokens[token].Span.Start;
            while (amount is not null && amount.Start < start)
            {
                amount = amounts.MoveNext() ? amounts.Current : null;
            }

            if (amount is not null && amount.Start == start)
            {
                var after = document.TokenFrom(amount.End);
                if (amount.SameAs is null)
                {
                    TakeAmount(walk, amount, token, after, sentence);
                }

                token = after - 1;
            }
            else if (document.Word(token) is ";")
            {
                walk.Leave();
            }
            else if (document.Word(token) is "," && walk.IsAside)
            {
                walk.IsAside = false;
            }
            else if (_terms.TryMatch(document.Text, start, out var end, out var term) && !IsAdjective(token, end))
            {
                TakeTerm(walk, term, token, new Span(start, end));
                token = document.TokenFrom(end) - 1;
            }
            else if (_cues.TryMatch(document.Text, start, out end, out var cue))
            {
                if (cue[1] is "others" || (cue[1] is "note" && token == sentence.FirstToken))
                {
                    return [];
                }

                TakeCue(walk, cue[1], token);
                token = document.TokenFrom(end) - 1;
            }
            else if (_negations.Contains(document.Word(token)))
            {
                walk.Denied = token;
            }
            else if (_auxiliaries.Find(document.Word(token)) is [_, _, "conditional"])
            {
                walk.IsConditional = true;
            }
        }

        return [.. walk.Readings.Where(reading => reading.HasValue)];
    }

    private static void TakeTerm(Walk walk, string[] term, int token, Span words)
    {
        if (walk.IsAside)
        {
            return;
        }

        var isLoss = term.Length > 2;
        if (!Enum.TryParse<Metric>(term[1].Replace("-", "", StringComparison.Ordinal), ignoreCase: true, out var metric))
        {
            walk.Forget();
            return;
        }

        // "Shr profit one ct vs loss six cts": the word after a share's own says only on which side of nothing the sum is.
        if (walk.Current is { Metric: Metric.Eps } share && metric == Metric.NetIncome && words.Length <= 9 && (token - walk.TermEnd <= 1 || token - walk.PreviousCue <= 1))
        {
            if (walk.PreviousCue >= 0)
            {
                share.PreviousIsLoss = isLoss;
            }
            else
            {
                share.IsLoss |= isLoss;
            }

            return;
        }

        if (walk.PreviousCue >= 0 && (walk.HasPrevious || token - walk.PreviousCue > CueReach) && !walk.IsOn(token))
        {
            walk.PreviousCue = -1;
        }

        walk.Begin(metric, words, isLoss, token);
    }

    private static void TakeCue(Walk walk, string cue, int token)
    {
        switch (cue)
        {
            case "previous" or "from":
                walk.PreviousCue = cue == "previous" || walk.Changed >= 0 ? token : walk.PreviousCue;
                walk.HasPrevious = false;
                break;
            case "current":
                walk.PreviousCue = -1;
                break;
            case "change":
                walk.Changed = token;
                break;
            case "forecast":
                walk.IsForecast = true;
                break;
            case "loss" when walk.Current is { Metric: Metric.NetIncome or Metric.OperatingIncome or Metric.Ebitda, Amount: null } red:
                red.IsLoss = true;
                break;
            case "aside":
                walk.IsAside = true;
                break;
            case "prior" when walk.Readings is [{ Metric: Metric.Eps } only]:
                walk.Readings[0] = only with { Metric = Metric.Dividend };
                break;
        }
    }

    private void TakeAmount(Walk walk, Amount amount, int token, int after, Sentence sentence)
    {
        if (walk.IsAside || (walk.Denied >= 0 && token - walk.Denied <= Reach))
        {
            return;
        }

        if (amount.Kind == AmountKind.Percent)
        {
            TakePercent(walk, amount, token, after);
        }
        else if (amount.Kind == AmountKind.Money)
        {
            TakeSum(walk, amount, token, after, sentence);
        }
    }

    private void TakePercent(Walk walk, Amount amount, int token, int after)
    {
        if (walk.Current is { Change: null } current && walk.Changed > walk.TermEnd - 1 && token - walk.Changed <= 4 && !walk.HasPrevious && !IsOfAnother(after))
        {
            current.Change = amount;
            walk.TermEnd = after;
            current.IsForecast = walk.IsForecast;
            current.IsConditional = walk.IsConditional;
        }
        else if (IsCue(after, "change") || IsCue(after + 1, "change") || (token > 0 && IsCue(token - 1, "change")))
        {
            // "a 12 pct rise in net profit"
            walk.Pending = amount;
            walk.PendingToken = after;
        }
    }

    /// <summary>"un bond de 33 % des livraisons": the change of what follows.</summary>
    private bool IsOfAnother(int after) =>
        document.Language == Language.French && after + 1 < document.Tokens.Count && document.Word(after) is "des" or "du" or "de" or "d'" or "d’"
        && document.Tokens[after + 1].Kind is TokenKind.Word or TokenKind.Elision && !document.Dates.Covers(document.Tokens[after + 1].Span);

    private void TakeSum(Walk walk, Amount amount, int token, int after, Sentence sentence)
    {
        var reading = IsCue(after, "share") ? walk.ForShare(amount.Span, token) : TermAfter(walk, after, sentence) ?? walk.Current;
        if (reading is null)
        {
            return;
        }

        if (walk.PreviousCue >= 0)
        {
            if (token - walk.PreviousCue <= CueReach || walk.HasPrevious)
            {
                reading.Previous ??= amount;
                walk.HasPrevious = true;
                walk.TermEnd = after;
            }
        }
        else if (reading.Amount is null && token - walk.TermEnd <= Reach)
        {
            reading.Amount = amount;
            reading.IsForecast = walk.IsForecast;
            reading.IsConditional = walk.IsConditional;
            walk.TermEnd = after;
        }
        else if (reading.Amount is not null && walk.Current == reading)
        {
            // A sum that is neither: what comes after it is no longer told of this figure.
            walk.Forget();
        }
    }

    /// <summary>"a 16.15 mln dlr net loss", "410 millions d'euros de chiffre d'affaires": the figure is named after its sum.</summary>
    private MetricReading? TermAfter(Walk walk, int after, Sentence sentence)
    {
        for (var token = after; token < Math.Min(sentence.EndToken, after + 3); token++)
        {
            var start = document.Tokens[token].Span.Start;
            if (_terms.TryMatch(document.Text, start, out var end, out var term))
            {
                if (token > after && document.Word(token - 1) is not ("in" or "of" or "de" or "d'" or "d’" or "en" or "consolidated" or "after-tax" or "quarterly" or "annual" or "quarter" or "year"))
                {
                    return null;
                }

                if (!Enum.TryParse<Metric>(term[1].Replace("-", "", StringComparison.Ordinal), ignoreCase: true, out var metric))
                {
                    walk.Forget();
                    return null;
                }

                var told = walk.Readings.Find(reading => reading.Metric == metric);
                if (told is not null && walk.PreviousCue >= 0)
                {
                    told.PreviousIsLoss = term.Length > 2;
                    return told;
                }

                return walk.Begin(metric, new Span(start, end), term.Length > 2, after);
            }
        }

        return null;
    }

    /// <summary>"a net 31,300 shares", "net foreign purchases": only "net" before a sum, a verb or a preposition is a figure.</summary>
    private bool IsAdjective(int token, int end)
    {
        var next = document.TokenFrom(end);
        return document.Language == Language.English && end - document.Tokens[token].Span.Start == 3 && document.Word(token).Equals("net", StringComparison.OrdinalIgnoreCase)
            && next < document.Tokens.Count && document.Tokens[next].Kind == TokenKind.Word
            && !_cues.Contains(document.Word(next)) && !_prepositions.Contains(document.Word(next)) && !_auxiliaries.Contains(document.Word(next))
            && !document.Amounts.Inside(new Span(end, Math.Min(document.Text.Length, end + 30))).Any(amount => amount.Start == document.Tokens[next].Span.Start);
    }

    private bool IsCue(int token, string kind) =>
        token < document.Tokens.Count && _cues.TryMatch(document.Text, document.Tokens[token].Span.Start, out _, out var row) && row[1] == kind;

    /// <summary>Where the walk stands.</summary>
    private sealed class Walk
    {
        public List<MetricReading> Readings { get; } = [];

        public MetricReading? Current { get; private set; }

        /// <summary>The token after the last word that belongs to the current figure.</summary>
        public int TermEnd { get; set; } = -1;

        /// <summary>The token of the cue after which the figures are those before; -1 where they are the new ones.</summary>
        public int PreviousCue { get; set; } = -1;

        /// <summary>Whether that cue has had its sum.</summary>
        public bool HasPrevious { get; set; }

        /// <summary>The last word of growth or decline.</summary>
        public int Changed { get; set; } = -1;

        public int Denied { get; set; } = -1;

        public bool IsForecast { get; set; }

        public bool IsConditional { get; set; }

        public bool IsAside { get; set; }

        public Amount? Pending { get; set; }

        public int PendingToken { get; set; }

        public MetricReading Begin(Metric metric, Span words, bool isLoss, int token)
        {
            Current = PreviousCue >= 0 ? Readings.Find(reading => reading.Metric == metric) : null;
            if (Current is null)
            {
                Current = new MetricReading(metric, words) { IsLoss = isLoss };
                Readings.Add(Current);
                if (Pending is { } change && token - PendingToken <= 5)
                {
                    Current.Change = change;
                    Current.IsForecast = IsForecast;
                }
            }
            else
            {
                Current.PreviousIsLoss = isLoss;
            }

            Pending = null;
            TermEnd = token + 1;
            return Current;
        }

        /// <summary>The figure a share that belongs to what is told: "net income of 3 mln dlrs, or 27 cts per share".</summary>
        public MetricReading? ForShare(Span words, int token)
        {
            if (Current is { Metric: Metric.Eps or Metric.Dividend })
            {
                return Current;
            }

            var earnings = Current is { Metric: Metric.NetIncome } ? Current : Readings.Find(reading => reading.Metric == Metric.NetIncome);
            if (earnings is null)
            {
                return null;
            }

            var share = Readings.Find(reading => reading.Metric == Metric.Eps);
            if (share is null || (share.Amount is not null && PreviousCue < 0))
            {
                share = new MetricReading(Metric.Eps, words) { IsLoss = earnings.IsLoss };
                Readings.Add(share);
            }

            share.PreviousIsLoss ??= earnings.PreviousIsLoss;
            TermEnd = token;
            return share;
        }

        public void Forget() => Current = null;

        public void Leave()
        {
            Forget();
            PreviousCue = -1;
            IsAside = false;
        }

        /// <summary>"vs 4 mln dlrs on sales of 8 mln": the figures before go on.</summary>
        public bool IsOn(int token) => token - TermEnd <= 2;
    }
}
