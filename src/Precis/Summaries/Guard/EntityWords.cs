using Precis.Documents;
using Precis.Languages;
using Precis.Summaries.Sheets;

namespace Precis.Summaries.Guard;

/// <summary>The folded words by which a document or a sheet may call each entity, read once.</summary>
internal sealed class EntityWords(Document document)
{
    private readonly Dictionary<string, HashSet<string>> _words = [];
    private readonly Dictionary<string, string> _names = document.Entities.ToDictionary(entity => entity.Id, entity => entity.Name);

    /// <summary>The words of an entity's names, in the order in which they came up.</summary>
    public HashSet<string> Of(Entity entity)
    {
        if (_words.TryGetValue(entity.Id, out var words))
        {
            return words;
        }

        var names = new HashSet<string> { entity.Name, DisplayName.Of(document, entity, Language.French).Text, DisplayName.Of(document, entity, Language.English).Text };
        foreach (var mention in entity.Mentions)
        {
            names.Add(mention.Text);
            if (mention.RefersTo is { } meant && _names.TryGetValue(meant, out var name))
            {
                names.Add(name);
            }
        }

        return _words[entity.Id] = [.. names.SelectMany(name => TextWord.Read(name, Language.English).Concat(TextWord.Read(name, Language.French))).Select(word => word.Folded)];
    }
}
