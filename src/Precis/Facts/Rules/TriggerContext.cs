using System.Globalization;
using Precis.Documents;
using Precis.Facts.Clauses;
using Precis.Languages;

namespace Precis.Facts.Rules;

/// <summary>What the words around a trigger say of it: that it tells something else, belongs to a noun, is of the past, or whose it is.</summary>
internal sealed class TriggerContext(Document document, Arguments arguments)
{
    private const int UnlessReach = 6;
    private const int BackgroundYears = 2;

    private readonly Lexicon _nounEnds = Lexicon.For(document.Language, "Facts/term-ends");
    private readonly Lexicon _prepositions = Lexicon.For(document.Language, "Grammar/prepositions");
    private readonly int? _year = document.Published is { } published ? int.Parse(published.Value.Text.AsSpan(0, 4), CultureInfo.InvariantCulture) : null;

    /// <summary>"John Smith, named president": an English participle without auxiliary is a passive only where it stands apart.</summary>
    public bool IsAside(int token, Sentence sentence) =>
        token == sentence.FirstToken || document.Tokens[token - 1].Kind == TokenKind.Punctuation || (token + 1 < sentence.EndToken && document.Word(token + 1) is "by");

    /// <summary>"retired university professor": the participle belongs to a noun.</summary>
    public bool IsAttribute(int token, Sentence sentence) =>
        token + 1 < sentence.EndToken && document.Tokens[token + 1].Kind == TokenKind.Word && char.IsLower(document.Word(token + 1)[0])
        && !_nounEnds.Contains(document.Word(token + 1)) && !_prepositions.Contains(document.Word(token + 1)) && !document.Dates.Covers(document.Tokens[token + 1].Span)
        && document.Word(token + 1) is not ("and" or "but" or "or" or "suddenly" or "abruptly" or "earlier" or "later" or "his" or "her" or "their" or "the" or "a");

    /// <summary>The token after one of the words that the verb must have as its object; <see langword="null"/> where none is there.</summary>
    public int? AfterWords(int first, Sentence sentence, Lexicon words)
    {
        for (var token = first; token < Math.Min(sentence.EndToken, first + UnlessReach); token++)
        {
            if (words.TryMatch(document.Text, document.Tokens[token].Span.Start, out var end, out _))
            {
                return document.TokenFrom(end);
            }

            if (document.Tokens[token].Kind == TokenKind.Punctuation)
            {
                return null;
            }
        }

        return null;
    }

    /// <summary>Whether the words around say that something else is told, or words that must be there are not.</summary>
    public bool IsForeign(Trigger trigger, int token, int end, Sentence sentence) =>
        (trigger.Unless is { } unless && Has(unless, trigger.Verbs.Count == 0 ? sentence.FirstToken : Math.Max(sentence.FirstToken, token - UnlessReach), trigger.Verbs.Count == 0 ? sentence.EndToken : end))
        || (trigger.Followed is { } followed && !Has(followed, token + 1, end));

    private bool Has(Lexicon words, int first, int end)
    {
        for (var token = first; token < end; token++)
        {
            if (words.TryMatch(document.Text, document.Tokens[token].Span.Start, out _, out _))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"Acme's layoffs", "Acme layoffs": the name before an English noun.</summary>
    public Argument? OwnerOf(int token, int phraseEnd, FactField field, Sentence sentence)
    {
        if (HasPossessive(token, phraseEnd, sentence))
        {
            // "la fermeture de leur usine": of the one body that the sentence has named.
            var bodies = arguments.Inside(new Span(sentence.Start, document.Tokens[token].Span.Start)).Where(argument => field.Takes(argument.Entity)).ToList();
            return bodies.Count > 0 && bodies.TrueForAll(argument => argument.Entity == bodies[0].Entity) ? bodies[0] : null;
        }

        var before = token - 1;
        before -= before >= sentence.FirstToken && document.Word(before) is "'s" or "’s" or "'" or "’" ? 1 : 0;
        if (before < sentence.FirstToken)
        {
            return null;
        }

        var start = document.Tokens[before].Span;
        return arguments.Inside(sentence.Span).Where(argument => argument.Span.Contains(start)).Select(argument => (Argument?)argument).FirstOrDefault();
    }

    private bool HasPossessive(int token, int phraseEnd, Sentence sentence)
    {
        for (var near = Math.Max(sentence.FirstToken, token - 1); near < document.Tokens.Count && document.Tokens[near].Span.Start < phraseEnd; near++)
        {
            if (document.Word(near) is "son" or "sa" or "ses" or "leur" or "leurs" or "its" or "their")
            {
                return true;
            }
        }

        return false;
    }

    public bool IsPast(int token, Sentence sentence)
    {
        if (_year is not { } published)
        {
            return false;
        }

        var offset = document.Tokens[token].Span.Start;
        return document.Dates.Inside(sentence.Span).Where(date => date.Type == DateType.Date && date.Value.Length >= 4)
            .MinBy(date => Math.Abs(date.Start - offset)) is { } nearest
            && int.TryParse(nearest.Value.AsSpan(0, 4), NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year <= published - BackgroundYears;
    }
}
