using System.Text.Encodings.Web;
using System.Text.Json;
using Precis.Articles;

namespace Precis.Hosting.Sinks;

/// <summary>The file that names what failed in a run: a JSON object a line, with <c>source</c>, <c>error</c> and <c>message</c>.</summary>
public static class FailureFile
{
    private static readonly JsonWriterOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Replaces the file; where nothing failed, there is none.</summary>
    public static void Write(string path, IReadOnlyCollection<ReadFailure> failures)
    {
        ArgumentNullException.ThrowIfNull(failures);
        if (failures.Count == 0)
        {
            if (File.Exists(path))
            {
                File.Delete(path);
            }

            return;
        }

        using var file = new AtomicFile(path);
        foreach (var failure in failures)
        {
            using (var writer = new Utf8JsonWriter(file.Stream, Json))
            {
                writer.WriteStartObject();
                writer.WriteString("source", failure.Source);
                writer.WriteString("error", failure.Error);
                writer.WriteString("message", failure.Message);
                writer.WriteEndObject();
            }

            file.Stream.WriteByte((byte)'\n');
        }

        file.Commit();
    }
}
