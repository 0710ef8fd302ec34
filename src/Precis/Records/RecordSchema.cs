using System.Reflection;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Schema;
using System.Text.Json.Serialization;
using Precis.Documents;

namespace Precis.Records;

/// <summary>The JSON Schema (2020-12) of the record, made from the record's own types, so that it cannot fall behind them. Thread-safe.</summary>
public static class RecordSchema
{
    /// <summary>The identifier of the schema, which names the version of the record.</summary>
    public const string Id = "urn:precis:article:1";

    private const string Dialect = "https://json-schema.org/draft/2020-12/schema";

    private static readonly JsonSchemaExporterOptions Exporter = new()
    {
        TreatNullObliviousAsNonNullable = true,
        TransformSchemaNode = static (context, node) => node is JsonObject schema ? Transform(context, schema) : node,
    };

    /// <summary>The types of facts that the record itself has; any other is a user's.</summary>
    internal static IReadOnlySet<string> FactTypes { get; } = typeof(Fact).GetCustomAttributes<JsonDerivedTypeAttribute>().Select(type => (string)type.TypeDiscriminator!).ToHashSet(StringComparer.Ordinal);

    /// <summary>Makes the schema.</summary>
    public static JsonObject Create()
    {
        var exported = RecordJsonContext.Default.Options.GetJsonSchemaAsNode(typeof(ArticleRecord), Exporter).AsObject();
        var schema = new JsonObject
        {
            ["$schema"] = Dialect,
            ["$id"] = Id,
            ["title"] = "Article record",
            ["description"] = "What Précis publishes of one news article. Offsets are UTF-16 code units into text, the end exclusive.",
        };
        foreach (var (name, node) in exported.ToList())
        {
            exported.Remove(name);
            schema[name] = node;
        }

        CloseVariants(schema);
        AddUserFacts(schema["properties"]!["facts"]!["items"]!["anyOf"]!.AsArray());
        schema["properties"]!["schema"] = new JsonObject { ["const"] = ArticleRecord.SchemaVersion };
        return schema;
    }

    // A user's type has the head and the foot of every fact, and between them fields that its rule file names.
    private static void AddUserFacts(JsonArray variants)
    {
        var fact = variants[0]!.DeepClone().AsObject();
        var properties = new JsonObject
        {
            ["type"] = new JsonObject { ["type"] = "string", ["pattern"] = "^[a-z][a-z0-9]*(-[a-z0-9]+)*$", ["not"] = new JsonObject { ["enum"] = new JsonArray([.. FactTypes.Select(type => JsonValue.Create(type))]) } },
            ["id"] = new JsonObject { ["type"] = "string" },
            ["status"] = new JsonObject { ["type"] = "string" },
        };
        foreach (var name in (ReadOnlySpan<string>)["factuality", "sentences", "evidence", "confidence"])
        {
            properties[name] = fact["properties"]![name]!.DeepClone();
        }

        variants.Add(new JsonObject
        {
            ["type"] = "object",
            ["properties"] = properties,
            ["required"] = new JsonArray("type", "id", "factuality", "sentences", "evidence", "confidence"),
            ["additionalProperties"] = new JsonObject { ["anyOf"] = new JsonArray(new JsonObject { ["type"] = "string" }, new JsonObject { ["type"] = "array", ["items"] = new JsonObject { ["type"] = "string" } }) },
        });
    }

    // The variants of a fact get their discriminator after they were transformed.
    private static void CloseVariants(JsonNode? node)
    {
        if (node is JsonObject schema)
        {
            if (schema["anyOf"] is JsonArray variants)
            {
                foreach (var variant in variants.OfType<JsonObject>().Where(variant => variant["properties"] is JsonObject))
                {
                    variant["additionalProperties"] = false;
                }
            }

            foreach (var (_, child) in schema)
            {
                CloseVariants(child);
            }
        }
        else if (node is JsonArray array)
        {
            foreach (var child in array)
            {
                CloseVariants(child);
            }
        }
    }

    /// <summary>Makes the schema as UTF-8, indented.</summary>
    public static byte[] ToUtf8()
    {
        using var memory = new MemoryStream();
        using (var writer = new Utf8JsonWriter(memory, new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            Create().WriteTo(writer);
        }

        return memory.ToArray();
    }

    // A property that is unknown is left out, never null; what can never be null is always there; a property that the record does not have is a mistake.
    private static JsonObject Transform(JsonSchemaExporterContext context, JsonObject schema)
    {
        WithoutNull(schema);
        Narrow(schema, context.PropertyInfo?.Name);
        if (schema["properties"] is JsonObject properties)
        {
            var nullable = context.TypeInfo.Properties.Where(property => property.IsGetNullable).Select(property => property.Name).ToHashSet();
            schema["required"] = new JsonArray([.. properties.Select(property => property.Key).Where(name => !nullable.Contains(name)).Select(name => JsonValue.Create(name))]);
            schema["additionalProperties"] = false;
        }

        return schema;
    }

    private static void WithoutNull(JsonObject schema)
    {
        if (schema["type"] is JsonArray types)
        {
            var named = types.Select(type => type!.GetValue<string>()).Where(type => type != "null").ToList();
            schema["type"] = named.Count == 1 ? named[0] : new JsonArray([.. named.Select(type => JsonValue.Create(type))]);
        }

        if (schema["enum"] is JsonArray values && values.Any(value => value is null))
        {
            schema["enum"] = new JsonArray([.. values.Where(value => value is not null).Select(value => value!.DeepClone())]);
        }
    }

    private static void Narrow(JsonObject schema, string? property)
    {
        switch (property)
        {
            case "start" or "end" or "bytes":
                schema["minimum"] = 0;
                break;
            case "confidence" or "languageConfidence" or "salience" or "similarity":
                schema["minimum"] = 0;
                schema["maximum"] = 1;
                break;
            case "sha256":
                schema["pattern"] = "^[0-9a-f]{64}$";
                break;
            default:
                break;
        }
    }
}
