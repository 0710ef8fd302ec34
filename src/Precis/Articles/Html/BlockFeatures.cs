using Precis.Documents;

namespace Precis.Articles.Html;

/// <summary>
/// Describes each block of a page by numbers: its wording, its place, the elements around it, the blocks beside it. No word of any language is among
/// them but the lists of clutter. Linear in the page.
/// </summary>
internal sealed class BlockFeatures
{
    private const int LongBlock = 25;
    private const float LinkedBlock = 0.4f;
    private const int Reach = 3;
    private const int LongestNames = 200;

    private readonly PageLayout _layout;
    private readonly PageHints _hints;
    private readonly BlockText[] _texts;
    private readonly int[] _wordsBefore;
    private readonly int[] _linksBefore;
    private readonly int[] _lengthBefore;
    private readonly int[] _longBefore;
    private readonly Dictionary<string, int> _copies = new(StringComparer.Ordinal);
    private readonly Dictionary<(string, string?), (int Words, int Count)> _likes = [];
    private readonly int _core;
    private readonly int[] _shared;
    private readonly int _firstHeading;
    private readonly int[] _titlesBefore;
    private readonly bool[] _isClutter;
    private readonly int[] _tags;

    private BlockFeatures(PageLayout layout, PageHints hints)
    {
        _layout = layout;
        _hints = hints;
        var blocks = layout.Blocks;
        _texts = [.. blocks.Select(block => BlockText.Of(block.Text))];
        _wordsBefore = new int[blocks.Count + 1];
        _linksBefore = new int[blocks.Count + 1];
        _lengthBefore = new int[blocks.Count + 1];
        _longBefore = new int[blocks.Count + 1];
        _titlesBefore = new int[blocks.Count + 1];
        _isClutter = [.. blocks.Select(block => PageClutter.IsClutter(block.Text))];
        _tags = [.. blocks.Select(block => TagCode(layout.Elements[block.Owner].Element.LocalName))];
        _firstHeading = -1;
        for (var i = 0; i < blocks.Count; i++)
        {
            _wordsBefore[i + 1] = _wordsBefore[i] + _texts[i].Words;
            _linksBefore[i + 1] = _linksBefore[i] + Math.Min(blocks[i].Marked.Link, blocks[i].Text.Length);
            _lengthBefore[i + 1] = _lengthBefore[i] + blocks[i].Text.Length;
            _longBefore[i + 1] = _longBefore[i] + (IsLong(i) ? 1 : 0);
            _copies[blocks[i].Text] = _copies.GetValueOrDefault(blocks[i].Text) + 1;
            var like = _likes.GetValueOrDefault(Like(i));
            _likes[Like(i)] = (like.Words + _texts[i].Words, like.Count + 1);
            _titlesBefore[i + 1] = _titlesBefore[i] + (_tags[i] == TagCode("h1") ? 1 : 0);
            _firstHeading = _firstHeading < 0 && layout.Elements[blocks[i].Owner].Element.LocalName == "h1" ? i : _firstHeading;
        }

        _core = Core();
        _shared = SharedDepths();
    }

    /// <summary>The features of every block, in order.</summary>
    public static float[][] Describe(PageLayout layout, PageHints hints)
    {
        var features = new BlockFeatures(layout, hints);
        var rows = new float[layout.Blocks.Count][];
        var row = new List<float>();
        for (var i = 0; i < rows.Length; i++)
        {
            row.Clear();
            features.AddWording(i, row);
            features.AddElement(i, row);
            features.AddPlace(i, row);
            for (var step = -Reach; step <= Reach; step++)
            {
                if (step != 0)
                {
                    features.AddNeighbour(i + step, row, Math.Abs(step) < Reach);
                }
            }

            rows[i] = [.. row];
        }

        return rows;
    }

    private bool IsLong(int i) => _texts[i].Words >= LongBlock && _layout.Blocks[i].LinkDensity < LinkedBlock;

    private (string, string?) Like(int i)
    {
        var element = _layout.Elements[_layout.Blocks[i].Owner].Element;
        return (element.LocalName, element.GetAttribute("class") is { Length: <= LongestNames } names ? names : null);
    }

    /// <summary>The element with the most running text directly under it or one level down.</summary>
    private int Core()
    {
        var sums = new Dictionary<int, double>();
        for (var i = 0; i < _layout.Blocks.Count; i++)
        {
            if (_layout.Blocks[i].LinkDensity >= LinkedBlock || _texts[i].Words < 8)
            {
                continue;
            }

            var element = _layout.Blocks[i].Owner;
            var worth = (double)_texts[i].Words * (_layout.Blocks[i].Kind == ParagraphKind.List ? 0.3 : 1);
            for (var up = 0; up < 3 && element >= 0; up++)
            {
                sums[element] = sums.GetValueOrDefault(element) + worth;
                element = _layout.Elements[element].Parent;
                worth *= up == 0 ? 0.9 : 0.6;
            }
        }

        var best = 0;
        foreach (var (element, sum) in sums)
        {
            best = sum > sums.GetValueOrDefault(best) ? element : best;
        }

        return best;
    }

    /// <summary>For each element the depth of the nearest element that is around both it and the core.</summary>
    private int[] SharedDepths()
    {
        var depths = new int[_layout.Elements.Count];
        var chain = new HashSet<int>();
        for (var element = _core; element >= 0 && element < depths.Length; element = _layout.Elements[element].Parent)
        {
            chain.Add(element);
        }

        for (var i = 0; i < depths.Length; i++)
        {
            depths[i] = chain.Contains(i) ? _layout.Elements[i].Depth : depths[_layout.Elements[i].Parent];
        }

        return depths;
    }

    private void AddWording(int i, List<float> row)
    {
        var block = _layout.Blocks[i];
        var text = _texts[i];
        row.Add(text.Words);
        row.Add(text.CharactersPerWord);
        row.Add((float)block.LinkDensity);
        row.Add(text.Words == 0 ? 0 : (float)text.Commas / text.Words);
        row.Add(text.SentenceEnds);
        row.Add(text.Last is '.' or '!' or '?' or '…' or '”' or '"' or '»' ? 1 : text.Last == ':' ? 2 : 0);
        row.Add(char.IsUpper(text.First) ? 1 : char.IsLower(text.First) ? 2 : char.IsDigit(text.First) ? 3 : 0);
        row.Add(text.UpperCase);
        row.Add(text.Capitalised);
        row.Add(text.Digits);
        row.Add(Share(block.Marked.Strong, block.Text.Length));
        row.Add(Share(block.Marked.Emphasis, block.Text.Length));
        row.Add(text.BarCount);
        row.Add(Bit(text.HasQuotation));
        row.Add(Bit(text.HasAddress));
        row.Add(Bit(text.HasYear));
        row.Add(Bit(block.Text.Contains('©')));
        row.Add(Bit(_isClutter[i]));
        row.Add(Bit(PageClutter.HasCredit(block.Text)));
        row.Add(_hints.InTitle(block.Text));
        row.Add(_hints.InDescription(block.Text));
        row.Add(_hints.Body is null ? -1 : _hints.InBody(block.Text));
        row.Add(_copies[block.Text]);
    }

    private void AddElement(int i, List<float> row)
    {
        var block = _layout.Blocks[i];
        var owner = _layout.Elements[block.Owner];
        row.Add(_tags[i]);
        row.Add((int)block.Kind);
        for (var role = ElementRoles.Article; role <= ElementRoles.Quote; role = (ElementRoles)((int)role << 1))
        {
            row.Add(Bit(owner.Roles.HasFlag(role)));
        }

        row.Add(owner.ClutterCount);
        AddNamed(owner, owner.NearestClutter, row);
        AddNamed(owner, owner.NearestContent, row);
        for (var kind = NameKinds.Comment; kind <= NameKinds.Offer; kind = (NameKinds)((int)kind << 1))
        {
            row.Add(owner.OwnNames.HasFlag(kind) ? 2 : Bit(owner.Names.HasFlag(kind)));
        }

        var like = _likes[Like(i)];
        row.Add(Share(like.Words, _wordsBefore[^1]));
        row.Add((float)like.Words / like.Count);
        row.Add(like.Count);
        var element = block.Owner;
        for (var up = 0; up < 4; up++)
        {
            AddBlocksOf(element, row);
            element = element > 0 ? _layout.Elements[element].Parent : 0;
        }
    }

    private void AddNamed(PageElement owner, int named, List<float> row)
    {
        row.Add(named < 0 ? -1 : owner.Depth - _layout.Elements[named].Depth);
        row.Add(named < 0 ? -1 : Share(WordsOf(named), _wordsBefore[^1]));
    }

    private int WordsOf(int element) => _wordsBefore[_layout.Elements[element].EndBlock] - _wordsBefore[_layout.Elements[element].FirstBlock];

    private void AddBlocksOf(int element, List<float> row)
    {
        var first = _layout.Elements[element].FirstBlock;
        var end = _layout.Elements[element].EndBlock;
        row.Add(end - first);
        row.Add(Share(_linksBefore[end] - _linksBefore[first], _lengthBefore[end] - _lengthBefore[first]));
        row.Add(end == first ? 0 : (float)WordsOf(element) / (end - first));
        row.Add(Share(WordsOf(element), _wordsBefore[^1]));
        row.Add(Share(_longBefore[end] - _longBefore[first], _longBefore[^1]));
    }

    private void AddPlace(int i, List<float> row)
    {
        var owner = _layout.Elements[_layout.Blocks[i].Owner];
        var shared = _shared[_layout.Blocks[i].Owner];
        var core = _layout.Elements[_core];
        row.Add(Share(_wordsBefore[i], _wordsBefore[^1]));
        row.Add(Share(i, _texts.Length));
        row.Add(_wordsBefore[^1]);
        row.Add(_longBefore[^1]);
        row.Add(_longBefore[i]);
        row.Add(_longBefore[^1] - _longBefore[i + 1]);
        row.Add(owner.Depth - shared);
        row.Add(core.Depth - shared);
        row.Add(owner.Depth);
        row.Add(i < core.FirstBlock ? -1 : i >= core.EndBlock ? 1 : 0);
        row.Add(Share(_wordsBefore[i] - _wordsBefore[core.FirstBlock], Math.Max(1, WordsOf(_core))));
        row.Add(Share(WordsOf(_core), _wordsBefore[^1]));
        row.Add(_firstHeading < 0 ? -1000 : i - _firstHeading);
        row.Add(_titlesBefore[i]);
        row.Add(owner.Articles - core.Articles);
        row.Add(owner.NearestArticle < 0 ? -1 : Share(WordsOf(owner.NearestArticle), _wordsBefore[^1]));
        row.Add(Bit(owner.NearestArticle == core.NearestArticle));
        row.Add(Distance(i, -1));
        row.Add(Distance(i, 1));
        var from = Math.Max(0, i - 5);
        var to = Math.Min(_texts.Length, i + 6);
        row.Add(_longBefore[i] - _longBefore[from]);
        row.Add(_longBefore[to] - _longBefore[i]);
        row.Add(Share(_linksBefore[i] - _linksBefore[from], _lengthBefore[i] - _lengthBefore[from]));
        row.Add(Share(_linksBefore[to] - _linksBefore[i], _lengthBefore[to] - _lengthBefore[i]));
    }

    /// <summary>How many blocks away the next long one is, at most 20.</summary>
    private int Distance(int i, int step)
    {
        var distance = 1;
        for (var j = i + step; j >= 0 && j < _texts.Length && distance < 20; j += step, distance++)
        {
            if (IsLong(j))
            {
                return distance;
            }
        }

        return 20;
    }

    private void AddNeighbour(int i, List<float> row, bool isNear)
    {
        var exists = i >= 0 && i < _texts.Length;
        row.Add(exists ? _texts[i].Words : -1);
        row.Add(exists ? (float)_layout.Blocks[i].LinkDensity : -1);
        if (isNear)
        {
            row.Add(exists ? (int)_layout.Blocks[i].Kind : -1);
            row.Add(exists ? Bit(_isClutter[i]) : -1);
            row.Add(exists ? _tags[i] : -5);
        }
    }

    private static int TagCode(string name) => name switch
    {
        "p" => 10,
        "blockquote" => 9,
        "h2" => 8,
        "h3" => 7,
        "h4" or "h5" or "h6" => 6,
        "li" => 5,
        "pre" => 4,
        "dd" or "dt" => 3,
        "div" => 2,
        "tr" or "td" or "th" => 1,
        "section" or "article" or "main" => -1,
        "h1" => -2,
        "figure" => -3,
        "header" or "footer" or "aside" or "nav" => -4,
        _ => 0,
    };

    private static float Share(int part, int whole) => whole == 0 ? 0 : (float)part / whole;

    private static float Bit(bool value) => value ? 1 : 0;
}
