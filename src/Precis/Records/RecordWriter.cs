using System.Text.Json;
using Precis.Documents;

namespace Precis.Records;

/// <summary>
/// Writes a record exactly as the serializer would, only by hand: the serializer's set-up for some forty types costs a short run more than all
/// of its other work. A test holds the two together, property by property. Not thread-safe.
/// </summary>
internal sealed class RecordWriter(Utf8JsonWriter json)
{
    private readonly FactWriter _facts = new(json);

    public void Write(ArticleRecord record)
    {
        json.WriteStartObject();
        json.WriteString("schema"u8, record.Schema);
        json.WriteString("id"u8, record.Id);
        WriteSource(record.Source);
        json.WriteString("language"u8, EnumName.Of(record.Language));
        json.WriteNumber("languageConfidence"u8, record.LanguageConfidence);
        json.WriteOptional("title"u8, record.Title);
        json.WriteStrings("byline"u8, record.Byline);
        json.WriteOptional("publisher"u8, record.Publisher);
        json.WriteOptional("section"u8, record.Section);
        json.WriteOptional("url"u8, record.Url);
        WritePublished(record.Published);
        json.WriteString("text"u8, record.Text);
        json.WriteArray("paragraphs"u8, record.Paragraphs, WriteParagraph);
        json.WriteArray("sentences"u8, record.Sentences, WriteSentence);
        json.WriteArray("entities"u8, record.Entities, WriteEntity);
        json.WriteArray("dates"u8, record.Dates, WriteDate);
        json.WriteArray("amounts"u8, record.Amounts, WriteAmount);
        json.WriteArray("quotes"u8, record.Quotes, WriteQuote);
        json.WriteArray("facts"u8, record.Facts, _facts.Write);
        if (record.Summary is { } summary)
        {
            WriteSummary(summary);
        }

        WriteCluster(record.Cluster);
        json.WriteArray("warnings"u8, record.Warnings, WriteWarning);
        WritePipeline(record.Pipeline);
        json.WriteEndObject();
    }

    private void WriteSource(SourceRecord source)
    {
        json.WriteStartObject("source"u8);
        json.WriteString("uri"u8, source.Uri);
        json.WriteString("mediaType"u8, source.MediaType);
        json.WriteString("sha256"u8, source.Sha256);
        json.WriteNumber("bytes"u8, source.Bytes);
        json.WriteEndObject();
    }

    private void WritePublished(PublishedRecord? published)
    {
        if (published is not null)
        {
            json.WriteStartObject("published"u8);
            json.WriteString("value"u8, published.Value);
            json.WriteString("from"u8, EnumName.Of(published.From));
            json.WriteEndObject();
        }
    }

    private void WriteParagraph(Paragraph paragraph)
    {
        json.WriteNumber("start"u8, paragraph.Start);
        json.WriteNumber("end"u8, paragraph.End);
        json.WriteString("kind"u8, EnumName.Of(paragraph.Kind));
    }

    private void WriteSentence(Sentence sentence)
    {
        json.WriteNumber("start"u8, sentence.Start);
        json.WriteNumber("end"u8, sentence.End);
    }

    private void WriteEntity(Entity entity)
    {
        json.WriteString("id"u8, entity.Id);
        json.WriteString("type"u8, EnumName.Of(entity.Type));
        json.WriteString("name"u8, entity.Name);
        if (entity.Identifiers is { } identifiers)
        {
            json.WriteMap("identifiers"u8, identifiers);
        }

        json.WriteArray("mentions"u8, entity.Mentions, WriteMention);
        json.WriteNumber("salience"u8, entity.Salience);
    }

    private void WriteMention(Mention mention)
    {
        json.WriteSpan(mention);
        json.WriteString("form"u8, EnumName.Of(mention.Form));
        json.WriteNumber("confidence"u8, mention.Confidence);
        json.WriteOptional("refersTo"u8, mention.RefersTo);
    }

    private void WriteDate(DateExpression date)
    {
        json.WriteString("id"u8, date.Id);
        json.WriteSpan(date);
        json.WriteString("type"u8, EnumName.Of(date.Type));
        json.WriteString("value"u8, date.Value);
        json.WriteOptional("earliest"u8, date.Earliest);
        json.WriteOptional("latest"u8, date.Latest);
        json.WriteOptional("modifier"u8, EnumName.OfOptional(date.Modifier));
    }

    private void WriteAmount(Amount amount)
    {
        json.WriteString("id"u8, amount.Id);
        json.WriteSpan(amount);
        json.WriteString("kind"u8, EnumName.Of(amount.Kind));
        json.WriteOptional("value"u8, amount.Value);
        json.WriteOptional("low"u8, amount.Low);
        json.WriteOptional("high"u8, amount.High);
        json.WriteOptional("currency"u8, amount.Currency);
        json.WriteOptional("unit"u8, amount.Unit);
        json.WriteOptional("modifier"u8, EnumName.OfOptional(amount.Modifier));
        json.WriteOptional("equals"u8, amount.SameAs);
    }

    private void WriteQuote(Quote quote)
    {
        json.WriteString("id"u8, quote.Id);
        json.WriteSpan(quote);
        json.WriteOptional("speaker"u8, quote.Speaker);
        json.WriteOptional("speakerText"u8, quote.SpeakerText);
        json.WriteOptional("cue"u8, quote.Cue);
        json.WriteBoolean("direct"u8, quote.Direct);
    }

    private void WriteSummary(Summary summary)
    {
        json.WriteStartObject("summary"u8);
        json.WriteString("language"u8, EnumName.Of(summary.Language));
        json.WriteOptional("method"u8, EnumName.OfOptional(summary.Method));
        json.WriteOptional("headline"u8, summary.Headline);
        json.WriteOptional("abstained"u8, summary.Abstained);
        json.WriteArray("sentences"u8, summary.Sentences, WriteSummarySentence);
        json.WriteOptional("text"u8, summary.Text);
        json.WriteArray("keyFigures"u8, summary.KeyFigures, WriteKeyFigure);
        json.WriteStartObject("sheets"u8);
        json.WriteArray("fr"u8, summary.Sheets.Fr, WriteSheetLine);
        json.WriteArray("en"u8, summary.Sheets.En, WriteSheetLine);
        json.WriteEndObject();
        if (summary.Ratio is { } ratio)
        {
            json.WriteNumber("ratio"u8, ratio);
        }

        json.WriteEndObject();
    }

    private void WriteSummarySentence(SummarySentence sentence)
    {
        json.WriteSpan(sentence);
        json.WriteOptional("resolved"u8, sentence.Resolved);
    }

    private void WriteKeyFigure(KeyFigure figure)
    {
        json.WriteString("amount"u8, figure.Amount);
        json.WriteStartObject("label"u8);
        json.WriteString("fr"u8, figure.Label.Fr);
        json.WriteString("en"u8, figure.Label.En);
        json.WriteEndObject();
    }

    private void WriteSheetLine(SheetLine line)
    {
        json.WriteString("text"u8, line.Text);
        json.WriteStrings("facts"u8, line.Facts);
    }

    private void WriteCluster(ClusterRecord? cluster)
    {
        if (cluster is not null)
        {
            json.WriteStartObject("cluster"u8);
            json.WriteString("id"u8, cluster.Id);
            json.WriteOptional("duplicateOf"u8, cluster.DuplicateOf);
            if (cluster.Similarity is { } similarity)
            {
                json.WriteNumber("similarity"u8, similarity);
            }

            json.WriteEndObject();
        }
    }

    private void WriteWarning(Warning warning)
    {
        json.WriteString("code"u8, warning.Code);
        json.WriteString("message"u8, warning.Message);
    }

    private void WritePipeline(PipelineRecord pipeline)
    {
        json.WriteStartObject("pipeline"u8);
        json.WriteString("version"u8, pipeline.Version);
        json.WriteMap("models"u8, pipeline.Models);
        json.WriteEndObject();
    }
}
