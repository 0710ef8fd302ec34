using System.Diagnostics;
using CsCheck;
using Precis.Documents;
using Precis.Languages;
using Precis.Learning.Evaluation;

namespace Precis.Tests.Amounts;

public class AmountPropertyTests
{
    private static readonly string[] Pieces =
    [
        "12", "1 000", "3,5", "1.5", "2019", "un", "deux", "vingt", "cent", "mille", "millions", "milliard", "one", "hundred", "half a", "million",
        "billion", "d'euros", "de dollars", "euros", "dollars", "€", "$", "£", "%", "pour cent", "percent", "à", "et", "and", "to", "-", "–", "(", ")", ".",
        ",", "entre", "between", "plus de", "over", "postes", "jobs", "km", "M€", "bn", "Boeing", "contre", "vs", "moins", "livres", "pounds", "cents",
        "3/4", "½", "\u00A0", "\u202F", "\n", "US$", "EUR", "points", "de base", "ans", "Le", "the",
    ];

    private static readonly Gen<string> Texts = Gen.Select(Any(Pieces).Array[1, 40], Gen.Bool, (pieces, spaced) => string.Join(spaced ? " " : "", pieces));

    private static readonly Gen<Language> Tongues = Gen.Bool.Select(french => french ? Language.French : Language.English);

    [Fact]
    public void SpansAreTheirTextInOrderAndShort() =>
        Gen.Select(Texts, Tongues).Sample(
            (text, language) =>
            {
                var end = 0;
                foreach (var amount in AmountEvaluation.Read(text, language))
                {
                    Assert.Equal(amount.Text, text[amount.Start..amount.End]);
                    Assert.True(amount.Start >= end && amount.Text.Length is > 0 and <= 100);
                    Assert.True(amount.Value is null ? amount.Low < amount.High : amount.Low is null && amount.High is null);
                    end = amount.End;
                }
            },
            iter: 4000);

    [Theory]
    [InlineData("over 3/4 euros - mille millions billion bn dollars", "fr")]
    [InlineData("It cost $79228162514264337593543950335 billion.", "en")]
    [InlineData("79228162514264337593543950335 Md€", "fr")]
    public void HeapedScalesAreRead(string text, string code) =>
        Assert.NotNull(AmountEvaluation.Read(text, code == "fr" ? Language.French : Language.English));

    [Fact]
    public void AnyTextIsRead() => Gen.Select(Gen.String, Tongues).Sample((text, language) => AmountEvaluation.Read(text, language) is not null, iter: 4000);

    [Theory]
    [InlineData("fr")]
    [InlineData("en")]
    public void ASentenceGivesWhatItGivesInItsDocument(string code)
    {
        var language = code == "fr" ? Language.French : Language.English;
        var sentences = SpecTable.Rows($"Amounts/amounts.{code}.md").Select(row => row[0].TrimEnd('.')).Where(text => !text.Contains('/') && text.Length > 1).ToArray();
        Any(sentences).Array[2, 8].Sample(
            chosen =>
            {
                var text = string.Join(".\n\n", chosen) + ".";
                var alone = chosen.SelectMany(sentence => AmountEvaluation.Read(sentence + ".", language).Select(amount => amount.Text));
                Assert.Equal(alone, AmountEvaluation.Read(text, language).Select(amount => amount.Text));
            },
            iter: 300);
    }

    [Theory]
    [InlineData("fr")]
    [InlineData("en")]
    public void AValueReproducesFromItsOwnSpan(string code)
    {
        var language = code == "fr" ? Language.French : Language.English;
        foreach (var row in SpecTable.Rows($"Amounts/amounts.{code}.md"))
        {
            var amounts = AmountEvaluation.Read(row[0], language);
            foreach (var amount in amounts)
            {
                var own = AmountEvaluation.Read(amount.Text, language);
                if (own.Count == 0)
                {
                    // A bare second sum is a number alone; a range after "between" needs the word.
                    Assert.True(NumeralReader.TryReadSigned(amount.Text, 0, language, out var numeral));
                    Assert.Equal(amount.Value, numeral.Value);
                    continue;
                }

                // Whether "livres" are pounds or books is told by the sentence; how many, by the span.
                Assert.Equal(amount.Value ?? amount.High, own[^1].Value ?? own[^1].High);
            }
        }
    }

    [Theory]
    [InlineData("1")]
    [InlineData("1 ")]
    [InlineData("1-2-3-")]
    [InlineData("1 000 ")]
    [InlineData("vingt ")]
    [InlineData("cent mille ")]
    [InlineData("un et ")]
    [InlineData("entre 1 et ")]
    [InlineData("1 € contre 2 ")]
    [InlineData("3 livres ")]
    [InlineData("de ")]
    [InlineData("$")]
    public void AMegabyteOfAnythingIsReadInLinearTime(string piece)
    {
        var text = string.Concat(Enumerable.Repeat(piece, 1_000_000 / piece.Length));
        AmountEvaluation.Read(text[..1000], Language.French);

        var clock = Stopwatch.StartNew();
        AmountEvaluation.Read(text, Language.French);

        // A quadratic reader takes hours; a slow machine, a few seconds.
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(20), $"{clock.Elapsed} for a megabyte of '{piece}'");
    }

    private static Gen<string> Any(string[] choices) => Gen.Int[0, choices.Length - 1].Select(i => choices[i]);
}
