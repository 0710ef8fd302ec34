using System.Text;
using System.Text.RegularExpressions;
using Precis.Articles;
using Precis.Documents;
using Precis.Languages;

namespace Precis.Tests.Quotes;

/// <summary>
/// Makes a document from a text in which names are marked: <c>{p1:Jeanne Morel}</c> is a mention of person p1, <c>{c2:le groupe}</c> of company
/// c2, o an organization, l a place, k a contract. A mention in lower case is a nominal. <c>\n</c> parts paragraphs; one that begins with # is a heading.
/// </summary>
internal static partial class MarkedArticle
{
    public static Document Parse(string marked, Language language, string? published = null, string? title = null)
    {
        var text = new StringBuilder();
        var mentions = new Dictionary<string, List<Mention>>();
        var paragraphs = new List<ArticleParagraph>();
        foreach (var line in marked.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            if (text.Length > 0)
            {
                text.Append("\n\n");
            }

            var start = text.Length;
            var at = 0;
            var content = line.StartsWith('#') ? line[1..].Trim() : line;
            foreach (Match match in Mark().Matches(content))
            {
                text.Append(content, at, match.Index - at);
                var words = match.Groups["words"].Value;
                if (!mentions.TryGetValue(match.Groups["id"].Value, out var list))
                {
                    mentions[match.Groups["id"].Value] = list = [];
                }

                var form = char.IsLower(words[0]) ? MentionForm.Nominal : words.Length <= 5 && words.All(char.IsUpper) ? MentionForm.Acronym : MentionForm.Name;
                list.Add(new Mention { Start = text.Length, End = text.Length + words.Length, Text = words, Form = form, Confidence = 1 });
                text.Append(words);
                at = match.Index + match.Length;
            }

            text.Append(content, at, content.Length - at);
            paragraphs.Add(new(text.ToString(start, text.Length - start), line.StartsWith('#') ? ParagraphKind.Heading : ParagraphKind.Body));
        }

        var article = new Article
        {
            Source = new("test", "text/plain", "", 0),
            Title = title,
            Paragraphs = paragraphs,
            Published = published is null ? null : new(EdtfDate.TryParse(published)!.Value, PublishedFrom.Header),
        };
        var document = DocumentText.Freeze(article);
        document.Language = language;
        Assert.Equal(text.ToString(), document.Text);
        new Precis.Segmentation.SegmentationAnnotator().Annotate(document, CancellationToken.None);
        document.Entities = [.. mentions.OrderBy(pair => pair.Value[0].Start).Select(pair => new Entity
        {
            Id = pair.Key,
            Type = TypeOf(pair.Key[0]),
            Name = pair.Value.Where(m => m.Form == MentionForm.Name).MaxBy(m => m.Text.Length)?.Text ?? pair.Value[0].Text,
            Mentions = pair.Value,
            Salience = 0.5,
        })];
        return document;
    }

    private static EntityType TypeOf(char letter) => letter switch
    {
        'p' => EntityType.Person,
        'c' => EntityType.Company,
        'o' => EntityType.Organization,
        'l' => EntityType.Place,
        'k' => EntityType.Contract,
        _ => EntityType.Other,
    };

    [GeneratedRegex(@"\{(?<id>\w+):(?<words>[^}]*)\}", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Mark();
}
