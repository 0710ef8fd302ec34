using System.Text.Json;
using Precis.Amounts;
using Precis.Articles;
using Precis.Dates;
using Precis.Documents;
using Precis.Entities;
using Precis.Entities.Registry;
using Precis.Languages;
using Precis.Segmentation;

namespace Precis.Learning.Evaluation.Linking;

/// <summary>
/// Measures the links of names to the registry: the right thing, rightly none, the wrong thing, none where there is one; and, where stock symbols
/// are the gold, whether what bears one is told to be a company.
/// </summary>
internal sealed class LinkingEvaluation : IEvaluation
{
    private static readonly ArticlePipeline Pipeline = new ArticlePipelineBuilder()
        .Add(new LanguageAnnotator()).Add(new SegmentationAnnotator()).Add(new DateAnnotator()).Add(new AmountAnnotator()).Add(new EntityAnnotator()).Build();

    /// <inheritdoc/>
    public string Task => "linking";

    /// <inheritdoc/>
    public EvaluationReport Evaluate(IReadOnlyList<JsonElement> gold, CancellationToken cancellationToken)
    {
        var tally = new Tally();
        foreach (var row in gold)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var isLabelled = row.TryGetProperty("gold", out _);
            if (!isLabelled && !GoldLinks.HasSymbols(row.GetProperty("text").GetString()!) && !GoldLinks.HasSymbols(Text(row, "title") ?? ""))
            {
                continue;
            }

            var document = Annotate(row, withTitle: !isLabelled, cancellationToken);
            foreach (var link in GoldLinks.Read(row, document))
            {
                tally.Count(document, link, isLabelled);
            }
        }

        return tally.Report();
    }

    /// <summary>The document of a row, with its names.</summary>
    internal static Document Annotate(JsonElement row, bool withTitle, CancellationToken cancellationToken) =>
        Pipeline.Annotate(Article(row, withTitle), cancellationToken);

    /// <summary>The entity whose name covers most of a place.</summary>
    internal static Entity? At(Document document, Span span) => document.Entities
        .SelectMany(entity => entity.Mentions.Where(mention => mention.Form is not (MentionForm.Nominal or MentionForm.Pronoun) && mention.Span.Overlaps(span)).Select(mention => (entity, mention)))
        .OrderByDescending(pair => Math.Min(pair.mention.End, span.End) - Math.Max(pair.mention.Start, span.Start)).ThenBy(pair => pair.mention.Span.Length)
        .FirstOrDefault().entity;

    /// <summary>The article of a row.</summary>
    internal static Article Article(JsonElement row, bool withTitle)
    {
        var body = row.GetProperty("text").GetString()!.Split("\n\n").Select(text => new ArticleParagraph(text));
        return new Article
        {
            Source = new("gold", "text/plain", "", 0),
            Language = (Text(row, "lang") ?? Text(row, "language")) switch
            {
                "fr" => Language.French,
                "en" => Language.English,
                _ => null,
            },
            Published = EdtfDate.TryParse(Text(row, "published")) is { } date ? new(date, PublishedFrom.Metadata) : null,
            Paragraphs = [.. withTitle && Text(row, "title") is { } title ? body.Prepend(new(title, ParagraphKind.Heading)) : body],
        };
    }

    private static string? Text(JsonElement row, string property) =>
        row.TryGetProperty(property, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private sealed class Tally
    {
        private readonly List<string> _errors = [];
        private int _right;
        private int _abstained;
        private int _wrong;
        private int _missed;
        private int _found;
        private int _companies;
        private int _linked;
        private int _linkedCompanies;
        private bool _hasSymbols;

        public void Count(Document document, GoldLink gold, bool isLabelled)
        {
            var entity = At(document, gold.Span);
            var entry = entity?.Key is { } key ? document.Registry.Get(key) : null;
            var outcome = (gold.Fits, entry) switch
            {
                (null, null) => Add(ref _abstained, null),
                ({ } fits, { } linked) when fits(linked) => Add(ref _right, null),
                (_, not null) => Add(ref _wrong, "wrong"),
                _ => Add(ref _missed, "missed"),
            };
            if (outcome is not null)
            {
                Error(outcome, document, gold.Span, entry?.Key ?? entity?.Type.ToString() ?? "no name");
            }

            if (isLabelled || entity is null)
            {
                return;
            }

            _hasSymbols = true;
            var isCompany = entity.Type == EntityType.Company;
            _found++;
            _companies += isCompany ? 1 : 0;
            _linked += entry is null ? 0 : 1;
            _linkedCompanies += entry is not null && isCompany ? 1 : 0;
            if (!isCompany)
            {
                Error("type", document, gold.Span, entity.Type.ToString());
            }
        }

        public EvaluationReport Report()
        {
            var all = _right + _abstained + _wrong + _missed;
            List<Measure> measures =
            [
                new("right or rightly abstained", Share(_right + _abstained, all)), new("right", Share(_right, all)), new("rightly abstained", Share(_abstained, all)),
                new("wrong", Share(_wrong, all)), new("missed", Share(_missed, all)), new("precision of links", Share(_right, _right + _wrong)),
                new("recall of known", Share(_right, _right + _missed)), new("names (number)", all),
            ];
            if (_hasSymbols)
            {
                measures.AddRange([new("company, of all found", Share(_companies, _found)), new("company, of linked", Share(_linkedCompanies, _linked)), new("found", Share(_found, all))]);
            }

            return new EvaluationReport(measures, _errors);
        }

        private static string? Add(ref int count, string? outcome)
        {
            count++;
            return outcome;
        }

        private static double Share(int part, int all) => all == 0 ? 0 : (double)part / all;

        private void Error(string what, Document document, Span span, string found) =>
            _errors.Add($"{what}\t{document.TextOf(span)}\t{found}\t{Excerpt.Around(document.Text, span)}");
    }
}
