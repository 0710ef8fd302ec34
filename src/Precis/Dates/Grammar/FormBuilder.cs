namespace Precis.Dates.Grammar;

/// <summary>Puts the captures of a pattern together to the form that the pattern means.</summary>
internal static class FormBuilder
{
    /// <summary>Makes the form.</summary>
    /// <returns>The form, or <see langword="null"/> where the captures contradict each other or no calendar has such a day.</returns>
    public static DateForm? Build(Meaning meaning, List<Capture> captures, int first, int start, int end)
    {
        var form = new DateForm(meaning.Kind) { Start = start, End = end };
        foreach (var (slot, value) in meaning.Constants)
        {
            form[slot] = value;
        }

        for (var i = first; i < captures.Count; i++)
        {
            var capture = captures[i];
            if (capture.Form is not { } child)
            {
                form[capture.Slot] = capture.Value;
            }
            else if (child.Kind == FormKind.Part || Joins(form, child) ? !form.Merge(child) : !(form.Kind == FormKind.Range ? AttachEnd(form, child) : form.Attach(child)))
            {
                return null;
            }
        }

        if (meaning.Kind == FormKind.Part && form is { First: { } only, Second: null })
        {
            form = PassThrough(form, only);
        }

        return form is not null && IsPossible(form) ? form : null;
    }

    /// <summary>A clock that is set on a day stays one clock; a date that completes another too.</summary>
    private static bool Joins(DateForm form, DateForm child) => child.Kind == form.Kind && form.Kind is FormKind.Clock or FormKind.Calendar or FormKind.Holiday;

    /// <summary>The day beside a range of hours belongs to both of them ("from 9:30 to 11:00 on Thursday").</summary>
    private static bool AttachEnd(DateForm range, DateForm child)
    {
        if (range is { First: { Kind: FormKind.Clock, First: null } from, Second: { Kind: FormKind.Clock } to } && child.Kind != FormKind.Clock)
        {
            range.First = from.With(child, null);
            range.Second = to.First is null ? to.With(child, null) : to;
            return true;
        }

        if (child.Kind == FormKind.Clock && range is { First: { Kind: not FormKind.Clock } day, Second: { Kind: FormKind.Clock } start })
        {
            range.First = start.With(day, null);
            range.Second = child.With(day, null);
            return true;
        }

        return range.Attach(child);
    }

    /// <summary>A rule without a kind of its own adds its slots to the one form that it wraps.</summary>
    private static DateForm? PassThrough(DateForm form, DateForm only)
    {
        var whole = only.Copy();
        whole.Start = form.Start;
        whole.End = form.End;
        whole.Overlay(form);
        return whole;
    }

    private static bool IsPossible(DateForm form)
    {
        if (form[Slot.Minute] is >= 60 and < 1000 or >= 60_000 || (form[Slot.Hour] is 24 && form[Slot.Minute] is > 0))
        {
            return false;
        }

        if (form.Has(Slot.Flag) && form.Kind == FormKind.Calendar && (form[Slot.Month] is > 31 or < 1 || form[Slot.Day] is > 31 or < 1))
        {
            return false;
        }

        // "six mois et deux ans" are two lengths: a sum runs from the longer unit to the shorter.
        if (form is { Kind: FormKind.Duration, First: { Kind: FormKind.Duration } part } && part[Slot.Unit] is { } shorter && form[Slot.Unit] is { } longer && shorter >= longer)
        {
            return false;
        }

        if (form[Slot.Day] is { } day && form[Slot.Month] is { } month && !form.Has(Slot.Flag))
        {
            var year = form[Slot.Year] is { } known and >= 1 and <= 9999 ? known : 2000;
            return day >= 1 && day <= DateTime.DaysInMonth(year, month);
        }

        return form[Slot.Day] is not (< 1 or > 31);
    }
}
