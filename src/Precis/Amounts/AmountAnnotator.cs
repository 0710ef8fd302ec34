using Precis.Documents;
using Precis.Languages;

namespace Precis.Amounts;

/// <summary>Adds the sums of money, percentages and quantities of the text. Immutable and thread-safe.</summary>
public sealed class AmountAnnotator : IAnnotator
{
    /// <inheritdoc/>
    public Layers Requires => Layers.Language;

    /// <inheritdoc/>
    public Layers Provides => Layers.Amounts;

    /// <inheritdoc/>
    public void Annotate(Document document, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(document);
        if (document.Language == Language.Undetermined)
        {
            return;
        }

        var matches = AmountRecognizer.Recognize(document.Text, document.Language, cancellationToken);
        document.Amounts = AmountNormalizer.Normalize(document, matches);
    }
}
