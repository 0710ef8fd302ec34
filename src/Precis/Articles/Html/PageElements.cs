using System.Text.RegularExpressions;
using AngleSharp.Dom;
using Precis.Documents;

namespace Precis.Articles.Html;

/// <summary>Describes elements by their own marks and by what is around them.</summary>
internal static partial class PageElements
{
    private const int FarthestKind = 6;
    private const ElementRoles SetApart = ElementRoles.Aside | ElementRoles.Navigation | ElementRoles.Footer | ElementRoles.Dialog;

    /// <summary>Describes an element.</summary>
    /// <param name="element">The element.</param>
    /// <param name="parent">The index of the element around it; -1 for the root.</param>
    /// <param name="elements">The elements before it.</param>
    /// <param name="names">What its class and identifier say.</param>
    /// <param name="firstBlock">The index of the block that comes next.</param>
    public static PageElement Describe(IElement element, int parent, List<PageElement> elements, NameKinds names, int firstBlock)
    {
        var around = parent < 0 ? null : elements[parent];
        var own = RolesOf(element);
        var kind = KindOf(element, around);
        var isClutter = around is not null && element.LocalName is not ("article" or "main") && (names & NameKinds.Clutter) != NameKinds.None;
        return new PageElement
        {
            Element = element,
            Parent = parent,
            Depth = around is null ? 0 : around.Depth + 1,
            Own = own,
            Roles = own | (around?.Roles ?? ElementRoles.None),
            Kind = kind.Kind,
            KindDistance = kind.Distance,
            OwnNames = names,
            Names = around is null ? NameKinds.None : around.Names | names,
            NearestClutter = isClutter ? elements.Count : around?.NearestClutter ?? -1,
            Apart = around?.Apart >= 0 ? around.Apart : (own & SetApart) != ElementRoles.None ? elements.Count : -1,
            ClutterCount = (around?.ClutterCount ?? 0) + (isClutter ? 1 : 0),
            NearestContent = around is not null && names.HasFlag(NameKinds.Content) ? elements.Count : around?.NearestContent ?? -1,
            Articles = (elements.Count == 0 ? 0 : elements[^1].Articles) + (own.HasFlag(ElementRoles.Article) ? 1 : 0),
            NearestArticle = own.HasFlag(ElementRoles.Article) ? elements.Count : around?.NearestArticle ?? -1,
            FirstBlock = firstBlock,
        };
    }

    private static (ParagraphKind Kind, int Distance) KindOf(IElement element, PageElement? around)
    {
        switch (element.LocalName)
        {
            case "h1" or "h2" or "h3" or "h4" or "h5" or "h6":
                return (ParagraphKind.Heading, 0);
            case "li" or "tr" or "td" or "th" or "dt" or "dd" when around?.Kind != ParagraphKind.Heading:
                return (ParagraphKind.List, 0);
            case "blockquote" when around?.Kind != ParagraphKind.Heading:
                return (ParagraphKind.Quote, 0);
            case "article" or "main" or "body" or "section":
                return (ParagraphKind.Body, 0);
        }

        return around is null || around.KindDistance >= FarthestKind - 1 ? (ParagraphKind.Body, 0) : (around.Kind, around.KindDistance + 1);
    }

    private static ElementRoles RolesOf(IElement element)
    {
        var roles = element.LocalName switch
        {
            "article" => ElementRoles.Article,
            "main" => ElementRoles.Main,
            "aside" => ElementRoles.Aside,
            "nav" or "menu" => ElementRoles.Navigation,
            "header" => ElementRoles.Header,
            "footer" => ElementRoles.Footer,
            "form" or "fieldset" => ElementRoles.Form,
            "figure" => ElementRoles.Figure,
            "ul" or "ol" or "dl" => ElementRoles.List,
            "table" => ElementRoles.Table,
            "dialog" => ElementRoles.Dialog,
            "blockquote" => ElementRoles.Quote,
            _ => ElementRoles.None,
        };
        roles |= element.GetAttribute("role") switch
        {
            "navigation" or "menu" or "menubar" => ElementRoles.Navigation,
            "complementary" => ElementRoles.Aside,
            "contentinfo" => ElementRoles.Footer,
            "banner" => ElementRoles.Header,
            "dialog" or "alert" or "alertdialog" => ElementRoles.Dialog,
            "search" or "form" => ElementRoles.Form,
            "main" => ElementRoles.Main,
            "article" => ElementRoles.Article,
            _ => ElementRoles.None,
        };
        if (element.HasAttribute("hidden") || element.GetAttribute("aria-hidden") == "true" || element.GetAttribute("style") is { Length: > 0 } style && HiddenStyle().IsMatch(style))
        {
            roles |= ElementRoles.Hidden;
        }

        if (element.GetAttribute("itemprop") is { } property && property.Contains("articleBody", StringComparison.OrdinalIgnoreCase))
        {
            roles |= ElementRoles.Body;
        }

        return roles;
    }

    [GeneratedRegex(@"display\s*:\s*none|visibility\s*:\s*hidden", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex HiddenStyle();
}
