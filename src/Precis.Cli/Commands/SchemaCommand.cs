using System.CommandLine;
using Precis.Records;

namespace Precis.Cli.Commands;

/// <summary><c>precis schema</c>: the JSON Schema of the record.</summary>
internal static class SchemaCommand
{
    public static Command Create()
    {
        var command = new Command("schema", "Prints the JSON Schema of the record.");
        command.SetAction(_ =>
        {
            using var output = Console.OpenStandardOutput();
            output.Write(RecordSchema.ToUtf8());
            output.WriteByte((byte)'\n');
            return ExitStatus.Success;
        });
        return command;
    }
}
