using System.Text;
using Precis;
using Precis.Articles;
using Precis.Records;

var article = new Article
{
    Source = new("inline", "text/plain", "00", 0),
    Paragraphs = [new("Les États-Unis ne mettront pas tous leurs œufs dans le même panier.")],
};
var record = ArticlePipeline.Default.Process(article);
Console.WriteLine(Encoding.UTF8.GetString(RecordJson.Serialize(record)));
