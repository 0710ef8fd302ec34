using Precis.Documents;
using Precis.Entities.Registry;
using Precis.Languages;

namespace Precis.Entities;

/// <summary>Tells companies from other bodies by what stands in the name and around it.</summary>
internal sealed class BodyTyping(Document document)
{
    private readonly Lexicon _heads = Lexicon.For(document.Language, "Names/body-heads");

    // Where sums of money are told and nothing else decides, an unknown body is more often a firm than not.
    private readonly bool _isBusiness = document.Amounts.Any(amount => amount.Kind == AmountKind.Money);

    public EntityType TypeOf(Span name)
    {
        var first = document.TokenFrom(name.Start);
        var after = document.TokenFrom(name.End);
        if (LegalForms.Strip(name.In(document.Text)).Length < name.Length || IsTicker(after))
        {
            return EntityType.Company;
        }

        // The head of a French name stands first, of an English one last; a noun before the name tells as well ("le groupe X").
        var tokens = document.Language == Language.French
            ? new[] { first, after - 1, first - 1, first - 2 }
            : [after - 1, first, first - 1, after];
        foreach (var token in tokens)
        {
            if (token >= 0 && token < document.Tokens.Count && _heads.Find(document.Word(token)) is { } row)
            {
                return row[1] == "company" ? EntityType.Company : EntityType.Organization;
            }
        }

        return _isBusiness ? EntityType.Company : EntityType.Organization;
    }

    /// <summary>"&lt;IBM.N&gt;", "(XPAR: AIR)" and the like.</summary>
    private bool IsTicker(int token) =>
        token + 1 < document.Tokens.Count && document.Word(token) is "<" && char.IsUpper(document.Word(token + 1)[0]);
}
