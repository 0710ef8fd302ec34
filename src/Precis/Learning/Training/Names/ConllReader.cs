using System.Text;
using Precis.Articles;
using Precis.Documents;

namespace Precis.Learning.Training.Names;

/// <summary>A token of a column file with the label of its source.</summary>
internal readonly record struct ConllToken(string Word, string Label);

/// <summary>Reads column files: a token and its label in BIO2 a line, an empty line after a sentence, <c># doc =</c> before a document.</summary>
internal static class ConllReader
{
    /// <summary>The documents, each a list of sentences.</summary>
    public static IEnumerable<List<List<ConllToken>>> Read(Stream stream)
    {
        using var reader = new StreamReader(stream, Encoding.UTF8);
        var document = new List<List<ConllToken>>();
        var sentence = new List<ConllToken>();
        while (reader.ReadLine() is { } line)
        {
            var tab = line.IndexOf('\t', StringComparison.Ordinal);
            if (tab > 0)
            {
                sentence.Add(new ConllToken(line[..tab], line[(tab + 1)..]));
                continue;
            }

            if (sentence.Count > 0)
            {
                document.Add(sentence);
                sentence = [];
            }

            if (line.StartsWith("# doc", StringComparison.Ordinal) && document.Count > 0)
            {
                yield return document;
                document = [];
            }
        }

        if (sentence.Count > 0)
        {
            document.Add(sentence);
        }

        if (document.Count > 0)
        {
            yield return document;
        }
    }
}
