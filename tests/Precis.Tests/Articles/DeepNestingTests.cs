using System.Text;
using Precis.Articles;

namespace Precis.Tests.Articles;

/// <summary>What is nested as deep as the limit allows is read even where the stack is small.</summary>
public class DeepNestingTests
{
    private const int Deep = 5900;
    private const int SmallStack = 512 * 1024;

    public static TheoryData<string, string> Files() => new()
    {
        { "a.html", Many("<div>") + "<p>Le port s’agrandit.</p>" },
        { "b.html", "<ul>" + Many("<span>") + "Le port s’agrandit." },
        { "c.xml", $"<rss><channel><item><title>T</title><description>{Many("<a>")}Le port s’agrandit.{Many("</a>")}</description></item></channel></rss>" },
        { "d.xml", $"<newsItem><contentSet><inlineXML>{Many("<div>")}<p>Le port s’agrandit.</p>{Many("</div>")}</inlineXML></contentSet></newsItem>" },
        { "e.json", $"{{\"other\": {Many("[")}{Many("]")}, \"text\": \"Le port s’agrandit.\"}}" },
        { "f.nitf", $"<nitf><body><body.content>{Many("<block>")}<p>Le port s’agrandit.</p>{Many("</block>")}</body.content></body></nitf>" },
    };

    [Theory]
    [MemberData(nameof(Files))]
    public void ItIsRead(string name, string text)
    {
        ArticleReadResult? result = null;
        var thread = new Thread(() => result = Reading.All(name, Encoding.UTF8.GetBytes(text)).Single(), SmallStack);
        thread.Start();
        thread.Join();

        Assert.True(result!.Failure is null, result.Failure?.Message);
        Assert.Equal("Le port s’agrandit.", result.Article!.Paragraphs[0].Text);
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void ALowerLimitRefusesIt(string name, string text) => Assert.Equal("too-deep", Reading.Failed(name, Encoding.UTF8.GetBytes(text), new() { MaxNesting = 500 }).Error);

    private static string Many(string text) => string.Concat(Enumerable.Repeat(text, Deep));
}
