using System.Buffers;
using System.Globalization;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;

namespace Precis.Articles.Xml;

/// <summary>
/// Makes of XML as it is sent what XML admits: ampersands that begin no reference are written out, HTML's entities and Windows' numbers become
/// their characters, control characters go. Entities that a DOCTYPE declares are never expanded, so that none can swell.
/// </summary>
internal sealed partial class XmlText
{
    private const int LongestReference = 34;

    private static readonly SearchValues<char> Special = SearchValues.Create(
        [.. Enumerable.Range(0, 32).Select(c => (char)c).Where(c => c is not ('\t' or '\n' or '\r')), '&', '<', '>', '"', '\'', '\uFFFE', '\uFFFF']);

    private static readonly SearchValues<char> NoName = SearchValues.Create(" \t\r\n<>&\"'=");

    private static readonly Encoding Windows1252 = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;

    private readonly string _text;
    private readonly StringBuilder _result;
    private int _at;

    private XmlText(string text)
    {
        _text = text;
        _result = new StringBuilder(text.Length + 64);
    }

    /// <summary>The entities that the DOCTYPE declares.</summary>
    private readonly HashSet<string> _declared = new(StringComparer.Ordinal);

    /// <summary>The first of them that the text uses.</summary>
    private string? _used;

    /// <summary>The text as <see cref="System.Xml.XmlReader"/> takes it.</summary>
    /// <param name="text">The document.</param>
    /// <param name="source">Names it in messages.</param>
    /// <param name="maxNesting">The most elements within each other.</param>
    /// <exception cref="ReadFailureException">It is nested too deep, or uses entities that only its DOCTYPE declares.</exception>
    public static string Clean(string text, string source, int maxNesting)
    {
        var cleaner = new XmlText(text);
        if (!cleaner.Run(maxNesting))
        {
            throw new ReadFailureException(Failures.TooDeep(source, maxNesting));
        }

        return cleaner._used is { } entity
            ? throw new ReadFailureException(new(
                source, "xml-entity", $"{source} uses the entity &{entity}; which only its DOCTYPE declares, and DOCTYPEs are not read: write the words out."))
            : cleaner._result.ToString();
    }

    private bool Run(int maxNesting)
    {
        var start = _text.AsSpan().IndexOf('<');
        _at = Math.Max(0, start);
        var depth = 0;
        var inTag = false;
        var isEnd = false;
        var quote = '\0';
        while (_at < _text.Length)
        {
            var next = _text.AsSpan(_at).IndexOfAny(Special);
            next = next < 0 ? _text.Length : _at + next;
            _result.Append(_text, _at, next - _at);
            _at = next;
            if (_at == _text.Length)
            {
                break;
            }

            var c = _text[_at];
            if (c == '&')
            {
                Reference();
                continue;
            }

            if (c == '<' && !inTag && (Copy("<!--", "-->") || Copy("<![CDATA[", "]]>") || Copy("<?", "?>") || CopyDoctype()))
            {
                continue;
            }

            if (c == '<' && !inTag)
            {
                inTag = true;
                isEnd = _at + 1 < _text.Length && _text[_at + 1] == '/';
                depth += isEnd ? -1 : 1;
                if (depth > maxNesting)
                {
                    return false;
                }
            }
            else if (inTag && c is '"' or '\'')
            {
                quote = quote == '\0' ? c : quote == c ? '\0' : quote;
            }
            else if (c == '>' && inTag && quote == '\0')
            {
                inTag = false;
                depth -= !isEnd && _text[_at - 1] == '/' ? 1 : 0;
            }

            if (c >= ' ' && c < '\uFFFE')
            {
                _result.Append(c);
            }

            _at++;
        }

        return true;
    }

    /// <summary>Copies what nothing is looked at in, but for the characters that XML admits nowhere.</summary>
    private bool Copy(string begin, string end)
    {
        if (string.CompareOrdinal(_text, _at, begin, 0, begin.Length) != 0)
        {
            return false;
        }

        var close = _text.IndexOf(end, _at + begin.Length, StringComparison.Ordinal);
        var stop = close < 0 ? _text.Length : close + end.Length;
        foreach (var c in _text.AsSpan(_at, stop - _at))
        {
            if (c is >= ' ' and < '\uFFFE' or '\t' or '\n' or '\r')
            {
                _result.Append(c);
            }
        }

        _at = stop;
        return true;
    }

    /// <summary>Passes over a document type with all that it declares.</summary>
    private bool CopyDoctype()
    {
        if (!_text.AsSpan(_at).StartsWith("<!DOCTYPE", StringComparison.OrdinalIgnoreCase))
        {
            return false;
        }

        var rest = _text.AsSpan(_at);
        var end = rest.IndexOf('>');
        var bracket = rest.IndexOf('[');
        if (bracket >= 0 && bracket < end)
        {
            var close = rest.IndexOf("]", StringComparison.Ordinal);
            while (close >= 0 && !rest[(close + 1)..].TrimStart().StartsWith(">"))
            {
                var further = rest[(close + 1)..].IndexOf(']');
                close = further < 0 ? -1 : close + 1 + further;
            }

            end = close < 0 ? -1 : close + 1 + rest[(close + 1)..].IndexOf('>');
        }

        foreach (var entity in DeclaredEntity().EnumerateMatches(end < 0 ? rest : rest[..end]))
        {
            _declared.Add(rest.Slice(entity.Index, entity.Length).ToString().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)[^1]);
        }

        _at = end < 0 ? _text.Length : _at + end + 1;
        return true;
    }

    [GeneratedRegex(@"<!ENTITY\s+[^\s%&;""']+", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex DeclaredEntity();

    private void Reference()
    {
        var end = _text.AsSpan(_at, Math.Min(LongestReference, _text.Length - _at)).IndexOf(';');
        var name = end < 2 ? default : _text.AsSpan(_at + 1, end - 1);
        if (name.IsEmpty || name.ContainsAny(NoName))
        {
            _result.Append("&amp;");
            _at++;
            return;
        }

        _at += end + 1;
        if (name[0] == '#')
        {
            AppendEscaped(Number(name[1..]));
        }
        else if (name is "amp" or "lt" or "gt" or "quot" or "apos")
        {
            _result.Append('&').Append(name).Append(';');
        }
        else if (WebUtility.HtmlDecode($"&{name};") is var decoded && decoded.Length <= 2)
        {
            AppendEscaped(decoded);
        }
        else
        {
            _used ??= _declared.Contains(name.ToString()) ? name.ToString() : null;
            _result.Append("&amp;").Append(name).Append(';');
        }
    }

    /// <summary>The character of a numeric reference; numbers from 128 to 159 are Windows', as in HTML.</summary>
    private static string Number(ReadOnlySpan<char> digits)
    {
        var isHexadecimal = digits.Length > 1 && digits[0] is 'x' or 'X';
        var read = isHexadecimal
            ? int.TryParse(digits[1..], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code)
            : int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out code);
        return !read || !Rune.IsValid(code) || code < 32 && code is not (9 or 10 or 13) || code is 0xFFFE or 0xFFFF ? ""
            : code is >= 0x80 and <= 0x9F ? Windows1252.GetString([(byte)code])
            : new Rune(code).ToString();
    }

    private void AppendEscaped(string text) => _result.Append(text switch
    {
        "<" => "&lt;",
        "&" => "&amp;",
        ">" => "&gt;",
        "\"" => "&quot;",
        "'" => "&apos;",
        _ => text,
    });
}
