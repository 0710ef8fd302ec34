using System.CommandLine;

namespace Precis.Cli.Commands;

internal static class OptionExtensions
{
    public static Option<string> AcceptOnly(this Option<string> option, params string[] values)
    {
        option.AcceptOnlyFromAmong(values);
        return option;
    }
}
