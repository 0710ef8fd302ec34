using Precis.Articles;
using Precis.Documents;
using Precis.Languages;

namespace Precis.Tests.Facts;

/// <summary>The tables of facts beside this file: language, text, the facts that it tells.</summary>
internal static class FactSpec
{
    public static TheoryData<string, string, string> Rows(string file)
    {
        var rows = new TheoryData<string, string, string>();
        foreach (var line in File.ReadLines(Path.Combine(DevelopmentData.Repository, "tests/Precis.Tests/Facts", file)).Where(line => line.StartsWith('|')).Skip(2))
        {
            var cells = line.Split('|', StringSplitOptions.TrimEntries);
            rows.Add(cells[1], cells[2], cells[3]);
        }

        return rows;
    }

    /// <summary>The document of a text published on 2024-03-14.</summary>
    public static Document Annotate(string language, string text) => ArticlePipeline.Default.Annotate(new Article
    {
        Source = new("spec", "text/plain", "00", 0),
        Language = language == "fr" ? Language.French : Language.English,
        Published = new(EdtfDate.TryParse("2024-03-14")!.Value, PublishedFrom.Option),
        Paragraphs = [.. text.Split("\n\n").Select(paragraph => new ArticleParagraph(paragraph))],
    });
}
