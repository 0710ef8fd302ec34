using Precis.Documents;
using Precis.Entities.Registry;
using Precis.Facts.Clauses;
using Precis.Languages;

namespace Precis.Facts.Results;

/// <summary>
/// Reads what companies earned or expect to earn: rows of tables as wires send them ("Net 2.4 mln vs 1.7 mln"), a part a period, and sentences. Figures
/// told in sentences must be a company's; those of a table belong to the story's.
/// </summary>
internal sealed class ResultsExtractor
{
    private const int LongestHeader = 7;
    private const int LeadSentences = 3;
    private const int OpeningReach = 6;

    private readonly Document _document;
    private readonly Arguments _arguments;
    private readonly MetricReader _reader;
    private readonly Lexicon _terms;
    private readonly Lexicon _headers;
    private readonly Lexicon _cues;
    private readonly Lexicon _pronouns;
    private readonly List<ResultsDraft> _drafts = [];
    private Argument? _company;
    private Argument? _subject;
    private DateExpression? _period;
    private ResultsDraft? _table;

    private ResultsExtractor(Document document, Arguments arguments)
    {
        _document = document;
        _arguments = arguments;
        _reader = new MetricReader(document);
        _terms = Lexicon.For(document.Language, "Facts/results-metrics");
        _headers = Lexicon.For(document.Language, "Facts/results-headers");
        _pronouns = Lexicon.For(document.Language, "Facts/subject-pronouns");
        _cues = Lexicon.For(document.Language, "Facts/results-cues");
    }

    public static List<ResultsDraft> Extract(Document document, Arguments arguments, CancellationToken cancellationToken)
    {
        var extractor = new ResultsExtractor(document, arguments);
        for (var i = 0; i < document.Sentences.Count; i++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            extractor.Read(document.Sentences[i], i);
        }

        extractor.Sift();
        return extractor._drafts;
    }

    /// <summary>
    /// What is told in the middle of an article about something else is background, and stays only where it is told whole. Without a company's name
    /// only a table tells results.
    /// </summary>
    private void Sift()
    {
        _drafts.RemoveAll(draft => !draft.IsTable && (draft.Company is null || draft.Metrics.TrueForAll(metric => metric.Amount is null)));
        var isAbout = _drafts.Exists(draft => draft.Metrics.Count > 0 && (draft.IsTable || draft.Sentences.Min < LeadSentences));
        _drafts.RemoveAll(draft => draft.Metrics.Count == 0 || (!isAbout && !draft.IsWhole));
    }

    private void Read(Sentence sentence, int index)
    {
        if (IsHeader(sentence))
        {
            _table = new ResultsDraft(null, PeriodOf(sentence, sentence.EndToken, isTable: true), isForecast: false) { IsTable = true };
            _drafts.Add(_table);
            return;
        }

        var readings = _reader.Read(sentence);
        Tell(readings, sentence, index);
        if (_arguments.Leading(sentence, sentence.EndToken) is [{ Entity.Type: EntityType.Company } lead])
        {
            _subject = lead;
        }
    }

    private void Tell(List<MetricReading> readings, Sentence sentence, int index)
    {
        if (readings.Count == 0)
        {
            _period = PeriodOf(sentence, sentence.EndToken) ?? _period;
            NameTables(sentence);
        }
        else if (IsRow(sentence, readings[0]))
        {
            if (_table is null)
            {
                _drafts.Add(_table = new ResultsDraft(null, null, isForecast: false) { IsTable = true });
            }

            readings.ForEach(reading => _table.Take(reading, index));
        }
        else if (_document.Paragraphs[sentence.Paragraph].Kind != ParagraphKind.Heading)
        {
            foreach (var reading in readings)
            {
                Tell(reading, sentence, index);
            }
        }
    }

    /// <summary>"Nine mths": a short line of a period and no sum begins a part of a table.</summary>
    private bool IsHeader(Sentence sentence) =>
        sentence.EndToken - sentence.FirstToken <= LongestHeader
        && _headers.TryMatch(_document.Text, sentence.Start, out _, out _)
        && !_document.Amounts.Inside(sentence.Span).Any(amount => amount.Kind == AmountKind.Money);

    /// <summary>A row begins with the name of its figure, and its sum follows at once.</summary>
    private bool IsRow(Sentence sentence, MetricReading first) =>
        first.Term.Start == sentence.Start && first.Amount is { } amount
        && (_document.TokenFrom(amount.Start) - _document.TokenFrom(first.Term.End)) is var gap
        && (gap == 0 || (gap == 1 && _terms.Contains(_document.Word(_document.TokenFrom(first.Term.End)))))
        && (amount.End == sentence.End || first.Previous is not null || sentence.End - amount.End <= 12
            || (_document.TokenFrom(amount.End) is var after && after < sentence.EndToken && _cues.Find(_document.Word(after)) is [_, "previous"]));

    private void Tell(MetricReading reading, Sentence sentence, int index)
    {
        var anchor = reading.Amount ?? reading.Change!;
        var (company, isOthers) = CompanyOf(reading, sentence);
        if (isOthers)
        {
            return;
        }

        company ??= _arguments.Leading(sentence, _document.TokenFrom(reading.Term.Start)) is [{ Entity.Type: EntityType.Company } first] ? first : null;
        if (company is null && !reading.IsForecast && _document.Language == Language.French && !IsOwnFigure(reading, sentence))
        {
            return;
        }

        company ??= _pronouns.Contains(_document.Word(sentence.FirstToken)) ? _subject : _company ?? Main();
        if (reading is { IsForecast: true, Previous: { } before } && PeriodAfter(before, sentence) is null)
        {
            // "up from an earlier range of …" is what was expected before, not the figure of a period before.
            reading.Previous = null;
        }

        var told = PeriodOf(sentence, _document.TokenFrom(reading.Previous?.Start is { } end && end > anchor.Start ? end : sentence.End));
        if (told is null && _document.Dates.Inside(sentence.Span).Any(date => date.Modifier == DateModifier.Start && IsPeriod(date.Value)))
        {
            // "depuis le début de l'année": of a part of a year that has no name.
            return;
        }

        var period = told ?? (reading.IsForecast ? null : _period);
        _company = company;
        if (!reading.IsForecast)
        {
            _period = period;
        }

        var draft = _drafts.Find(draft => !draft.IsTable && draft.IsForecast == reading.IsForecast && draft.Company?.Entity == company?.Entity
            && (period is null || draft.Period is null || draft.Period.Value == period.Value));
        if (draft is null)
        {
            _drafts.Add(draft = new ResultsDraft(company, period, reading.IsForecast));
        }

        draft.Period ??= period;
        draft.Take(reading, index);
    }

    /// <summary>Whose figure it is: who owns it ("Sony's profits", "le bénéfice de Renault"), else the subject; a place or a public body has no results.</summary>
    private (Argument? Company, bool IsOthers) CompanyOf(MetricReading reading, Sentence sentence)
    {
        var after = _document.TokenFrom(reading.Term.End);
        if (after + 1 < sentence.EndToken && _document.Word(after) is "of" or "de" or "d'" or "d’" or "du" && _arguments.At(after + 1) is { } owner)
        {
            return owner.Entity.Type == EntityType.Company ? (owner, false) : (null, owner.Entity.Type == EntityType.Place);
        }

        var subjects = _arguments.Subject(_document.TokenFrom(reading.Term.Start), sentence);
        if (subjects.Count > 0)
        {
            return subjects[0].Entity.Type switch
            {
                EntityType.Company => (subjects[0], false),
                EntityType.Person or EntityType.Other => (null, false),
                _ => (null, true),
            };
        }

        // "Chez Renault, le bénéfice …", "a 3 mln dlr loss, Acme said": the sentence's only name.
        var names = _arguments.Inside(sentence.Span).Where(argument => argument.Entity.Type is not EntityType.Person).ToList();
        return names.Select(argument => argument.Entity).Distinct().Count() == 1 && names[0].Entity.Type == EntityType.Company ? (names[0], false) : (null, false);
    }

    /// <summary>
    /// Whether a figure without a company's name in its sentence is told of the company at hand: "its revenue", "Sales rose", "it had a net profit". "The segment
    /// stands for sales of" is somebody else's.
    /// </summary>
    private bool IsOwnFigure(MetricReading reading, Sentence sentence)
    {
        var term = _document.TokenFrom(reading.Term.Start);
        for (var token = sentence.FirstToken; token < Math.Min(term, sentence.FirstToken + OpeningReach); token++)
        {
            if (_pronouns.Contains(_document.Word(token)) || NominalLexicon.Default.Find(_document.Word(token), _document.Language).Any(noun => noun.Target == "company"))
            {
                return true;
            }
        }

        return term - sentence.FirstToken <= OpeningReach || _document.Word(term - 1) is "its" or "their" or "son" or "sa" or "ses" or "leur" or "leurs";
    }

    /// <summary>The company that the article is about.</summary>
    private Argument? Main()
    {
        var main = _document.Entities.Where(entity => entity.Type == EntityType.Company).MaxBy(entity => entity.Salience);
        return main is null ? null : new Argument(main, main.Mentions[0].Span);
    }

    /// <summary>"NOTE: full name is Acme Stores Inc".</summary>
    private void NameTables(Sentence sentence)
    {
        for (var token = sentence.FirstToken; token < sentence.EndToken; token++)
        {
            if (_cues.TryMatch(_document.Text, _document.Tokens[token].Span.Start, out _, out var cue) && cue[1] == "name")
            {
                var named = _arguments.Inside(new Span(_document.Tokens[token].Span.Start, sentence.End)).FirstOrDefault(argument => argument.Entity.Type == EntityType.Company);
                foreach (var table in _drafts.Where(draft => draft.IsTable && draft.Company is null && named.Entity is not null))
                {
                    table.Company = named;
                }
            }
        }
    }

    private DateExpression? PeriodAfter(Amount amount, Sentence sentence) => _document.Dates.Inside(new Span(amount.End, sentence.End)).FirstOrDefault(date => IsPeriod(date.Value));

    private DateExpression? PeriodOf(Sentence sentence, int end, bool isTable = false)
    {
        DateExpression? duration = null;
        foreach (var date in _document.Dates.Inside(sentence.Span))
        {
            if (_document.TokenFrom(date.Start) >= end)
            {
                break;
            }

            // "three billion less than last year" is set against that year.
            if (date.Type == DateType.Date && date.Modifier is null && IsPeriod(date.Value) && !IsCompared(date, sentence))
            {
                return date;
            }

            duration ??= isTable && date.Type == DateType.Duration && date.Value is "P3M" or "P6M" or "P9M" or "P12M" or "P1Y" ? date : null;
        }

        return duration;
    }

    private bool IsCompared(DateExpression date, Sentence sentence)
    {
        var first = _document.TokenFrom(date.Start);
        return (first > sentence.FirstToken && _document.Word(first - 1) is "than" or "que" or "qu'" or "qu’")
            || (first > sentence.FirstToken + 1 && _document.Word(first - 1) is "l'" or "l’" or "in" or "en" && _document.Word(first - 2) is "than" or "que" or "qu'" or "qu’");
    }

    /// <summary>A year, half, quarter or fiscal year; months and days are when figures are told.</summary>
    private static bool IsPeriod(string value) =>
        value.Length == 4 || (value.Length == 7 && value[5] is 'Q' or 'H') || value.StartsWith("FY", StringComparison.Ordinal);
}
