using Precis.Documents;
using Precis.Languages;
using Precis.Quotes;
using Precis.Summaries;
using Precis.Summaries.Guard;

namespace Precis.Learning.Evaluation.Summaries;

/// <summary>A sentence into which one error was put.</summary>
/// <param name="Kind">What kind of error.</param>
/// <param name="Sentence">The sentence with it.</param>
internal readonly record struct PlantedError(GuardProblem Kind, string Sentence);

/// <summary>
/// Puts errors of the kinds that summaries are known for into sentences of an article: another number, date or name in the place of the right one, a negation
/// put in or taken out, a doubt taken out, a word of a quotation changed, two names that change places. Deterministic.
/// </summary>
internal sealed class PlantedErrors(Document document)
{
    private const int ShortestWord = 5;

    private static readonly (string Affirmed, string Denied)[] FrenchVerbs =
        [(" a été ", " n'a pas été "), (" ont été ", " n'ont pas été "), (" est ", " n'est pas "), (" sont ", " ne sont pas "), (" était ", " n'était pas "), (" doit ", " ne doit pas "), (" va ", " ne va pas ")];

    private static readonly (string Affirmed, string Denied)[] EnglishVerbs =
        [(" will ", " will not "), (" is ", " is not "), (" are ", " are not "), (" was ", " was not "), (" were ", " were not "), (" has ", " has not "), (" have ", " have not ")];

    private readonly SummaryLexicon _lexicon = SummaryLexicon.Of(document.Language);

    /// <summary>The sentence with each kind of error that it has room for.</summary>
    public IEnumerable<PlantedError> In(Sentence sentence)
    {
        var text = document.TextOf(sentence.Span);
        var words = TextWord.Read(text, document.Language);
        foreach (var (kind, planted) in new (GuardProblem, string?)[]
        {
            (GuardProblem.Number, OtherNumber(text, words)),
            (GuardProblem.Date, OtherDate(text, words)),
            (GuardProblem.Name, OtherName(sentence, text)),
            (GuardProblem.Negation, Denied(text) ?? Affirmed(text, words)),
            (GuardProblem.Modality, Certain(text, words)),
            (GuardProblem.Quotation, OtherQuotation(text)),
            (GuardProblem.Role, OtherRoles(sentence, text, words)),
        })
        {
            if (planted is not null)
            {
                yield return new PlantedError(kind, planted);
            }
        }
    }

    private string? OtherNumber(string text, List<TextWord> words)
    {
        var dates = WrittenDate.ReadAll(words, document.Language);
        foreach (var figure in Figure.ReadAll(text, words, document.Language))
        {
            var digit = text.AsSpan(figure.Span.Start, figure.Span.Length).IndexOfAnyInRange('1', '9');
            var at = figure.Span.Start + digit;
            if (digit >= 0 && !dates.Exists(date => date.Span.Overlaps(figure.Span)) && !text.Contains($"{(text[at] - '0') % 9 + 1}"))
            {
                return Replace(text, new Span(at, at + 1), $"{(text[at] - '0') % 9 + 1}");
            }
        }

        return null;
    }

    private string? OtherDate(string text, List<TextWord> words)
    {
        foreach (var word in words)
        {
            var names = word.Is(SummaryWords.Weekday) && _lexicon.Weekday(word.Folded) is not null ? _lexicon.Weekdays
                : word.Is(SummaryWords.Month) && _lexicon.Month(word.Folded) > 0 ? _lexicon.Months : [];
            var index = names.TakeWhile(name => name != word.Folded).Count();
            if (index < names.Count && (document.Language == Language.French || char.IsUpper(text[word.Span.Start])))
            {
                var other = names[(index + 2) % names.Count];
                return Replace(text, word.Span, char.IsUpper(text[word.Span.Start]) ? char.ToUpperInvariant(other[0]) + other[1..] : other);
            }
        }

        return null;
    }

    private string? OtherName(Sentence sentence, string text)
    {
        foreach (var entity in document.Entities)
        {
            var mention = entity.Mentions.FirstOrDefault(mention => mention.Form == MentionForm.Name && sentence.Span.Contains(mention.Span));
            var other = mention is null ? null : document.Entities.FirstOrDefault(other => other.Type == entity.Type && other != entity
                && !other.Mentions[0].Text.Split(' ').Concat(other.Name.Split(' ')).Any(word => text.Contains(word, StringComparison.OrdinalIgnoreCase)))?.Mentions[0];
            if (other is { Form: MentionForm.Name } && char.IsUpper(other.Text[0]))
            {
                return Replace(text, mention!.Span.Shift(-sentence.Start), other.Text);
            }
        }

        return null;
    }

    // Names beside each other ("A et B") may change places; those with a word of weight between them may not.
    private string? OtherRoles(Sentence sentence, string text, List<TextWord> words)
    {
        var mentions = document.Entities.SelectMany(entity => entity.Mentions.Select(mention => (entity, mention)))
            .Where(pair => pair.mention.Form == MentionForm.Name && sentence.Span.Contains(pair.mention.Span) && text.Split(pair.mention.Text).Length == 2)
            .OrderBy(pair => pair.mention.Start).ToList();
        foreach (var ((entity, first), (other, second)) in mentions.Zip(mentions.Skip(1)))
        {
            var (before, after) = (first.Span.Shift(-sentence.Start), second.Span.Shift(-sentence.Start));
            if (entity.Type == other.Type && entity != other && !IsQuoted(text, before.Start) && !IsQuoted(text, after.Start)
                && words.Exists(word => word.Span.Start >= before.End && word.Span.End <= after.Start && word.Kind == TokenKind.Word && !word.Is(SummaryWords.Stop | SummaryWords.Connective)))
            {
                return Replace(Replace(text, after, first.Text), before, second.Text);
            }
        }

        return null;
    }

    private string? Denied(string text)
    {
        foreach (var (affirmed, denied) in document.Language == Language.French ? FrenchVerbs : EnglishVerbs)
        {
            var at = text.IndexOf(affirmed, StringComparison.Ordinal);
            var rest = at < 0 ? "" : text[(at + affirmed.Length)..];
            if (at >= 0 && !rest.StartsWith("pas ", StringComparison.Ordinal) && !rest.StartsWith("not ", StringComparison.Ordinal) && !IsQuoted(text, at))
            {
                return Replace(text, new Span(at, at + affirmed.Length), denied);
            }
        }

        return null;
    }

    private static string? Affirmed(string text, List<TextWord> words)
    {
        var gone = words.FindAll(word => word.Is(SummaryWords.Negation) || word.Folded is "n'" or "ne");
        return gone.Count is 1 or 2 && !IsQuoted(text, gone[0].Span.Start) ? Without(text, gone) : null;
    }

    private static string? Certain(string text, List<TextWord> words) =>
        words.Find(word => word.Is(SummaryWords.Modality)) is { Folded: not null } doubt && !IsQuoted(text, doubt.Span.Start) ? Without(text, [doubt]) : null;

    private string? OtherQuotation(string text)
    {
        foreach (var mark in QuotationMarks.Find(text, [new Paragraph(0, text.Length, ParagraphKind.Body)]))
        {
            var words = TextWord.Read(mark.Inner.In(text).ToString(), document.Language);
            var changed = words.Find(word => word.Kind == TokenKind.Word && word.Folded.Length >= ShortestWord);
            if (words.Count > 3 && changed.Folded is not null)
            {
                var other = document.Tokens.Select(token => document.TextOf(token.Span)).FirstOrDefault(word =>
                    word.Length >= ShortestWord && word.All(char.IsLower) && !text.Contains(word, StringComparison.OrdinalIgnoreCase));
                return other is null ? null : Replace(text, new Span(mark.Inner.Start + changed.Span.Start, mark.Inner.Start + changed.Span.End), other);
            }
        }

        return null;
    }

    private static bool IsQuoted(string text, int at) => QuotationMarks.Find(text, [new Paragraph(0, text.Length, ParagraphKind.Body)]).Exists(mark => mark.Outer.Contains(at));

    private static string Without(string text, List<TextWord> words)
    {
        foreach (var word in Enumerable.Reverse(words))
        {
            var end = word.Span.End < text.Length && text[word.Span.End] == ' ' ? word.Span.End + 1 : word.Span.End;
            text = Replace(text, new Span(word.Span.Start, end), "");
        }

        return text;
    }

    private static string Replace(string text, Span span, string by) => string.Concat(text.AsSpan(0, span.Start), by, text.AsSpan(span.End));
}
