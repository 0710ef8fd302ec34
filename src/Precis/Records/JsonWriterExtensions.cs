using System.Text.Json;
using Precis.Documents;

namespace Precis.Records;

/// <summary>The shapes that come again and again in a record.</summary>
internal static class JsonWriterExtensions
{
    /// <summary>Writes a property that is left out where it is unknown.</summary>
    public static void WriteOptional(this Utf8JsonWriter json, ReadOnlySpan<byte> name, string? value)
    {
        if (value is not null)
        {
            json.WriteString(name, value);
        }
    }

    /// <inheritdoc cref="WriteOptional(Utf8JsonWriter, ReadOnlySpan{byte}, string?)"/>
    public static void WriteOptional(this Utf8JsonWriter json, ReadOnlySpan<byte> name, decimal? value)
    {
        if (value is { } number)
        {
            json.WriteNumber(name, number);
        }
    }

    public static void WriteSpan(this Utf8JsonWriter json, SpannedValue value)
    {
        json.WriteNumber("start"u8, value.Start);
        json.WriteNumber("end"u8, value.End);
        json.WriteString("text"u8, value.Text);
    }

    public static void WriteStrings(this Utf8JsonWriter json, ReadOnlySpan<byte> name, IReadOnlyList<string> values)
    {
        json.WriteStartArray(name);
        foreach (var value in values)
        {
            json.WriteStringValue(value);
        }

        json.WriteEndArray();
    }

    public static void WriteMap(this Utf8JsonWriter json, ReadOnlySpan<byte> name, IReadOnlyDictionary<string, string> map)
    {
        json.WriteStartObject(name);
        foreach (var (key, value) in map)
        {
            json.WriteString(key, value);
        }

        json.WriteEndObject();
    }

    /// <summary>Writes a list of objects, whose properties <paramref name="write"/> writes.</summary>
    public static void WriteArray<T>(this Utf8JsonWriter json, ReadOnlySpan<byte> name, IReadOnlyList<T> values, Action<T> write)
        where T : class
    {
        json.WriteStartArray(name);
        foreach (var value in values)
        {
            json.WriteStartObject();
            write(value);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
