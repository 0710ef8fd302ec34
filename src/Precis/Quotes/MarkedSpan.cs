using Precis.Documents;

namespace Precis.Quotes;

/// <summary>Words between a pair of quotation marks.</summary>
/// <param name="Outer">The span with its marks.</param>
/// <param name="Inner">What stands between the marks, without the white space inside them.</param>
internal readonly record struct MarkedSpan(Span Outer, Span Inner);
