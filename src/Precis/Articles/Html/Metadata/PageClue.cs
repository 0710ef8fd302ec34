using AngleSharp.Dom;

namespace Precis.Articles.Html.Metadata;

/// <summary>How a part of a page speaks of the author or the date, the surest first.</summary>
internal enum ClueKind
{
    /// <summary>Microdata, RDFa, a microformat or a link relation that names what it is.</summary>
    Declared,

    /// <summary>A link to the page of an author.</summary>
    Linked,

    /// <summary>A <c>time</c> element.</summary>
    Time,

    /// <summary>The words of a class or identifier ("byline", "post-date").</summary>
    Named,

    /// <summary>What the text says ("Par Anne Petit", "Publié le 8 décembre 2022").</summary>
    Told,
}

/// <summary>A part of a page that speaks of the author or the date.</summary>
/// <param name="Kind">How it speaks.</param>
/// <param name="Text">What it says.</param>
/// <param name="Label">The words right before it.</param>
/// <param name="Position">How much text stands before it.</param>
/// <param name="Zone">The part of the page around it that is beside the article: comments, related articles, a footer.</param>
/// <param name="Article">The innermost <c>article</c> element around it.</param>
internal readonly record struct PageClue(ClueKind Kind, string Text, string Label, int Position, IElement? Zone, IElement? Article)
{
    /// <summary>Whether the clue is about when the article was changed.</summary>
    public bool IsUpdate { get; init; }

    /// <summary>Whether the clue stands with the article that the headline heads, not with another or beside it.</summary>
    public bool IsOf(PageHeading? headline) =>
        (Zone is null || headline is not null && Zone.Contains(headline.Element))
        && (Article is null || headline is null || headline.Article is null || Article == headline.Article || Article.Contains(headline.Element));

    /// <summary>How far the clue is from the headline; what stands before it counts double.</summary>
    public int DistanceFrom(PageHeading headline) => Position >= headline.Position ? Position - headline.Position : (headline.Position - Position) * 2;
}

/// <summary>A heading that may be the headline.</summary>
/// <param name="Level">1 to 6; 0 where the page names it the headline.</param>
/// <param name="Text">Its words.</param>
/// <param name="Position">How much text stands before it.</param>
/// <param name="Element">The heading.</param>
/// <param name="Article">The innermost <c>article</c> element around it.</param>
internal sealed record PageHeading(int Level, string Text, int Position, IElement Element, IElement? Article);
