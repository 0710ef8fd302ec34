using System.Text;
using Precis;
using Precis.Articles;

const string BuiltIn = """
    date: 2024-03-14

    Le ministère de la Culture a attribué mardi à la société Lumivox un contrat de 4,2 millions d’euros pour l’éclairage de vingt musées. Il court jusqu’au 31 décembre 2027.
    """;

await using Stream content = args is [var path] ? File.OpenRead(path) : new MemoryStream(Encoding.UTF8.GetBytes(BuiltIn));
var source = ArticleReader.Default.Open(args is [var name] ? name : "built-in.txt", content, new ReadOptions(), CancellationToken.None);

foreach (var (article, failure) in source.Articles)
{
    if (article is null)
    {
        Console.Error.WriteLine(failure!.Message);
        continue;
    }

    foreach (var fact in ArticlePipeline.Default.Process(article).Facts)
    {
        Console.WriteLine($"{fact.GetType().Name} ({fact.Factuality}, {fact.Confidence:0.00})");
        foreach (var evidence in fact.Evidence)
        {
            Console.WriteLine($"  {evidence.Field,-14} {evidence.Text}  [{evidence.Start}..{evidence.End})");
        }
    }
}
