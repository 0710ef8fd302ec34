using Precis.Documents;
using Precis.Entities.Registry;
using Precis.Languages;

namespace Precis.Entities;

/// <summary>
/// Tells people by the post that stands in apposition to their names: "le directeur général de Renault, Jean Roy", "John Smith, chief executive of",
/// "named John Smith as chairman".
/// </summary>
internal sealed class PostBearers(Document document)
{
    private const int LongestPost = 10;
    private const int LongestApposition = 4;
    private const int LongestName = 5;

    private readonly Lexicon _heads = Lexicon.For(document.Language, "Names/body-heads");
    private readonly Lexicon _particles = Lexicon.For(document.Language, "Names/small-words");
    private readonly Lexicon _posts = Lexicon.For(document.Language, "Names/posts");
    private readonly Lexicon _determiners = Lexicon.For(document.Language, "Names/determiners");

    /// <summary>Whether the tokens are the name of whoever holds a post told beside it.</summary>
    public bool IsBearer(int first, int end) => IsPersonal(first, end) && (IsAfterPost(first, end) || IsBeforePost(end) || IsNamed(first, end));

    /// <summary>Two capitalised words at least, particles between them, and none that heads the name of a body.</summary>
    private bool IsPersonal(int first, int end)
    {
        // What ends in "Jr" has no surname by which it could be told apart.
        if (end - first is < 2 or > LongestName || !char.IsUpper(document.Word(end - 1)[0]) || document.Word(end - 1) is "Jr" or "Sr" or "II" or "III")
        {
            return false;
        }

        var capitals = 0;
        for (var token = first; token < end; token++)
        {
            var word = document.Word(token);
            if (document.Tokens[token].Kind is not (TokenKind.Word or TokenKind.Elision) || _heads.Contains(word) || LegalForms.IsLegalForm(word)
                || (word.Length > 1 && !word.ContainsAnyInRange('a', 'z')))
            {
                return false;
            }

            if (char.IsUpper(word[0]))
            {
                capitals++;
            }
            else if (token == first || !_particles.Contains(word) || word is "and" or "et" or "&" or "of" or "for" or "pour")
            {
                return false;
            }
        }

        return capitals >= 2;
    }

    /// <summary>"Le directeur général de Renault, | Jean Roy, …": the post and its body up to a comma, and another comma or the verb after the name.</summary>
    private bool IsAfterPost(int first, int end)
    {
        if (first < 3 || document.Word(first - 1) is not "," || (end < document.Tokens.Count && document.Word(end) is "et" or "and" or "&"))
        {
            return false;
        }

        for (var token = first - 2; token >= Math.Max(0, first - LongestPost); token--)
        {
            if (document.Tokens[token].Kind == TokenKind.Punctuation || !document.SameSentence(document.Tokens[token].Span.Start, document.Tokens[first].Span.Start))
            {
                return false;
            }

            if (_posts.Contains(document.Word(token)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"John Smith, | the chief executive of": the post after the comma, before its body or another comma.</summary>
    private bool IsBeforePost(int end)
    {
        if (end + 1 >= document.Tokens.Count || document.Word(end) is not ",")
        {
            return false;
        }

        for (var token = end + 1; token < Math.Min(document.Tokens.Count, end + 1 + LongestApposition); token++)
        {
            if (_posts.Contains(document.Word(token)))
            {
                return true;
            }

            if (document.Tokens[token].Kind is not (TokenKind.Word or TokenKind.Elision) || (document.Language == Language.French && !_determiners.Contains(document.Word(token))))
            {
                return false;
            }
        }

        return false;
    }

    /// <summary>"named | John Smith as chairman", "a nommé | Jean Roy directeur général".</summary>
    private bool IsNamed(int first, int end)
    {
        if (first == 0 || document.Word(first - 1) is not ("named" or "names" or "appointed" or "appoints" or "elected" or "nomme" or "nommé" or "désigné" or "désigne" or "élu"))
        {
            return false;
        }

        for (var token = end; token < Math.Min(document.Tokens.Count, end + LongestApposition) && document.Tokens[token].Kind is TokenKind.Word or TokenKind.Elision; token++)
        {
            if (_posts.Contains(document.Word(token)))
            {
                return true;
            }
        }

        return false;
    }
}
