using Precis.Documents;
using Precis.Entities.Recognition;

namespace Precis.Learning.Names;

/// <summary>A name that an annotator marked.</summary>
/// <param name="Span">The place in the text, cut to the record's convention.</param>
/// <param name="Type">The kind of thing named.</param>
internal readonly record struct GoldName(Span Span, NameType Type);

/// <summary>A document with the names that annotators found in it.</summary>
/// <param name="Document">The document with its segments.</param>
/// <param name="Tags">The label of each token; names that do not begin and end with tokens have none.</param>
/// <param name="Names">The names, in order.</param>
/// <param name="Undecided">Places where the source's label does not tell whether there is a name.</param>
internal sealed record LabeledDocument(Document Document, byte[] Tags, IReadOnlyList<GoldName> Names, IReadOnlyList<Span> Undecided);
