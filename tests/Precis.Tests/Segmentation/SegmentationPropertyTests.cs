using System.Diagnostics;
using CsCheck;
using Precis.Articles;
using Precis.Documents;

namespace Precis.Tests.Segmentation;

public class SegmentationPropertyTests
{
    private static readonly Gen<string> Piece = Gen.OneOf(
        OneOf(
            "M. ", "Inc. ", "U.S. ", "J. K. ", "l'", "qu’", "aujourd'hui", "a-t-il", "8,55", "1\u00A0200", "…", "...", "[…]", " ", "\u202F", "\n", "« ", " »", "\"", ".", "! ", "? ",
            "www.x.fr", "a@b.fr", "Pyrénées.Alors", "’s", "(", ")", "-", "&", "+", "🎉", "e\u0301", "n°", "Le ", "etc. ", "https://x.y/z", "'", "%", "12h30"),
        Gen.String[Gen.Char['a', 'z'], 1, 6],
        Gen.String[Gen.Char, 0, 3]);

    private static readonly Gen<string> Text = Piece.Array[0, 40].Select(string.Concat);

    [Fact]
    public void SentencesAndTokensCoverTheTextInOrder() =>
        Gen.Select(Text.Array[1, 3], OneOf("fr", "en")).Sample((texts, language) =>
        {
            var document = SegmentedText.Of(language, [.. texts.Select(text => new ArticleParagraph(text))]);
            var reached = 0;
            var token = 0;
            foreach (var sentence in document.Sentences)
            {
                var paragraph = document.Paragraphs[sentence.Paragraph];
                Assert.Equal(token, sentence.FirstToken);
                Assert.True(sentence.EndToken > token && paragraph.Span.Contains(sentence.Span));
                Assert.Equal(document.Tokens[token].Span.Start, sentence.Start);
                for (; token < sentence.EndToken; token++)
                {
                    var span = document.Tokens[token].Span;
                    Assert.True(span.Length > 0 && span.Start >= reached && sentence.Span.Contains(span));
                    Assert.True(document.Text.AsSpan(reached, span.Start - reached).IsWhiteSpace());
                    Assert.False(char.IsWhiteSpace(document.Text[span.Start]) || char.IsWhiteSpace(document.Text[span.End - 1]));
                    reached = span.End;
                }

                Assert.Equal(reached, sentence.End);
            }

            Assert.Equal(document.Tokens.Count, token);
            Assert.True(document.Text.AsSpan(reached).IsWhiteSpace());
        });

    private static Gen<string> OneOf(params string[] values) => Gen.Int[0, values.Length - 1].Select(i => values[i]);

    /// <summary>Texts that tempt a scanner to look at the same characters again and again.</summary>
    [Theory]
    [InlineData(".")]
    [InlineData("! ")]
    [InlineData("a.b.c")]
    [InlineData("a@")]
    [InlineData("x-t-")]
    [InlineData("A. ")]
    [InlineData("l'")]
    [InlineData("[.")]
    [InlineData("\".")]
    [InlineData("!(")]
    [InlineData("1,")]
    [InlineData("www.")]
    [InlineData("aA&")]
    public void TheTimeIsLinear(string piece)
    {
        var text = string.Concat(Enumerable.Repeat(piece, 400_000 / piece.Length));
        var watch = Stopwatch.StartNew();

        SegmentedText.Of(text, "fr");

        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(3), $"{watch.Elapsed} for {text.Length} characters");
    }
}
