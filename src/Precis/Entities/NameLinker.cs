using Precis.Documents;
using Precis.Entities.Registry;
using Precis.Languages;

namespace Precis.Entities;

/// <summary>
/// Ties names to the registry, and abstains where the evidence does not carry it: an ambiguous name needs something else in the article that
/// speaks for one reading, a body that every country has needs its country.
/// </summary>
internal sealed class NameLinker
{
    private const int Enough = 2;

    private readonly Document _document;
    private readonly Dictionary<string, int> _countries = [];
    private readonly HashSet<RegistryEntry> _certain = [];
    private readonly Lexicon _locatives;
    private readonly Lexicon _heads;

    private NameLinker(Document document)
    {
        _document = document;
        _locatives = Lexicon.For(document.Language, "Names/locatives");
        _heads = Lexicon.For(document.Language, "Names/body-heads");
    }

    public static List<NameCandidate> Link(Document document, IReadOnlyList<NameCandidate> names)
    {
        var linker = new NameLinker(document);
        linker.GatherEvidence(names);
        return [.. names.Select(linker.Link)];
    }

    private void GatherEvidence(IReadOnlyList<NameCandidate> names)
    {
        for (var token = 0; token < _document.Tokens.Count; token++)
        {
            if (_document.Tokens[token].Kind == TokenKind.Word && EntityRegistry.Default.TryDemonym(_document.Word(token), _document.Language, out var country))
            {
                Count(country);
            }
        }

        foreach (var name in names)
        {
            var certain = name.Entry ?? Compatible(name) switch
            {
                [{ Alias.Ambiguous: false } only] => only.Entry,
                _ => null,
            };
            if (certain is not null)
            {
                _certain.Add(certain);
                if (certain.Country is { } country)
                {
                    Count(country);
                }
            }
        }
    }

    private void Count(string country) => _countries[country] = _countries.GetValueOrDefault(country) + 1;

    private NameCandidate Link(NameCandidate name)
    {
        if (name.Sure && name.Type == EntityType.Contract)
        {
            return name;
        }

        var best = Compatible(name)
            .Select((match, rank) => (match.Entry, match.Alias.Form, Score: Score(name, match.Entry, match.Alias.Ambiguous), rank))
            .OrderByDescending(match => match.Score)
            .ThenBy(match => match.rank)
            .ToList();
        var isClear = best.Count == 1 || (best.Count > 1 && (best[0].Score > best[1].Score || best[0].Entry.Type == EntityType.Place));
        if (best.Count == 0 || best[0].Score < Enough || !isClear)
        {
            return name with { Entry = null, Type = name.Type ?? new BodyTyping(_document).TypeOf(name.Span) };
        }

        var chosen = best[0].Entry;
        return name with
        {
            Entry = chosen,
            Type = chosen.Type,
            ListedForm = best[0].Form,
        };
    }

    private List<RegistryMatch> Compatible(NameCandidate name) =>
        [.. EntityRegistry.Default.FindMatches(name.Span.In(_document.Text))
            .Where(match => IsCompatible(name.Type, match.Entry.Type))
            .DistinctBy(match => match.Entry.Key)];

    private static bool IsCompatible(EntityType? seen, EntityType listed) => seen switch
    {
        null or EntityType.Company or EntityType.Organization => listed is EntityType.Company or EntityType.Organization,
        _ => seen == listed,
    };

    private int Score(NameCandidate name, RegistryEntry entry, bool ambiguous)
    {
        // The recogniser read the name as the kind of thing that the entry is.
        var score = name.Confidence >= 0.4 ? 1 : 0;
        if (!ambiguous || _certain.Contains(entry))
        {
            score += 2;
        }

        if (entry.Type == EntityType.Place)
        {
            return score + 1;
        }

        if (entry.Country is { } country)
        {
            score += _countries.GetValueOrDefault(country) switch { 0 => 0, 1 => 1, _ => 2 };
        }

        if (entry.Type == EntityType.Company)
        {
            var before = _document.TokenFrom(name.Span.Start) - 1;
            score += _certain.Any(other => other.Type == EntityType.Company) ? 1 : 0;
            score += _document.Amounts.Any(amount => amount.Kind == AmountKind.Money) ? 1 : 0;
            score += LegalForms.Strip(name.Span.In(_document.Text)).Length < name.Span.Length ? 1 : 0;
            if (before >= 0)
            {
                score += _heads.Find(_document.Word(before)) is [_, "company"] ? 1 : 0;
                score -= _locatives.Contains(_document.Word(before)) ? 2 : 0;
            }
        }

        return score;
    }
}
