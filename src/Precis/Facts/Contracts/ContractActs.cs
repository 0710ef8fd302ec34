using Precis.Documents;
using Precis.Facts.Clauses;
using Precis.Languages;

namespace Precis.Facts.Contracts;

/// <summary>What a noun tells of a contract: who buys from whom.</summary>
internal readonly record struct ContractAct(int Token, int End, Lexicon Roles, ContractStatus Status);

/// <summary>Finds the nouns that tell of a contract without the word ("l'achat de trois frégates auprès de X"), by <c>Facts/contract-acts.tsv</c>.</summary>
internal sealed class ContractActs(Document document, ContractVerbs verbs)
{
    private readonly Lexicon _nouns = Lexicon.For(document.Language, "Facts/contract-acts");
    private readonly Dictionary<string, Lexicon> _roles = [];

    /// <summary>The acts of a sentence that is told as it happened.</summary>
    public IEnumerable<ContractAct> In(Sentence sentence)
    {
        for (var token = sentence.FirstToken; token < sentence.EndToken; token++)
        {
            if (document.Tokens[token].Kind == TokenKind.Word && _nouns.Find(document.Word(token)) is { } row
                && (row[3] == "goods" ? verbs.CountsGoods(token, sentence) : verbs.HasPurpose(token, sentence)))
            {
                if (!_roles.TryGetValue(row[1], out var roles))
                {
                    _roles.Add(row[1], roles = VerbFrames<ContractStatus>.Roles(row[1]));
                }

                yield return new(token, sentence.EndToken, roles, Enum.Parse<ContractStatus>(row[2], ignoreCase: true));
            }
        }
    }
}
