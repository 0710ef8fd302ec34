using System.Text.RegularExpressions;
using Precis.Documents;
using Precis.Entities.Registry;

namespace Precis.Learning.Evaluation.Facts;

/// <summary>Compares names of gold facts with entities: without case, accents, legal form, articles and "U.S."; an entity is called by all its mentions.</summary>
internal static partial class GoldName
{
    /// <summary>Whether an entity is called as the gold says; <c>a|b</c> where either is right.</summary>
    public static bool IsCalled(Entity entity, string gold)
    {
        var names = gold.Split('|').Select(Plain).ToHashSet(StringComparer.Ordinal);
        return names.Contains(Plain(entity.Name)) || entity.Mentions.Any(mention => names.Contains(Plain(mention.Text)));
    }

    private static string Plain(string name)
    {
        var bare = LegalForms.Strip(name.Replace('\n', ' ')).ToString();
        return Leading().Replace(NameFolding.Fold(bare), "").Trim(' ', '.', ',');
    }

    [GeneratedRegex(@"^(the |le |la |les |l'|u\.s\. ?|us )+", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Leading();
}
