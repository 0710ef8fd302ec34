using System.Text;
using System.Text.Json;
using Precis.Documents;
using Precis.Languages;

namespace Precis.Entities.Registry;

/// <summary>
/// Reads known things from JSON Lines: <c>type</c> and <c>name</c>, and where there are any <c>kind</c>, <c>identifiers</c>, <c>aliases</c>,
/// <c>country</c>, <c>sector</c>, <c>ambiguous</c>, and <c>fr</c> and <c>en</c>, the name in running text with its article.
/// </summary>
internal static class RegistryFile
{
    private const int LongestName = 128;

    private static readonly string[] Properties = ["type", "name", "kind", "identifiers", "aliases", "country", "sector", "ambiguous", "fr", "en"];
    private static readonly string[] AliasProperties = ["text", "language", "acronym", "ambiguous"];
    private static readonly Dictionary<string, EntityType> Types = Enum.GetValues<EntityType>().ToDictionary(type => type.ToString().ToLowerInvariant());

    /// <summary>The things with their lines, and whether a line says itself that the name is ambiguous or not.</summary>
    /// <exception cref="InvalidDataException">A line is no known thing; the message names file, line and cure.</exception>
    public static IEnumerable<(int Line, RegistryEntry Entry, bool MarksName)> Read(byte[] content, string file)
    {
        using var reader = new StreamReader(new MemoryStream(content), new UTF8Encoding(false, throwOnInvalidBytes: true));
        for (var number = 1; Next(reader, file, number) is { } line; number++)
        {
            if (!string.IsNullOrWhiteSpace(line))
            {
                yield return Parse(line, number, file);
            }
        }
    }

    private static string? Next(StreamReader reader, string file, int number)
    {
        try
        {
            return reader.ReadLine();
        }
        catch (DecoderFallbackException error)
        {
            throw new InvalidDataException($"{file}, line {number} or soon after: the bytes are no UTF-8; save the file as UTF-8", error);
        }
    }

    private static (int Line, RegistryEntry Entry, bool MarksName) Parse(string line, int number, string file)
    {
        try
        {
            using var json = JsonDocument.Parse(line);
            return (number, Entry(json.RootElement, $"{file}:{number}"), json.RootElement.TryGetProperty("ambiguous", out _));
        }
        catch (JsonException error)
        {
            throw new InvalidDataException($"{file}, line {number}: this is no JSON object; write one known thing a line ({error.Message})", error);
        }
        catch (InvalidDataException error)
        {
            throw new InvalidDataException($"{file}, line {number}: {error.Message}", error);
        }
    }

    private static RegistryEntry Entry(JsonElement row, string key)
    {
        CheckProperties(row, Properties, "a known thing");
        var type = Text(row, "type") is { } written
            ? Types.TryGetValue(written, out var known) ? known : throw new InvalidDataException($"there is no type '{written}'; write {Choice(Types.Keys)}")
            : throw new InvalidDataException($"the type is missing; write \"type\" with {Choice(Types.Keys)}");
        var name = Name(Text(row, "name") ?? throw new InvalidDataException("the name is missing; write \"name\" with the name that the records shall give"));
        var builder = new EntryBuilder(key, Kind(row, type), new RegistryAlias(name, MentionForm.Name, null, Flag(row, "ambiguous") ?? false))
        {
            Country = Country(row),
            Sector = Text(row, "sector"),
        };
        foreach (var alias in Aliases(row))
        {
            builder.Add(alias);
        }

        builder.WithFrench(Text(row, "fr") ?? "").WithEnglish(Text(row, "en") ?? "");
        if (row.TryGetProperty("identifiers", out var identifiers))
        {
            foreach (var identifier in Expect(identifiers, JsonValueKind.Object, "identifiers", "an object such as {\"lei\": \"…\"}").EnumerateObject())
            {
                builder.WithIdentifier(identifier.Name, Identifier(identifier));
            }
        }

        return builder.Build();
    }

    private static RegistryKind Kind(JsonElement row, EntityType type)
    {
        if (Text(row, "kind") is not { } written)
        {
            return RegistryKinds.DefaultOf(type);
        }

        return RegistryKinds.TryParse(written, out var kind) && RegistryKinds.TypeOf(kind) == type
            ? kind
            : throw new InvalidDataException($"'{written}' is no kind of {type.ToString().ToLowerInvariant()}; write "
                + $"{Choice(Enum.GetValues<RegistryKind>().Where(one => RegistryKinds.TypeOf(one) == type).Select(RegistryKinds.NameOf))}, or leave \"kind\" out");
    }

    private static string? Country(JsonElement row) => Text(row, "country") switch
    {
        null => null,
        var code when EntityRegistry.Default.CountryOf(code) is not null => code,
        var code => throw new InvalidDataException($"'{code}' is no country; write the two letters of ISO 3166-1, such as FR"),
    };

    private static IEnumerable<RegistryAlias> Aliases(JsonElement row)
    {
        if (!row.TryGetProperty("aliases", out var aliases))
        {
            yield break;
        }

        foreach (var alias in Expect(aliases, JsonValueKind.Array, "aliases", "an array of names").EnumerateArray())
        {
            if (alias.ValueKind == JsonValueKind.String)
            {
                var text = Name(alias.GetString()!);
                yield return new RegistryAlias(text, AliasNotation.IsAcronym(text) ? MentionForm.Acronym : MentionForm.Alias, null, false);
                continue;
            }

            CheckProperties(alias, AliasProperties, "an alias");
            var name = Name(Text(alias, "text") ?? throw new InvalidDataException("an alias has no \"text\"; write the name there"));
            var language = Text(alias, "language") switch
            {
                null => (Language?)null,
                "fr" => Language.French,
                "en" => Language.English,
                var other => throw new InvalidDataException($"the alias '{name}' has the language '{other}'; write fr or en, or leave it out where both say it"),
            };
            yield return new RegistryAlias(name, Flag(alias, "acronym") ?? AliasNotation.IsAcronym(name) ? MentionForm.Acronym : MentionForm.Alias, language, Flag(alias, "ambiguous") ?? false);
        }
    }

    private static string Identifier(JsonProperty identifier)
    {
        var value = Expect(identifier.Value, JsonValueKind.String, identifier.Name, "a text").GetString()!;
        var colon = value.IndexOf(':', StringComparison.Ordinal);
        var cure = identifier.Name switch
        {
            "wikidata" when !(value.Length > 1 && value[0] == 'Q' && value.AsSpan(1).IndexOfAnyExceptInRange('0', '9') < 0) => "write Q and digits, such as Q3884",
            "lei" when value.Length != 20 || !value.All(char.IsAsciiLetterOrDigit) => "write its 20 letters and digits",
            "ticker" when colon != 4 || colon == value.Length - 1 => "write market code (ISO 10383) and symbol, such as XNAS:AMZN",
            _ when value.Length == 0 || value.Any(char.IsWhiteSpace) => "write the identifier without spaces",
            _ => null,
        };
        return cure is null ? value : throw new InvalidDataException($"'{value}' is no {identifier.Name}; {cure}");
    }

    private static string Name(string text) =>
        text.Trim() is { Length: > 0 and <= LongestName } name && name.Any(char.IsLetterOrDigit) && !name.Any(char.IsControl)
            ? name
            : throw new InvalidDataException($"'{text}' is no name; write 1 to {LongestName} characters, letters or digits among them");

    private static string? Text(JsonElement row, string property) =>
        row.TryGetProperty(property, out var value) ? Expect(value, JsonValueKind.String, property, "a text").GetString() : null;

    private static bool? Flag(JsonElement row, string property) => !row.TryGetProperty(property, out var value) ? null : value.ValueKind switch
    {
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        _ => throw new InvalidDataException($"\"{property}\" is neither true nor false; write one of them"),
    };

    private static JsonElement Expect(JsonElement value, JsonValueKind kind, string property, string what) =>
        value.ValueKind == kind ? value : throw new InvalidDataException($"\"{property}\" is no {kind.ToString().ToLowerInvariant()}; write {what}");

    private static void CheckProperties(JsonElement row, string[] known, string what)
    {
        if (row.ValueKind != JsonValueKind.Object)
        {
            throw new InvalidDataException($"{what} is a JSON object; write {{\"{known[0]}\": …}}");
        }

        foreach (var property in row.EnumerateObject())
        {
            if (!known.Contains(property.Name))
            {
                throw new InvalidDataException($"{what} has no property '{property.Name}'; write {Choice(known)}");
            }
        }
    }

    private static string Choice(IEnumerable<string> names) => string.Join(", ", names.SkipLast(1)) is { Length: > 0 } start ? $"{start} or {names.Last()}" : names.Last();
}
