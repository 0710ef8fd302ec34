using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Precis.Tests.Samples;

/// <summary>
/// A sample with other names, dates and sums, and the expectation rewritten the same way. <c>text</c> replaces words in the article and in the
/// expectation, all at once and the longest first; <c>expected</c> replaces whole values of the expectation, where words alone do not do (numbers, ISO
/// dates, what only the expectation says).
/// </summary>
internal sealed class Rewrite
{
    private static readonly string Folder = Path.Combine(DevelopmentData.Repository, "tests", "Precis.Tests", "Samples", "Rewrites");

    private readonly string _sample;
    private readonly Dictionary<string, string> _text;
    private readonly Dictionary<string, JsonNode> _expected;
    private readonly Regex _pattern;

    private Rewrite(JsonObject rewrite)
    {
        _sample = rewrite["of"]!.GetValue<string>();
        _text = rewrite["text"]!.AsObject().ToDictionary(pair => pair.Key, pair => pair.Value!.GetValue<string>(), StringComparer.Ordinal);
        _expected = rewrite["expected"]!.AsObject().ToDictionary(pair => pair.Key, pair => pair.Value!, StringComparer.Ordinal);
        _pattern = new Regex(
            string.Join('|', _text.Keys.OrderByDescending(key => key.Length).Select(Regex.Escape)), RegexOptions.CultureInvariant | RegexOptions.NonBacktracking);
    }

    public static IReadOnlyList<string> All { get; } =
        [.. Directory.EnumerateFiles(Folder, "*.json").Select(Path.GetFileNameWithoutExtension).Select(name => name!).Order(StringComparer.Ordinal)];

    public string Uri => _sample;

    /// <summary>The replacements that nothing in the article or its expectation calls for.</summary>
    public IReadOnlyList<string> Unused
    {
        get
        {
            var source = Encoding.UTF8.GetString(SampleArticles.Bytes(_sample)) + "\n" + SampleArticles.Expectation(_sample).GetRawText();
            var values = Values(JsonNode.Parse(SampleArticles.ExpectationText(_sample))).ToHashSet(StringComparer.Ordinal);
            return [.. _text.Keys.Where(key => !source.Contains(key, StringComparison.Ordinal)), .. _expected.Keys.Where(key => !values.Contains(key))];
        }
    }

    public static Rewrite Load(string name) => new(JsonNode.Parse(File.ReadAllText(Path.Combine(Folder, name + ".json")))!.AsObject());

    public byte[] Article() => Encoding.UTF8.GetBytes(InWords(Encoding.UTF8.GetString(SampleArticles.Bytes(_sample))));

    public JsonElement Expectation() => JsonSerializer.SerializeToElement(InValues(JsonNode.Parse(SampleArticles.ExpectationText(_sample))));

    private string InWords(string text) => _pattern.Replace(text, match => _text[match.Value]);

    private JsonNode? InValues(JsonNode? node) => node switch
    {
        JsonObject properties => new JsonObject(properties.Select(pair => KeyValuePair.Create(pair.Key, InValues(pair.Value)))),
        JsonArray items => new JsonArray([.. items.Select(InValues)]),
        JsonValue value when _expected.TryGetValue(value.ToString(), out var other) => other.DeepClone(),
        JsonValue value when value.GetValueKind() == JsonValueKind.String => InWords(value.GetValue<string>()),
        _ => node?.DeepClone(),
    };

    private static IEnumerable<string> Values(JsonNode? node) => node switch
    {
        JsonObject properties => properties.SelectMany(pair => Values(pair.Value)),
        JsonArray items => items.SelectMany(Values),
        JsonValue value => [value.ToString()],
        _ => [],
    };
}
