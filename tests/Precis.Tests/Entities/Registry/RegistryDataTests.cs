using System.Diagnostics;
using System.Text.RegularExpressions;
using Precis.Documents;
using Precis.Entities.Registry;
using Precis.Languages;

namespace Precis.Tests.Entities.Registry;

public partial class RegistryDataTests
{
    private static readonly EntityRegistry Registry = EntityRegistry.Default;

    public static TheoryData<string, string, string> Lookups()
    {
        var rows = new TheoryData<string, string, string>();
        foreach (var line in File.ReadLines(Path.Combine(DevelopmentData.Repository, "tests", "Precis.Tests", "Entities", "Registry", "registry-lookups.tsv")).Where(line => line[0] != '#'))
        {
            var cells = line.Split('\t');
            rows.Add(cells[0], cells[1], cells[2]);
        }

        return rows;
    }

    [Theory]
    [MemberData(nameof(Lookups))]
    public void ANameIsFound(string name, string key, string expectation)
    {
        var matches = Registry.FindMatches(name).Where(match => match.Entry.Key == key).ToList();

        Assert.NotNull(Registry.Get(key));
        if (expectation == "!")
        {
            Assert.Empty(matches);
            return;
        }

        Assert.NotEmpty(matches);
        Assert.Equal(expectation == "?", matches.All(match => match.Alias.Ambiguous));
    }

    [Fact]
    public void NoNameBelongsToTwoThingsWithoutAMarkOfAmbiguity()
    {
        var collisions = Registry.Entries
            .SelectMany(entry => entry.Aliases.Where(alias => !alias.Ambiguous).Select(alias => (entry.Key, alias.Text, alias.Language)))
            .GroupBy(item => item.Text, StringComparer.Ordinal)
            .Where(group => group.Any(a => group.Any(b => a.Key != b.Key && (a.Language is null || b.Language is null || a.Language == b.Language))))
            .Select(group => $"{group.Key}: {string.Join(", ", group.Select(item => item.Key).Distinct(StringComparer.Ordinal))}")
            .Order(StringComparer.Ordinal);

        Assert.Empty(collisions);
    }

    [Fact]
    public void KeysAreSlugs() => Assert.All(Registry.Entries, entry => Assert.Matches(Slug(), entry.Key));

    [Fact]
    public void IdentifiersAreWellFormed() => Assert.All(Registry.Entries, entry => Assert.All(entry.Identifiers, identifier => Assert.Matches(
        identifier.Key switch
        {
            "ticker" => Ticker(),
            "cik" or "geonames" => Digits(),
            "wikidata" => WikidataItem(),
            "iso3166" => CountryCode(),
            _ => throw new InvalidOperationException($"'{entry.Key}' has an identifier of the unknown scheme '{identifier.Key}'."),
        },
        identifier.Value)));

    [Fact]
    public void NoIdentifierBelongsToTwoThings()
    {
        var twice = Registry.Entries.SelectMany(entry => entry.Identifiers.Select(pair => $"{pair.Key}={pair.Value}"))
            .GroupBy(text => text, StringComparer.Ordinal).Where(group => group.Count() > 1).Select(group => group.Key);

        Assert.Empty(twice);
    }

    [Fact]
    public void CountryCodesAreThoseOfCountries() =>
        Assert.All(Registry.Entries, entry => Assert.True(entry.Country is null || Registry.CountryOf(entry.Country) is not null, entry.Key + ": " + entry.Country));

    [Fact]
    public void ThereIsACountryForEachCodeOfTheStandard() => Assert.Equal(250, Registry.Entries.Count(entry => entry.Kind == RegistryKind.Country));

    [Fact]
    public void EveryCapitalIsKnownAndStandsForAGovernment() => Assert.All(
        Registry.Entries.Where(entry => entry.Kind == RegistryKind.Country && Registry.GovernmentOf(entry.Country!) is not null && entry.Key is not ("country-ps" or "country-va")),
        country =>
        {
            Assert.True(Registry.CapitalOf(country.Country!) is not null, country.Name);
            Assert.NotNull(Registry.ActorBehind(country));
        });

    [Fact]
    public void EveryNameIsFoundByItself() => Assert.All(
        Registry.Entries,
        entry => Assert.All(entry.Aliases, alias => Assert.True(Registry.Find(alias.Text).Contains(entry), $"{entry.Key}: {alias.Text}")));

    [Fact]
    public void DisplayNamesBelongToTheAliases() => Assert.All(Registry.Entries, entry =>
    {
        Assert.Contains(entry.Aliases, alias => alias.Text == entry.Name);
        Assert.Contains(entry.Aliases, alias => alias.Text == (entry.French ?? entry.Name));
        Assert.Contains(entry.Aliases, alias => alias.Text == (entry.English ?? entry.Name));
    });

    [Fact]
    public void NamesHaveNoMarksOrStraySpaces() => Assert.All(
        Registry.Entries.SelectMany(entry => entry.Aliases),
        alias => Assert.True(alias.Text == alias.Text.Trim() && alias.Text.IndexOfAny(['?', '@', '|', ';', '\'']) < 0, alias.Text));

    [Fact]
    public void ALookupAllocatesNothing()
    {
        const string Text = "Le ministère américain de la Défense a choisi Microsoft, Amazon et l’entreprise Oracle à Washington.";
        Scan(Text);
        var before = GC.GetAllocatedBytesForCurrentThread();
        Scan(Text);
        Assert.True(GC.GetAllocatedBytesForCurrentThread() - before < 200);
    }

    [Fact]
    public void ReadingTheDataIsQuick()
    {
        _ = new EntityRegistry(RegistryData.Read());
        var watch = Stopwatch.StartNew();
        _ = new EntityRegistry(RegistryData.Read());
        Assert.True(watch.ElapsedMilliseconds < 2000, $"{watch.ElapsedMilliseconds} ms");
    }

    [Fact]
    public void AUsersThingsAreAdded()
    {
        var own = new RegistryEntry
        {
            Key = "acme",
            Type = EntityType.Company,
            Kind = RegistryKind.Company,
            Name = "Acme Cordages",
            Aliases = [new RegistryAlias("Acme Cordages", MentionForm.Name, Language: null, Ambiguous: false)],
        };

        var registry = Registry.With([own]);

        Assert.Same(own, registry.Find("Acme Cordages SA").Single());
        Assert.NotEmpty(registry.Find("Pentagone"));
        Assert.Empty(Registry.Find("Acme Cordages SA"));
    }

    [Theory]
    [InlineData("ministère", Language.French, "ministry")]
    [InlineData("avionneurs", Language.French, "company")]
    [InlineData("rivaux", Language.French, "company")]
    [InlineData("airline", Language.English, "company")]
    [InlineData("watchdog", Language.English, "regulator")]
    [InlineData("présidente", Language.French, "person")]
    [InlineData("spokeswoman", Language.English, "person")]
    [InlineData("fromage", Language.French, null)]
    public void NounsTellWhatTheyCanStandFor(string noun, Language language, string? target)
    {
        var found = NominalLexicon.Default.Find(noun, language);
        Assert.Equal(target is not null, found.Any(item => item.Target == target));
    }

    [Fact]
    public void EveryTradeOfANounIsOneThatCompaniesHave()
    {
        var trades = Registry.Entries.Select(entry => entry.Sector).OfType<string>().ToHashSet(StringComparer.Ordinal);
        var nouns = EmbeddedData.Rows(RegistryData.Folder + "nominals.tsv").SelectMany(row => row.Length > 4 ? row[4].Split('|', StringSplitOptions.RemoveEmptyEntries) : []).ToHashSet(StringComparer.Ordinal);

        Assert.Empty(nouns.Except(trades, StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("Amazon.com, Inc.", "Amazon.com")]
    [InlineData("Bayer AG", "Bayer")]
    [InlineData("Merck & Co., Inc.", "Merck")]
    [InlineData("Telecom Italia S.p.A.", "Telecom Italia")]
    [InlineData("SAS", "SAS")]
    [InlineData("La Poste", "La Poste")]
    [InlineData("Müller GmbH & Co. KG", "Müller")]
    [InlineData("", "")]
    public void ALegalFormIsStripped(string name, string bare) => Assert.Equal(bare, LegalForms.Strip(name).ToString());

    private static int Scan(string text)
    {
        var found = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsLetter(text[i]) && (i == 0 || !char.IsLetter(text[i - 1])) && Registry.TryLongestMatch(text, i, out _, out IReadOnlyList<RegistryMatch> matches))
            {
                found += matches.Count;
            }
        }

        return found;
    }

    [GeneratedRegex("^[a-z0-9]+(-[a-z0-9]+)*$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Slug();

    [GeneratedRegex("^X[A-Z]{3}:[A-Z0-9][A-Z0-9.-]*$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Ticker();

    [GeneratedRegex("^[0-9]+$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Digits();

    [GeneratedRegex("^Q[0-9]+$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex WikidataItem();

    [GeneratedRegex("^[A-Z]{2}$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex CountryCode();
}
