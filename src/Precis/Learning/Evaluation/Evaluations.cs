namespace Precis.Learning.Evaluation;

/// <summary>The tasks that can be measured.</summary>
public static class Evaluations
{
    /// <summary>Every task, in the order of the pipeline.</summary>
    public static IReadOnlyList<IEvaluation> All { get; } =
    [
        new Html.HtmlEvaluation(),
        new LanguageEvaluation(),
        new Dates.DateEvaluation(),
        new AmountEvaluation(),
        new Summaries.SummaryEvaluation(),
        new Summaries.GuardEvaluation(),
        new NerEvaluation(),
        new Coreference.CoreferenceEvaluation(),
        new Quotes.QuoteEvaluation(),
        new Linking.LinkingEvaluation(),
        new Linking.SupplierEvaluation(),
        new Facts.FactEvaluation(),
        new Facts.ResultsEvaluation(),
        new Facts.CalibrationEvaluation(),
    ];
}
