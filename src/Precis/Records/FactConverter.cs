using System.Text.Json;
using System.Text.Json.Serialization;
using Precis.Documents;

namespace Precis.Records;

/// <summary>Reads and writes facts, those of users' types among them: a type that the record does not know is a user's.</summary>
internal sealed class FactConverter : JsonConverter<IReadOnlyList<Fact>>
{
    public override IReadOnlyList<Fact> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        [.. JsonElement.ParseValue(ref reader).EnumerateArray().Select(One)];

    public override void Write(Utf8JsonWriter writer, IReadOnlyList<Fact> value, JsonSerializerOptions options)
    {
        writer.WriteStartArray();
        foreach (var fact in value)
        {
            writer.WriteStartObject();
            new FactWriter(writer).Write(fact);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static Fact One(JsonElement json)
    {
        var type = json.TryGetProperty("type", out var name) ? name.GetString() : null;
        return type is null || RecordSchema.FactTypes.Contains(type)
            ? json.Deserialize(RecordJsonContext.Default.Fact) ?? throw new JsonException("The fact is null.")
            : User(json, type);
    }

    private static UserFact User(JsonElement json, string type)
    {
        var fields = new List<UserFactField>();
        foreach (var property in json.EnumerateObject().Where(property => property.Name is not ("type" or "id" or "status" or "factuality" or "sentences" or "evidence" or "confidence")))
        {
            var isList = property.Value.ValueKind == JsonValueKind.Array;
            string[] values = isList ? [.. property.Value.EnumerateArray().Select(Text)] : [Text(property.Value)];
            fields.Add(new UserFactField(property.Name, UserFieldKind.Text, values, isList));
        }

        return new UserFact
        {
            Type = type,
            Id = Text(json.GetProperty("id")),
            Status = json.TryGetProperty("status", out var status) ? Text(status) : null,
            Factuality = json.GetProperty("factuality").Deserialize(RecordJsonContext.Default.Factuality),
            Fields = fields,
            Sentences = [.. json.GetProperty("sentences").EnumerateArray().Select(sentence => sentence.GetInt32())],
            Evidence = json.GetProperty("evidence").Deserialize(RecordJsonContext.Default.IReadOnlyListEvidence) ?? [],
            Confidence = json.GetProperty("confidence").GetDouble(),
        };
    }

    private static string Text(JsonElement value) => value.ValueKind == JsonValueKind.String ? value.GetString()! : throw new JsonException("A field of a fact is no text.");
}
