using System.Text.Json;
using Precis.Languages;

namespace Precis.Learning.Evaluation;

/// <summary>
/// Measures the language identification: whole texts, and single sentences of about 40 characters cut from them. A gold row is
/// <c>{"text", "language"}</c>; <c>lang</c> does for <c>language</c>, and a row without either is French where <c>abstract</c> shows that it is
/// one of OrangeSum. Any language but <c>fr</c> and <c>en</c> is to be <c>und</c>.
/// </summary>
internal sealed class LanguageEvaluation : IEvaluation
{
    private const int SentenceLength = 40;
    private const int SentencesOfText = 5;

    /// <inheritdoc/>
    public string Task => "language";

    /// <inheritdoc/>
    public EvaluationReport Evaluate(IReadOnlyList<JsonElement> gold, CancellationToken cancellationToken)
    {
        var errors = new List<string>();
        var texts = new Tally();
        var sentences = new Tally();
        foreach (var row in gold)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var text = row.GetProperty("text").GetString()!;
            var language = LanguageOf(row);
            texts.Count(text, language, errors);
            foreach (var sentence in Sentences(text))
            {
                sentences.Count(sentence, language, errors);
            }
        }

        return new(
            [
                new("articles", texts.All),
                new("articles right", texts.Share),
                new("sentences of 40 characters", sentences.All),
                new("sentences of 40 characters right", sentences.Share),
            ],
            errors);
    }

    private static Language LanguageOf(JsonElement row)
    {
        var tag = row.TryGetProperty("language", out var language) || row.TryGetProperty("lang", out language) ? language.GetString()
            : row.TryGetProperty("abstract", out _) ? "fr"
            : null;
        return tag switch
        {
            null => throw new InvalidDataException("A gold row has no \"language\": add it."),
            "fr" => Language.French,
            "en" => Language.English,
            _ => Language.Undetermined,
        };
    }

    /// <summary>The first 40 characters, and the rest of the word, of sentences all over the text.</summary>
    private static IEnumerable<string> Sentences(string text)
    {
        var step = Math.Max(SentenceLength + 20, text.Length / SentencesOfText);
        for (var start = 0; start + SentenceLength < text.Length; start += step)
        {
            var from = start == 0 ? 0 : text.IndexOf(". ", start, StringComparison.Ordinal) + 2;
            if (from == 1 || from + SentenceLength >= text.Length)
            {
                yield break;
            }

            var end = text.IndexOf(' ', from + SentenceLength);
            yield return end < 0 ? text[from..] : text[from..Math.Min(end, from + 2 * SentenceLength)];
            start = Math.Max(start, from);
        }
    }

    private sealed class Tally
    {
        private int _right;

        public int All { get; private set; }

        public double Share => All == 0 ? 1 : (double)_right / All;

        public void Count(string text, Language language, List<string> errors)
        {
            var (found, confidence) = LanguageIdentifier.Default.Identify(text);
            All++;
            if (found == language)
            {
                _right++;
            }
            else
            {
                errors.Add($"{language} read as {found} ({confidence}): {text[..Math.Min(text.Length, 120)].ReplaceLineEndings(" ")}");
            }
        }
    }
}
