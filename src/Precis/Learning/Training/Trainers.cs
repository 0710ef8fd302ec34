namespace Precis.Learning.Training;

/// <summary>The models that can be trained.</summary>
public static class Trainers
{
    /// <summary>Every trainer.</summary>
    public static IReadOnlyList<ITrainer> All { get; } =
    [
        new LanguageTrainer(),
        new Content.ContentTrainer(),
        new NerTrainer(),
        new SalienceTrainer(),
    ];
}
