using Precis.Learning;

namespace Precis.Languages;

/// <summary>
/// Tells French from English from anything else by the character n-grams at the beginning of a text, with weights trained by ML.NET
/// (<c>precis train language</c>). Immutable and thread-safe.
/// </summary>
internal sealed class LanguageIdentifier
{
    /// <summary>The number of features.</summary>
    public const int Buckets = 1 << 16;

    /// <summary>How much of a text is looked at.</summary>
    public const int Enough = 2_000;

    /// <summary>The least letters that tell.</summary>
    private const int LeastLetters = 8;

    /// <summary>The least probability that decides.</summary>
    private const double LeastConfidence = 0.5;

    private static readonly Lazy<LanguageIdentifier> Lazily = new(() =>
    {
        using var stream = EmbeddedData.Open("Learning/Models/language.bin");
        return new LanguageIdentifier(LinearModel.Read(stream));
    });

    private readonly LinearModel _model;
    private readonly Language[] _languages;

    public LanguageIdentifier(LinearModel model)
    {
        _model = model;
        _languages = [.. model.Classes.Select(name => name switch { "fr" => Language.French, "en" => Language.English, _ => Language.Undetermined })];
    }

    /// <summary>The identifier with the weights of the library.</summary>
    public static LanguageIdentifier Default => Lazily.Value;

    /// <summary>The language of a text, and how sure that is, from 0 to 1.</summary>
    public (Language Language, double Confidence) Identify(ReadOnlySpan<char> text)
    {
        text = text[..Math.Min(text.Length, Enough)];
        if (!IsLatin(text))
        {
            return (Language.Undetermined, 0);
        }

        Span<double> probabilities = stackalloc double[_languages.Length];
        Score(text, probabilities);
        var best = 0;
        for (var c = 1; c < probabilities.Length; c++)
        {
            best = probabilities[c] > probabilities[best] ? c : best;
        }

        var language = probabilities[best] < LeastConfidence ? Language.Undetermined : _languages[best];
        return (language, Math.Round(probabilities[best], 4));
    }

    /// <summary>The probability of each class of the model.</summary>
    public void Score(ReadOnlySpan<char> text, Span<double> probabilities)
    {
        var sums = new Sums(_model, probabilities);
        probabilities.Clear();
        var count = CharacterNgrams.Read(text, Buckets, ref sums);
        var norm = Norm(count);
        var most = double.NegativeInfinity;
        for (var c = 0; c < probabilities.Length; c++)
        {
            probabilities[c] = probabilities[c] * norm + _model.Biases[c];
            most = Math.Max(most, probabilities[c]);
        }

        var total = 0.0;
        foreach (ref var score in probabilities)
        {
            score = Math.Exp(score - most);
            total += score;
        }

        foreach (ref var score in probabilities)
        {
            score /= total;
        }
    }

    /// <summary>What one n-gram of <paramref name="count"/> weighs: longer texts are surer, but by the root of their length only.</summary>
    public static float Norm(int count) => 1 / MathF.Sqrt(Math.Max(count, 1));

    /// <summary>Whether there are letters enough, most of them Latin.</summary>
    private static bool IsLatin(ReadOnlySpan<char> text)
    {
        var letters = 0;
        var latin = 0;
        foreach (var c in text)
        {
            if (char.IsLetter(c))
            {
                letters++;
                latin += c < '\u0250' ? 1 : 0;
            }
        }

        return latin >= LeastLetters && latin * 2 > letters;
    }

    private readonly ref struct Sums(LinearModel model, Span<double> sums) : IFeatureTaker
    {
        private readonly Span<double> _sums = sums;

        public void Take(int feature)
        {
            var weights = model.WeightsOf(feature);
            for (var c = 0; c < weights.Length; c++)
            {
                _sums[c] += weights[c];
            }
        }
    }
}
