using NetArchTest.Rules;
using Precis.Documents;

namespace Precis.Tests;

/// <summary>Imports run one way: Cli → Hosting → Precis, and inside Precis down the flow of the data.</summary>
public class ArchitectureTests
{
    /// <summary>The layers in the order of the flow; those on one line do not read each other.</summary>
    private static readonly string[][] Flow =
    [
        ["Articles", "Documents"],
        ["Segmentation"],
        ["Dates", "Amounts", "Entities"],
        ["Quotes"],
        ["Facts"],
        ["Summaries"],
        ["Records"],
    ];

    public static TheoryData<string, string[]> LayersAndWhatTheyMayNotRead
    {
        get
        {
            var rows = new TheoryData<string, string[]>();
            for (var i = 0; i < Flow.Length; i++)
            {
                foreach (var layer in Flow[i])
                {
                    var later = Flow.Skip(i + 1).SelectMany(layers => layers);
                    var beside = i == 0 ? [] : Flow[i].Where(other => other != layer);
                    rows.Add(layer, [.. later.Concat(beside)]);
                }
            }

            return rows;
        }
    }

    [Theory]
    [MemberData(nameof(LayersAndWhatTheyMayNotRead))]
    public void ALayerReadsOnlyTheLayersAboveIt(string layer, string[] forbidden) =>
        Holds(Types.InAssembly(typeof(ArticlePipeline).Assembly).That().ResideInNamespaceStartingWith($"Precis.{layer}")
            .ShouldNot().HaveDependencyOnAny([.. forbidden.Select(name => $"Precis.{name}")]));

    [Fact]
    public void NoLayerReadsTrainingOrEvaluation() =>
        Holds(Types.InAssembly(typeof(ArticlePipeline).Assembly).That().DoNotResideInNamespaceStartingWith("Precis.Learning")
            .ShouldNot().HaveDependencyOnAny("Precis.Learning.Training", "Precis.Learning.Evaluation"));

    [Fact]
    public void InferenceDoesNotUseMLNet() =>
        Holds(Types.InAssembly(typeof(ArticlePipeline).Assembly).That().DoNotResideInNamespaceStartingWith("Precis.Learning.Training")
            .ShouldNot().HaveDependencyOn("Microsoft.ML"));

    [Fact]
    public void TheLibraryTouchesNoFilesAndNoHost() =>
        Holds(Types.InAssembly(typeof(ArticlePipeline).Assembly).That().ResideInNamespaceStartingWith("Precis")
            .ShouldNot().HaveDependencyOnAny(
                "Microsoft.Extensions", "System.Net.Http", "System.IO.File", "System.IO.Directory", "System.IO.FileStream", "Precis.Hosting", "Precis.Cli"));

    [Fact]
    public void HostingDoesNotReadTheCommandLine() =>
        Holds(Types.InAssembly(typeof(Precis.Hosting.WatchHost).Assembly).That().ResideInNamespaceStartingWith("Precis")
            .ShouldNot().HaveDependencyOnAny("Precis.Cli", "System.CommandLine", "Spectre.Console"));

    [Fact]
    public void AnnotatorsAreSealed() =>
        Holds(Types.InAssembly(typeof(ArticlePipeline).Assembly).That().ImplementInterface(typeof(IAnnotator)).Should().BeSealed());

    private static void Holds(ConditionList rule)
    {
        var result = rule.GetResult();
        Assert.True(result.IsSuccessful, string.Join(", ", result.FailingTypeNames ?? []));
    }
}
