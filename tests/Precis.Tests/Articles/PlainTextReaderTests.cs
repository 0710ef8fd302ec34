using System.Text;
using Precis.Articles;
using Precis.Documents;
using Precis.Languages;

namespace Precis.Tests.Articles;

public class PlainTextReaderTests
{
    private const string Sentence = "L’été, le cœur de Besançon coûte 12 € à louer : c’est « déjà » trop.";

    public static TheoryData<string, byte[], string> Encodings()
    {
        var windows = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;
        var latin9 = CodePagesEncodingProvider.Instance.GetEncoding(28605)!;
        var straight = Sentence.Replace('’', '\'');
        return new()
        {
            { "UTF-8", Encoding.UTF8.GetBytes(Sentence), Sentence },
            { "UTF-8 with a mark", [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(Sentence)], Sentence },
            { "UTF-16 LE with a mark", [0xFF, 0xFE, .. Encoding.Unicode.GetBytes(Sentence)], Sentence },
            { "UTF-16 BE with a mark", [0xFE, 0xFF, .. Encoding.BigEndianUnicode.GetBytes(Sentence)], Sentence },
            { "UTF-16 LE", Encoding.Unicode.GetBytes(Sentence), Sentence },
            { "UTF-16 BE", Encoding.BigEndianUnicode.GetBytes(Sentence), Sentence },
            { "Windows-1252", windows.GetBytes(Sentence), Sentence },
            { "ISO-8859-15", latin9.GetBytes(straight), straight },
            { "ISO-8859-15 without a euro sign", latin9.GetBytes("Le cœur a ses raisons."), "Le cœur a ses raisons." },
            { "ISO-8859-1", Encoding.Latin1.GetBytes("Un été à 3½ degrés."), "Un été à 3½ degrés." },
        };
    }

    [Theory]
    [MemberData(nameof(Encodings))]
    public void RecognisesTheEncoding(string name, byte[] bytes, string text)
    {
        var article = Reading.One("a.txt", bytes);

        Assert.True(text == article.Paragraphs[0].Text, name);
        Assert.Equal(bytes.Length, article.Source.Bytes);
    }

    [Theory]
    [InlineData(" date 2022-12 Le contrat est signé.", "2022-12")]
    [InlineData("date 2022-12-07 Le contrat est signé.", "2022-12-07")]
    [InlineData("Date: 2022-12-07\nLe contrat est signé.", "2022-12-07")]
    [InlineData("date: 2022-12-07T18:05:00+01:00\n\nLe contrat est signé.", "2022-12-07T18:05:00+01:00")]
    [InlineData("date 2022\n\nLe contrat est signé.", "2022")]
    public void ReadsTheDateOfTheHeader(string text, string date)
    {
        var article = Reading.One("a.txt", text);

        Assert.Equal((date, PublishedFrom.Header), (article.Published!.Value.Text, article.Published.From));
        Assert.Equal("Le contrat est signé.", article.Paragraphs[0].Text.Trim());
    }

    [Theory]
    [InlineData("Date limite : le contrat est signé.")]
    [InlineData("date de 2022 Le contrat est signé.")]
    [InlineData("Le ministre a dit : le contrat est signé.")]
    [InlineData("https://exemple.fr est ouvert.")]
    public void LeavesTextThatIsNoHeader(string text)
    {
        var article = Reading.One("a.txt", text);

        Assert.Null(article.Published);
        Assert.Equal(text, article.Paragraphs[0].Text);
    }

    [Fact]
    public void ReadsTheLinesOfTheHeader()
    {
        var article = Reading.One("a.txt", "TITRE : Le métro s'étend\nAuteur: Anne Petit, Luc Blanc\nsource: La Dépêche du Port\nurl: https://exemple.fr/a\nlangue: français\ndate: 2023-03-01\n\nLe texte.");

        Assert.Equal("Le métro s'étend", article.Title);
        Assert.Equal(["Anne Petit", "Luc Blanc"], article.Byline);
        Assert.Equal("La Dépêche du Port", article.Publisher);
        Assert.Equal("https://exemple.fr/a", article.Url);
        Assert.Equal(Language.French, article.Language);
        Assert.Equal("Le texte.", Assert.Single(article.Paragraphs).Text);
    }

    [Fact]
    public void ADateThatCannotBeReadIsAWarning()
    {
        var article = Reading.One("a.txt", "date: hier\n\nLe texte.");

        Assert.Equal("published-unreadable", Assert.Single(article.Warnings).Code);
    }

    [Fact]
    public void TheCallerWins()
    {
        var article = Reading.One("a.txt", "date 2022-12 Le texte.", new() { Published = EdtfDate.TryParse("2022-12-08"), Language = Language.English });

        Assert.Equal(("2022-12-08", PublishedFrom.Option), (article.Published!.Value.Text, article.Published.From));
        Assert.Equal(Language.English, article.Language);
    }

    [Fact]
    public void TextComesThroughCharacterForCharacter()
    {
        const string text = "Un « premier » paragraphe,  avec deux blancs.\n\nLe choix du \"multi\"\n\nUn second, sur 3 ans…";
        var document = DocumentText.Freeze(Reading.One("a.txt", text));

        Assert.Equal(text, document.Text);
        Assert.Equal([ParagraphKind.Body, ParagraphKind.Heading, ParagraphKind.Body], document.Paragraphs.Select(paragraph => paragraph.Kind));
    }

    [Fact]
    public void MarksAreComposed() =>
        Assert.Equal("Le thé très ồ, x\u0301", DocumentText.Freeze(Reading.One("a.txt", "Le the\u0301 tre\u0300s o\u0302\u0300, x\u0301")).Text);

    public static TheoryData<string, string> Layouts() => new()
    {
        { "Le premier est là.\n\nLe second aussi.", "body body" },
        { "Un titre court\n\nLe premier est là.\n\nUne signature", "heading body body" },
        { "Une phrase assez longue pour être coupée au bout d'une ligne\nqui continue sur la suivante, puis encore sur une autre ligne\net qui finit ici.\n\nUne autre.", "body body" },
        { "Les points :\n- le premier point\n- le second point\n  qui continue\n\nFin.", "body list list body" },
        { "Un fait.\nUn autre fait.\nUn troisième fait.", "body body body" },
        { "A\tB\tC\n1\t2\t3\n\nFin.", "list list body" },
        { "Alpha\n\nBêta\n\nGamma\n\nDelta\n\nFin de la liste.", "list list list list body" },
        { new string('a', 120) + " b.\n" + new string('c', 130) + " d.", "body body" },
    };

    [Theory]
    [MemberData(nameof(Layouts))]
    public void FindsParagraphs(string text, string kinds)
    {
        var article = Reading.One("a.txt", text);

        Assert.Equal(kinds, string.Join(' ', article.Paragraphs.Select(paragraph => paragraph.Kind.ToString().ToLowerInvariant())));
        Assert.Equal(kinds, string.Join(' ', Reading.One("a.txt", text.ReplaceLineEndings("\r\n")).Paragraphs.Select(paragraph => paragraph.Kind.ToString().ToLowerInvariant())));
    }

    public static TheoryData<byte[], string> Broken() => new()
    {
        { [], "empty" },
        { "   \n\t\n"u8.ToArray(), "empty" },
        { "date: 2022-12\n"u8.ToArray(), "empty" },
        { "%PDF-1.4 …"u8.ToArray(), "binary" },
        { [0x89, (byte)'P', (byte)'N', (byte)'G', 13, 10, 26, 10], "binary" },
        { [1, 0, 0, 7, 0, 0, 255, 3, 0], "binary" },
        { [0x81, 0x8D, 0x8F, 0x90, 0x9D, 0x81, 0x8D, 0x8F], "bad-encoding" },
        { Encoding.UTF8.GetBytes(new string('a', 2000)), "too-large" },
    };

    [Theory]
    [MemberData(nameof(Broken))]
    public void NamesWhatIsBrokenAndTheCure(byte[] bytes, string error)
    {
        var failure = Reading.Failed("in/a.txt", bytes, new() { MaxArticleBytes = 1000 });

        Assert.Equal((error, "in/a.txt"), (failure.Error, failure.Source));
        Assert.Contains("in/a.txt", failure.Message, StringComparison.Ordinal);
        Assert.Contains(": ", failure.Message, StringComparison.Ordinal);
    }
}
