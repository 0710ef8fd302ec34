using System.Runtime.InteropServices;

namespace Precis.Cli;

/// <summary>Turns the first Ctrl-C or SIGTERM into a cancellation; the second ends the process as it always would.</summary>
internal sealed class Signals : IDisposable
{
    private readonly CancellationTokenSource _stop = new();
    private readonly PosixSignalRegistration[] _registrations;
    private int _status;

    public Signals() =>
        _registrations =
        [
            PosixSignalRegistration.Create(PosixSignal.SIGINT, context => Stop(context, ExitStatus.Interrupted)),
            PosixSignalRegistration.Create(PosixSignal.SIGTERM, context => Stop(context, ExitStatus.Terminated)),
        ];

    public CancellationToken Token => _stop.Token;

    /// <summary>The exit status that the signal asks for; zero where none has come.</summary>
    public int Status => Volatile.Read(ref _status);

    public void Dispose()
    {
        foreach (var registration in _registrations)
        {
            registration.Dispose();
        }

        _stop.Dispose();
    }

    private void Stop(PosixSignalContext context, int status)
    {
        if (Interlocked.CompareExchange(ref _status, status, 0) == 0)
        {
            context.Cancel = true;
            _stop.Cancel();
        }
    }
}
