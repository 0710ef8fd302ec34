using System.Net;
using System.Text;
using System.Xml.Linq;

namespace Precis.Articles.Xml;

/// <summary>Elements by their local name, whatever prefix or namespace a sender gives them. No method recurses, so that no nesting is too deep.</summary>
internal static class XmlElements
{
    /// <summary>What stands in a page where it means nothing to its text.</summary>
    private static readonly HashSet<string> Void = new(StringComparer.OrdinalIgnoreCase) { "br", "hr", "img", "wbr", "col", "input", "meta", "link", "area", "base", "embed", "source", "track" };

    public static bool Is(this XElement element, string name) => element.Name.LocalName == name;

    public static IEnumerable<XElement> All(this XElement element, string name) => element.Elements().Where(child => child.Is(name));

    /// <summary>The first element down a path of local names.</summary>
    public static XElement? At(this XElement? element, params ReadOnlySpan<string> path)
    {
        foreach (var name in path)
        {
            element = element?.All(name).FirstOrDefault();
        }

        return element;
    }

    /// <summary>The first descendant of a name, in the document's order.</summary>
    public static XElement? Find(this XElement element, string name) => element.Descendants().FirstOrDefault(child => child.Is(name));

    /// <summary>An attribute's trimmed value; <see langword="null"/> where it is missing or white.</summary>
    public static string? AttributeText(this XElement? element, string name) =>
        element?.Attributes().FirstOrDefault(attribute => attribute.Name.LocalName == name && !attribute.IsNamespaceDeclaration)?.Value.Trim() is { Length: > 0 } value ? value : null;

    /// <summary>The text with all that is within; <see langword="null"/> where it is white.</summary>
    public static string? Text(this XElement? element)
    {
        if (element is null)
        {
            return null;
        }

        var text = new StringBuilder();
        foreach (var node in element.DescendantNodes().OfType<XText>())
        {
            text.Append(node.Value);
        }

        return string.IsNullOrWhiteSpace(text.ToString()) ? null : text.ToString().Trim();
    }

    /// <summary>The text on one line.</summary>
    public static string? Line(this XElement? element) => CarriedContent.Line(WebUtility.HtmlEncode(element.Text()));

    /// <summary>What is in an element, written as HTML: without prefixes, and with end tags where HTML needs them.</summary>
    /// <param name="root">The element.</param>
    /// <param name="rename">The HTML element that stands for one; <see langword="null"/> to leave it out with what is in it.</param>
    public static string InnerHtml(this XElement root, Func<XElement, string?> rename)
    {
        var html = new StringBuilder();
        var open = new Stack<(XNode? Next, string? Name)>();
        open.Push((root.FirstNode, null));
        while (open.Count > 0)
        {
            var (node, name) = open.Pop();
            if (node is null)
            {
                html.Append(name is null ? "" : $"</{name}>");
                continue;
            }

            open.Push((node.NextNode, name));
            if (node is XText text)
            {
                html.Append(WebUtility.HtmlEncode(text.Value));
            }
            else if (node is XElement element && rename(element) is { } tag)
            {
                html.Append('<').Append(tag).Append('>');
                if (!Void.Contains(tag))
                {
                    open.Push((element.FirstNode, tag));
                }
            }
        }

        return html.ToString();
    }
}
