namespace Precis.Entities.Registry;

/// <summary>A common noun that can stand for a known thing ("groupe", "airline").</summary>
/// <param name="Noun">The singular.</param>
/// <param name="Plural">The plural.</param>
/// <param name="Gender"><c>m</c>, <c>f</c>, or <c>e</c> for either; <c>n</c> for an English noun of a thing.</param>
/// <param name="Target">What it stands for: a kind of <see cref="RegistryKind"/> in kebab case, <c>company</c> with any sector, or <c>person</c>.</param>
/// <param name="Sectors">For a company, the trades to which the noun is bound; empty for any.</param>
internal sealed record NominalNoun(string Noun, string Plural, char Gender, string Target, IReadOnlyList<string> Sectors);
