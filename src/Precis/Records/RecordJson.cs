using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Precis.Records;

/// <summary>The JSON of the record: camelCase names, kebab-case enum values, unknown fields left out. Thread-safe.</summary>
public static class RecordJson
{
    private static readonly RecordJsonContext Indented = new(new JsonSerializerOptions(RecordJsonContext.Default.Options)
    {
        WriteIndented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });

    private static readonly RecordJsonContext Compact = new(new JsonSerializerOptions(RecordJsonContext.Default.Options)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });

    /// <summary>Writes a record as UTF-8 without a byte order mark.</summary>
    /// <param name="record">The record.</param>
    /// <param name="indented">Whether to write one property a line; otherwise the whole record is one line.</param>
    public static byte[] Serialize(ArticleRecord record, bool indented = true) =>
        JsonSerializer.SerializeToUtf8Bytes(record, (indented ? Indented : Compact).ArticleRecord);

    /// <summary>Reads a record.</summary>
    /// <exception cref="JsonException">The bytes are no record.</exception>
    public static ArticleRecord Deserialize(ReadOnlySpan<byte> utf8) =>
        JsonSerializer.Deserialize(utf8, Compact.ArticleRecord) ?? throw new JsonException("The record is null.");
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    AllowOutOfOrderMetadataProperties = true,
    RespectNullableAnnotations = true,
    Converters = [typeof(KebabCaseEnumConverter)])]
[JsonSerializable(typeof(ArticleRecord))]
internal sealed partial class RecordJsonContext : JsonSerializerContext;

internal sealed class KebabCaseEnumConverter() : JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower, allowIntegerValues: false);
