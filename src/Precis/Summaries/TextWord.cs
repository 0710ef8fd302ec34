using Precis.Documents;
using Precis.Languages;
using Precis.Segmentation;

namespace Precis.Summaries;

/// <summary>A word of a sentence, folded to compare: lower case, straight apostrophes.</summary>
/// <param name="Span">The place in the text that was read.</param>
/// <param name="Folded">The folded word.</param>
/// <param name="Kind">The rough class.</param>
/// <param name="Classes">The classes of the word.</param>
internal readonly record struct TextWord(Span Span, string Folded, TokenKind Kind, SummaryWords Classes)
{
    public bool Is(SummaryWords classes) => (Classes & classes) != SummaryWords.None;

    public bool IsWord => Kind is TokenKind.Word or TokenKind.Elision or TokenKind.Number or TokenKind.Address;

    /// <summary>Reads the words and marks of any text.</summary>
    public static List<TextWord> Read(string text, Language language)
    {
        var tokenizer = new Tokenizer(text, SegmentationLexicon.Of(language));
        tokenizer.Read(new Span(0, text.Length));
        return Read(text, tokenizer.Tokens, language);
    }

    /// <summary>Reads tokens that are there already.</summary>
    public static List<TextWord> Read(string text, IEnumerable<Token> tokens, Language language)
    {
        var lexicon = SummaryLexicon.Of(language);
        var words = new List<TextWord>();
        foreach (var token in tokens)
        {
            words.Add(Read(text, token, lexicon));
        }

        return words;
    }

    /// <summary>Reads one token.</summary>
    public static TextWord Read(string text, Token token, SummaryLexicon lexicon)
    {
        var folded = Fold(token.Span.In(text));
        return new(token.Span, folded, token.Kind, lexicon.Classes(folded));
    }

    public static string Fold(ReadOnlySpan<char> word) => string.Create(word.Length, word, (target, source) =>
    {
        for (var i = 0; i < target.Length; i++)
        {
            target[i] = source[i] == '’' ? '\'' : char.ToLowerInvariant(source[i]);
        }
    });
}
