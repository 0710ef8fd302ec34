namespace Precis.Learning.Training;

/// <summary>Makes the files of one shipped model from training data. Deterministic: the same data gives the same bytes. Stateless.</summary>
public interface ITrainer
{
    /// <summary>The name of the model on the command line ("language").</summary>
    string Model { get; }

    /// <summary>Trains.</summary>
    /// <param name="data">The training data.</param>
    /// <param name="log">Takes a line of progress.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>The files to write to <c>src/Precis/Learning/Models</c>, by name, the manifest among them.</returns>
    IReadOnlyDictionary<string, byte[]> Train(TrainingData data, Action<string> log, CancellationToken cancellationToken);
}

/// <summary>A folder of training data, opened through its caller: the library itself touches no files.</summary>
/// <param name="Open">Opens a file by its path relative to the folder, unpacked where it ends in <c>.gz</c>.</param>
public sealed record TrainingData(Func<string, Stream> Open);
