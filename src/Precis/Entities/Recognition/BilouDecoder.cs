namespace Precis.Entities.Recognition;

/// <summary>Finds the best sequence of labels in which every name is whole (Viterbi over the label constraints). Linear in tokens and labels.</summary>
internal sealed class BilouDecoder
{
    private readonly byte[] _tags;
    private readonly int[] _begin = [-1, -1, -1, -1, -1, -1];
    private readonly int[] _inside = [-1, -1, -1, -1, -1, -1];

    /// <summary>Makes a decoder for classes with these labels.</summary>
    public BilouDecoder(byte[] tags)
    {
        _tags = tags;
        for (var i = 0; i < tags.Length; i++)
        {
            if (tags[i] != BilouTag.Outside && BilouTag.PartOf(tags[i]) == NamePart.Begin)
            {
                _begin[(int)BilouTag.TypeOf(tags[i])] = i;
            }
            else if (tags[i] != BilouTag.Outside && BilouTag.PartOf(tags[i]) == NamePart.Inside)
            {
                _inside[(int)BilouTag.TypeOf(tags[i])] = i;
            }
        }
    }

    /// <summary>Decodes one sentence.</summary>
    /// <param name="scores">The scores of the classes, token by token; overwritten with those of the best paths.</param>
    /// <param name="classes">Takes the class of each token.</param>
    public void Decode(Span<float> scores, Span<byte> classes)
    {
        var count = _tags.Length;
        var back = new byte[scores.Length];
        var closed = 0f;
        var closedClass = (byte)0;
        for (var i = 0; i < classes.Length; i++)
        {
            var row = scores.Slice(i * count, count);
            var before = i == 0 ? [] : scores.Slice((i - 1) * count, count);
            var best = float.NegativeInfinity;
            var bestClass = (byte)0;
            for (var c = 0; c < count; c++)
            {
                var tag = _tags[c];
                if (tag == BilouTag.Outside || BilouTag.PartOf(tag) is NamePart.Begin or NamePart.Unit)
                {
                    row[c] += closed;
                    back[i * count + c] = closedClass;
                }
                else
                {
                    var type = (int)BilouTag.TypeOf(tag);
                    var (score, from) = BestOpen(before, type);
                    row[c] += score;
                    back[i * count + c] = from;
                }

                if ((tag == BilouTag.Outside || BilouTag.PartOf(tag) is NamePart.Last or NamePart.Unit) && row[c] > best)
                {
                    best = row[c];
                    bestClass = (byte)c;
                }
            }

            closed = best;
            closedClass = bestClass;
        }

        for (var i = classes.Length - 1; i >= 0; i--)
        {
            classes[i] = closedClass;
            closedClass = back[i * count + closedClass];
        }
    }

    private (float Score, byte From) BestOpen(ReadOnlySpan<float> before, int type)
    {
        if (before.IsEmpty)
        {
            return (float.NegativeInfinity, 0);
        }

        var begin = _begin[type] < 0 ? float.NegativeInfinity : before[_begin[type]];
        var inside = _inside[type] < 0 ? float.NegativeInfinity : before[_inside[type]];
        return begin >= inside ? (begin, (byte)Math.Max(_begin[type], 0)) : (inside, (byte)_inside[type]);
    }
}
