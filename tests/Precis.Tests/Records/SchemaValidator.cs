using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Precis.Tests.Records;

/// <summary>
/// Validates JSON against the part of JSON Schema 2020-12 that the record's schema uses. A keyword that it does not know is an error, so that a
/// schema which grows cannot pass unchecked.
/// </summary>
internal sealed class SchemaValidator(JsonObject root)
{
    /// <summary>The first thing that is wrong, with its place; <see langword="null"/> where the value is valid.</summary>
    public string? Validate(JsonNode? value) => Validate(root, value, "$");

    private string? Validate(JsonNode schema, JsonNode? value, string place)
    {
        if (schema is JsonValue boolean)
        {
            return boolean.GetValue<bool>() ? null : $"{place}: is not allowed";
        }

        foreach (var (keyword, argument) in schema.AsObject())
        {
            var error = Check(schema.AsObject(), keyword, argument!, value, place);
            if (error is not null)
            {
                return error;
            }
        }

        return null;
    }

    private string? Check(JsonObject schema, string keyword, JsonNode argument, JsonNode? value, string place) => keyword switch
    {
        "$schema" or "$id" or "title" or "description" => null,
        "$ref" => Validate(Resolve(argument.GetValue<string>()), value, place),
        "type" => Types(argument).Any(type => IsOfType(value, type)) ? null : $"{place}: is {Kind(value)}, not {argument.ToJsonString()}",
        "const" => JsonNode.DeepEquals(argument, value) ? null : $"{place}: is not {argument.ToJsonString()}",
        "enum" => argument.AsArray().Any(allowed => JsonNode.DeepEquals(allowed, value)) ? null : $"{place}: {value?.ToJsonString()} is none of {argument.ToJsonString()}",
        "minimum" => value is JsonValue number && Number(number) < Number(argument) ? $"{place}: is less than {argument}" : null,
        "maximum" => value is JsonValue number && Number(number) > Number(argument) ? $"{place}: is more than {argument}" : null,
        "pattern" => value is JsonValue text && !Regex.IsMatch(text.GetValue<string>(), argument.GetValue<string>()) ? $"{place}: does not match {argument}" : null,
        "required" => value is JsonObject o ? argument.AsArray().Select(name => name!.GetValue<string>()).Where(name => !o.ContainsKey(name)).Select(name => $"{place}: lacks {name}").FirstOrDefault() : null,
        "properties" => value is JsonObject o ? argument.AsObject().Where(p => o.ContainsKey(p.Key)).Select(p => Validate(p.Value!, o[p.Key], $"{place}.{p.Key}")).FirstOrDefault(e => e is not null) : null,
        "additionalProperties" => value is JsonObject o ? o.Where(p => schema["properties"] is not JsonObject known || !known.ContainsKey(p.Key)).Select(p => Validate(argument, p.Value, $"{place}.{p.Key}")).FirstOrDefault(e => e is not null) : null,
        "items" => value is JsonArray a ? a.Select((item, i) => Validate(argument, item, $"{place}[{i.ToString(CultureInfo.InvariantCulture)}]")).FirstOrDefault(e => e is not null) : null,
        "not" => Validate(argument, value, place) is null ? $"{place}: is what it may not be" : null,
        "anyOf" => AnyOf(argument.AsArray(), value, place),
        _ => throw new NotSupportedException($"The schema uses the keyword '{keyword}', which the validator does not know."),
    };

    private string? AnyOf(JsonArray variants, JsonNode? value, string place)
    {
        var errors = variants.Select(variant => Validate(variant!, value, place)).ToList();
        return errors.Contains(null) ? null : $"{place}: fits no variant ({string.Join("; ", errors.Distinct())})";
    }

    private JsonNode Resolve(string pointer)
    {
        JsonNode node = root;
        foreach (var part in pointer.TrimStart('#').Split('/', StringSplitOptions.RemoveEmptyEntries))
        {
            node = node is JsonArray array ? array[int.Parse(part, CultureInfo.InvariantCulture)]! : node[part.Replace("~1", "/").Replace("~0", "~")]!;
        }

        return node;
    }

    private static IEnumerable<string> Types(JsonNode argument) =>
        argument is JsonArray types ? types.Select(type => type!.GetValue<string>()) : [argument.GetValue<string>()];

    private static bool IsOfType(JsonNode? value, string type) => type switch
    {
        "null" => value is null,
        "integer" => value is JsonValue number && number.GetValueKind() == JsonValueKind.Number && decimal.IsInteger(Number(number)),
        _ => Kind(value) == type,
    };

    private static string Kind(JsonNode? value) => value?.GetValueKind() switch
    {
        null or JsonValueKind.Null => "null",
        JsonValueKind.Object => "object",
        JsonValueKind.Array => "array",
        JsonValueKind.String => "string",
        JsonValueKind.Number => "number",
        _ => "boolean",
    };

    private static decimal Number(JsonNode node) => decimal.Parse(node.ToJsonString(), NumberStyles.Float, CultureInfo.InvariantCulture);
}
