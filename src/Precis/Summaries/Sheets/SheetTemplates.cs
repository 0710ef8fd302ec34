using Precis.Languages;

namespace Precis.Summaries.Sheets;

/// <summary>One language's templates, in the order of <c>Summaries/sheets.tsv</c>: key and template. Immutable.</summary>
internal sealed class SheetTemplates
{
    private static readonly Lazy<SheetTemplates> French = new(() => new("French"));
    private static readonly Lazy<SheetTemplates> English = new(() => new("English"));

    private readonly Dictionary<string, List<SheetTemplate>> _templates = [];

    private SheetTemplates(string folder)
    {
        foreach (var row in EmbeddedData.Rows($"Languages/{folder}/Summaries/sheets.tsv"))
        {
            if (!_templates.TryGetValue(row[0], out var list))
            {
                _templates[row[0]] = list = [];
            }

            list.Add(SheetTemplate.Parse(row[1]));
        }
    }

    public static SheetTemplates Of(Language language) => language == Language.French ? French.Value : English.Value;

    /// <summary>The first template of a key that the slots can fill, filled; <see langword="null"/> where none can.</summary>
    public string? Write(string key, IReadOnlyDictionary<string, SheetValue> slots, bool isConditional = false)
    {
        foreach (var template in _templates.GetValueOrDefault(key) ?? [])
        {
            if (template.Fill(slots, isConditional) is { } text)
            {
                return text;
            }
        }

        return null;
    }
}
