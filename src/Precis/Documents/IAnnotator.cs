namespace Precis.Documents;

/// <summary>One step of the pipeline. Implementations are immutable and safe to share between threads.</summary>
public interface IAnnotator
{
    /// <summary>The layers that must be there before.</summary>
    Layers Requires { get; }

    /// <summary>The layers that this step adds.</summary>
    Layers Provides { get; }

    /// <summary>Adds the layers to the document.</summary>
    /// <param name="document">The document, owned by the caller.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <exception cref="OperationCanceledException">The work was stopped.</exception>
    void Annotate(Document document, CancellationToken cancellationToken);
}
