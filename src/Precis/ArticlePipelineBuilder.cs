using System.Security.Cryptography;
using System.Text;
using Precis.Documents;
using Precis.Entities.Registry;
using Precis.Facts;
using Precis.Facts.Rules;

namespace Precis;

/// <summary>Puts annotators in an order and refuses one that cannot work. Not thread-safe.</summary>
public sealed class ArticlePipelineBuilder
{
    private readonly List<IAnnotator> _annotators = [];
    private readonly SortedDictionary<string, string> _models = new(StringComparer.Ordinal);
    private UserRegistry? _registry;
    private FactTypes? _facts;

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

    /// <summary>
    /// Adds the fact type that a rule file declares to those that the library extracts; may be called for several files. Each stands in
    /// <see cref="ArticlePipeline.Models"/> as <c>facts.NAME</c>.
    /// </summary>
    /// <param name="content">The content of the file, JSON, which the caller closes.</param>
    /// <param name="name">How messages call it.</param>
    /// <exception cref="InvalidDataException">The file declares no fact type, or one that is there already; the message names file, place and cure.</exception>
    public ArticlePipelineBuilder WithFacts(Stream content, string name)
    {
        ArgumentNullException.ThrowIfNull(content);
        ArgumentNullException.ThrowIfNull(name);
        var (types, added, sha256) = UserFactTypes.Read(content, name, _facts ?? FactTypes.Default);
        _facts = types;
        _models["facts." + added] = sha256;
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

        return new ArticlePipeline([.. _annotators.Select(annotator => annotator is FactAnnotator && _facts is not null ? new FactAnnotator(_facts) : annotator)], _models, _registry);
    }
}
