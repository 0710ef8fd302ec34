namespace Precis.Dates;

/// <summary>What an expression says, before it is resolved. The grammar files name these in lower case.</summary>
internal enum FormKind
{
    /// <summary>A part that gives its slots to the form that it belongs to.</summary>
    Part,

    /// <summary>A full or partial date: year, month, day, weekday, quarter, half, season, decade, century, fiscal year.</summary>
    Calendar,

    /// <summary>A unit moved by a number of units from an anchor ("l'an dernier", "il y a trois semaines").</summary>
    Shift,

    /// <summary>A length of time; a second form of the same kind may be added to it.</summary>
    Duration,

    /// <summary>A recurring time.</summary>
    Set,

    /// <summary>From one form to another.</summary>
    Range,

    /// <summary>A time of day, on a day that may be its child.</summary>
    Clock,

    /// <summary>A part of a day that may be its child.</summary>
    Daypart,

    /// <summary>A named day.</summary>
    Holiday,

    /// <summary>PRESENT_REF, PAST_REF or FUTURE_REF.</summary>
    Ref,

    /// <summary>The n-th day, weekday, week, month or quarter of a period that is its child.</summary>
    Nth,

    /// <summary>The child moved by the duration that is the other child ("trois jours après Noël").</summary>
    Offset,

    /// <summary>A span of n units that ends or begins now ("les trois derniers mois").</summary>
    Window,

    /// <summary>No date: a reading that exists to keep others away.</summary>
    Nothing,
}

/// <summary>The values that a form can hold.</summary>
internal enum Slot
{
    Year, ShortYear, Month, Day, Weekday, Week, Quarter, Half, Season, Decade, Century, Fiscal, Unit, N, Sign, Which, Part, Hour, Minute, Second,
    Zone, Holiday, Mod, Base, Ordinal, Ref, Era, Meridiem, Open, Bare, Flag, Count, Set, Type, Extra, Style,
}

/// <summary>
/// A recognised expression before normalisation: its kind, a value a slot, and the forms that it is made of. It knows nothing of any
/// anchor, so the same words always give the same form.
/// </summary>
internal sealed class DateForm
{
    private const int Unset = int.MinValue;
    private static readonly int SlotCount = Enum.GetValues<Slot>().Length;
    private readonly int[] _slots;

    public DateForm(FormKind kind)
    {
        Kind = kind;
        _slots = new int[SlotCount];
        Array.Fill(_slots, Unset);
    }

    private DateForm(FormKind kind, int[] slots, DateForm? first, DateForm? second)
    {
        Kind = kind;
        _slots = slots;
        First = first;
        Second = second;
    }

    public FormKind Kind { get; private set; }

    /// <summary>The first child.</summary>
    public DateForm? First { get; set; }

    /// <summary>The second child.</summary>
    public DateForm? Second { get; set; }

    /// <summary>Where the words of this form begin and end in the text, for children of a range.</summary>
    public int Start { get; set; }

    public int End { get; set; }

    /// <summary>The value of a slot, or <see langword="null"/>.</summary>
    public int? this[Slot slot]
    {
        get => _slots[(int)slot] is var value && value == Unset ? null : value;
        set => _slots[(int)slot] = value ?? Unset;
    }

    public bool Has(Slot slot) => _slots[(int)slot] != Unset;

    public int Or(Slot slot, int otherwise) => _slots[(int)slot] is var value && value == Unset ? otherwise : value;

    /// <summary>The number of units in thousandths, what follows it ("et demi") added; negative where it is not said.</summary>
    public int Amount => Or(Slot.N, 1000) is var n && n < 0 ? n : n + Or(Slot.Extra, 0);

    /// <summary>Whether the tense around can change what the form comes to.</summary>
    public bool DependsOnTense => Kind switch
    {
        FormKind.Duration or FormKind.Window or FormKind.Set or FormKind.Ref => false,
        FormKind.Shift => Has(Slot.Open),
        FormKind.Calendar => !(Has(Slot.Year) || Has(Slot.ShortYear) || Has(Slot.Century) || Has(Slot.Decade)),
        FormKind.Holiday => !Has(Slot.Year),
        _ => First is not null && (First.DependsOnTense || Second is { DependsOnTense: true }),
    };

    public DateForm Copy() => new(Kind, (int[])_slots.Clone(), First, Second) { Start = Start, End = End };

    /// <summary>The same form of other children.</summary>
    public DateForm With(DateForm first, DateForm? second)
    {
        var copy = Copy();
        (copy.First, copy.Second) = (first, second);
        return copy;
    }

    public DateForm As(FormKind kind)
    {
        var copy = Copy();
        copy.Kind = kind;
        return copy;
    }

    /// <summary>Takes the slots of another form over its own; a modifier that is there stays.</summary>
    public void Overlay(DateForm other)
    {
        for (var i = 0; i < _slots.Length; i++)
        {
            if (other._slots[i] != Unset && (i != (int)Slot.Mod || _slots[i] == Unset))
            {
                _slots[i] = other._slots[i];
            }
        }
    }

    /// <summary>Takes the slots of a part, and its children.</summary>
    /// <returns>Whether they go together: a slot that both hold must be the same.</returns>
    public bool Merge(DateForm part)
    {
        for (var i = 0; i < _slots.Length; i++)
        {
            if (part._slots[i] != Unset)
            {
                if (_slots[i] != Unset && _slots[i] != part._slots[i])
                {
                    return false;
                }

                _slots[i] = part._slots[i];
            }
        }

        return part.First is null || (Attach(part.First) && (part.Second is null || Attach(part.Second)));
    }

    public bool Attach(DateForm child)
    {
        if (First is null)
        {
            First = child;
            return true;
        }

        if (Second is null)
        {
            Second = child;
            return true;
        }

        return false;
    }

    public override string ToString()
    {
        var slots = Enum.GetValues<Slot>().Where(Has).Select(slot => $"{slot}={this[slot]}");
        return $"{Kind}({string.Join(' ', slots)}{(First is null ? "" : " " + First)}{(Second is null ? "" : " " + Second)})";
    }
}
