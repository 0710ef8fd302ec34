using System.Text.Json;

namespace Precis.Tests.Samples;

/// <summary>What holds for every record, whatever the article: spans hold their text, identifiers are unique and name something of the right kind.</summary>
internal static class RecordIntegrity
{
    public static IReadOnlyList<string> Run(RecordView record)
    {
        var errors = new List<string>(record.DuplicateIds.Select(id => $"record: the id {id} stands twice"));
        foreach (var list in new[] { "dates", "amounts", "quotes" })
        {
            Spans(record, list, record.Items(list), errors);
        }

        Spans(record, "mentions", record.Items("entities").SelectMany(entity => entity.List("mentions")), errors);
        Spans(record, "evidence", record.Items("facts").SelectMany(fact => fact.List("evidence")), errors);
        Ids(record, "entities", record.Items("entities").SelectMany(entity => entity.List("mentions")), "refersTo", errors);
        Ids(record, "amounts", record.Items("amounts"), "equals", errors);
        Ids(record, "entities", record.Items("quotes"), "speaker", errors);
        Segments(record, errors);
        Facts(record, errors);
        Summary(record, errors);
        return errors;
    }

    private static void Spans(RecordView record, string list, IEnumerable<JsonElement> items, List<string> errors) =>
        errors.AddRange(items.Where(item => record.SpanText(item) is null).Select(item => $"{list}: the offsets are wrong: {item}"));

    private static void Ids(RecordView record, string list, IEnumerable<JsonElement> items, string field, List<string> errors)
    {
        var ids = record.Items(list).Select(item => item.String("id")).ToHashSet(StringComparer.Ordinal);
        errors.AddRange(items.Where(item => item.String(field) is { } id && !ids.Contains(id)).Select(item => $"{field} names nothing of the {list}: {item}"));
    }

    private static void Segments(RecordView record, List<string> errors)
    {
        foreach (var list in new[] { "paragraphs", "sentences" })
        {
            var end = 0;
            foreach (var item in record.Items(list))
            {
                var start = item.GetProperty("start").GetInt32();
                if (start < end || item.GetProperty("end").GetInt32() <= start || item.GetProperty("end").GetInt32() > record.Text.Length)
                {
                    errors.Add($"{list}: out of order or out of the text: {item}");
                }

                end = item.GetProperty("end").GetInt32();
            }
        }
    }

    private static void Facts(RecordView record, List<string> errors)
    {
        var sentences = record.Items("sentences").Count;
        foreach (var fact in record.Items("facts"))
        {
            if (fact.List("sentences").Any(index => index.GetInt32() < 0 || index.GetInt32() >= sentences))
            {
                errors.Add($"facts: {fact.String("id")} names a sentence that is not there");
            }

            foreach (var field in new[] { "contract", "replaces", "replacedBy", "amount", "awardDate", "startDate", "endDate", "duration" })
            {
                if (fact.String(field) is { } id && record.Find(id) is null)
                {
                    errors.Add($"facts: {field} names {id}, which is not there");
                }
            }

            errors.AddRange(new[] { "buyers", "suppliers", "losingBidders", "contestedBy" }
                .SelectMany(field => fact.Strings(field)).Where(id => record.Find(id) is null).Select(id => $"facts: {id} is not there"));
        }
    }

    private static void Summary(RecordView record, List<string> errors)
    {
        if (!record.Root.TryGetProperty("summary", out var summary))
        {
            return;
        }

        Spans(record, "summary", summary.List("sentences"), errors);
        Ids(record, "amounts", summary.List("keyFigures"), "amount", errors);
        foreach (var line in summary.GetProperty("sheets").List("fr").Concat(summary.GetProperty("sheets").List("en")))
        {
            errors.AddRange(line.Strings("facts").Where(id => record.Find(id) is null).Select(id => $"sheets: {id} is not there"));
        }
    }
}
