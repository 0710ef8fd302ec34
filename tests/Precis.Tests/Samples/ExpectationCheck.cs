using System.Text.Json;

namespace Precis.Tests.Samples;

/// <summary>
/// Holds a published record against an expectation (<c>Expectations/*.expected.json</c>): what was promised and is not there, and what is there and
/// should not be. Entities, dates and amounts that nobody listed are no error.
/// </summary>
internal sealed class ExpectationCheck
{
    private readonly RecordView _record;
    private readonly JsonElement _expected;
    private readonly List<string> _errors = [];

    private ExpectationCheck(RecordView record, JsonElement expected)
    {
        _record = record;
        _expected = expected;
    }

    /// <summary>The differences, each a line for a person to read; empty where the record holds what it must.</summary>
    public static IReadOnlyList<string> Run(RecordView record, JsonElement expected)
    {
        var check = new ExpectationCheck(record, expected);
        check._errors.AddRange(RecordIntegrity.Run(record));
        check.Metadata();
        check.Entities();
        check.Values("dates", ["type", "value", "earliest", "latest", "modifier"], []);
        check.Values("amounts", ["kind", "currency", "unit", "modifier"], ["value", "low", "high"]);
        check.Quotes();
        check._errors.AddRange(FactCheck.Run(record, expected));
        check.Sheets();
        return check._errors;
    }

    private void Metadata()
    {
        foreach (var property in new[] { "language", "title", "publisher", "section", "url" })
        {
            if (_expected.String(property) is { } value)
            {
                Require(Wording.IsOneOf(_record.Root.String(property), value), $"{property}: '{_record.Root.String(property)}', not '{value}'");
            }
        }

        if (_expected.TryGetProperty("published", out var published))
        {
            var found = _record.Root.TryGetProperty("published", out var there) ? there : default;
            Require(
                found.ValueKind == JsonValueKind.Object && found.String("value") == published.String("value") && found.String("from") == published.String("from"),
                $"published: {found}, not {published}");
        }

        if (_expected.TryGetProperty("byline", out _))
        {
            Require(_expected.Strings("byline").SequenceEqual(_record.Root.Strings("byline")), $"byline: {string.Join(", ", _record.Root.Strings("byline"))}");
        }

        if (_expected.String("textStartsWith") is { } start)
        {
            Require(Wording.Plain(_record.Text).StartsWith(Wording.Plain(start), StringComparison.Ordinal), $"text: starts with '{_record.Text[..Math.Min(60, _record.Text.Length)]}'");
        }

        foreach (var without in _expected.Strings("textWithout"))
        {
            Require(!Wording.Contains(_record.Text, without), $"text: holds '{without}', which is no part of the article");
        }

        if (_expected.TryGetProperty("headings", out _))
        {
            var headings = _record.Items("paragraphs").Where(paragraph => paragraph.String("kind") == "heading")
                .Select(paragraph => _record.Text[paragraph.GetProperty("start").GetInt32()..paragraph.GetProperty("end").GetInt32()]).ToList();
            Require(
                headings.Select(Wording.Plain).SequenceEqual(_expected.Strings("headings").Select(Wording.Plain)),
                $"headings: {(headings.Count == 0 ? "none" : string.Join(" / ", headings))}");
        }
    }

    private void Entities()
    {
        var free = _record.Items("entities").ToList();
        foreach (var expected in _expected.List("entities"))
        {
            var mentions = expected.Strings("mentions");
            var best = free.Select(entity => (Entity: entity, Missing: MissingMentions(entity, mentions)))
                .OrderBy(pair => pair.Missing.Count).ThenBy(pair => IsOf(pair.Entity, expected) ? 0 : 1).FirstOrDefault();
            var label = expected.String("name") ?? mentions[0];
            if (best.Missing is null || best.Missing.Count == mentions.Count)
            {
                _errors.Add($"entities: no entity has '{string.Join("', '", mentions)}'");
                continue;
            }

            free.Remove(best.Entity);
            _errors.AddRange(best.Missing.Select(missing => $"entities: {label} lacks the mention '{missing}'{Elsewhere(missing, best.Entity)}"));
            Require(IsOf(best.Entity, expected), $"entities: {label} is of type {best.Entity.String("type")}, not {expected.String("type")}");
            Require(
                expected.String("name") is not { } name || Wording.IsOneOf(best.Entity.String("name"), name),
                $"entities: {label} is named '{best.Entity.String("name")}'");
            if (expected.String("form") is { } form)
            {
                var mention = best.Entity.List("mentions").First(mention => Wording.Same(mention.String("text")!, mentions[0]));
                Require(mention.String("form") == form, $"entities: {label} is of form {mention.String("form")}, not {form}");
                Require(form != "metonym" || mention.String("refersTo") is not null, $"entities: {label} is a metonym that refers to nothing");
            }
        }

        foreach (var name in _expected.Strings("notEntities"))
        {
            Require(
                !_record.Items("entities").Any(entity => entity.List("mentions").Any(mention => Wording.Same(mention.String("text")!, name))),
                $"entities: '{name}' is none");
        }
    }

    private static bool IsOf(JsonElement entity, JsonElement expected) =>
        expected.TryGetProperty("anyType", out _) || entity.String("type") == expected.String("type");

    private static List<string> MissingMentions(JsonElement entity, IReadOnlyList<string> mentions)
    {
        var there = entity.List("mentions").Select(mention => Wording.Plain(mention.String("text")!)).ToList();
        return [.. mentions.Where(mention => !there.Remove(Wording.Plain(mention)))];
    }

    private string Elsewhere(string mention, JsonElement entity)
    {
        var others = _record.Items("entities")
            .Where(other => other.String("id") != entity.String("id") && other.List("mentions").Any(there => Wording.Same(there.String("text")!, mention)))
            .Select(other => $"{other.String("type")} {other.String("name")}").ToList();
        return others.Count == 0 ? "" : $" (it is one of {string.Join(", ", others)})";
    }

    private void Values(string list, string[] strings, string[] numbers)
    {
        var free = _record.Items(list).ToList();
        foreach (var expected in _expected.List(list))
        {
            var text = expected.String("text")!;
            var index = free.FindIndex(item => Wording.IsOneOfWithoutDeterminer(item.String("text")!, text));
            if (index < 0)
            {
                _errors.Add($"{list}: '{text}' is not there");
                continue;
            }

            var found = free[index];
            free.RemoveAt(index);
            foreach (var property in strings)
            {
                if (expected.String(property) is { } value)
                {
                    Require(Wording.IsOneOf(found.String(property), value), $"{list}: '{text}' has {property} {found.String(property) ?? "nothing"}, not {value}");
                }
            }

            foreach (var property in numbers)
            {
                if (expected.TryGetProperty(property, out var value))
                {
                    var number = found.TryGetProperty(property, out var there) ? there.GetDecimal() : (decimal?)null;
                    Require(number == value.GetDecimal(), $"{list}: '{text}' has {property} {number?.ToString() ?? "nothing"}, not {value}");
                }
            }

            if (expected.String("equals") is { } same)
            {
                Require(_record.Find(found.String("equals"))?.String("text") is { } other && Wording.Same(other, same), $"{list}: '{text}' does not equal '{same}'");
            }
        }
    }

    private void Quotes()
    {
        foreach (var expected in _expected.List("quotes"))
        {
            var start = expected.String("startsWith")!;
            var matching = _record.Items("quotes").Where(quote => Wording.Plain(quote.String("text")!).StartsWith(Wording.Plain(start), StringComparison.Ordinal)).ToList();
            if (matching.Count == 0)
            {
                _errors.Add($"quotes: none starts with '{start}'");
                continue;
            }

            var found = matching[0];
            Require(
                expected.String("endsWith") is not { } end || EndsWith(found.String("text")!, end),
                $"quotes: '{start}…' ends with '{found.String("text")![^Math.Min(30, found.String("text")!.Length)..]}'");
            Require(
                expected.String("speaker") is not { } speaker || _record.IsCalled(found.String("speaker"), speaker),
                $"quotes: '{start}…' is said by {_record.Describe(found.String("speaker"))}, not {expected.String("speaker")}");
            Require(
                expected.String("speakerText") is not { } words || found.String("speaker") is null && Wording.Contains(found.String("speakerText"), words),
                $"quotes: '{start}…' has the speaker {_record.Describe(found.String("speaker"))} and the speaker's words '{found.String("speakerText")}'");
            Require(
                expected.String("cue") is not { } cue || Wording.Contains(found.String("cue"), cue),
                $"quotes: '{start}…' has the cue '{found.String("cue")}'");
        }

        foreach (var words in _expected.Strings("notQuotes"))
        {
            Require(!_record.Items("quotes").Any(quote => EndsWith(quote.String("text")!, words) && quote.String("text")!.Length <= words.Length + 4), $"quotes: '{words}' is none");
        }
    }

    private static bool EndsWith(string text, string end) =>
        Wording.Plain(text).EndsWith(Wording.Plain(end), StringComparison.Ordinal)
        || Wording.Plain(text).TrimEnd(',', '.', ' ').EndsWith(Wording.Plain(end), StringComparison.Ordinal);

    private void Sheets()
    {
        foreach (var language in new[] { "fr", "en" })
        {
            var sheet = _record.Root.TryGetProperty("summary", out var summary)
                ? string.Join(' ', summary.GetProperty("sheets").List(language).Select(line => line.String("text"))) : "";
            foreach (var words in _expected.TryGetProperty("sheets", out var sheets) ? sheets.Strings(language) : [])
            {
                Require(Wording.Contains(sheet, words), $"sheets: the {language} one does not say '{words}': {(sheet.Length == 0 ? "it is empty" : sheet)}");
            }
        }
    }

    private void Require(bool holds, string error)
    {
        if (!holds)
        {
            _errors.Add(error);
        }
    }
}
