using Precis.Dates.Grammar;

namespace Precis.Dates;

/// <summary>
/// Decides whether numeric dates ("04/05/2023") are read with the day or the month first: the day, unless the article writes a date that only
/// the American order admits ("5/25/2023") and none that only the other one does.
/// </summary>
internal static class NumericOrder
{
    /// <summary>Whether the article is plainly American in its numeric dates.</summary>
    public static bool IsMonthFirst(List<DateMatch> matches)
    {
        var american = false;
        foreach (var match in matches)
        {
            if (match.Form.Has(Slot.Flag) && match.Form.Kind == FormKind.Calendar && match.Form[Slot.Month] is { } first && match.Form[Slot.Day] is { } second)
            {
                // The form holds the figures in American order.
                if (first > 12)
                {
                    return false;
                }

                american |= second > 12;
            }
        }

        return american;
    }

    /// <summary>A numeric form with day and month put right; <see langword="null"/> where neither order is a date.</summary>
    public static DateForm? Order(DateForm form, bool monthFirst)
    {
        if (form.Kind != FormKind.Calendar || !form.Has(Slot.Flag) || form[Slot.Month] is not { } first || form[Slot.Day] is not { } second)
        {
            return form;
        }

        var ordered = form.Copy();
        if (second > 12 || (monthFirst && first <= 12))
        {
            return first <= 12 && second <= 31 ? ordered : null;
        }

        (ordered[Slot.Month], ordered[Slot.Day]) = (second, first);
        return first <= 31 ? ordered : null;
    }
}
