namespace Precis.Entities.Recognition;

/// <summary>The place of a token in a name.</summary>
internal enum NamePart
{
    /// <summary>The first of several.</summary>
    Begin,

    /// <summary>Neither the first nor the last.</summary>
    Inside,

    /// <summary>The last of several.</summary>
    Last,

    /// <summary>The only one.</summary>
    Unit,
}

/// <summary>The labels of tokens: 0 for a token outside of names, else four for each <see cref="NameType"/> (Ratinov and Roth 2009, BILOU).</summary>
internal static class BilouTag
{
    /// <summary>The label of a token outside of names.</summary>
    public const byte Outside = 0;

    /// <summary>The number of labels.</summary>
    public const int Count = 25;

    /// <summary>The label of a part of a name.</summary>
    public static byte Of(NameType type, NamePart part) => (byte)(1 + (int)type * 4 + (int)part);

    /// <summary>The type of the name that a label other than <see cref="Outside"/> belongs to.</summary>
    public static NameType TypeOf(byte tag) => (NameType)((tag - 1) >> 2);

    /// <summary>The part of a name that a label other than <see cref="Outside"/> stands for.</summary>
    public static NamePart PartOf(byte tag) => (NamePart)((tag - 1) & 3);

    /// <summary>Writes the labels of one name over its tokens.</summary>
    public static void Label(Span<byte> tokens, NameType type)
    {
        if (tokens.Length == 1)
        {
            tokens[0] = Of(type, NamePart.Unit);
            return;
        }

        tokens.Fill(Of(type, NamePart.Inside));
        tokens[0] = Of(type, NamePart.Begin);
        tokens[^1] = Of(type, NamePart.Last);
    }
}
