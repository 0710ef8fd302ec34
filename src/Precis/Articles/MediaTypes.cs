namespace Precis.Articles;

/// <summary>The media types of the formats.</summary>
internal static class MediaTypes
{
    public static string Of(InputFormat format) => format switch
    {
        InputFormat.Html => "text/html",
        InputFormat.Jsonl => "application/jsonl",
        _ => "text/plain",
    };
}
