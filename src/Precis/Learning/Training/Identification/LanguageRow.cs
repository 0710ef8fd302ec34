using Precis.Languages;

namespace Precis.Learning.Training.Identification;

/// <summary>A piece of text with its class: <c>fr</c>, <c>en</c> or <c>other</c>.</summary>
internal sealed record LanguageRow(string Text, string Class)
{
    public Language Language => Class switch { "fr" => Precis.Languages.Language.French, "en" => Precis.Languages.Language.English, _ => Precis.Languages.Language.Undetermined };
}
