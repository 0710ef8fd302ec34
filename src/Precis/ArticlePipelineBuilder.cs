using Precis.Documents;

namespace Precis;

/// <summary>Puts annotators in an order and refuses one that cannot work. Not thread-safe.</summary>
public sealed class ArticlePipelineBuilder
{
    private readonly List<IAnnotator> _annotators = [];

    /// <summary>Adds an annotator after those that are there.</summary>
    public ArticlePipelineBuilder Add(IAnnotator annotator)
    {
        ArgumentNullException.ThrowIfNull(annotator);
        _annotators.Add(annotator);
        return this;
    }

    /// <summary>Makes the pipeline.</summary>
    /// <exception cref="InvalidOperationException">An annotator stands before one whose layer it requires.</exception>
    public ArticlePipeline Build()
    {
        var there = Layers.None;
        foreach (var annotator in _annotators)
        {
            var missing = annotator.Requires & ~there;
            if (missing != Layers.None)
            {
                throw new InvalidOperationException($"{annotator.GetType().Name} requires {missing}: add the annotator that provides it before.");
            }

            there |= annotator.Provides;
        }

        return new ArticlePipeline([.. _annotators]);
    }
}
