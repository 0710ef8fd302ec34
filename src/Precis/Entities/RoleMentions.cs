using Precis.Documents;
using Precis.Entities.Registry;
using Precis.Languages;

namespace Precis.Entities;

/// <summary>
/// Ties "le ministre", "the president" to the one person of the article who was called so beside the name before: "le chancelier Olaf Scholz", "Lloyd
/// Austin, the defense secretary". A noun with a complement of its own, an adjective or a second bearer is left alone.
/// </summary>
internal sealed class RoleMentions
{
    private const double Confidence = 0.75;
    private const int LongestRole = 4;

    private readonly Document _document;
    private readonly SpanIndex<(Span Span, EntityDraft Draft)> _names;
    private readonly Lexicon _determiners;
    private readonly Dictionary<string, (EntityDraft Bearer, int From)?> _roles = new(StringComparer.OrdinalIgnoreCase);

    private RoleMentions(Document document, SpanIndex<(Span Span, EntityDraft Draft)> names)
    {
        _document = document;
        _names = names;
        _determiners = Lexicon.For(document.Language, "Names/determiners");
    }

    public static void Add(Document document, IReadOnlyList<EntityDraft> drafts, SpanIndex<(Span Span, EntityDraft Draft)> names)
    {
        var finder = new RoleMentions(document, names);
        foreach (var person in drafts.Where(draft => draft.Type == EntityType.Person))
        {
            foreach (var mention in person.Mentions)
            {
                finder.Learn(person, mention.Span);
            }
        }

        if (finder._roles.Count > 0)
        {
            for (var token = 1; token < document.Tokens.Count; token++)
            {
                finder.Tie(token);
            }
        }
    }

    private void Learn(EntityDraft person, Span name)
    {
        var before = _document.TokenFrom(name.Start) - 1;
        if (before >= 0 && _document.SameSentence(_document.Tokens[before].Span.Start, name.Start))
        {
            Learn(person, before, name.End);
        }

        var after = _document.TokenFrom(name.End);
        if (after >= _document.Tokens.Count || _document.Word(after) is not ",")
        {
            return;
        }

        for (var token = after + 1; token < Math.Min(_document.Tokens.Count, after + 2 + LongestRole) && _document.Tokens[token].Kind is TokenKind.Word or TokenKind.Elision; token++)
        {
            if (Learn(person, token, name.End) || (_document.Language == Language.French && !_determiners.Contains(_document.Word(token))))
            {
                return;
            }
        }
    }

    private bool Learn(EntityDraft person, int token, int from)
    {
        if (!IsRole(token))
        {
            return false;
        }

        var noun = _document.TextOf(_document.Tokens[token].Span);
        _roles[noun] = !_roles.TryGetValue(noun, out var known) || (known is { } bearer && bearer.Bearer == person)
            ? (person, Math.Min(from, known?.From ?? from))
            : null;
        return true;
    }

    private void Tie(int token)
    {
        var span = _document.Tokens[token].Span;
        // After a comma it is an apposition, which tells the role of a name.
        if (!_determiners.Contains(_document.Word(token - 1)) || (token > 1 && _document.Word(token - 2) is ",") || !IsRole(token) || !_roles.TryGetValue(_document.TextOf(span), out var role)
            || role is not { } known || known.From > span.Start || _names.Overlapping(span).Any())
        {
            return;
        }

        var next = token + 1;
        if (next >= _document.Tokens.Count || _document.Tokens[next].Kind != TokenKind.Word
            || (char.IsLower(_document.Word(next)[0]) && _document.Word(next) is not ("de" or "du" or "des" or "of" or "for") && NominalLexicon.Default.Find(_document.Word(next), _document.Language).Count == 0
                && !_document.Registry.TryDemonym(_document.Word(next), _document.Language, out _)))
        {
            known.Bearer.Add(new MentionDraft(span, MentionForm.Nominal, Confidence));
        }
    }

    private bool IsRole(int token)
    {
        foreach (var noun in NominalLexicon.Default.Find(_document.Word(token), _document.Language))
        {
            if (noun.Target == "person" && _document.Word(token).Equals(noun.Noun, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }
}
