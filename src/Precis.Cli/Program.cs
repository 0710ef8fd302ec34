return await Precis.Cli.CommandLine.InvokeAsync(args).ConfigureAwait(false);
