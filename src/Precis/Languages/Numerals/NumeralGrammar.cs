namespace Precis.Languages;

/// <summary>
/// The grammar of French and English numerals over <see cref="NumeralTokens"/>: ranks, halves and shares of one, and cardinals, each with its scale.
/// </summary>
internal static class NumeralGrammar
{
    public static bool TryParse(ref NumeralTokens tokens, ReadOnlySpan<char> text, bool besideCurrency, out Numeral numeral)
    {
        numeral = default;
        var first = tokens[0];
        if (!first.IsFigures && first.Kind is NumeralWordKind.None or NumeralWordKind.Collective
            or NumeralWordKind.Joiner or NumeralWordKind.Of or NumeralWordKind.Point or NumeralWordKind.Minus)
        {
            return false;
        }

        var at = new NumeralCursor(tokens, text);
        if (!Parse(ref at))
        {
            return false;
        }

        numeral = Result(ref at, besideCurrency);
        return true;
    }

    private static bool Parse(ref NumeralCursor at)
    {
        var first = at.At(0);
        switch (first.Kind)
        {
            case NumeralWordKind.First:
                (at.Value, at.Next, at.IsOrdinal) = (first.Word.Value, 1, true);
                return true;
            case NumeralWordKind.Half:
                return Half(ref at, article: false);
            case NumeralWordKind.Article when at.At(1).Kind == NumeralWordKind.Half:
                at.Next = 1;
                return Half(ref at, article: true);
            case NumeralWordKind.Fraction:
                at.Value = 1;
                return NumeralCursor.IsScale(at.At(1)) && Share(ref at);
            case NumeralWordKind.Article when at.At(1).Kind == NumeralWordKind.Fraction:
                (at.Value, at.Next) = (1, 1);
                return Share(ref at);
        }

        if (!NumeralCardinal.TryRead(ref at))
        {
            return false;
        }

        if (!at.IsOrdinal && at.Scale == 1)
        {
            if (at.Peek().Kind == NumeralWordKind.Half && at.Value == 1 && !at.At(0).IsFigures)
            {
                return Half(ref at, article: true);
            }

            Share(ref at);
        }

        return true;
    }

    /// <summary>"half a billion", "half-million", "un demi-million", "a half", "half a".</summary>
    private static bool Half(ref NumeralCursor at, bool article)
    {
        var next = at.Next + 1;
        if (!article && !at.IsFrench && at.At(next).Kind == NumeralWordKind.Article)
        {
            article = true;
            next++;
        }

        at.Value = 0.5m;
        if (NumeralCursor.IsScale(at.At(next)) || (!at.IsFrench && at.At(next).Kind == NumeralWordKind.Hundred))
        {
            at.Scale = at.At(next).Word.Value;
            at.Value *= at.Scale;
            at.IsApproximate = false;
            at.Next = next + 1;
            return true;
        }

        at.Next = next;
        at.IsFraction = true;
        return article;
    }

    /// <summary>"deux tiers", "three-quarters", "three quarters of a million", after the numerator.</summary>
    private static bool Share(ref NumeralCursor at)
    {
        var part = at.Peek();
        var singular = at.Value == 1 && !part.IsFigures && part.Word.Has(NumeralWordFlags.Fraction) && !at.At(0).IsFigures
            && (!at.IsFrench || IsFollowedByOf(ref at, part.End));
        if (!singular && (part.Kind != NumeralWordKind.Fraction || at.Value >= part.Word.Value || at.Value <= 0))
        {
            return false;
        }

        at.Value /= part.Word.Value;
        at.Next++;
        at.IsFraction = true;
        var next = at.Next;
        if (at.At(next).Kind == NumeralWordKind.Of)
        {
            next += at.At(next + 1).Kind == NumeralWordKind.Article ? 2 : 1;
        }

        if (NumeralCursor.IsScale(at.At(next)))
        {
            (at.Scale, at.Next, at.IsFraction) = (at.At(next).Word.Value, next + 1, false);
            at.Value *= at.Scale;
        }

        return true;
    }

    private static bool IsFollowedByOf(ref NumeralCursor at, int end) =>
        at.Text[end..] is [' ', 'd', 'e' or 'u', ' ', ..] or [' ', 'd', 'e', 's', ' ', ..] or [' ', 'd', '\'' or '’', ..];

    private static Numeral Result(ref NumeralCursor at, bool besideCurrency)
    {
        var last = at.Peek(-1);
        var first = at.At(0);
        if (first.IsFigures)
        {
            if (at.Next == 1 && TryReadSpacedScale(ref at, last.End, besideCurrency, out var end, out var scale))
            {
                return NumeralReader.Of(first.Figures, end, at.Value * scale, scale, ordinal: false);
            }

            return NumeralReader.Of(first.Figures, last.End, at.Value, at.Scale, at.IsOrdinal) with
            {
                Form = at.Next == 1 ? NumeralForm.Digits : NumeralForm.Mixed,
                IsApproximate = at.IsApproximate,
                IsFraction = at.IsFraction,
            };
        }

        var form = NumeralForm.Words;
        for (var i = 1; i < at.Next; i++)
        {
            form = at.At(i).IsFigures ? NumeralForm.Mixed : form;
        }

        if (!at.IsOrdinal && !at.IsFraction && at.Scale == 1 && TryReadSpacedScale(ref at, last.End, besideCurrency: false, out var after, out var times))
        {
            return new Numeral(after, at.Value * times, NumeralForm.Words, IsOrdinal: false) { Scale = times };
        }

        return new Numeral(last.End, at.Value, form, at.IsOrdinal) { Scale = at.Scale, IsApproximate = at.IsApproximate, IsFraction = at.IsFraction };
    }

    /// <summary>An abbreviated scale behind a space: "54 Mds", "7.2 bn", and beside a currency "5 m".</summary>
    private static bool TryReadSpacedScale(ref NumeralCursor at, int from, bool besideCurrency, out int end, out decimal scale)
    {
        scale = 1;
        end = from + 1;
        if (from >= at.Text.Length || !(Figures.IsSpace(at.Text[from]) || at.Text[from] == '\n'))
        {
            return false;
        }

        while (end < at.Text.Length && end - from <= 6 && char.IsLetterOrDigit(at.Text[end]))
        {
            end++;
        }

        return at.Lexicon.TryGetAbbreviation(at.Text[(from + 1)..end], out scale, out var place)
            && (place == AbbreviationPlace.Spaced || besideCurrency);
    }
}
