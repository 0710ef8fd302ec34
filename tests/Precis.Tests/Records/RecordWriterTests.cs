using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Precis.Documents;
using Precis.Languages;
using Precis.Records;

namespace Precis.Tests.Records;

/// <summary>The writer and the serializer say the same: the writer is only there because it starts faster.</summary>
public class RecordWriterTests
{
    private static readonly RecordJsonContext Serializer = new(new JsonSerializerOptions(RecordJsonContext.Default.Options)
    {
        WriteIndented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });

    [Fact]
    public void ARecordWithEveryPropertyIsWrittenAsTheSerializerWritesIt() => Same(FullRecord.Create());

    [Fact]
    public void ARecordWithNothingIsWrittenAsTheSerializerWritesIt() => Same(new ArticleRecord
    {
        Id = "x",
        Source = new("a.txt", "text/plain", "00", 0),
        Language = Language.Undetermined,
        LanguageConfidence = 0,
        Byline = [],
        Text = string.Empty,
        Paragraphs = [],
        Sentences = [],
        Entities = [],
        Dates = [],
        Amounts = [],
        Quotes = [],
        Facts = [new ContractFact { Id = "f1", Status = ContractStatus.Awarded, Factuality = Factuality.Asserted, Sentences = [], Evidence = [], Confidence = 1 }],
        Cluster = new("c", null, null),
        Warnings = [],
        Pipeline = new("1", new Dictionary<string, string>()),
    });

    [Fact]
    public void WhatIsWrittenIsReadBack()
    {
        var json = RecordJson.Serialize(FullRecord.Create(), indented: false);

        Assert.Equal(json, RecordJson.Serialize(RecordJson.Deserialize(json), indented: false));
        Assert.DoesNotContain((byte)'\n', json);
    }

    private static void Same(ArticleRecord record) =>
        Assert.Equal(JsonSerializer.Serialize(record, Serializer.ArticleRecord), Encoding.UTF8.GetString(RecordJson.Serialize(record)));
}
