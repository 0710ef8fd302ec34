using System.Text;
using CsCheck;
using Precis.Records;

namespace Precis.Tests.Samples;

/// <summary>What holds for every article, the maimed ones among them.</summary>
public sealed class RecordInvariantTests
{
    private static readonly string[] Texts =
        [.. SampleArticles.All.Where(sample => sample.EndsWith(".txt", StringComparison.Ordinal)).Select(sample => Encoding.UTF8.GetString(SampleArticles.Bytes(sample)))];

    private static readonly string[] Splinters =
        ["\n\n", "\n", "«", "»", "“", "\"", "(", ")", ".", "…", "\u00A0", "\u202F", "€", "%", "12", "2 000 000", "mercredi", "é", "e\u0301", "\uD83D\uDE00", "- ", "|", "\u0000"];

    public static TheoryData<string> Samples => [.. SampleArticles.All];

    [Theory]
    [MemberData(nameof(Samples))]
    public void Two_runs_give_the_same_bytes(string sample) =>
        Assert.Equal(SampleArticles.Process(sample, SampleArticles.Bytes(sample)).Root.GetRawText(), SampleArticles.Process(sample, SampleArticles.Bytes(sample)).Root.GetRawText());

    [Fact]
    public void A_record_reads_back_as_it_was_written()
    {
        var bytes = Encoding.UTF8.GetBytes(SampleArticles.Process("fr/jwcc.txt", SampleArticles.Bytes("fr/jwcc.txt")).Root.GetRawText());
        Assert.Equal(bytes, RecordJson.Serialize(RecordJson.Deserialize(bytes)));
    }

    [Fact]
    public void A_maimed_article_gives_a_sound_record() =>
        Maimed.Sample(
            text =>
            {
                if (SampleArticles.TryProcess("maimed.txt", Encoding.UTF8.GetBytes(text)) is { } record)
                {
                    Assert.Empty(RecordIntegrity.Run(record));
                }
            },
            iter: 150, threads: 1, seed: "0000KOIPe1s3");

    /// <summary>A piece of one article, joined to a piece of another, with a few splinters driven in.</summary>
    private static Gen<string> Maimed { get; } =
        from first in Piece
        from second in Piece
        from splinters in Gen.Select(Gen.Int[0, int.MaxValue - 1], Gen.Int[0, Splinters.Length - 1].Select(index => Splinters[index])).Array[0, 6]
        select splinters.Aggregate(first + second, (text, splinter) => text.Insert(splinter.Item1 % (text.Length + 1), splinter.Item2));

    private static Gen<string> Piece =>
        from text in Gen.Int[0, Texts.Length - 1].Select(index => Texts[index])
        from start in Gen.Int[0, text.Length - 1]
        from length in Gen.Int[0, text.Length - start]
        select text.Substring(start, Math.Min(length, 1200));
}
