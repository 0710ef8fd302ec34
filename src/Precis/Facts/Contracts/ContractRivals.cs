using Precis.Documents;
using Precis.Facts.Clauses;
using Precis.Languages;

namespace Precis.Facts.Contracts;

/// <summary>
/// Finds who lost a contract, and who won it, where no verb of the frames tells: "face à X", "beating X and Y", "X, classé deuxième", "X en est le
/// titulaire", by <c>Facts/contract-rivals.tsv</c>.
/// </summary>
internal sealed class ContractRivals(Document document, Arguments arguments, ContractParties parties)
{
    private readonly Lexicon _cues = Lexicon.For(document.Language, "Facts/contract-rivals");

    /// <summary>Gives a draft the bidders that a sentence says lost.</summary>
    public void Read(ContractDraft draft, Sentence sentence)
    {
        for (var token = sentence.FirstToken; token < sentence.EndToken; token++)
        {
            if (!_cues.TryMatch(document.Text, document.Tokens[token].Span.Start, out var end, out var row))
            {
                continue;
            }

            // "Évincé, le groupe X" opens a sentence; "X, évincé," does not speak of what follows.
            var after = document.TokenFrom(end);
            if (row[0][^1] == ',' && row[1] == "after" && token > sentence.FirstToken && row.Length < 3)
            {
                continue;
            }

            foreach (var rival in row[1] == "before" ? Before(token, sentence) : arguments.From(after, sentence.EndToken))
            {
                if (row[1] != "firm" || rival.Entity.Type == EntityType.Company)
                {
                    parties.Give(row.Length > 2 ? row[2] : "loser", rival, draft);
                }
            }

            token = Math.Max(token, after - 1);
        }
    }

    /// <summary>Who stands before a phrase: its subject, or the name that it is an apposition of (", the losing bidder").</summary>
    private IReadOnlyList<Argument> Before(int token, Sentence sentence) =>
        document.Word(token) is not "," ? arguments.Subject(token, sentence) : arguments.Until(token) is { } name ? [name] : [];
}
