using System.Text.Json;
using Precis.Amounts;
using Precis.Articles;
using Precis.Dates;
using Precis.Documents;
using Precis.Entities;
using Precis.Languages;
using Precis.Learning.Evaluation.Dates;

namespace Precis.Learning.Evaluation.Coreference;

/// <summary>
/// Measures which mentions are one thing, over the entities that have at least one name; pronouns are counted on neither side. Gold rows:
/// <c>{id, lang, published?, text, gold: [{start, end, entity, form?}]}</c>, the entity an identifier within the article, the form <c>name</c> where left out.
/// A nominal is tied rightly where a gold nominal overlaps it whose entity is that of most names of the chain.
/// </summary>
internal sealed class CoreferenceEvaluation : IEvaluation
{
    private static readonly IAnnotator[] Annotators = [new DateAnnotator(), new AmountAnnotator(), new EntityAnnotator()];

    /// <inheritdoc/>
    public string Task => "coreference";

    /// <inheritdoc/>
    public EvaluationReport Evaluate(IReadOnlyList<JsonElement> gold, CancellationToken cancellationToken)
    {
        var scoring = new ChainScoring();
        var errors = new List<string>();
        int tied = 0, rightly = 0, expected = 0;
        foreach (var row in gold)
        {
            var document = Annotate(row, cancellationToken);
            var mentions = row.GetProperty("gold").EnumerateArray().Select(GoldMention.Read).ToList();
            var named = mentions.Where(mention => !mention.IsNominal).Select(mention => mention.Entity).ToHashSet();
            mentions.RemoveAll(mention => !named.Contains(mention.Entity));
            var found = document.Entities
                .Select(entity => entity.Mentions.Where(mention => mention.Form != MentionForm.Pronoun).ToList())
                .Where(chain => chain.Exists(mention => mention.Form != MentionForm.Nominal)).ToList();
            scoring.Add(
                [.. mentions.GroupBy(mention => mention.Entity).Select(chain => chain.Select(mention => (mention.Span.Start, mention.Span.End)).ToList())],
                [.. found.Select(chain => chain.Select(mention => (mention.Start, mention.End)).ToList())]);

            var article = new Comparison(row.GetProperty("id").ToString(), document, mentions, found, errors);
            rightly += article.Compare();
            tied += found.Sum(chain => chain.Count(mention => mention.Form == MentionForm.Nominal));
            expected += mentions.Count(mention => mention.IsNominal);
        }

        return new EvaluationReport(
            [
                new("mention F1", scoring.MentionF1),
                new("MUC F1", scoring.MucF1),
                new("B-cubed F1", scoring.BCubedF1),
                new("CEAF-e F1", scoring.CeafF1),
                new("CoNLL F1", scoring.ConllF1),
                new("nominal precision", tied == 0 ? 1 : (double)rightly / tied),
                new("nominal recall", expected == 0 ? 1 : (double)rightly / expected),
            ],
            errors);
    }

    private static Document Annotate(JsonElement row, CancellationToken cancellationToken)
    {
        var language = row.GetProperty("lang").GetString() == "fr" ? Language.French : Language.English;
        var published = row.TryGetProperty("published", out var date) && date.GetString() is { } day ? EdtfDate.TryParse(day) : null;
        var document = GoldDocument.Make(row.GetProperty("text").GetString()!, language, published);
        foreach (var annotator in Annotators)
        {
            annotator.Annotate(document, cancellationToken);
        }

        return document;
    }

    private readonly record struct GoldMention(Span Span, string Entity, bool IsNominal)
    {
        public static GoldMention Read(JsonElement mention) => new(
            new Span(mention.GetProperty("start").GetInt32(), mention.GetProperty("end").GetInt32()),
            mention.GetProperty("entity").ToString(),
            mention.TryGetProperty("form", out var form) && form.GetString() == "nominal");
    }

    /// <summary>Tells what is wrong in one article.</summary>
    private sealed class Comparison(string id, Document document, List<GoldMention> gold, List<List<Mention>> found, List<string> errors)
    {
        private readonly HashSet<GoldMention> _missed = [.. gold];

        /// <summary>Lists the errors, and counts the nominals that are tied rightly.</summary>
        public int Compare()
        {
            var right = 0;
            var seen = new HashSet<string>();
            foreach (var chain in found)
            {
                var entity = chain.Where(mention => mention.Form != MentionForm.Nominal).SelectMany(At)
                    .GroupBy(mention => mention.Entity).MaxBy(group => group.Count())?.Key;
                if (entity is not null && !seen.Add(entity))
                {
                    Tell("split", new Span(chain[0].Start, chain[0].End), entity);
                }

                foreach (var mention in chain)
                {
                    right += mention.Form == MentionForm.Nominal && gold.Exists(other => other.IsNominal && other.Entity == entity && other.Span.Overlaps(mention.Span)) ? 1 : 0;
                    if (!At(mention).Any())
                    {
                        Tell($"extra {mention.Form}", mention.Span, entity);
                    }

                    foreach (var meant in At(mention))
                    {
                        _missed.Remove(meant);
                        if (meant.Entity != entity)
                        {
                            Tell("wrong chain", mention.Span, $"{entity}, not {meant.Entity}");
                        }
                    }
                }
            }

            foreach (var mention in _missed.OrderBy(mention => mention.Span))
            {
                Tell(mention.IsNominal ? "missed nominal" : "missed", mention.Span, mention.Entity);
            }

            return right;
        }

        private IEnumerable<GoldMention> At(Mention mention) => gold.Where(other => other.Span == mention.Span);

        private void Tell(string kind, Span span, string? entity) => errors.Add(
            $"{id}\t{kind}\t{document.TextOf(span)}\t{entity}\t{Excerpt.Around(document.Text, span)}");
    }
}
