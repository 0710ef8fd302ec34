using Precis.Documents;
using Precis.Languages;

namespace Precis.Summaries.Sheets;

/// <summary>Fills slots from the layers of a document, in one language. What is unknown or cannot be said in the language stays empty.</summary>
internal sealed class FactSlots(Document document, Language language)
{
    private readonly Dictionary<string, SheetValue> _slots = [];

    public IReadOnlyDictionary<string, SheetValue> Slots => _slots;

    public FactSlots Names(string slot, IEnumerable<string> entities)
    {
        var names = entities.Select(Find).OfType<Entity>().Select(entity => DisplayName.Of(document, entity, language)).Distinct().ToList();
        if (names.Count > 0)
        {
            _slots[slot] = new NamesValue(names, language);
        }

        return this;
    }

    public FactSlots Name(string slot, string? entity) => entity is null ? this : Names(slot, [entity]);

    public FactSlots Phrase(string slot, NounPhrase? phrase)
    {
        if (phrase is { } value)
        {
            _slots[slot] = new NamesValue([value], language);
        }

        return this;
    }

    public FactSlots Words(string slot, string? words, bool isPlural = false)
    {
        if (words is not null)
        {
            _slots[slot] = new WordsValue(words, isPlural);
        }

        return this;
    }

    public FactSlots Date(string slot, string? date)
    {
        var expression = document.Dates.FirstOrDefault(d => d.Id == date);
        if (expression is { Type: DateType.Date or DateType.Time } && CalendarDate.TryRead(expression.Value, expression.Modifier) is { } value)
        {
            _slots[slot] = new DateValue(value, language);
        }

        return this;
    }

    public FactSlots Duration(string slot, string? date) =>
        Words(slot, document.Dates.FirstOrDefault(d => d.Id == date) is { Type: DateType.Duration } duration ? DateText.WriteDuration(duration.Value, language) : null);

    /// <summary>An amount, with what bounds it ("environ", "more than") unless the sentence says so itself.</summary>
    public FactSlots Amount(string slot, string? amount, AmountModifier? told = null)
    {
        var found = document.Amounts.FirstOrDefault(a => a.Id == amount);
        return found is null ? this : Words(slot, AmountText.WriteBounded(found, told, language, document.Language), found.Value is >= 2 or null);
    }

    public string? Write(string key, bool isConditional = false) => SheetTemplates.Of(language).Write(key, _slots, isConditional);

    private Entity? Find(string id) => document.Entities.FirstOrDefault(entity => entity.Id == id);
}
