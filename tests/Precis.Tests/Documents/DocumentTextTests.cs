using Precis.Documents;

namespace Precis.Tests.Documents;

public class DocumentTextTests
{
    [Theory]
    [InlineData("re\u0301sume\u0301", "résumé")]
    [InlineData("C\u0327a", "Ça")]
    [InlineData("Vie\u0323\u0302t", "Việt")]
    [InlineData("L’été", "L’été")]
    [InlineData("x\u0301", "x\u0301")]
    [InlineData("a\r\nb \t\nc", "a\nb\nc")]
    [InlineData("a\u00ADb\u200Bc\u0007d", "abcd")]
    [InlineData("12\u00A0000\u202F€", "12\u00A0000\u202F€")]
    [InlineData("\uD83D\uDE80 ok", "\uD83D\uDE80 ok")]
    public void AParagraphIsCleanedAndNoMore(string raw, string expected) => Assert.Equal(expected, DocumentText.Clean(raw));

    [Fact]
    public void HalfASurrogatePairIsReplaced() => Assert.Equal("lone \uFFFD here", DocumentText.Clean("lone " + '\uD83D' + " here"));
}
