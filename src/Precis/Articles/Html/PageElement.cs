using AngleSharp.Dom;
using Precis.Documents;

namespace Precis.Articles.Html;

/// <summary>What an element, or one around it, is by its tag, its role or its attributes.</summary>
[Flags]
internal enum ElementRoles
{
    None = 0,
    Article = 1,
    Main = 1 << 1,
    Aside = 1 << 2,
    Navigation = 1 << 3,
    Header = 1 << 4,
    Footer = 1 << 5,
    Form = 1 << 6,
    Figure = 1 << 7,
    List = 1 << 8,
    Table = 1 << 9,
    Hidden = 1 << 10,
    Body = 1 << 11,
    Dialog = 1 << 12,
    Quote = 1 << 13,
}

/// <summary>An element that begins a block, with what its place on the page tells. Elements stand in the order of the page, blocks under one in a row.</summary>
internal sealed class PageElement
{
    /// <summary>The element.</summary>
    public required IElement Element { get; init; }

    /// <summary>The index of the element around it; -1 for the root.</summary>
    public required int Parent { get; init; }

    /// <summary>The number of elements around it.</summary>
    public required int Depth { get; init; }

    /// <summary>What it is itself.</summary>
    public required ElementRoles Own { get; init; }

    /// <summary>What it and the elements around it are.</summary>
    public required ElementRoles Roles { get; init; }

    /// <summary>What its text is.</summary>
    public required ParagraphKind Kind { get; init; }

    /// <summary>How many elements further up the kind comes from.</summary>
    public required int KindDistance { get; init; }

    /// <summary>What its class and identifier say.</summary>
    public required NameKinds OwnNames { get; init; }

    /// <summary>What the names of it and of the elements around it, but the root, say.</summary>
    public required NameKinds Names { get; init; }

    /// <summary>The index of the nearest element, from itself up, whose names speak against content; -1 without one.</summary>
    public required int NearestClutter { get; init; }

    /// <summary>The index of the outermost element around it, or itself, that is an aside, a navigation, a footer or a dialog; -1 without one.</summary>
    public required int Apart { get; init; }

    /// <summary>How many elements from itself up have names that speak against content.</summary>
    public required int ClutterCount { get; init; }

    /// <summary>The index of the nearest element, from itself up, whose names speak for content; -1 without one.</summary>
    public required int NearestContent { get; init; }

    /// <summary>The number of its article: how many <c>article</c> elements begin before it, itself among them.</summary>
    public required int Articles { get; init; }

    /// <summary>The index of the nearest <c>article</c> element, from itself up; -1 without one.</summary>
    public required int NearestArticle { get; init; }

    /// <summary>The index of its first block.</summary>
    public required int FirstBlock { get; init; }

    /// <summary>The index after its last block.</summary>
    public int EndBlock { get; set; }
}
