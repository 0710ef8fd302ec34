using Precis.Documents;
using Precis.Entities.Recognition;

namespace Precis.Learning.Training.Names;

/// <summary>A document with the names that annotators found in it.</summary>
/// <param name="Document">The document with its segments.</param>
/// <param name="Tags">The label of each token.</param>
internal sealed record LabeledDocument(Document Document, byte[] Tags);
