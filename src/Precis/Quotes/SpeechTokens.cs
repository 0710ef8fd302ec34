using Precis.Documents;
using Precis.Languages;

namespace Precis.Quotes;

/// <summary>What a token can be around a quotation.</summary>
/// <param name="Forms">The forms as a speech verb.</param>
/// <param name="Words">The closed word classes.</param>
/// <param name="Inverted">The classes of the pronoun that is tied to the word by a hyphen ("a-t-il", "dit-elle").</param>
/// <param name="Length">The number of tokens of the expression that begins here, at least 1.</param>
internal readonly record struct SpeechToken(SpeechForms Forms, SpeechWords Words, SpeechWords Inverted, int Length)
{
    public bool Is(SpeechWords words) => (Words & words) != SpeechWords.None;

    public bool Is(SpeechForms forms) => (Forms & forms) != SpeechForms.None;
}

/// <summary>The tokens of a document, each looked up once in the speech lexicon of its language.</summary>
internal sealed class SpeechTokens
{
    private const int MaxExpression = 24;
    private const int MaxTokens = 4;

    private readonly SpeechToken[] _tokens;

    public SpeechTokens(Document document)
    {
        Document = document;
        var lexicon = SpeechLexicon.Of(document.Language);
        _tokens = new SpeechToken[document.Tokens.Count];
        Span<char> buffer = stackalloc char[2 * MaxExpression];
        for (var i = 0; i < _tokens.Length; i++)
        {
            _tokens[i] = Read(document, lexicon, i, buffer);
        }
    }

    public Document Document { get; }

    public int Count => _tokens.Length;

    public SpeechToken this[int token] => _tokens[token];

    public Span SpanOf(int token) => Document.Tokens[token].Span;

    public Span SpanOf(int first, int end) => new(SpanOf(first).Start, SpanOf(end - 1).End);

    /// <summary>The index of the first token that starts at <paramref name="offset"/> or later.</summary>
    public int From(int offset) => Document.TokenFrom(offset);

    public bool IsMark(int token, char mark) =>
        token >= 0 && token < Count && Document.Tokens[token].Span is { Length: 1 } span && Document.Text[span.Start] == mark;

    public bool IsPunctuation(int token) => Document.Tokens[token].Kind == TokenKind.Punctuation;

    public bool IsQuotationMark(int token) =>
        SpanOf(token).Length == 1 && Document.Text[SpanOf(token).Start] is '«' or '»' or '“' or '”' or '"';

    public bool IsNumber(int token) => token < Count && Document.Tokens[token].Kind == TokenKind.Number;

    /// <summary>Whether a word begins with a capital.</summary>
    public bool IsCapitalised(int token) => char.IsUpper(Document.Text[SpanOf(token).Start]);

    private static SpeechToken Read(Document document, SpeechLexicon lexicon, int i, Span<char> buffer)
    {
        var token = document.Tokens[i];
        if (token.Kind is TokenKind.Number or TokenKind.Address || token.Span.Length > MaxExpression)
        {
            return new(SpeechForms.None, SpeechWords.None, SpeechWords.None, 1);
        }

        var length = Fold(token.Span.In(document.Text), buffer);
        var word = buffer[..length];
        if (lexicon.IsHead(word))
        {
            for (int tokens = 2, end = length; tokens <= MaxTokens && i + tokens <= document.Tokens.Count; tokens++)
            {
                var next = document.Tokens[i + tokens - 1].Span;
                if (end + 1 + next.Length > buffer.Length)
                {
                    break;
                }

                buffer[end] = '_';
                end += 1 + Fold(next.In(document.Text), buffer[(end + 1)..]);
                var expression = buffer[..end];
                var (forms, words) = (lexicon.Verb(expression), lexicon.Classes(expression));
                if (forms != SpeechForms.None || words != SpeechWords.None)
                {
                    return new(forms, words, SpeechWords.None, tokens);
                }
            }
        }

        var (verb, classes) = (lexicon.Verb(word), lexicon.Classes(word));
        if (document.Language == Language.French && InvertedPronoun(document, lexicon, i, buffer) is var pronoun && pronoun != SpeechWords.None)
        {
            // Only a verb is followed so by its subject, whether the lexicon has it or not ("sourit-elle").
            var isKnown = verb != SpeechForms.None || (classes & SpeechWords.Auxiliary) != SpeechWords.None;
            return new(isKnown ? verb : SpeechForms.Finite, classes, pronoun, 3);
        }

        return new(verb, classes, SpeechWords.None, 1);
    }

    // "a-t-il", "dit-il": the verb, a hyphen with or without its t, and the pronoun are three tokens without a space between.
    private static SpeechWords InvertedPronoun(Document document, SpeechLexicon lexicon, int verb, Span<char> buffer)
    {
        if (verb + 2 >= document.Tokens.Count)
        {
            return SpeechWords.None;
        }

        var (hyphen, pronoun) = (document.Tokens[verb + 1].Span, document.Tokens[verb + 2].Span);
        if (document.Text[hyphen.Start] != '-' || hyphen.Start != document.Tokens[verb].Span.End || pronoun.Start != hyphen.End || pronoun.Length > MaxExpression)
        {
            return SpeechWords.None;
        }

        var length = Fold(pronoun.In(document.Text), buffer);
        return lexicon.Classes(buffer[..length]) is var classes && (classes & (SpeechWords.Pronoun | SpeechWords.PluralPronoun)) != SpeechWords.None ? classes : SpeechWords.None;
    }

    private static int Fold(ReadOnlySpan<char> word, Span<char> buffer)
    {
        for (var i = 0; i < word.Length; i++)
        {
            buffer[i] = word[i] == '’' ? '\'' : char.ToLowerInvariant(word[i]);
        }

        return word.Length;
    }
}
