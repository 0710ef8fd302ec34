namespace Precis.Dates.Grammar;

/// <summary>A symbol of the grammar with its trie, and what its first token can be.</summary>
internal sealed class GrammarSymbol(string name, int id)
{
    private HashSet<int>? _firstWords;

    public string Name => name;

    public int Id => id;

    public GrammarNode Root { get; } = new();

    /// <summary>The classes that a first token may have.</summary>
    public TokenClasses FirstClasses { get; private set; }

    /// <summary>Whether the symbol can begin with this token.</summary>
    public bool CanBegin(in DateToken token) => token.Is(FirstClasses) || (token.Word != 0 && _firstWords!.Contains(token.Word));

    /// <summary>Finds what the symbol can begin with.</summary>
    /// <exception cref="InvalidDataException">The symbol begins with itself.</exception>
    public void FindFirst(IReadOnlyList<GrammarSymbol> symbols, Stack<GrammarSymbol> path)
    {
        if (_firstWords is not null)
        {
            return;
        }

        if (path.Contains(this))
        {
            throw new InvalidDataException($"The date grammar's symbol '{name}' begins with itself.");
        }

        path.Push(this);
        var words = new HashSet<int>(Root.Literals);
        foreach (var (element, _) in Root.Others)
        {
            switch (element.Kind)
            {
                case ElementKind.Literal:
                    words.Add(element.Id);
                    break;
                case ElementKind.Class:
                    FirstClasses |= (TokenClasses)element.Id;
                    break;
                case ElementKind.Number:
                    FirstClasses |= TokenClasses.Number;
                    break;
                case ElementKind.End:
                    break;
                default:
                    var symbol = symbols[element.Id];
                    symbol.FindFirst(symbols, path);
                    words.UnionWith(symbol._firstWords!);
                    FirstClasses |= symbol.FirstClasses;
                    break;
            }
        }

        path.Pop();
        _firstWords = words;
    }
}
