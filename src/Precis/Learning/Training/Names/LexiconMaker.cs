using System.Formats.Tar;
using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Precis.Documents;
using Precis.Entities.Recognition;
using Precis.Entities.Registry;

namespace Precis.Learning.Training.Names;

/// <summary>Makes the recogniser's lexicon from the raw lists.</summary>
internal sealed partial class LexiconMaker(TrainingData data)
{
    private const int LargeTown = 100_000;

    private static readonly char[] Separators = [' ', '\t', '(', ')', '"', '/'];

    private readonly Dictionary<uint, ushort> _entries = [];

    /// <summary>Makes the lexicon.</summary>
    public IReadOnlyCollection<KeyValuePair<uint, ushort>> Make()
    {
        AddList("person.txt.gz", Lexicons.Person);
        AddList("city.txt", Lexicons.Town);
        AddList("country.txt", Lexicons.Country);
        AddList("region.txt", Lexicons.Region);
        AddList("departement.txt", Lexicons.Region);
        AddList("company.txt", Lexicons.Company);
        AddList("organisation.txt", Lexicons.Body);
        AddList("company-trigger.txt", Lexicons.BodyTrigger);
        AddList("organisation-trigger.txt", Lexicons.BodyTrigger);
        AddList("title-or-function.txt", Lexicons.Title);
        AddTowns();
        AddCompanies();
        AddTerritories();
        AddLegalForms();
        AddRegistry();
        return _entries;
    }

    private static IEnumerable<(string Name, Stream Content)> Unpack(Stream archive)
    {
        using var reader = new TarReader(archive);
        while (reader.GetNextEntry() is { } entry)
        {
            if (entry.DataStream is { } content)
            {
                yield return (entry.Name, content);
            }
        }
    }

    private static IEnumerable<string> Lines(Stream stream)
    {
        using var reader = new StreamReader(stream, Encoding.UTF8);
        while (reader.ReadLine() is { } line)
        {
            yield return line;
        }
    }

    private void AddList(string file, Lexicons list)
    {
        foreach (var line in Lines(data.Open("ner/gazetteers/" + file)))
        {
            if (line.Length > 0 && line[0] != '<')
            {
                Add(line.Replace("&amp;", "&", StringComparison.Ordinal), list);
            }
        }
    }

    private void AddTowns()
    {
        foreach (var (_, content) in Unpack(data.Open("gazetteers/geonames_cities.tar.gz")))
        {
            foreach (var cells in Lines(content).Skip(1).Select(line => line.Split('\t')))
            {
                var list = int.Parse(cells[6], CultureInfo.InvariantCulture) >= LargeTown ? Lexicons.LargeTown : Lexicons.Town;
                Add(cells[1], list);
                Add(cells[2], list);
            }
        }
    }

    private void AddCompanies()
    {
        foreach (var (name, content) in Unpack(data.Open("gazetteers/sec_cik_mapper.tar.gz")))
        {
            if (!name.EndsWith(".csv", StringComparison.Ordinal))
            {
                continue;
            }

            foreach (var line in Lines(content).Skip(1))
            {
                var cells = line.Split(',', 3);
                var company = cells[2][..cells[2].LastIndexOf(',')].Trim('"');
                Add(LegalTail().Replace(LegalTail().Replace(company, string.Empty), string.Empty), Lexicons.Company);
            }
        }
    }

    private void AddTerritories()
    {
        foreach (var (name, content) in Unpack(data.Open("gazetteers/cldr_fr_en.tar.gz")))
        {
            if (!name.EndsWith("territories.json", StringComparison.Ordinal))
            {
                continue;
            }

            using var json = JsonDocument.Parse(content);
            var locale = json.RootElement.GetProperty("main").EnumerateObject().First().Value;
            foreach (var territory in locale.GetProperty("localeDisplayNames").GetProperty("territories").EnumerateObject())
            {
                Add(territory.Value.GetString()!, char.IsAsciiDigit(territory.Name[0]) ? Lexicons.Region : Lexicons.Country);
            }
        }
    }

    private void AddLegalForms()
    {
        foreach (var form in "sa s.a. sas s.a.s. sasu sarl s.a.r.l. sca scop eurl se nv n.v. bv b.v. ag gmbh kg kgaa plc p.l.c. inc inc. incorporated corp corp. corporation co co. company ltd ltd. limited llc l.l.c. llp lp spa s.p.a. srl ab asa a/s oyj oy pty berhad bhd kk k.k. holdings holding group groupe cie".Split(' '))
        {
            Add(form, Lexicons.LegalForm);
        }
    }

    private void AddRegistry()
    {
        foreach (var entry in EntityRegistry.Default.Entries)
        {
            var list = entry switch
            {
                { Type: EntityType.Company } => Lexicons.KnownCompany,
                { Type: EntityType.Organization } => Lexicons.KnownBody,
                { Kind: RegistryKind.Country } => Lexicons.Country,
                { Kind: RegistryKind.City } => Lexicons.LargeTown,
                { Type: EntityType.Place } => Lexicons.Region,
                _ => Lexicons.None,
            };
            foreach (var alias in list == Lexicons.None ? [] : entry.Aliases)
            {
                Add(alias.Text, list);
            }
        }
    }

    private void Add(string name, Lexicons list)
    {
        var words = name.Split(Separators, StringSplitOptions.RemoveEmptyEntries)
            .SelectMany(SplitElision).Select(word => word.Trim(',', ';')).Where(word => word.Length > 0).ToList();
        if (words.Count is 0 or > NameLexicon.MaximumTokens || words.Count == 1 && words[0].Length < 2)
        {
            return;
        }

        var phrase = FeatureHash.Folded(words[0]);
        for (var i = 1; i < words.Count; i++)
        {
            Mark(phrase, Lexicons.Prefix);
            phrase = FeatureHash.Append(phrase, FeatureHash.Folded(words[i]));
        }

        Mark(phrase, list);
    }

    private void Mark(uint phrase, Lexicons list) => _entries[phrase] = (ushort)(_entries.GetValueOrDefault(phrase) | (ushort)list);

    private static IEnumerable<string> SplitElision(string word)
    {
        var cut = word.IndexOfAny(['\'', '\u2019']);
        return cut is 1 or 2 && cut + 1 < word.Length ? [word[..(cut + 1)], word[(cut + 1)..]] : [word];
    }

    [GeneratedRegex(@"[\s,]+(inc|corp|co|ltd|llc|lp|plc|n\.?v|s\.?a|ag|se|company|corporation|incorporated|limited|holdings?|group|trust|fund|bancorp|/[a-z]+/?)\.?$", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex LegalTail();
}
