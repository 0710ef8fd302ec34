using Precis.Entities.Recognition;
using Precis.Languages;
using Precis.Learning;

namespace Precis.Tests.Entities.Recognition;

public class NameRecognizerTests
{
    [Theory]
    [InlineData("fr", "Le ministre Bruno Le Maire a rencontré lundi à Paris les dirigeants de la Commission européenne.", "Person:Bruno Le Maire|Place:Paris|Organization:Commission européenne")]
    [InlineData("fr", "Angela Merkel est arrivée à Bruxelles.", "Person:Angela Merkel|Place:Bruxelles")]
    [InlineData("en", "President Barack Obama met British officials in London on Monday.", "Person:Barack Obama|Place:London")]
    [InlineData("en", "The United Nations sent observers to Iraq.", "Organization:United Nations|Place:Iraq")]
    public void NamesAreFoundWithoutTitlesAndArticles(string code, string text, string expected)
    {
        var language = code == "fr" ? Language.French : Language.English;
        var document = SegmentedText.Of(text, language);

        var names = NameRecognizer.For(language).Recognize(document);

        Assert.Equal(expected, string.Join('|', names.Select(name => $"{name.Type}:{document.TextOf(name.Span)}")));
        Assert.All(names, name => Assert.InRange(name.Confidence, 0.01, 1));
    }
}
