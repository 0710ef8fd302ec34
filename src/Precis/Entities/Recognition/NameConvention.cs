using Precis.Languages;

namespace Precis.Entities.Recognition;

/// <summary>What of a marked stretch is the name: no articles, elisions, titles, possessive endings or closing punctuation. Immutable.</summary>
internal sealed class NameConvention
{
    private static readonly Lazy<NameConvention> French = new(() => new NameConvention(
        "Languages/French/person-titles.txt", "le la les l' un une des d' de du au aux à en et \" « » “ ” ( ) , . - –"));

    private static readonly Lazy<NameConvention> English = new(() => new NameConvention(
        "Languages/English/person-titles.txt", "the a an of in and 's ' ` `` '' \" “ ” ( ) , . - –"));

    private readonly HashSet<uint> _titles;
    private readonly HashSet<uint> _edges;

    private NameConvention(string titles, string edges)
    {
        _titles = EmbeddedData.Lines(titles).Select(title => FeatureHash.Lower(title)).ToHashSet();
        _edges = edges.Split(' ').Select(word => FeatureHash.Exact(word.Replace('\u2019', '\''))).ToHashSet();
    }

    /// <summary>The convention of a language.</summary>
    public static NameConvention For(Language language) => language == Language.French ? French.Value : English.Value;

    /// <summary>Cuts what does not belong to a name off its ends.</summary>
    /// <param name="table">The tokens.</param>
    /// <param name="first">The first token of the stretch; on return, of the name.</param>
    /// <param name="end">The token after the stretch; on return, after the name.</param>
    /// <param name="type">The kind of thing named.</param>
    /// <returns>Whether a name is left.</returns>
    public bool Trim(TokenTable table, ref int first, ref int end, NameType type)
    {
        while (end > first && IsEdge(table, end - 1))
        {
            end--;
        }

        while (first < end && IsEdge(table, first))
        {
            first++;
        }

        while (type == NameType.Person && first < end - 1 && _titles.Contains(table.Facts[first].Lower))
        {
            first++;
        }

        return first < end;
    }

    /// <summary>Whether a stretch that some corpora mark as a person is a title alone.</summary>
    public bool IsTitle(TokenTable table, int first, int end, NameType type) =>
        type == NameType.Person && end - first == 1 && _titles.Contains(table.Facts[first].Lower);

    private bool IsEdge(TokenTable table, int token)
    {
        var word = table.WordOf(token);
        return _edges.Contains(FeatureHash.Exact(word)) || word is "\u2019s" or "\u2019" or "l\u2019" or "d\u2019";
    }
}
