using System.Globalization;
using BenchmarkDotNet.Attributes;
using Precis.Documents;
using Precis.Languages;
using Precis.Learning.Evaluation;

namespace Precis.Benchmarks;

/// <summary>The amounts layer over 64 distinct French articles of 3 KB: one operation is one article.</summary>
[MemoryDiagnoser]
public class AmountBenchmarks
{
    private const int Articles = 64;
    private const int Length = 3000;

    private static readonly string[] Sentences =
    [
        "Le groupe de {0} annonce un chiffre d'affaires de {1},{2} milliards d'euros, en hausse de {2} %, contre {1} milliards un an plus tôt. ",
        "La direction, qui emploie {1} {2}00 salariés dans la région, promet de ne supprimer aucun poste avant la fin de l'année. ",
        "Selon une source proche du dossier, le contrat est plafonné à {1} millions de dollars ({2} millions d'euros) et court sur cinq ans. ",
        "Les élus de {0} ont voté la construction d'un lycée de {1} {2}00 m², dont les travaux commenceront au printemps prochain. ",
        "« Nous avons attendu longtemps, et personne ne nous a répondu », regrette la présidente de l'association des habitants. ",
        "Le ministre a rappelé que la loi ne changerait pas, et que les aides iraient aux familles les plus modestes, entre {1} et {2}00 euros. ",
        "Dans les rues de {0}, beaucoup disent ne plus croire aux promesses et attendent de voir les premiers résultats de la réforme. ",
    ];

    private static readonly string[] Towns = ["Vélizac", "Montreval", "Saint-Aubry", "Carnolles", "Brémont", "Lussac-le-Vieux", "Tréguin", "Orval"];

    private string[] _texts = [];
    private int _next;

    [GlobalSetup]
    public void Write()
    {
        var random = new Random(1);
        _texts = [.. Enumerable.Range(0, Articles).Select(_ => Compose(random))];
    }

    [Benchmark]
    public IReadOnlyList<Amount> OneArticle() => AmountEvaluation.Read(_texts[_next++ % Articles], Language.French);

    private static string Compose(Random random)
    {
        var text = new System.Text.StringBuilder();
        while (text.Length < Length)
        {
            text.Append(string.Format(
                CultureInfo.InvariantCulture, Formats[random.Next(Formats.Length)], Towns[random.Next(Towns.Length)], random.Next(1, 99), random.Next(100, 999)));
        }

        return text.ToString();
    }

    private static readonly System.Text.CompositeFormat[] Formats = [.. Sentences.Select(System.Text.CompositeFormat.Parse)];
}
