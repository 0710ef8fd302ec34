using Precis.Documents;

namespace Precis.Quotes;

/// <summary>The mentions of a document in the order of the text, each with its entity.</summary>
internal sealed class MentionIndex
{
    private readonly List<(Mention Mention, Entity Entity)> _mentions;

    public MentionIndex(Document document)
    {
        _mentions = [.. document.Entities.SelectMany(entity => entity.Mentions.Select(mention => (mention, entity)))];
        _mentions.Sort((left, right) => left.Mention.Span.CompareTo(right.Mention.Span));
    }

    public int Count => _mentions.Count;

    public (Mention Mention, Entity Entity) this[int index] => _mentions[index];

    /// <summary>The index of the first mention that starts at <paramref name="offset"/> or later.</summary>
    public int From(int offset)
    {
        var (low, high) = (0, _mentions.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = _mentions[middle].Mention.Start < offset ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    /// <summary>The mentions that lie wholly between two offsets.</summary>
    public IEnumerable<(Mention Mention, Entity Entity)> Between(int start, int end)
    {
        for (var i = From(start); i < _mentions.Count && _mentions[i].Mention.Start < end; i++)
        {
            if (_mentions[i].Mention.End <= end)
            {
                yield return _mentions[i];
            }
        }
    }
}
