using Precis.Languages;

namespace Precis.Dates.Grammar;

/// <summary>
/// Reads a pattern of a grammar file into the sequences that it stands for. Elements are parted by spaces: <c>word</c> a word,
/// <c>@name</c> a symbol, <c>&lt;class:slot&gt;</c> a token of a class whose value goes to a slot, <c>( a | b )</c> alternatives, each with
/// <c>?</c> behind where it may be missing. Before an element or (the first of these) a group, <c>:</c> keeps it outside of the expression, <c>_</c> forbids a space before
/// it, <c>!</c> says that it must not follow, <c>\</c> takes the next mark as itself, and <c>$</c> is the end of the sentence.
/// </summary>
internal sealed class PatternReader(Language language, WordTable words, Func<string, int> symbolOf)
{
    private const int MostSequences = 4096;
    private string[] _parts = [];
    private int _at;

    /// <summary>The sequences that a pattern stands for.</summary>
    /// <exception cref="InvalidDataException">The pattern is malformed.</exception>
    public List<List<Element>> Read(string pattern)
    {
        _parts = pattern.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        _at = 0;
        var sequences = Alternatives();
        if (_at < _parts.Length)
        {
            throw new InvalidDataException($"Unexpected '{_parts[_at]}' in the date pattern '{pattern}'.");
        }

        return sequences;
    }

    private List<List<Element>> Alternatives()
    {
        var all = Sequence();
        while (_at < _parts.Length && _parts[_at] == "|")
        {
            _at++;
            all.AddRange(Sequence());
        }

        return all;
    }

    private List<List<Element>> Sequence()
    {
        List<List<Element>> sequences = [[]];
        while (_at < _parts.Length && _parts[_at] is not ("|" or ")" or ")?"))
        {
            var optional = false;
            List<List<Element>> item;
            if (_parts[_at] is "(" or ":(")
            {
                var context = _parts[_at++][0] == ':';
                item = Alternatives();
                if (context)
                {
                    item = item.ConvertAll(sequence => sequence.ConvertAll(element => element with { Context = true }));
                }

                optional = _at < _parts.Length && _parts[_at] == ")?";
                if (_at >= _parts.Length)
                {
                    throw new InvalidDataException($"The date pattern '{string.Join(' ', _parts)}' lacks its ')'.");
                }

                _at++;
            }
            else
            {
                var part = _parts[_at++];
                optional = part.Length > 1 && part[^1] == '?';
                item = [Single(optional ? part[..^1] : part)];
            }

            sequences = Product(sequences, item, optional);
        }

        return sequences;
    }

    private static List<List<Element>> Product(List<List<Element>> heads, List<List<Element>> tails, bool optional)
    {
        var product = new List<List<Element>>(heads.Count * (tails.Count + 1));
        foreach (var head in heads)
        {
            foreach (var tail in tails)
            {
                product.Add([.. head, .. tail]);
            }

            if (optional)
            {
                product.Add(head);
            }
        }

        return product.Count <= MostSequences ? product : throw new InvalidDataException("A date pattern stands for too many sequences.");
    }

    private List<Element> Single(string part)
    {
        bool context = false, glued = false, not = false;
        while (part.Length > 1 && part[0] is ':' or '_' or '!')
        {
            context |= part[0] == ':';
            glued |= part[0] == '_';
            not |= part[0] == '!';
            part = part[1..];
        }

        if (part == "$")
        {
            return [new(ElementKind.End, 0, -1, true, false, not)];
        }

        if (part[0] == '@' && part.Length > 1)
        {
            return [new(ElementKind.Symbol, symbolOf(part[1..]), -1, context, glued, not)];
        }

        if (part[0] == '<' && part.Length > 1)
        {
            return [ClassElement(part[1..^1], context, glued, not)];
        }

        return Literals(part[0] == '\\' ? part[1..] : part, context, glued, not);
    }

    private static Element ClassElement(string name, bool context, bool glued, bool not)
    {
        var colon = name.IndexOf(':', StringComparison.Ordinal);
        var slot = colon < 0 ? -1 : (int)Enum.Parse<Slot>(name[(colon + 1)..], ignoreCase: true);
        name = colon < 0 ? name : name[..colon];
        return name == "num"
            ? new(ElementKind.Number, 0, slot, context, glued, not)
            : new(ElementKind.Class, (int)Enum.Parse<TokenClasses>(name, ignoreCase: true), slot, context, glued, not);
    }

    private List<Element> Literals(string text, bool context, bool glued, bool not)
    {
        if (text.Length > 1 && (text[^1] == '\'' || text[0] == '\''))
        {
            return [new(ElementKind.Literal, words.Add(text), -1, context, glued, not)];
        }

        // The words must be in the table before the lexer can number them; it is read twice.
        var pieces = new List<DateToken>();
        DateLexer.Read(text, 0, text.Length, language, words, null, pieces);
        var elements = new List<Element>(pieces.Count);
        foreach (var piece in pieces)
        {
            var id = words.Add(text.AsSpan(piece.Start, piece.End - piece.Start));
            elements.Add(new(ElementKind.Literal, id, -1, context, glued && elements.Count == 0, not));
        }

        return elements;
    }
}
