namespace Precis.Documents;

/// <summary>A doubt that a reader of the record should know of.</summary>
/// <param name="Code">The stable kebab-case code ("weekday-ambiguous").</param>
/// <param name="Message">What is doubtful, in plain English.</param>
public sealed record Warning(string Code, string Message);
