using Precis.Documents;
using Precis.Entities.Registry;
using Precis.Languages;

namespace Precis.Summaries.Sheets;

/// <summary>
/// The one place that says how an entity is called in a language, and with which article: as the registry knows it, else as the article itself
/// calls it where it is in that language, else by its canonical name.
/// </summary>
internal static class DisplayName
{
    public static NounPhrase Of(Document document, Entity entity, Language language)
    {
        if (entity.Key is { } key && document.Registry.Get(key) is { } entry)
        {
            return language == Language.French
                ? new NounPhrase(entry.French ?? entry.Name, entry.FrenchArticle?.Replace('’', '\'') ?? (entry.French is null && entry.Name.All(char.IsUpper) ? ArticleByNoun(entry.Name, language) : null))
                : new NounPhrase(entry.English ?? entry.Name, entry.EnglishArticle ? "the" : null);
        }

        if (document.Language == language && LongestName(entity) is { } mention)
        {
            var name = entity.Type is EntityType.Company or EntityType.Person or EntityType.Contract or EntityType.Product ? entity.Name : mention.Text;
            return new NounPhrase(name, TakesArticle(entity.Type) ? ArticleInText(document, entity, name, language) : null);
        }

        return new NounPhrase(entity.Name, TakesArticle(entity.Type) ? ArticleByNoun(entity.Name, language) : null);
    }

    private static bool TakesArticle(EntityType type) => type is EntityType.Organization or EntityType.Place or EntityType.Other or EntityType.Event;

    private static Mention? LongestName(Entity entity) => entity.Mentions.Where(mention => mention.Form is MentionForm.Name or MentionForm.Alias).MaxBy(mention => mention.Text.Length);

    // What stands before the name in the article tells its article, gender and number: "du", "à la", "l'", "the".
    private static string? ArticleInText(Document document, Entity entity, string name, Language language)
    {
        foreach (var mention in entity.Mentions)
        {
            if (!string.Equals(mention.Text, name, StringComparison.Ordinal))
            {
                continue;
            }

            var before = document.Text.AsSpan(0, mention.Start);
            if (language == Language.English)
            {
                return before.EndsWith("the ", StringComparison.OrdinalIgnoreCase) ? "the" : ArticleByNoun(name, language);
            }

            if (before.Length > 1 && before[^1] is '\'' or '’')
            {
                return char.ToLowerInvariant(before[^2]) == 'l' ? "l'" : null;
            }

            var word = before.TrimEnd();
            word = word[(word.LastIndexOfAny(' ', '\n', '\'') + 1)..];
            foreach (var (form, article) in ((string, string)[])[("le", "le"), ("la", "la"), ("les", "les"), ("du", "le"), ("au", "le"), ("des", "les"), ("aux", "les")])
            {
                if (word.Equals(form, StringComparison.OrdinalIgnoreCase))
                {
                    return article;
                }
            }
        }

        return ArticleByNoun(name, language);
    }

    private static string? ArticleByNoun(string name, Language language)
    {
        var article = NameNouns.ArticleOf(name, language);
        return article is "le" or "la" && FrenchPhrases.Elides(name) ? "l'" : article;
    }
}
