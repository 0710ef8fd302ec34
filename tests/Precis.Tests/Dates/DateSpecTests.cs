using System.Globalization;
using Precis.Articles;
using Precis.Dates;
using Precis.Languages;
using Precis.Learning.Evaluation.Dates;

namespace Precis.Tests.Dates;

/// <summary>Every row of the tables <c>spec.fr.md</c> and <c>spec.en.md</c> beside this file.</summary>
public class DateSpecTests
{
    private static string Folder => Path.Combine(DevelopmentData.Repository, "tests", "Precis.Tests", "Dates");

    [Theory]
    [InlineData("spec.fr.md", Language.French)]
    [InlineData("spec.en.md", Language.English)]
    public void EveryRowGivesWhatItSays(string file, Language language)
    {
        var wrong = new List<string>();
        var rows = 0;
        foreach (var line in File.ReadLines(Path.Combine(Folder, file)))
        {
            var cells = line.Split('|', StringSplitOptions.TrimEntries);
            if (cells.Length != 6 || cells[1] is "published" or "---")
            {
                continue;
            }

            rows++;
            var got = Read(cells[2].Replace("[", "", StringComparison.Ordinal).Replace("]", "", StringComparison.Ordinal), cells[1], language);
            if (got != (cells[2], cells[3], cells[4]))
            {
                wrong.Add($"{line}\n    gave {got}");
            }
        }

        Assert.True(rows >= 600, $"{file} has {rows} rows.");
        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    private static (string Marked, string Types, string Values) Read(string text, string published, Language language)
    {
        var document = GoldDocument.Make(text, language, EdtfDate.TryParse(published));
        new DateAnnotator().Annotate(document, CancellationToken.None);
        var marked = text;
        foreach (var date in document.Dates.Reverse())
        {
            marked = marked.Insert(date.End, "]").Insert(date.Start, "[");
        }

        return (
            marked,
            string.Join(' ', document.Dates.Select(date => date.Type.ToString().ToLower(CultureInfo.InvariantCulture))),
            string.Join(' ', document.Dates.Select(date => date.Value)));
    }
}
