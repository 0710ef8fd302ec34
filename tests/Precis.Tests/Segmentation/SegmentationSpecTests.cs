using Precis.Documents;

namespace Precis.Tests.Segmentation;

public class SegmentationSpecTests
{
    private static readonly string[] Languages = ["fr", "en"];

    public static IEnumerable<object[]> Sentences() => Rows("sentences");

    public static IEnumerable<object[]> Tokens() => Rows("tokens");

    [Theory]
    [MemberData(nameof(Sentences))]
    public void CutsSentencesAsTheTableSays(string language, string marked)
    {
        var document = SegmentedText.Of(marked.Replace("¦", "", StringComparison.Ordinal), language);

        var starts = document.Sentences.Skip(1).Select((sentence, i) => (sentence.Start, i)).OrderByDescending(pair => pair.Start);
        var actual = document.Text;
        foreach (var (start, _) in starts)
        {
            actual = actual.Insert(start, "¦");
        }

        Assert.Equal(marked, actual);
    }

    [Theory]
    [MemberData(nameof(Tokens))]
    public void CutsTokensAsTheTableSays(string language, string text, string tokens)
    {
        var document = SegmentedText.Of(text, language);

        Assert.Equal(tokens, string.Join(" ¦ ", document.Tokens.Select(token => Mark(token.Kind) + document.TextOf(token.Span))));
    }

    [Fact]
    public void AHeadingIsOneSentence()
    {
        var document = SegmentedText.Of("fr", new("Qui a gagné ? Le maire", ParagraphKind.Heading), new("Il part. Elle reste."));

        Assert.Equal([0, 1, 1], document.Sentences.Select(sentence => sentence.Paragraph));
        Assert.Equal("Qui a gagné ? Le maire", document.TextOf(document.Sentences[0].Span));
    }

    private static IEnumerable<object[]> Rows(string table) =>
        Languages.SelectMany(language => SpecTable.Rows($"Segmentation/{table}.{language}.md").Select(row => (object[])[language, .. row]));

    private static string Mark(TokenKind kind) => kind switch
    {
        TokenKind.Word => "",
        TokenKind.Elision => "E:",
        TokenKind.Number => "N:",
        TokenKind.Punctuation => "P:",
        TokenKind.Symbol => "S:",
        _ => "A:",
    };
}
