using Precis.Documents;
using Precis.Facts.Clauses;
using Precis.Languages;

namespace Precis.Facts.Acquisitions;

/// <summary>Gives a takeover the parties that follow its verb or noun, each by its preposition.</summary>
internal sealed class AcquisitionParties(Document document, Arguments arguments, AcquisitionObject bought)
{
    public void AddAfter(int first, int end, Lexicon roles, AcquisitionDraft draft, Sentence sentence, bool withTarget = true)
    {
        var isAside = false;
        for (var token = first; token < end && document.Word(token) is not (";" or ":" or "\"" or "«" or "“"); token++)
        {
            isAside ^= document.Word(token) is ",";
            if (!roles.TryMatch(document.Text, document.Tokens[token].Span.Start, out var phraseEnd, out var row) || (row[1] == "target" && !withTarget)
                || (isAside && row[0] is "à" or "au" or "aux"))
            {
                // "X doit être vendu, a averti le secrétaire au Trésor"
                continue;
            }

            var next = document.TokenFrom(phraseEnd);
            var given = arguments.From(next, end);
            if (row[1] == "target" && given.Count == 0 && draft.Target is null)
            {
                // "an offer for all of X's stock"
                bought.Read(next, sentence, draft, "loose");
            }

            foreach (var argument in row[1] == "target" || given.Any(argument => argument.Entity.Type != EntityType.Place) ? given : FirstParty(next, end))
            {
                // "la famille Brunner" is no person.
                if (argument.Entity.Type != EntityType.Person || document.Word(document.TokenFrom(argument.Span.Start) - 1) is not ("famille" or "family"))
                {
                    // "the merger of X with Y": the second one that merges is the other side.
                    draft.Give(row[1] == "target" && draft.Target is { } side && side.Entity != argument.Entity && (roles.Contains("with") || roles.Contains("avec")) ? "acquirer" : row[1], argument);
                }
            }
        }
    }

    /// <summary>"par le fonds d'investissement zurichois X", "by New York investor Y": the name at the end of a long noun phrase.</summary>
    private IEnumerable<Argument> FirstParty(int first, int end)
    {
        for (var token = first; token < Math.Min(end, first + 9) && document.Tokens[token].Kind is TokenKind.Word or TokenKind.Elision; token++)
        {
            if (arguments.At(token) is { Entity.Type: not EntityType.Place } party)
            {
                return [party];
            }
        }

        return [];
    }
}
