using Precis.Articles;
using Precis.Documents;
using Precis.Languages;
using Precis.Learning;

namespace Precis.Tests.Languages;

public class LanguageIdentifierTests
{
    public static IEnumerable<object[]> Specs() => SpecTable.Rows("Languages/languages.md");

    [Theory]
    [MemberData(nameof(Specs))]
    public void IdentifiesTheLanguage(string text, string language)
    {
        var expected = language switch { "fr" => Language.French, "en" => Language.English, _ => Language.Undetermined };

        Assert.Equal(expected, LanguageIdentifier.Default.Identify(text).Language);
    }

    [Fact]
    public void TheCallerDecides()
    {
        var document = Annotated("Ein Text auf Deutsch.", Language.French);

        Assert.Equal((Language.French, 1.0), (document.Language, document.LanguageConfidence));
        Assert.Empty(document.Warnings);
    }

    [Fact]
    public void AnotherLanguageIsAWarningAndNothingIsExtracted()
    {
        var document = Annotated("Die Regierung hat im Dezember 2022 einen Vertrag über 9 Milliarden Euro mit Siemens geschlossen. Das Ministerium teilte dies mit.", null);

        Assert.Equal(Language.Undetermined, document.Language);
        Assert.Contains(document.Warnings, warning => warning.Code == "language-undetermined");
        Assert.Equal(2, document.Sentences.Count);
        Assert.Empty(document.Dates);
        Assert.Empty(document.Amounts);
        Assert.Empty(document.Entities);
        Assert.Null(document.Summary);
    }

    [Fact]
    public void TheManifestBelongsToTheModel()
    {
        using var model = EmbeddedData.Open("Learning/Models/language.bin");
        using var manifest = EmbeddedData.Open("Learning/Models/language.json");
        var read = ModelManifest.Read(manifest);

        Assert.Equal(Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(model)), read.Sha256);
        Assert.True(model.Length < 300_000);
        Assert.NotEmpty(read.Sources);
    }

    private static Document Annotated(string text, Language? language) =>
        ArticlePipeline.Default.Annotate(new Article { Source = new("a.txt", "text/plain", "", 0), Language = language, Paragraphs = [new(text)] });
}
