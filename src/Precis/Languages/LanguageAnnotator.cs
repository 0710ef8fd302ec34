using Precis.Documents;

namespace Precis.Languages;

/// <summary>Sets the language of the document: what the caller has decided, else what the text is found to be.</summary>
internal sealed class LanguageAnnotator : IAnnotator
{
    /// <inheritdoc/>
    public Layers Requires => Layers.None;

    /// <inheritdoc/>
    public Layers Provides => Layers.Language;

    /// <inheritdoc/>
    public void Annotate(Document document, CancellationToken cancellationToken)
    {
        if (document.Article.Language is { } decided and not Language.Undetermined)
        {
            document.Language = decided;
            document.LanguageConfidence = 1;
            return;
        }

        (document.Language, document.LanguageConfidence) = LanguageIdentifier.Default.Identify(document.Text);
        if (document.Language == Language.Undetermined)
        {
            document.Warn("language-undetermined", "The text is neither French nor English, or too short to tell: nothing was extracted from it.");
        }
    }
}
