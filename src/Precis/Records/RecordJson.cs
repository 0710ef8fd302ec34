using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Precis.Records;

/// <summary>The JSON of the record: camelCase names, kebab-case enum values, unknown fields left out. Thread-safe.</summary>
public static class RecordJson
{
    private static readonly JsonWriterOptions Indented = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static readonly JsonWriterOptions OneLine = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    // The facts of users' types are not among the types that the serializer knows.
    private static readonly RecordJsonContext Reading = new(new JsonSerializerOptions(RecordJsonContext.Default.Options) { Converters = { new FactConverter() } });

    /// <summary>Writes a record as UTF-8 without a byte order mark.</summary>
    /// <param name="record">The record.</param>
    /// <param name="indented">Whether to write one property a line; otherwise the whole record is one line.</param>
    public static byte[] Serialize(ArticleRecord record, bool indented = true)
    {
        ArgumentNullException.ThrowIfNull(record);
        var buffer = new ArrayBufferWriter<byte>(1 << 15);
        using (var json = new Utf8JsonWriter(buffer, indented ? Indented : OneLine))
        {
            new RecordWriter(json).Write(record);
        }

        return buffer.WrittenSpan.ToArray();
    }

    /// <summary>Reads a record.</summary>
    /// <exception cref="JsonException">The bytes are no record.</exception>
    public static ArticleRecord Deserialize(ReadOnlySpan<byte> utf8) =>
        JsonSerializer.Deserialize(utf8, Reading.ArticleRecord) ?? throw new JsonException("The record is null.");
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
