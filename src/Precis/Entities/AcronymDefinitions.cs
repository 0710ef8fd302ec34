using Precis.Documents;
using Precis.Languages;

namespace Precis.Entities;

/// <summary>A place where the article says what an acronym stands for.</summary>
/// <param name="Name">The name.</param>
/// <param name="Acronym">The acronym.</param>
internal readonly record struct AcronymDefinition(Span Name, Span Acronym);

/// <summary>
/// Finds acronyms beside the names that they stand for, in either order: "Future Combat Air System (FCAS)", "JEDI pour Joint Enterprise …",
/// "Joint … Capability ou JWCC". Each pair is checked letter by letter.
/// </summary>
internal sealed class AcronymDefinitions
{
    private const int LongestName = 13;

    private readonly Document _document;
    private readonly Lexicon _small;
    private readonly Lexicon _links;

    private AcronymDefinitions(Document document)
    {
        _document = document;
        _small = Lexicon.For(document.Language, "Names/small-words");
        _links = Lexicon.For(document.Language, "Names/acronym-links");
    }

    public static IReadOnlyList<AcronymDefinition> Find(Document document)
    {
        var finder = new AcronymDefinitions(document);
        var found = new List<AcronymDefinition>();
        foreach (var sentence in document.Sentences)
        {
            for (var token = sentence.FirstToken; token < sentence.EndToken; token++)
            {
                if (document.Tokens[token].Kind == TokenKind.Word && AcronymMatcher.LooksLikeAcronym(document.Word(token))
                    && finder.NameOf(token, sentence) is { } name)
                {
                    found.Add(new(name, document.Tokens[token].Span));
                }
            }
        }

        return found;
    }

    private Span? NameOf(int acronym, Sentence sentence)
    {
        var before = acronym - 1;
        var after = acronym + 1;
        if (Is(before, sentence, '(') && (Is(after, sentence, ')') || Is(after, sentence, ',') || Is(after, sentence, ';')))
        {
            return NameBefore(acronym, before, sentence);
        }

        if (Is(after, sentence, '(') && NameAfter(acronym, after + 1, sentence) is { } inside
            && Is(_document.TokenFrom(inside.End), sentence, ')'))
        {
            return inside;
        }

        return LinkedBefore(acronym, sentence) ?? LinkedAfter(acronym, sentence);
    }

    /// <summary>"NAME ou ACRONYM", "NAME, known as ACRONYM".</summary>
    private Span? LinkedBefore(int acronym, Sentence sentence)
    {
        for (var first = acronym - 1; first >= Math.Max(sentence.FirstToken + 1, acronym - 4); first--)
        {
            if (Links(first, "name-first") == acronym)
            {
                return NameBefore(acronym, Is(first - 1, sentence, ',') ? first - 1 : first, sentence);
            }
        }

        return null;
    }

    /// <summary>"ACRONYM pour NAME", "ACRONYM, short for NAME".</summary>
    private Span? LinkedAfter(int acronym, Sentence sentence)
    {
        var first = Is(acronym + 1, sentence, ',') ? acronym + 2 : acronym + 1;
        return first < sentence.EndToken && Links(first, "acronym-first") is { } name and > 0 ? NameAfter(acronym, name, sentence) : null;
    }

    /// <summary>The token after the linking phrase that begins at a token; -1 where none does.</summary>
    private int Links(int first, string order) =>
        _links.TryMatch(_document.Text, _document.Tokens[first].Span.Start, out var end, out var row) && row[1] == order
            ? _document.TokenFrom(end)
            : -1;

    private Span? NameBefore(int acronym, int endToken, Sentence sentence)
    {
        var words = new List<string>();
        for (var token = endToken - 1; token >= sentence.FirstToken && endToken - token <= LongestName + 4 && IsNamePart(token); token--)
        {
            Prepend(words, token);
            // A name's own article may give a letter: "Les Républicains (LR)".
            if ((IsContent(token) || (_document.Tokens[token].Kind == TokenKind.Word && char.IsUpper(_document.Word(token)[0]))) && Matches(acronym, words))
            {
                return new Span(_document.Tokens[token].Span.Start, _document.Tokens[endToken - 1].Span.End);
            }
        }

        return null;
    }

    private Span? NameAfter(int acronym, int firstToken, Sentence sentence)
    {
        var words = new List<string>();
        var first = firstToken;
        while (first < sentence.EndToken && !IsContent(first) && first - firstToken < 2)
        {
            first++;
        }

        for (var token = first; token < sentence.EndToken && token - first <= LongestName && IsNamePart(token); token++)
        {
            words.AddRange(Parts(token));
            if (token > first && IsContent(token) && Matches(acronym, words))
            {
                return new Span(_document.Tokens[first].Span.Start, _document.Tokens[token].Span.End);
            }
        }

        return null;
    }

    private bool Matches(int acronym, List<string> words) =>
        words.Count > 1 && AcronymMatcher.Matches(_document.Word(acronym), words, word => _small.Contains(word));

    private void Prepend(List<string> words, int token) => words.InsertRange(0, Parts(token));

    private string[] Parts(int token) =>
        _document.Word(token).ToString().TrimEnd('\'', '’').Split('-', StringSplitOptions.RemoveEmptyEntries);

    private bool IsNamePart(int token) => _document.Tokens[token].Kind is TokenKind.Word or TokenKind.Elision or TokenKind.Number or TokenKind.Symbol;

    private bool IsContent(int token) =>
        _document.Tokens[token].Kind is TokenKind.Word or TokenKind.Number && !_small.Contains(_document.Word(token));

    private bool Is(int token, Sentence sentence, char mark) =>
        token >= sentence.FirstToken && token < sentence.EndToken && _document.Word(token) is [var only] && only == mark;
}
