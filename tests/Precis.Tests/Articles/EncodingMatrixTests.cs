using System.Text;
using CsCheck;
using Precis.Articles.Encodings;

namespace Precis.Tests.Articles;

/// <summary>The same page gives the same text in every encoding, whether its declaration is right, wrong or missing.</summary>
public class EncodingMatrixTests
{
    private static readonly Encoding Windows1252 = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;
    private static readonly Encoding Latin9 = CodePagesEncodingProvider.Instance.GetEncoding(28605)!;

    /// <summary>What pages declare: names that are right for one encoding and wrong for the others.</summary>
    private static readonly string?[] Declarations =
        [null, "utf-8", "windows-1252", "iso-8859-1", "iso-8859-15", "us-ascii", "utf-16", "utf-16be", "windows-1251", "iso-8859-2", "windows-1250", "koi8-r", "shift_jis", "gb2312", "big5", "macintosh", "no-such-charset"];

    private static readonly (string Name, Func<string, byte[]> Encode, bool IsLatin9)[] Encodings =
    [
        ("UTF-8", Encoding.UTF8.GetBytes, false),
        ("UTF-8 with a mark", text => [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(text)], false),
        ("Windows-1252", Windows1252.GetBytes, false),
        ("ISO-8859-15", Latin9.GetBytes, true),
        ("UTF-16LE", Encoding.Unicode.GetBytes, false),
        ("UTF-16LE with a mark", text => [0xFF, 0xFE, .. Encoding.Unicode.GetBytes(text)], false),
        ("UTF-16BE", Encoding.BigEndianUnicode.GetBytes, false),
        ("UTF-16BE with a mark", text => [0xFE, 0xFF, .. Encoding.BigEndianUnicode.GetBytes(text)], false),
        ("UTF-32LE with a mark", text => [0xFF, 0xFE, 0, 0, .. Encoding.UTF32.GetBytes(text)], false),
    ];

    /// <summary>Sentences in which one letter or sign beyond ASCII may be the only one.</summary>
    private static readonly string[] Sentences =
    [
        "Le conseil a voté le budget de la ville.", "L’été a été très chaud à Besançon.", "Le cœur de l’usine bat encore.", "Où est passé le maître d’œuvre ?", "Il en coûtera 12 € par mètre.",
        "« Nous irons jusqu’au bout », a dit Noël Çağlar-Dupré.", "Haïti attend l’aide promise dès lundi…", "ÉCONOMIE – Les prix baissent de 3 %.", "Le n° 2 du groupe a démissionné.", "À Saint-Étienne, on s’inquiète.",
        "The council approved the budget on Tuesday.", "“It’s a blank cheque,” Ms Müller said.", "The café’s owner paid £450 – about €530.", "Siân O’Connor’s résumé was naïve.", "Temperatures fell to −3°C overnight.",
        "The façade cost $2m… and counting.", "Beyoncé and Zoë met at the Élysée.", "Shares in Nördal rose 4½ points.", "The firm’s motto: ‘never again’.", "Sales in São Paulo rose 7%.",
    ];

    public static TheoryData<string, string> Cells()
    {
        var cells = new TheoryData<string, string>();
        foreach (var (name, _, _) in Encodings)
        {
            foreach (var declared in Declarations)
            {
                cells.Add(name, declared ?? "");
            }
        }

        return cells;
    }

    [Theory]
    [MemberData(nameof(Cells))]
    public void APageReadsTheSame(string encoding, string declared)
    {
        var (_, encode, isLatin9) = Encodings.Single(one => one.Name == encoding);
        foreach (var article in (CarriedArticle[])[CarriedArticle.French, CarriedArticle.English])
        {
            var page = Plain(Carriers.Page(article, declared.Length > 0 ? $"<meta charset=\"{declared}\">" : ""), isLatin9);

            var read = Reading.One("a.html", encode(page));

            Assert.Equal(article.Paragraphs.Select(text => Plain(text, isLatin9)), read.Paragraphs.Select(paragraph => paragraph.Text));
            Assert.Equal((Plain(article.Title, isLatin9), Plain(article.Author, isLatin9)), (read.Title, Assert.Single(read.Byline)));
            Assert.Empty(read.Warnings);
        }
    }

    [Theory]
    [MemberData(nameof(Cells))]
    public void AFeedReadsTheSame(string encoding, string declared)
    {
        var (_, encode, isLatin9) = Encodings.Single(one => one.Name == encoding);
        foreach (var article in (CarriedArticle[])[CarriedArticle.French, CarriedArticle.English])
        {
            var feed = Plain(Carriers.Rss(article), isLatin9).Replace(" encoding=\"UTF-8\"", declared.Length > 0 ? $" encoding=\"{declared}\"" : "", StringComparison.Ordinal);

            var read = Reading.One("rss.xml", encode(feed));

            Assert.Equal(article.Paragraphs.Select(text => Plain(text, isLatin9)), read.Paragraphs.Select(paragraph => paragraph.Text));
        }
    }

    [Fact]
    public void AnySentencesReadTheSameUnderAnyDeclaration() =>
        Gen.Select(Gen.Int[0, Sentences.Length - 1].Array[1, 12], Gen.Int[0, Encodings.Length - 1], Gen.Int[0, Declarations.Length - 1], Gen.Int[0, Declarations.Length - 1]).Sample(
            (sentences, encodingAt, first, second) =>
            {
                var encoding = Encodings[encodingAt];
                var text = Written(string.Join(" ", sentences.Select(at => Sentences[at])), encoding.IsLatin9);
                var decoded = TextDecoder.Decode(encoding.Encode(text), "a.txt", Declarations[first], Declarations[second]);

                return decoded.Text == text && !decoded.IsRepaired;
            },
            iter: 60_000,
            threads: 1);

    [Theory]
    [InlineData("windows-1251", "Контракт подписан сегодня утром в Москве, сообщили в компании.")]
    [InlineData("koi8-r", "Контракт подписан сегодня утром в Москве, сообщили в компании.")]
    [InlineData("iso-8859-2", "Umowę podpisano dziś rano w Łodzi, ogłosiła spółka.")]
    [InlineData("shift_jis", "契約は今朝、東京で署名されたと会社が発表した。")]
    [InlineData("gb2312", "公司宣布，合同于今天上午在北京签署。")]
    [InlineData("euc-kr", "회사는 오늘 오전 서울에서 계약을 체결했다고 발표했다.")]
    [InlineData("windows-1253", "Η σύμβαση υπογράφηκε σήμερα το πρωί στην Αθήνα.")]
    [InlineData("macintosh", "L’été a été très chaud à Besançon, où l’on a fêté Noël.")]
    [InlineData("ibm850", "L'été a été très chaud à Besançon, où l'on a fêté Noël.")]
    public void OtherEncodingsAreBelievedWhereTheyAreDeclared(string charset, string text)
    {
        var encoding = CodePagesEncodingProvider.Instance.GetEncoding(charset)!;

        Assert.Equal(text, TextDecoder.Decode(encoding.GetBytes(text), "a.html", charset).Text);
    }

    [Theory]
    [InlineData(10000, "L’été a été très chaud à Besançon, où l’on a fêté Noël.")]
    [InlineData(850, "L'été a été très chaud à Besançon, où l'on a fêté Noël.")]
    [InlineData(1251, "Контракт подписан сегодня утром в Москве, сообщили в компании. Стоимость работ не раскрывается.")]
    public void OtherEncodingsAreFoundWithoutDeclaration(int codePage, string text)
    {
        var encoding = CodePagesEncodingProvider.Instance.GetEncoding(codePage)!;

        Assert.Equal(text, TextDecoder.Decode(encoding.GetBytes(text), "a.txt").Text);
    }

    [Theory]
    [InlineData("× Fermer la fenêtre")]
    [InlineData("<span>×</span> <b>Just my 2¢.</b>")]
    [InlineData("The masks, worth ¥40,000, were sold.")]
    [InlineData("A tree grid… 8 ^ 300 is big")]
    [InlineData("Journey™ begins at 5 µm.")]
    [InlineData("Period X™ — ± 3° § 2")]
    [InlineData("On va à Paris.")]
    public void AFewSignsAreNoOtherEncoding(string text)
    {
        foreach (var declared in (string?[])[null, "utf-8", "iso-8859-1", "windows-1252"])
        {
            Assert.Equal(text, TextDecoder.Decode(Windows1252.GetBytes(text), "a.html", declared).Text);
        }
    }

    [Fact]
    public void BytesOfAnotherEncodingWithinUtf8AreRead()
    {
        byte[] bytes = [.. "L’été a été très chaud à Besançon : « caf"u8, 0xE9, .. " » d"u8, 0x92, .. "Orl\u00E9ans, où l’on fête Noël, l’"u8, 0xC3];

        var decoded = TextDecoder.Decode(bytes, "a.txt");

        Assert.Equal("L’été a été très chaud à Besançon : « café » d’Orléans, où l’on fête Noël, l’\uFFFD", decoded.Text);
        Assert.True(decoded.IsRepaired);
    }

    /// <summary>ISO-8859-15 has no typographic quotation marks and dashes.</summary>
    private static string Plain(string text, bool isLatin9) =>
        isLatin9 ? text.Replace('’', '\'').Replace('‘', '\'').Replace('“', '"').Replace('”', '"').Replace('–', '-').Replace('—', '-').Replace("…", "...", StringComparison.Ordinal) : text;

    private static string Written(string text, bool isLatin9)
    {
        // The signs that the encoding does not have are left out.
        text = Plain(text, isLatin9).Replace("ğ", "g", StringComparison.Ordinal).Replace("−", "-", StringComparison.Ordinal);
        return isLatin9 ? text.Replace("½", ".5", StringComparison.Ordinal) : text;
    }
}
