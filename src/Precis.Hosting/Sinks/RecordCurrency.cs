using Precis.Articles;
using Precis.Languages;

namespace Precis.Hosting.Sinks;

/// <summary>Tells whether a record that is there is the one that would be made now from the same input.</summary>
/// <param name="options">How this run reads.</param>
/// <param name="models">What its pipeline works with.</param>
internal sealed class RecordCurrency(ReadOptions options, IReadOnlyDictionary<string, string> models)
{
    private readonly string? _language = options.Language is { } language ? Code(language) : null;

    /// <summary>Whether this version, these models and these options made the record.</summary>
    public bool IsCurrent(RecordHead head) =>
        head.Version == ArticlePipeline.Version
        && SameModels(head.Models)
        && (_language is null || head.Language == _language)
        && head.PublishedFrom == "option" == options.Published is not null
        && (options.Published is not { } published || published.Text == head.Published);

    private bool SameModels(Dictionary<string, string> others) =>
        others.Count == models.Count && models.All(model => others.GetValueOrDefault(model.Key) == model.Value);

    private static string Code(Language language) => language switch
    {
        Language.French => "fr",
        Language.English => "en",
        _ => "und",
    };
}
