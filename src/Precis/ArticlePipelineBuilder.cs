using System.Security.Cryptography;
using System.Text;
using Precis.Documents;
using Precis.Entities.Registry;

namespace Precis;

/// <summary>Puts annotators in an order and refuses one that cannot work. Not thread-safe.</summary>
public sealed class ArticlePipelineBuilder
{
    private readonly List<IAnnotator> _annotators = [];
    private readonly SortedDictionary<string, string> _models = new(StringComparer.Ordinal);
    private UserRegistry? _registry;

    /// <summary>Adds an annotator after those that are there.</summary>
    public ArticlePipelineBuilder Add(IAnnotator annotator)
    {
        ArgumentNullException.ThrowIfNull(annotator);
        _annotators.Add(annotator);
        return this;
    }

    /// <summary>Adds the known things of a file of JSON Lines, one thing a line, to those that the library ships.</summary>
    /// <param name="content">The content of the file, which the caller closes.</param>
    /// <param name="name">How messages call it.</param>
    /// <exception cref="InvalidDataException">A line is no known thing; the message names file, line and cure.</exception>
    public ArticlePipelineBuilder WithRegistry(Stream content, string name)
    {
        ArgumentNullException.ThrowIfNull(content);
        ArgumentNullException.ThrowIfNull(name);
        _registry = UserRegistry.Read(content, name, _registry);
        return this;
    }

    /// <summary>Declares what makes other records than the shipped models do, so that a record tells what it was made with.</summary>
    /// <param name="name">Its name in <see cref="ArticlePipeline.Models"/>.</param>
    /// <param name="content">What is hashed: its settings, or its name and version.</param>
    public ArticlePipelineBuilder WithModel(string name, string content)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        _models[name] = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(content)));
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

        return new ArticlePipeline([.. _annotators], _models, _registry);
    }
}
