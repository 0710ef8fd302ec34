using System.Globalization;
using System.Text;
using BenchmarkDotNet.Attributes;
using Precis.Amounts;
using Precis.Dates;
using Precis.Documents;
using Precis.Entities;
using Precis.Entities.Recognition;
using Precis.Languages;
using Precis.Learning.Evaluation.Dates;

namespace Precis.Benchmarks;

/// <summary>Names over 64 distinct articles of 3 KB with dates and amounts already read: one operation is one article.</summary>
[MemoryDiagnoser]
public class NameBenchmarks
{
    private const int Articles = 64;
    private const int Length = 3000;

    private static readonly CompositeFormat[] French =
    [
        CompositeFormat.Parse("Le groupe {0} a annoncé mardi un chiffre d'affaires de {3} milliards d'euros, a déclaré {1}, son directeur général. "),
        CompositeFormat.Parse("A {2}, le ministère de la Défense n'a pas souhaité commenter la décision de l'entreprise. "),
        CompositeFormat.Parse("M. {1} avait quitté {0} en 20{3} pour rejoindre une société américaine installée à {2}. "),
        CompositeFormat.Parse("Les élus avaient voté la construction d'un lycée il y a trois ans ; les travaux commenceront au printemps prochain. "),
        CompositeFormat.Parse("« Nous avons attendu longtemps, et personne ne nous a répondu », regrette la présidente de l'association des habitants. "),
        CompositeFormat.Parse("L'Union européenne (UE) et les États-Unis suivent le dossier de près, selon une source proche de {0}. "),
    ];

    private static readonly CompositeFormat[] English =
    [
        CompositeFormat.Parse("{0} Inc said on Tuesday that revenue rose {3}% to $3 billion, and {1}, its chief executive, promised more. "),
        CompositeFormat.Parse("In {2}, the Department of Defense declined to comment on the decision of the company. "),
        CompositeFormat.Parse("Mr. {1} left {0} in 20{3} to join a rival based in {2}. "),
        CompositeFormat.Parse("The town had voted for a new school three years ago, and work is expected to begin next spring. "),
        CompositeFormat.Parse("\"We have waited for a long time, and nobody has answered,\" a spokeswoman for the residents said. "),
        CompositeFormat.Parse("The Securities and Exchange Commission (SEC) is following the case, according to a person close to {0}. "),
    ];

    private static readonly string[] Firms = ["Boréal", "Calder Industries", "Airbus", "Amazon", "Lumen Énergie", "Vantix", "Microsoft", "Halden Bank"];
    private static readonly string[] People = ["Claire Delmas", "Peter Nowak", "Marc Thévenet", "Laura Whitfield", "Nadia Ferhat", "Owen Pryce", "Hélène Vasseur", "Tom Marsh"];
    private static readonly string[] Towns = ["Lyon", "Seattle", "Brest", "Leeds", "Washington", "Toulouse", "New York", "Paris"];

    private Document[] _documents = [];
    private int _next;

    [Params("fr", "en")]
    public string Text { get; set; } = "fr";

    [GlobalSetup]
    public void Write()
    {
        var random = new Random(1);
        var (sentences, language) = Text == "fr" ? (French, Language.French) : (English, Language.English);
        _documents = [.. Enumerable.Range(0, Articles).Select(_ => GoldDocument.Make(Compose(sentences, random), language, null))];
        foreach (var document in _documents)
        {
            new DateAnnotator().Annotate(document, CancellationToken.None);
            new AmountAnnotator().Annotate(document, CancellationToken.None);
        }
    }

    [Benchmark]
    public int Recognition() => NameRecognizer.For(Next().Language).Recognize(_documents[_next % Articles]).Count;

    [Benchmark]
    public int WholeLayer()
    {
        var document = Next();
        new EntityAnnotator().Annotate(document, CancellationToken.None);
        return document.Entities.Count;
    }

    private Document Next() => _documents[++_next % Articles];

    private static string Compose(CompositeFormat[] sentences, Random random)
    {
        var text = new StringBuilder();
        while (text.Length < Length)
        {
            text.AppendFormat(
                CultureInfo.InvariantCulture, sentences[random.Next(sentences.Length)],
                [Firms[random.Next(Firms.Length)], People[random.Next(People.Length)], Towns[random.Next(Towns.Length)], random.Next(10, 28)]);
        }

        return text.ToString();
    }
}
