using System.Text;

namespace Precis.Summaries.Sheets;

/// <summary>
/// A sentence with slots. <c>{buyer}</c> is a slot, <c>{buyer:à}</c> one in a form; <c>{buyer?a|ont|aurait|auraient}</c> is a word that agrees with a slot:
/// singular, plural, and the same for what is only said to be so; <c>[…]</c> is left out where a slot in it is empty. A template
/// without words for what is only said does not serve for such a fact.
/// </summary>
internal sealed class SheetTemplate
{
    private readonly List<Piece> _pieces;
    private readonly bool _agrees;

    private SheetTemplate(List<Piece> pieces)
    {
        _pieces = pieces;
        var agreements = pieces.Concat(pieces.SelectMany(piece => piece.Group ?? [])).Where(piece => piece.Choices is not null).ToList();
        _agrees = agreements.Count > 0 && agreements.TrueForAll(piece => piece.Choices!.Length == 4);
    }

    /// <summary>Reads a template.</summary>
    /// <exception cref="FormatException">A bracket or brace is not closed.</exception>
    public static SheetTemplate Parse(string template)
    {
        var at = 0;
        var pieces = ParsePieces(template, ref at, inGroup: false);
        return new SheetTemplate(pieces);
    }

    /// <summary>Fills the template; <see langword="null"/> where a slot outside brackets is empty or the mood is missing.</summary>
    public string? Fill(IReadOnlyDictionary<string, SheetValue> slots, bool isConditional)
    {
        if (isConditional && !_agrees)
        {
            return null;
        }

        var text = new StringBuilder();
        return Fill(_pieces, slots, isConditional, text) ? text.ToString() : null;
    }

    private static bool Fill(List<Piece> pieces, IReadOnlyDictionary<string, SheetValue> slots, bool isConditional, StringBuilder text)
    {
        foreach (var piece in pieces)
        {
            if (piece.Group is { } group)
            {
                var length = text.Length;
                if (!Fill(group, slots, isConditional, text))
                {
                    text.Length = length;
                }

                continue;
            }

            if (piece.Slot is null)
            {
                text.Append(piece.Words);
                continue;
            }

            if (!slots.TryGetValue(piece.Slot, out var value))
            {
                return false;
            }

            var words = piece.Choices is { } choices ? choices[(value.IsPlural ? 1 : 0) + (isConditional ? 2 : 0)] : value.In(piece.Words);
            if (words is null)
            {
                return false;
            }

            text.Append(words);
        }

        return true;
    }

    private static List<Piece> ParsePieces(string template, ref int at, bool inGroup)
    {
        var pieces = new List<Piece>();
        while (at < template.Length)
        {
            switch (template[at])
            {
                case ']' when inGroup:
                    at++;
                    return pieces;
                case '[':
                    at++;
                    pieces.Add(new Piece(null, "", null, ParsePieces(template, ref at, inGroup: true)));
                    break;
                case '{':
                    var close = template.IndexOf('}', at);
                    pieces.Add(ParseSlot(close < 0 ? throw new FormatException($"The brace at {at} of the template '{template}' is not closed.") : template[(at + 1)..close]));
                    at = close + 1;
                    break;
                default:
                    var end = template.AsSpan(at).IndexOfAny('[', ']', '{');
                    end = end < 0 ? template.Length : at + Math.Max(1, end);
                    pieces.Add(new Piece(null, template[at..end], null, null));
                    at = end;
                    break;
            }
        }

        return inGroup ? throw new FormatException($"A bracket of the template '{template}' is not closed.") : pieces;
    }

    private static Piece ParseSlot(string slot)
    {
        var mark = slot.AsSpan().IndexOfAny(':', '?');
        return mark < 0 ? new(slot, "", null, null)
            : slot[mark] == ':' ? new(slot[..mark], slot[(mark + 1)..], null, null)
            : new(slot[..mark], "", slot[(mark + 1)..].Split('|'), null);
    }

    private sealed record Piece(string? Slot, string Words, string[]? Choices, List<Piece>? Group);
}
