using Microsoft.ML.Data;
using Precis.Documents;
using Precis.Entities.Recognition;
using Precis.Languages;
using Precis.Learning;
using Precis.Learning.Names;
using Precis.Learning.Training.Names;

namespace Precis.Tests.Entities.Recognition;

public class NerTrainingTests
{
    private static readonly NameResources Resources = new(NameLexicon.Shared, new HashTable([], []), new HashTable([], []), Language.English);

    [Fact]
    public void OurScorerGivesWhatTheTrainersPredictorGives()
    {
        var documents = Documents().ToList();
        var samples = SamplesOf(documents);
        var transformer = SdcaTrainer.Fit(samples, out var data);
        var weights = SdcaTrainer.WeightsOf(transformer.Model, samples);
        var expected = transformer.Transform(data).GetColumn<VBuffer<float>>("Score").Select(scores => scores.GetValues().ToArray()).ToList();

        var classes = samples.Tags.Length;
        for (var token = 0; token < samples.Rows.Length; token++)
        {
            var scores = weights.Bias.ToArray();
            foreach (var column in samples.Rows[token])
            {
                for (var c = 0; c < classes; c++)
                {
                    scores[c] += weights.Weights[column * classes + c];
                }
            }

            var sum = scores.Sum(score => Math.Exp(score));
            Assert.All(Enumerable.Range(0, classes), c => Assert.Equal(expected[token][c], Math.Exp(scores[c]) / sum, 1e-4));
        }
    }

    [Fact]
    public void AModelReadBackScoresAsTheWeightsDo()
    {
        var document = Documents().First();
        var weights = AdaGradTrainer.Fit(SamplesOf([document]), _ => { }, CancellationToken.None);
        var model = NameModelFile.Read(new MemoryStream(weights.ToFile()));
        var table = new TokenTable(document.Document, Resources);
        using var scorer = new TokenScorer(model, table);
        var scores = new float[model.Tags.Length];
        var sample = 0;
        foreach (var sentence in document.Document.Sentences)
        {
            for (var i = sentence.FirstToken; i < sentence.EndToken; i++)
            {
                if (!table.Facts[i].IsCandidate)
                {
                    continue;
                }

                scorer.Score(sentence.FirstToken, sentence.EndToken, i, scores);
                Assert.Equal(weights.Samples.Classes[sample++], Array.IndexOf(scores, scores.Max()));
            }
        }
    }

    [Fact]
    public void TrainingTwiceGivesTheSameBytes()
    {
        var first = AdaGradTrainer.Fit(SamplesOf(Documents()), _ => { }, CancellationToken.None).ToFile();
        var second = AdaGradTrainer.Fit(SamplesOf(Documents()), _ => { }, CancellationToken.None).ToFile();

        Assert.Equal(first, second);
    }

    [Fact]
    public void AHiddenWordKeepsItsShapeAndNothingOfItsOwn()
    {
        var documents = Documents().ToList();
        var all = SamplesOf(documents, hiddenShare: 1);
        var none = SamplesOf(documents);

        Assert.Equal(none.Rows.Length, all.Rows.Length);
        Assert.Equal(none.Classes, all.Classes);
        Assert.True(all.Features.Intersect(none.Features).Count() < none.Features.Length);
    }

    [Fact]
    public void HeadlineVariantsKeepTheirOffsets()
    {
        foreach (var document in Documents())
        {
            var variant = CaseVariants.Of(document);
            Assert.Equal(document.Document.Text, variant.Document.Text, ignoreCase: true);
            Assert.Equal(document.Tags, variant.Tags);
        }
    }

    [Fact]
    public void GoldSpansAreCutToTheConvention()
    {
        var document = SegmentedText.Of("President Anna Karlsen's office in the Netherlands said nothing.", Language.English);
        var labeled = new NameCorpus(Resources).Label(document, [(new Span(0, 24), "person"), (new Span(35, 50), "place")]);

        Assert.Equal(["Anna Karlsen", "Netherlands"], labeled.Names.Select(name => document.TextOf(name.Span)));
    }

    [Fact]
    public void AnAmbiguousLabelIsAPlaceOnlyWhereAListKnowsACountry()
    {
        var document = SegmentedText.Of("Nepal and Iraqi officials met.", Language.English);
        var labeled = new NameCorpus(Resources).Label(document, [(new Span(0, 5), "gpe"), (new Span(10, 15), "gpe")]);

        Assert.Equal(BilouTag.Of(NameType.Place, NamePart.Unit), labeled.Tags[0]);
        Assert.All(labeled.Tags.Skip(1), tag => Assert.Equal(BilouTag.Outside, tag));
        Assert.Equal(2, labeled.Undecided.Count);
    }

    private static TokenSamples SamplesOf(IEnumerable<LabeledDocument> documents, double hiddenShare = 0)
    {
        var sampler = new TokenSampler(Resources, hiddenShare);
        foreach (var document in documents)
        {
            sampler.Add(document);
        }

        return sampler.Samples(1);
    }

    private static IEnumerable<LabeledDocument> Documents()
    {
        string[] people = ["Maria Lindt", "Peter Osei", "Jean Valmont"];
        string[] bodies = ["Norvik Corp", "United Harbour Board", "Telmar Group"];
        string[] places = ["Oslo", "Lyon", "New Haven"];
        for (var i = 0; i < 9; i++)
        {
            var (person, body, place) = (people[i % 3], bodies[(i + i / 3) % 3], places[(i + 2 * i / 3) % 3]);
            var text = $"{person} of {body} arrived in {place} on Monday. In {place}, {body} said it would sell its ports. The sale was welcomed by {person}.";
            var document = SegmentedText.Of(text, Language.English);
            yield return new NameCorpus(Resources).Label(document, Find(text, person, "person").Concat(Find(text, body, "organization")).Concat(Find(text, place, "place")));
        }
    }

    private static IEnumerable<(Span Span, string Type)> Find(string text, string name, string type)
    {
        for (var at = text.IndexOf(name, StringComparison.Ordinal); at >= 0; at = text.IndexOf(name, at + 1, StringComparison.Ordinal))
        {
            yield return (new Span(at, at + name.Length), type);
        }
    }
}
