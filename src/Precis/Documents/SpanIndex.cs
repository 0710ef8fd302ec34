namespace Precis.Documents;

/// <summary>Finds the items of a list by their place, in time that does not grow with the text.</summary>
internal sealed class SpanIndex<T>
{
    private readonly (Span Span, T Item)[] _items;
    private readonly int _longest;

    public SpanIndex(IEnumerable<T> items, Func<T, Span> spanOf)
    {
        _items = [.. items.Select(item => (spanOf(item), item)).OrderBy(pair => pair.Item1)];
        _longest = _items.Length == 0 ? 0 : _items.Max(pair => pair.Span.Length);
    }

    /// <summary>The items that share at least one code unit with a span, in the order of the text.</summary>
    public IEnumerable<T> Overlapping(Span span)
    {
        for (var i = First(span.Start - _longest); i < _items.Length && _items[i].Span.Start < span.End; i++)
        {
            if (_items[i].Span.Overlaps(span))
            {
                yield return _items[i].Item;
            }
        }
    }

    /// <summary>The items that start inside a span, in the order of the text.</summary>
    public IEnumerable<T> StartingIn(Span span)
    {
        for (var i = First(span.Start); i < _items.Length && _items[i].Span.Start < span.End; i++)
        {
            yield return _items[i].Item;
        }
    }

    private int First(int start)
    {
        var low = 0;
        var high = _items.Length;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (_items[middle].Span.Start < start)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low;
    }
}
