using System.Numerics.Tensors;

namespace Precis.Entities.Recognition;

/// <summary>
/// Lets the places of one word in a document agree on its type ("one sense per discourse"): what the classifier says of a capitalised word at
/// its other places is added, with a weight, to what it says here. Linear in tokens.
/// </summary>
internal static class SharedEvidence
{
    /// <summary>The types of names, and one more for no name.</summary>
    private const int Types = 7;

    /// <summary>How much the mean of all places counts beside the place itself.</summary>
    private const float Weight = 0.5f;

    private const float Floor = 1e-3f;

    /// <summary>Adds the shared evidence to the scores.</summary>
    /// <param name="table">The tokens.</param>
    /// <param name="tags">The labels of the classes.</param>
    /// <param name="scores">The scores of the classes, token by token.</param>
    public static void Spread(TokenTable table, byte[] tags, float[] scores)
    {
        var seen = new bool[table.Facts.Length];
        var places = new List<int>();
        Span<float> probabilities = stackalloc float[tags.Length];
        Span<float> shared = stackalloc float[Types];
        for (var token = 0; token < seen.Length; token++)
        {
            if (seen[token] || !table.Facts[token].IsCapital || table.Facts[token].NextAlike == token)
            {
                continue;
            }

            Collect(table, token, seen, places);
            if (places.Count < 2)
            {
                continue;
            }

            shared.Clear();
            foreach (var place in places)
            {
                TensorPrimitives.SoftMax(scores.AsSpan(place * tags.Length, tags.Length), probabilities);
                for (var c = 0; c < tags.Length; c++)
                {
                    shared[TypeOf(tags[c])] += probabilities[c];
                }
            }

            for (var type = 0; type < Types; type++)
            {
                shared[type] = Weight * MathF.Log(Math.Max(shared[type] / places.Count, Floor));
            }

            foreach (var place in places)
            {
                for (var c = 0; c < tags.Length; c++)
                {
                    scores[place * tags.Length + c] += shared[TypeOf(tags[c])];
                }
            }
        }
    }

    private static int TypeOf(byte tag) => tag == BilouTag.Outside ? 0 : 1 + (int)BilouTag.TypeOf(tag);

    private static void Collect(TokenTable table, int token, bool[] seen, List<int> places)
    {
        places.Clear();
        var place = token;
        do
        {
            seen[place] = true;
            if (table.Facts[place].IsCapital)
            {
                places.Add(place);
            }

            place = table.Facts[place].NextAlike;
        }
        while (place != token);
    }
}
