using Precis.Articles;
using Precis.Languages;

namespace Precis.Documents;

/// <summary>The layers that annotators read and add.</summary>
[Flags]
public enum Layers
{
    /// <summary>No layer.</summary>
    None = 0,

    /// <summary><see cref="Document.Language"/>.</summary>
    Language = 1,

    /// <summary>Paragraphs, sentences and tokens.</summary>
    Segments = 2,

    /// <summary><see cref="Document.Dates"/>.</summary>
    Dates = 4,

    /// <summary><see cref="Document.Amounts"/>.</summary>
    Amounts = 8,

    /// <summary><see cref="Document.Entities"/>.</summary>
    Entities = 16,

    /// <summary><see cref="Document.Quotes"/>.</summary>
    Quotes = 32,

    /// <summary><see cref="Document.Facts"/>.</summary>
    Facts = 64,

    /// <summary><see cref="Document.Summary"/>.</summary>
    Summary = 128,
}

/// <summary>
/// The frozen text of one article with its layers. The text never changes after construction; each layer is set once by the annotator that
/// provides it. Not safe for concurrent writing: one pipeline run owns one document.
/// </summary>
public sealed class Document
{
    private readonly List<Warning> _warnings;

    internal Document(Article article, string text, IReadOnlyList<Paragraph> paragraphs)
    {
        Article = article;
        Text = text;
        Paragraphs = paragraphs;
        _warnings = [.. article.Warnings];
    }

    /// <summary>The article as it was read.</summary>
    public Article Article { get; }

    /// <summary>The clean text that all offsets point into.</summary>
    public string Text { get; }

    /// <summary>The language of the text.</summary>
    public Language Language { get; internal set; }

    /// <summary>How sure the identification is, from 0 to 1.</summary>
    public double LanguageConfidence { get; internal set; }

    /// <summary>When the article was published.</summary>
    public PublicationDate? Published => Article.Published;

    /// <summary>The paragraphs, in order.</summary>
    public IReadOnlyList<Paragraph> Paragraphs { get; }

    /// <summary>The sentences, in order; headings are sentences too.</summary>
    public IReadOnlyList<Sentence> Sentences { get; internal set; } = [];

    /// <summary>The tokens, in order.</summary>
    public IReadOnlyList<Token> Tokens { get; internal set; } = [];

    /// <summary>The dates, in order.</summary>
    public IReadOnlyList<DateExpression> Dates { get; internal set; } = [];

    /// <summary>The amounts, in order.</summary>
    public IReadOnlyList<Amount> Amounts { get; internal set; } = [];

    /// <summary>The entities, in the order of their first mention.</summary>
    public IReadOnlyList<Entity> Entities { get; internal set; } = [];

    /// <summary>The quotations, in order.</summary>
    public IReadOnlyList<Quote> Quotes { get; internal set; } = [];

    /// <summary>The facts, in the order of their first evidence.</summary>
    public IReadOnlyList<Fact> Facts { get; internal set; } = [];

    /// <summary>The summary.</summary>
    public Summary? Summary { get; internal set; }

    /// <summary>The registry of the pipeline where it is not the shipped one; a layer that reads it knows its type.</summary>
    internal object? KnownThings { get; init; }

    /// <summary>The doubts, in the order of their discovery.</summary>
    public IReadOnlyList<Warning> Warnings => _warnings;

    /// <summary>The words at a span.</summary>
    public string TextOf(Span span) => Text.Substring(span.Start, span.Length);

    internal void Warn(string code, string message)
    {
        var warning = new Warning(code, message);
        if (!_warnings.Contains(warning))
        {
            _warnings.Add(warning);
        }
    }
}
