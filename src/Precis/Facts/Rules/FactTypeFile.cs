using System.Text.Json;
using System.Text.RegularExpressions;
using Precis.Documents;
using Precis.Languages;

namespace Precis.Facts.Rules;

/// <summary>Reads the declaration of a fact type. What is wrong is told with its place in the file and the cure.</summary>
internal static partial class FactTypeFile
{
    private static readonly string[] Reserved = ["id", "type", "status", "factuality", "sentences", "evidence", "confidence"];
    private static readonly Dictionary<string, FieldKind> Kinds = Enum.GetValues<FieldKind>().ToDictionary(kind => kind.ToString().ToLowerInvariant());
    private static readonly Dictionary<string, EntityType> EntityTypes = Enum.GetValues<EntityType>().ToDictionary(type => type.ToString().ToLowerInvariant());
    private static readonly Dictionary<string, Language> Languages = new() { ["fr"] = Language.French, ["en"] = Language.English };

    /// <summary>Reads a declaration that the library holds.</summary>
    public static FactType ReadEmbedded(string path)
    {
        using var stream = EmbeddedData.Open(path);
        using var json = JsonDocument.Parse(stream, Options);
        return Type(new RulePlace(json.RootElement, "$"));
    }

    /// <summary>Reads a declaration.</summary>
    /// <exception cref="InvalidDataException">It is none; the message names file, place and cure.</exception>
    public static FactType Read(ReadOnlyMemory<byte> content, string file)
    {
        try
        {
            using var json = JsonDocument.Parse(content, Options);
            return Type(new RulePlace(json.RootElement, "$"));
        }
        catch (JsonException error)
        {
            throw new InvalidDataException($"{file}, line {error.LineNumber + 1}: this is no JSON ({error.Message}); write one object, the declaration of a fact type", error);
        }
        catch (InvalidDataException error)
        {
            throw new InvalidDataException($"{file}, {error.Message}", error);
        }
    }

    private static JsonDocumentOptions Options => new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true };

    private static FactType Type(RulePlace root)
    {
        _ = root.Properties("a fact type", "type", "fields", "required", "key", "background", "statuses", "triggers", "sheets");
        var name = root.Get("type", "write the name that the records shall give, such as \"partnership\"");
        if (!TypeName().IsMatch(name.Text()))
        {
            throw name.Wrong($"'{name.Text()}' is no name of a type; write small letters, digits and hyphens, such as \"product-recall\"");
        }

        var fields = root.Get("fields", "write {\"company\": {\"kind\": \"entity\"}, …}").Properties("the list of fields").Select(pair => Field(pair.Name, pair.Place)).ToList();
        if (fields.Count == 0)
        {
            throw root.Wrong("\"fields\" is empty; a fact has at least one field");
        }

        var names = fields.Select(field => field.Name).ToList();
        foreach (var field in fields.Where(field => field.Beside is not null && !names.Contains(field.Beside)))
        {
            throw new RulePlace(root.Value, $"$.fields.{field.Name}.beside").Wrong(NoField(field.Beside!, names));
        }

        var required = Groups(root.Get("required", "name the fields without which nothing is told, such as [\"company\", \"amount|date\"]"), "\"required\"", names);
        var key = root.Find("key") is { } keys ? keys.Items("\"key\"").Select(item => Known(item.Text(), item, names)).ToList() : [required.Count > 0 ? required[0][0] : names[0]];
        var background = root.Find("background") is { } past ? past.Items("\"background\"").Select(item => Known(item.Text(), item, names)).ToList() : names;
        var statuses = root.Find("statuses") is { } states ? states.Texts("\"statuses\"").ToList() : null;
        var triggers = Triggers(root, fields, statuses);
        return new FactType(name.Text(), fields)
        {
            Required = required,
            Key = key,
            Background = background,
            Triggers = triggers,
            Sheets = root.Find("sheets") is { } sheets ? SheetsOf(sheets, statuses, names) : new Dictionary<string, IReadOnlyDictionary<string, string>>(),
        };
    }

    private static FactField Field(string name, RulePlace place)
    {
        _ = place.Properties("a field", "kind", "types", "units", "terms", "extends", "acts", "beside");
        if (!FieldName().IsMatch(name) || Reserved.Contains(name))
        {
            throw place.Wrong(Reserved.Contains(name) ? $"every fact has \"{name}\" already; choose another name" : $"'{name}' is no name of a field; write camelCase, such as \"effectiveDate\"");
        }

        var kind = Pick(place.Get("kind", $"write {RulePlace.Choice(Kinds.Keys)}"), Kinds, "kind of field");
        return new FactField(name, kind)
        {
            Types = place.Find("types") is { } types ? types.Items("\"types\"").Select(item => Pick(item, EntityTypes, "type of entity")).ToHashSet() : new HashSet<EntityType>(),
            Units = place.Find("units") is { } units ? units.Texts("\"units\"").ToHashSet(StringComparer.OrdinalIgnoreCase) : new HashSet<string>(),
            Terms = place.Find("terms") is { } terms
                ? terms.Properties("\"terms\"", "fr", "en").ToDictionary(pair => Languages[pair.Name], pair => Words(pair.Place.Texts("a list of terms")))
                : new Dictionary<Language, Lexicon>(),
            Extends = place.Find("extends")?.Flag() ?? false,
            Acts = place.Find("acts")?.Flag() ?? false,
            Beside = place.Find("beside")?.Text(),
        };
    }

    private static Dictionary<Language, IReadOnlyList<Trigger>> Triggers(RulePlace root, List<FactField> fields, List<string>? statuses)
    {
        var triggers = new Dictionary<Language, IReadOnlyList<Trigger>>();
        var place = root.Get("triggers", "write {\"fr\": […], \"en\": […]}");
        foreach (var (code, list) in place.Properties("\"triggers\"", "fr", "en"))
        {
            triggers[Languages[code]] = [.. list.Items("a list of triggers").Select((item, i) => TriggerReader.Read(item, i, Languages[code], fields, statuses))];
        }

        return triggers.Values.Any(list => list.Count > 0) ? triggers : throw place.Wrong("no language has a trigger; write at least one verb or noun");
    }

    /// <summary>{"signed": {"fr": "…", "en": "…"}}</summary>
    private static Dictionary<string, IReadOnlyDictionary<string, string>> SheetsOf(RulePlace sheets, List<string>? statuses, List<string> names) =>
        sheets.Properties("\"sheets\"", [.. statuses ?? [FactType.OnlySheet], FactType.DeniedSheet]).ToDictionary(
            pair => pair.Name,
            pair => (IReadOnlyDictionary<string, string>)pair.Place.Properties("a template", [.. Languages.Keys]).ToDictionary(language => language.Name, language => Template(language.Place, names)));

    private static string Template(RulePlace place, List<string> names)
    {
        foreach (Match slot in Slot().Matches(place.Text()))
        {
            _ = Known(slot.Groups["field"].Value, place, names);
        }

        return place.Text().Count(c => c is '{' or '[') == place.Text().Count(c => c is '}' or ']') ? place.Text() : throw place.Wrong("a bracket or brace is not closed; close it");
    }

    /// <summary>A list of words as a lexicon.</summary>
    public static Lexicon Words(IEnumerable<string> words) => new(words.Distinct(StringComparer.OrdinalIgnoreCase).Select(word => new[] { word }));

    /// <summary>Groups of fields: "company", "amount|date".</summary>
    public static IReadOnlyList<IReadOnlyList<string>> Groups(RulePlace place, string what, IReadOnlyList<string> names) =>
        [.. place.Items(what).Select(item => (IReadOnlyList<string>)[.. item.Text().Split('|').Select(one => Known(one, item, names))])];

    /// <summary>A name of a field that is declared.</summary>
    public static string Known(string name, RulePlace place, IReadOnlyList<string> names) => names.Contains(name) ? name : throw place.Wrong(NoField(name, names));

    private static string NoField(string name, IReadOnlyList<string> names) => $"there is no field '{name}'; write {RulePlace.Choice(names)}, or declare it under \"fields\"";

    private static T Pick<T>(RulePlace place, Dictionary<string, T> choices, string what) =>
        choices.TryGetValue(place.Text(), out var value) ? value : throw place.Wrong($"'{place.Text()}' is no {what}; write {RulePlace.Choice(choices.Keys)}");

    [GeneratedRegex("^[a-z][a-z0-9]*(-[a-z0-9]+)*$", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex TypeName();

    [GeneratedRegex("^[a-z][A-Za-z0-9]*$", RegexOptions.NonBacktracking)]
    private static partial Regex FieldName();

    [GeneratedRegex(@"\{(?<field>[A-Za-z0-9]+)", RegexOptions.NonBacktracking)]
    private static partial Regex Slot();
}
