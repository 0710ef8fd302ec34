using Precis.Dates.Grammar;
using Precis.Documents;

namespace Precis.Dates.Normalisation;

/// <summary>Says what a form is worth, given an anchor and the tense around it. Stateless.</summary>
internal static class DateNormalizer
{
    /// <summary>Resolves a form.</summary>
    /// <returns>The result, or <see langword="null"/> where the form names nothing.</returns>
    public static Resolved? Resolve(DateForm form, DateAnchor anchor, Tense tense)
    {
        var resolved = form.Kind switch
        {
            FormKind.Calendar => CalendarResolver.Resolve(form, anchor, tense),
            FormKind.Holiday => HolidayResolver.Resolve(form, anchor, tense),
            FormKind.Shift => ShiftResolver.Shift(form, anchor, tense),
            FormKind.Offset => ShiftResolver.Offset(form, anchor, tense),
            FormKind.Nth => NthResolver.Resolve(form, anchor, tense),
            FormKind.Duration or FormKind.Window => DurationResolver.Duration(form),
            FormKind.Set => DurationResolver.Set(form),
            FormKind.Clock => ClockResolver.Clock(form, anchor, tense),
            FormKind.Daypart => ClockResolver.Part(form, anchor, tense),
            FormKind.Range => RangeResolver.Resolve(form, anchor, tense),
            FormKind.Ref => new Resolved(form[Slot.Type] is { } type ? (DateType)type : DateType.Date, ((TimeReference)form.Or(Slot.Ref, 0)) switch
            {
                TimeReference.Past => "PAST_REF",
                TimeReference.Future => "FUTURE_REF",
                _ => "PRESENT_REF",
            }),
            _ => null,
        };

        return resolved is not null && form[Slot.Mod] is { } modifier ? resolved with { Modifier = (DateModifier)modifier } : resolved;
    }
}
