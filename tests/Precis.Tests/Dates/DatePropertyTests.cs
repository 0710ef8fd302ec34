using System.Diagnostics;
using System.Globalization;
using CsCheck;
using Precis.Articles;
using Precis.Dates;
using Precis.Documents;
using Precis.Languages;
using Precis.Learning.Evaluation.Dates;

namespace Precis.Tests.Dates;

public class DatePropertyTests
{
    private static readonly string[] Words =
    [
        "le", "la", "du", "au", "à", "de", "et", "en", "dans", "il", "y", "a", "mardi", "mercredi", "8", "14", "h", "30", "juin", "mars", "mai", "2024", "1999", "-", "/",
        ",", ".", "trois", "semaines", "ans", "dernier", "prochain", "fin", "nuit", "hier", "soir", "the", "of", "from", "to", "between", "and", "on", "in", "May", "March",
        "Tuesday", "next", "last", "week", "two", "years", "ago", "early", "late", "quarter", "first", "noon", "p.m.", "'s", "d'", "l'", "entre", "depuis", "T4", "XIXe",
        "siècle", "années", "60", "%", "€", "12/04/2023", "2023-04-12", "chaque", "every", "\n",
    ];

    private static readonly Gen<string> Texts = Gen.Int[0, Words.Length - 1].Select(i => Words[i]).Array[0, 60].Select(words => string.Join(' ', words));

    private static readonly string[] FrenchMonths =
        ["janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre", "novembre", "décembre"];

    private static readonly string?[] PublicationDates = ["2024-03-14", "2022-12", "2023", null, "2020-02-29T23:30:00+01:00"];

    private static readonly Gen<string?> Published = Gen.Int[0, 4].Select(i => PublicationDates[i]);

    private static readonly Gen<Language> Languages = Gen.Bool.Select(french => french ? Language.French : Language.English);

    [Fact]
    public void SpansAreShortInOrderAndSayTheirOwnWords() =>
        Gen.Select(Texts, Published, Languages).Sample((text, published, language) =>
        {
            var last = 0;
            foreach (var date in Annotate(text, language, published).Dates)
            {
                Assert.Equal(date.Text, text[date.Start..date.End]);
                Assert.InRange(date.End - date.Start, 1, DateRecognizer.LongestSpan);
                Assert.True(date.Start >= last);
                Assert.NotEmpty(date.Value);
                last = date.End;
            }
        }, iter: 800);

    [Fact]
    public void ASentenceIsReadTheSameAfterAnyOther()
    {
        const string last = "Le 8 juin 2021, la mairie a voté.";
        for (var words = 1; words < 160; words++)
        {
            var first = string.Join(' ', Enumerable.Repeat("du 3 mai 2020 au", words)) + " lac.";

            var dates = Annotate($"{first} {last}", Language.French, null).Dates;

            Assert.Equal("2021-06-08", dates[^1].Value);
        }
    }

    [Fact]
    public void BoundsNeverRunBackwards() =>
        Gen.Select(Texts, Published, Languages).Sample((text, published, language) =>
        {
            foreach (var date in Annotate(text, language, published).Dates)
            {
                Assert.Equal(date.Earliest is null, date.Latest is null);
                if (date.Earliest is { } earliest)
                {
                    Assert.True(string.CompareOrdinal(earliest[..10], date.Latest![..10]) <= 0, $"{date.Value}: {earliest} > {date.Latest}");
                }
            }
        }, iter: 800);

    [Fact]
    public void ADocumentAndItsSentencesGiveTheSameSpans() =>
        Gen.Select(Texts, Languages).Sample((text, language) =>
        {
            var document = GoldDocument.Make(text, language, null);
            var whole = DateRecognizer.Find(text, document.Sentences, language).Select(match => match.Span);
            var alone = document.Sentences.SelectMany(sentence =>
                DateRecognizer.Find(text[sentence.Start..sentence.End], [new Sentence(0, sentence.End - sentence.Start)], language)
                    .Select(match => new Span(match.Span.Start + sentence.Start, match.Span.End + sentence.Start)));
            Assert.Equal(alone, whole);
        }, iter: 500);

    [Theory]
    [InlineData("8 juin 2028", Language.French)]
    [InlineData("mardi 3 mai 2022", Language.French)]
    [InlineData("il y a trois semaines", Language.French)]
    [InlineData("dans deux ans", Language.French)]
    [InlineData("du 18 au 20 mars 2025", Language.French)]
    [InlineData("premier trimestre 2023", Language.French)]
    [InlineData("fin 2021", Language.French)]
    [InlineData("années 60", Language.French)]
    [InlineData("XIXe siècle", Language.French)]
    [InlineData("semaine prochaine", Language.French)]
    [InlineData("three weeks ago", Language.English)]
    [InlineData("first quarter of 2023", Language.English)]
    [InlineData("from March 18 to 20, 2025", Language.English)]
    [InlineData("late 2022", Language.English)]
    [InlineData("last month", Language.English)]
    [InlineData("1990s", Language.English)]
    [InlineData("three and a half hours", Language.English)]
    public void AValueReproducesFromItsOwnSpan(string expression, Language language)
    {
        var frame = language == Language.French ? "Selon la note, {0}, rien ne change." : "By the note, {0}, nothing changes.";
        var inText = Assert.Single(Annotate(string.Format(CultureInfo.InvariantCulture, frame, expression), language, "2024-03-14").Dates);
        var alone = Assert.Single(Annotate(inText.Text, language, "2024-03-14").Dates);

        Assert.Equal(expression, inText.Text);
        Assert.Equal((inText.Type, inText.Value, inText.Earliest, inText.Latest), (alone.Type, alone.Value, alone.Earliest, alone.Latest));
    }

    [Fact]
    public void EveryValueReproducesFromItsOwnSpan() =>
        Gen.Select(Gen.Int[1900, 2090], Gen.Int[1, 12], Gen.Int[1, 28], Gen.Int[0, 5], Published).Sample((year, month, day, form, published) =>
        {
            var date = new DateOnly(year, month, day);
            var (language, expression) = Written(date, form);
            var frame = language == Language.French ? "Selon la note, le {0}, rien ne change." : "By the note, on {0}, nothing changes.";
            var inText = Assert.Single(Annotate(string.Format(CultureInfo.InvariantCulture, frame, expression), language, published).Dates);
            var alone = Assert.Single(Annotate(inText.Text, language, published).Dates);

            Assert.Equal((expression, date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)), (inText.Text, inText.Value));
            Assert.Equal((inText.Type, inText.Value, inText.Earliest, inText.Latest), (alone.Type, alone.Value, alone.Earliest, alone.Latest));
        }, iter: 1000);

    [Theory]
    [InlineData("1", Language.French)]
    [InlineData("1 ", Language.English)]
    [InlineData("-", Language.French)]
    [InlineData("de ", Language.French)]
    [InlineData("du 1 au ", Language.French)]
    [InlineData("entre le 3 mai et ", Language.French)]
    [InlineData("12/", Language.English)]
    [InlineData("2019-", Language.English)]
    [InlineData("deux ", Language.French)]
    [InlineData("from March 1 to ", Language.English)]
    [InlineData("mardi ", Language.French)]
    [InlineData("14 h 30 à ", Language.French)]
    [InlineData("entre le 3 mai et du 1 au 2019-", Language.French)]
    public void AMegabyteTakesTimeLinearInTheText(string piece, Language language)
    {
        Time(piece, 1 << 12, language);
        var small = Time(piece, 1 << 16, language);
        var large = Time(piece, 1 << 20, language);

        // Sixteen times the text; the slack is for a busy machine and for what a first call costs.
        Assert.True(large < (small * 80) + TimeSpan.FromSeconds(1), $"{piece}: {small} for 64 KB, {large} for 1 MB");
    }

    private static (Language Language, string Text) Written(DateOnly date, int form)
    {
        return form switch
        {
            0 => (Language.French, (date.Day == 1 ? "1er" : date.Day.ToString(CultureInfo.InvariantCulture)) + " " + FrenchMonths[date.Month - 1] + date.ToString(" yyyy", CultureInfo.InvariantCulture)),
            1 => (Language.French, date.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture)),
            2 => (Language.French, date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
            3 => (Language.English, date.ToString("MMMM d, yyyy", CultureInfo.InvariantCulture)),
            4 => (Language.English, date.ToString("d MMMM yyyy", CultureInfo.InvariantCulture)),
            _ => (Language.English, date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
        };
    }

    private static TimeSpan Time(string piece, int length, Language language)
    {
        var text = string.Concat(Enumerable.Repeat(piece, (length / piece.Length) + 1))[..length];
        var before = Stopwatch.GetTimestamp();
        DateReading.Resolve(DateRecognizer.Find(text, [new Sentence(0, text.Length)], language), EdtfDate.TryParse("2024-03-14"), language);
        return Stopwatch.GetElapsedTime(before);
    }

    private static Document Annotate(string text, Language language, string? published)
    {
        var document = GoldDocument.Make(text, language, EdtfDate.TryParse(published));
        new DateAnnotator().Annotate(document, CancellationToken.None);
        return document;
    }
}
