using System.Text;
using Precis.Hosting.Sinks;
using Precis.Records;
using Precis.Tests.Records;

namespace Precis.Tests.Hosting;

public class RecordHeadTests
{
    [Fact]
    public void TheHeadIsReadFromAWholeRecord()
    {
        var record = FullRecord.Create();

        var head = RecordHead.TryRead(RecordJson.Serialize(record))!;

        Assert.Equal(record.Source.Uri, head.Uri);
        Assert.Equal(record.Source.Sha256, head.Sha256);
        Assert.Equal(record.Source.MediaType, head.MediaType);
        Assert.Equal("en", head.Language);
        Assert.Equal(record.Published!.Value, head.Published);
        Assert.Equal("option", head.PublishedFrom);
        Assert.Equal(record.Pipeline.Version, head.Version);
        Assert.Equal(record.Pipeline.Models, head.Models);
    }

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("{")]
    [InlineData("null")]
    [InlineData("{\"source\":1}")]
    [InlineData("{\"source\":{\"sha256\":\"x\"}}")]
    [InlineData("{\"source\":[{\"sha256\":\"x\"")]
    [InlineData("{\"language\":1,\"source\":{\"sha256\":\"x\"},\"pipeline\":{\"version\":\"1\"}}")]
    [InlineData("\u0000\u0001")]
    public void WhatIsNoRecordHasNoHead(string json) => Assert.Null(RecordHead.TryRead(Encoding.UTF8.GetBytes(json)));
}
