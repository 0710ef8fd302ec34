using Precis.Entities.Registry;
using Precis.Learning.Names;

namespace Precis.Learning.Evaluation;

/// <summary>
/// The names that training data holds, of whatever type and those that its label leaves open among them, without case, accents and differences of
/// apostrophe, hyphen and space.
/// </summary>
internal sealed class SeenNames
{
    private readonly HashSet<string> _names = new(StringComparer.Ordinal);

    public void Add(LabeledDocument labeled)
    {
        foreach (var span in labeled.Names.Select(name => name.Span).Concat(labeled.Undecided))
        {
            _names.Add(Normalise(labeled.Document.TextOf(span)));
        }
    }

    public bool Contains(string name) => _names.Contains(Normalise(name));

    private static string Normalise(string name) =>
        string.Join(' ', NameFolding.Fold(name).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
