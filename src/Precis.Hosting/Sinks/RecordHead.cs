using System.Text.Json;

namespace Precis.Hosting.Sinks;

/// <summary>What tells whether a record that is there still holds: the input that it was made from and what made it.</summary>
internal sealed record RecordHead
{
    public string? Uri { get; private set; }

    public string? MediaType { get; private set; }

    public string? Sha256 { get; private set; }

    public string? Language { get; private set; }

    public string? Published { get; private set; }

    public string? PublishedFrom { get; private set; }

    public string? Version { get; private set; }

    public Dictionary<string, string> Models { get; } = [];

    /// <summary>Reads the head of the record in a file; <see langword="null"/> where there is none that can be read.</summary>
    public static RecordHead? TryReadFile(string path)
    {
        try
        {
            return TryRead(File.ReadAllBytes(path));
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>Reads the head of a record; <see langword="null"/> where the bytes are none.</summary>
    public static RecordHead? TryRead(ReadOnlySpan<byte> json)
    {
        var head = new RecordHead();
        var reader = new Utf8JsonReader(json);
        try
        {
            if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject)
            {
                return null;
            }

            while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
            {
                head.ReadProperty(ref reader);
            }

            return head.Sha256 is null || head.Version is null ? null : head;
        }
        catch (JsonException)
        {
            return null;
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    private void ReadProperty(ref Utf8JsonReader reader)
    {
        if (reader.ValueTextEquals("language"u8))
        {
            reader.Read();
            Language = reader.GetString();
        }
        else if (reader.ValueTextEquals("source"u8))
        {
            ReadStrings(ref reader, (name, value) => _ = name switch
            {
                "uri" => Uri = value,
                "mediaType" => MediaType = value,
                "sha256" => Sha256 = value,
                _ => null,
            });
        }
        else if (reader.ValueTextEquals("published"u8))
        {
            ReadStrings(ref reader, (name, value) => _ = name switch
            {
                "value" => Published = value,
                "from" => PublishedFrom = value,
                _ => null,
            });
        }
        else if (reader.ValueTextEquals("pipeline"u8))
        {
            // `models` is an object within; its properties come through the same callback.
            ReadStrings(ref reader, (name, value) => _ = name == "version" && Version is null ? Version = value : Models[name] = value);
        }
        else
        {
            reader.Skip();
        }
    }

    private static void ReadStrings(ref Utf8JsonReader reader, Action<string, string> take)
    {
        reader.Read();
        var depth = reader.CurrentDepth;
        var name = string.Empty;
        while (reader.Read() && (reader.TokenType != JsonTokenType.EndObject || reader.CurrentDepth > depth))
        {
            if (reader.TokenType == JsonTokenType.PropertyName)
            {
                name = reader.GetString()!;
            }
            else if (reader.TokenType == JsonTokenType.String)
            {
                take(name, reader.GetString()!);
            }
        }
    }
}
