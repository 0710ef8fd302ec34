using Precis.Articles;
using Precis.Documents;
using Precis.Languages;

namespace Precis.Tests.Entities.Linking;

/// <summary>Names that may be many things are tied to the one that the text speaks of, or to none.</summary>
public class AmbiguousNamesTests
{
    public static TheoryData<string, string, string, string> Rows
    {
        get
        {
            var rows = new TheoryData<string, string, string, string>();
            foreach (var row in SpecTable.Rows("Entities/Linking/ambiguous-names.md"))
            {
                rows.Add(row[0], row[1], row[2], row[3]);
            }

            return rows;
        }
    }

    [Theory]
    [MemberData(nameof(Rows))]
    public void ANameIsTiedToWhatTheTextSpeaksOf(string language, string text, string name, string key)
    {
        var document = ArticlePipeline.Default.Annotate(new Article
        {
            Source = new("test", "text/plain", "00", 0),
            Language = language == "fr" ? Language.French : Language.English,
            Paragraphs = [new(text)],
        });
        var last = key[0] == '!' ? text.LastIndexOf(name, StringComparison.Ordinal) : text.IndexOf(name, StringComparison.Ordinal);
        var place = new Span(last, last + name.Length);
        var linked = document.Entities
            .Where(entity => entity.Mentions.Any(mention => mention.Form is not (MentionForm.Nominal or MentionForm.Pronoun) && mention.Span.Overlaps(place)))
            .Select(entity => entity.Key).OfType<string>().ToList();

        if (key[0] == '!')
        {
            Assert.DoesNotContain(key[1..], linked);
        }
        else
        {
            Assert.True(linked.SequenceEqual(key == "-" ? [] : [key]), $"{text}: linked to [{string.Join(", ", linked)}]; read as {string.Join("; ", document.Entities.Select(entity => $"{entity.Type} {entity.Name}"))}");
        }
    }
}
