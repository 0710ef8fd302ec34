using System.Text.Encodings.Web;
using System.Text.Json;
using Precis.Hosting.Sinks;
using Precis.Hosting.Workers;

namespace Precis.Hosting.DeadLetters;

/// <summary>The folder that takes what cannot be read, each file with <c>NAME.reason.json</c> beside it.</summary>
/// <param name="folder">The full path.</param>
/// <param name="time">The clock.</param>
internal sealed class DeadLetterFolder(string folder, TimeProvider time)
{
    private static readonly JsonWriterOptions Json = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>
    /// Sets an input aside. A file of which nothing could be published is moved here; one that was published in part stays where it is, and only
    /// the reason is written.
    /// </summary>
    /// <returns>The path of the reason.</returns>
    /// <exception cref="IOException">The file cannot be moved, or the reason not be written.</exception>
    public string SetAside(InputReport report)
    {
        var whole = report.Published + report.Skipped == 0;
        var path = Path.Combine(folder, report.Input.Uri.Replace('/', Path.DirectorySeparatorChar));
        if (whole && report.Input.Path is { } source && (File.Exists(source) || new FileInfo(source).LinkTarget is not null))
        {
            path = FreeName(path);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.Move(source, path);
        }

        var reason = path + ".reason.json";
        AtomicFile.Write(reason, Reason(report));
        return reason;
    }

    private static string FreeName(string path)
    {
        var free = path;
        for (var number = 2; Path.Exists(free) || Path.Exists(free + ".reason.json"); number++)
        {
            free = Path.Combine(Path.GetDirectoryName(path)!, $"{Path.GetFileNameWithoutExtension(path)}.{number}{Path.GetExtension(path)}");
        }

        return free;
    }

    private byte[] Reason(InputReport report)
    {
        using var memory = new MemoryStream();
        using (var writer = new Utf8JsonWriter(memory, Json))
        {
            writer.WriteStartObject();
            writer.WriteString("source", report.Failures[0].Source);
            writer.WriteString("error", report.Failures[0].Error);
            writer.WriteString("message", report.Failures[0].Message);
            writer.WriteString("setAside", time.GetUtcNow());
            if (report.Failures.Count > 1)
            {
                writer.WriteStartArray("others");
                foreach (var failure in report.Failures.Skip(1))
                {
                    writer.WriteStartObject();
                    writer.WriteString("source", failure.Source);
                    writer.WriteString("error", failure.Error);
                    writer.WriteString("message", failure.Message);
                    writer.WriteEndObject();
                }

                writer.WriteEndArray();
            }

            writer.WriteEndObject();
        }

        memory.WriteByte((byte)'\n');
        return memory.ToArray();
    }
}
