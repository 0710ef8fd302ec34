using System.Text;
using System.Text.Json;
using Precis.Documents;
using Precis.Entities.Recognition;
using Precis.Languages;

namespace Precis.Learning.Names;

/// <summary>Makes labelled documents from rows <c>{"text", "gold": [{"start", "end", "type"}]}</c>.</summary>
internal sealed class NameCorpus(NameResources resources)
{
    private readonly NameConvention _convention = NameConvention.For(resources.Language);

    /// <summary>The documents of a JSON Lines file.</summary>
    public IEnumerable<LabeledDocument> Read(Stream stream)
    {
        using var reader = new StreamReader(stream, Encoding.UTF8);
        while (reader.ReadLine() is { } line)
        {
            using var json = JsonDocument.Parse(line);
            yield return Read(json.RootElement);
        }
    }

    /// <summary>The document of a row.</summary>
    public LabeledDocument Read(JsonElement row)
    {
        var gold = row.GetProperty("gold").EnumerateArray().Select(name =>
            (new Span(name.GetProperty("start").GetInt32(), name.GetProperty("end").GetInt32()), name.GetProperty("type").GetString()!));
        return Label(SegmentedText.Of(row.GetProperty("text").GetString()!, resources.Language), gold);
    }

    /// <summary>Cuts the marked spans to the convention and gives tokens their labels.</summary>
    public LabeledDocument Label(Document document, IEnumerable<(Span Span, string Type)> marked)
    {
        var table = new TokenTable(document, resources);
        var tags = new byte[document.Tokens.Count];
        var names = new List<GoldName>();
        var undecided = new List<Span>();
        foreach (var (span, label) in marked)
        {
            var first = document.TokenFrom(span.Start);
            var end = document.TokenFrom(span.End);
            if (first >= end)
            {
                continue;
            }

            var type = TypeOf(table, label, first, end);
            if (label == "gpe")
            {
                undecided.Add(span);
            }

            if (type is { } known && TryCut(table, span, known, ref first, ref end, out var name))
            {
                if (label != "gpe")
                {
                    names.Add(name);
                }

                if (name.Span.Start == document.Tokens[first].Span.Start && name.Span.End == document.Tokens[end - 1].Span.End)
                {
                    BilouTag.Label(tags.AsSpan(first, end - first), known);
                }
            }
        }

        return new LabeledDocument(document, tags, names, undecided);
    }

    private static NameType? TypeOf(TokenTable table, string label, int first, int end)
    {
        switch (label)
        {
            case "person":
                return NameType.Person;
            case "organization":
                return NameType.Organization;
            case "place":
                return NameType.Place;
            case "event":
                return NameType.Event;
            case "product":
                return NameType.Product;
            case "other":
                return NameType.Other;
            case "gpe":
                // GMB's label holds countries and demonyms alike; what a list knows as a country is one.
                var lists = end - first == 1 ? table.Facts[first].Lists : table.Facts[first].PhraseLists;
                return lists.HasFlag(Lexicons.Country) ? NameType.Place : null;
            default:
                return null;
        }
    }

    /// <summary>Cuts by the convention where span and tokens agree; an edge inside a token stays where it is.</summary>
    private bool TryCut(TokenTable table, Span span, NameType type, ref int first, ref int end, out GoldName name)
    {
        var (firstBefore, endBefore) = (first, end);
        var kept = _convention.Trim(table, ref first, ref end, type) && !_convention.IsTitle(table, first, end, type);
        if (!kept)
        {
            name = default;
            return false;
        }

        var start = first == firstBefore ? span.Start : table.Tokens[first].Span.Start;
        var stop = end == endBefore ? span.End : table.Tokens[end - 1].Span.End;
        name = new GoldName(new Span(start, stop), type);
        return true;
    }
}
