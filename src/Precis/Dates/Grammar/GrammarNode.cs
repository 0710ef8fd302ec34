namespace Precis.Dates.Grammar;

/// <summary>What an element of a pattern looks at.</summary>
internal enum ElementKind
{
    /// <summary>One word or mark.</summary>
    Literal,

    /// <summary>A token of a class.</summary>
    Class,

    /// <summary>A whole number in figures or words, or a decimal one in figures.</summary>
    Number,

    /// <summary>Another symbol of the grammar.</summary>
    Symbol,

    /// <summary>The end of the sentence.</summary>
    End,
}

/// <summary>One element of a pattern.</summary>
/// <param name="Kind">What it looks at.</param>
/// <param name="Id">The word, the class bits or the symbol.</param>
/// <param name="Slot">The slot that takes the token's value; -1 for none.</param>
/// <param name="Context">Whether the element lies outside of the expression.</param>
/// <param name="Glued">Whether no space may come before.</param>
/// <param name="Not">Whether the element must not follow; it takes no token.</param>
internal readonly record struct Element(ElementKind Kind, int Id, int Slot, bool Context, bool Glued, bool Not);

/// <summary>What a complete pattern means: the kind of the form and its constant slots.</summary>
internal sealed record Meaning(int Order, FormKind Kind, (Slot Slot, int Value)[] Constants);

/// <summary>A node of a symbol's trie of patterns.</summary>
internal sealed class GrammarNode
{
    private Dictionary<int, GrammarNode>? _literals;
    private readonly List<(Element Element, GrammarNode Next)> _others = [];
    private readonly List<Meaning> _meanings = [];

    /// <summary>What has been said when this node is reached, in the order of the data.</summary>
    public IReadOnlyList<Meaning> Meanings => _meanings;

    /// <summary>The edges that are not plain literals.</summary>
    public List<(Element Element, GrammarNode Next)> Others => _others;

    /// <summary>The words of the plain literal edges.</summary>
    public IEnumerable<int> Literals => _literals?.Keys ?? Enumerable.Empty<int>();

    /// <summary>The node after a plain literal, or <see langword="null"/>.</summary>
    public GrammarNode? After(int word) => _literals is not null && word != 0 && _literals.TryGetValue(word, out var next) ? next : null;

    public GrammarNode Add(Element element)
    {
        if (element is { Kind: ElementKind.Literal, Context: false, Glued: false, Not: false })
        {
            _literals ??= [];
            if (!_literals.TryGetValue(element.Id, out var next))
            {
                _literals.Add(element.Id, next = new());
            }

            return next;
        }

        foreach (var (known, next) in _others)
        {
            if (known == element)
            {
                return next;
            }
        }

        _others.Add((element, new()));
        return _others[^1].Next;
    }

    public void Accept(Meaning meaning) => _meanings.Add(meaning);
}
