using System.Globalization;
using System.Text;
using BenchmarkDotNet.Attributes;
using Precis.Amounts;
using Precis.Articles;
using Precis.Dates;
using Precis.Documents;
using Precis.Languages;
using Precis.Learning.Evaluation.Dates;

namespace Precis.Benchmarks;

/// <summary>Dates and amounts together over 64 distinct French articles of 3 KB, already segmented: one operation is one article.</summary>
[MemoryDiagnoser]
public class DateAndAmountBenchmarks
{
    private const int Articles = 64;
    private const int Length = 3000;

    private static readonly CompositeFormat[] Sentences =
    [
        CompositeFormat.Parse("Le groupe de {0} a annoncé mardi un chiffre d'affaires de {1},{2} milliards d'euros au premier trimestre 20{3:00}, en hausse de {2} %. "),
        CompositeFormat.Parse("La direction, qui emploie {1} {2}00 salariés dans la région, promet de ne supprimer aucun poste avant la fin de l'année. "),
        CompositeFormat.Parse("Le contrat, signé le {3} juin dernier, est plafonné à {1} millions de dollars et court jusqu'au {3} mars 20{1:00}. "),
        CompositeFormat.Parse("Les élus de {0} avaient voté la construction d'un lycée il y a trois ans ; les travaux commenceront au printemps prochain. "),
        CompositeFormat.Parse("« Nous avons attendu longtemps, et personne ne nous a répondu », regrette la présidente de l'association des habitants. "),
        CompositeFormat.Parse("Le ministre a rappelé que la loi ne changerait pas, et que les aides iraient aux familles les plus modestes. "),
        CompositeFormat.Parse("Dans les rues de {0}, beaucoup disent ne plus croire aux promesses et attendent de voir les premiers résultats de la réforme. "),
    ];

    private static readonly string[] Towns = ["Vélizac", "Montreval", "Saint-Aubry", "Carnolles", "Brémont", "Lussac-le-Vieux", "Tréguin", "Orval"];

    private readonly DateAnnotator _dates = new();
    private readonly AmountAnnotator _amounts = new();
    private Document[] _documents = [];
    private int _next;

    [GlobalSetup]
    public void Write()
    {
        var random = new Random(1);
        var published = EdtfDate.TryParse("2024-03-14");
        _documents = [.. Enumerable.Range(0, Articles).Select(_ => GoldDocument.Make(Compose(random), Language.French, published))];
    }

    [Benchmark]
    public int OneArticle()
    {
        var document = _documents[_next++ % Articles];
        _dates.Annotate(document, CancellationToken.None);
        _amounts.Annotate(document, CancellationToken.None);
        return document.Dates.Count + document.Amounts.Count;
    }

    private static string Compose(Random random)
    {
        var text = new StringBuilder();
        while (text.Length < Length)
        {
            text.AppendFormat(
                CultureInfo.InvariantCulture, Sentences[random.Next(Sentences.Length)], Towns[random.Next(Towns.Length)], random.Next(24, 99), random.Next(100, 999), random.Next(2, 28));
        }

        return text.ToString();
    }
}
