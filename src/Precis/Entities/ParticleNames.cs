using Precis.Documents;
using Precis.Entities.Recognition;
using Precis.Languages;

namespace Precis.Entities;

/// <summary>
/// Finds the surnames that open with small particles: "von der Leyen", "bin Salman" wherever they stand, "de Meo" after a courtesy title, "van Gaal" with
/// a first name before it. What is a word of its own in the language too ("de", "van", "dos") says nothing alone.
/// </summary>
internal sealed class ParticleNames
{
    private const double Confidence = 0.86;
    private const int MostParticles = 3;
    private const int MostFirstNames = 2;

    private readonly Document _document;
    private readonly Lexicon _particles;
    private readonly Lexicon _heads;
    private readonly Lexicon _posts;
    private readonly Lexicon _determiners;
    private readonly NameSurroundings _surroundings;

    private ParticleNames(Document document)
    {
        _document = document;
        _particles = Lexicon.For(document.Language, "Names/particles");
        _heads = Lexicon.For(document.Language, "Names/body-heads");
        _posts = Lexicon.For(document.Language, "Names/person-posts");
        _determiners = Lexicon.For(document.Language, "Names/determiners");
        _surroundings = new NameSurroundings(document);
    }

    public static IEnumerable<NameCandidate> Find(Document document)
    {
        var finder = new ParticleNames(document);
        for (var token = 0; token + 1 < document.Tokens.Count; token++)
        {
            if (finder._particles.Find(document.Word(token)) is not null && finder.SurnameAfter(token, out var isPlain) is { } end)
            {
                var first = finder._particles.Find(document.Word(token)) is [_, "titled", ..] ? token : finder.FirstName(token);
                if (isPlain || first < token || finder._surroundings.HasCourtesyBefore(token))
                {
                    yield return new NameCandidate(document.Tokens[first].Span.Union(document.Tokens[end - 1].Span), EntityType.Person, Confidence, NameSource.Recognizer);
                }

                token = end - 1;
            }
        }
    }

    /// <summary>The token after the surname whose first particle is a token; <see langword="null"/> where no capitalised word follows the particles.</summary>
    private int? SurnameAfter(int first, out bool isPlain)
    {
        isPlain = false;
        for (var token = first; token + 1 < _document.Tokens.Count && token - first <= MostParticles && Follows(token + 1); token++)
        {
            if (_particles.Find(_document.Word(token)) is not { } row)
            {
                return null;
            }

            isPlain |= row[1] == "always" || (token > first && row[1] == "after");
            if (IsSurname(token + 1) && _particles.Find(_document.Word(token + 1)) is null)
            {
                // "the van Gogh Museum" is none.
                return token + 2 < _document.Tokens.Count && Follows(token + 2) && _document.Tokens[token + 2].Kind == TokenKind.Word && char.IsUpper(_document.Word(token + 2)[0]) ? null : token + 2;
            }
        }

        return null;
    }

    private int FirstName(int particle)
    {
        var first = particle;
        while (first > 0 && particle - first < MostFirstNames && Follows(first) && IsFirstName(first - 1))
        {
            first--;
        }

        return first;
    }

    private bool IsFirstName(int token) =>
        IsSurname(token) && !_document.Dates.Covers(_document.Tokens[token].Span) && !_determiners.Contains(_document.Word(token)) && NameLexicon.Shared[FeatureHash.Folded(_document.Word(token))].HasFlag(Lexicons.Person) ;

    private bool IsSurname(int token) =>
        _document.Tokens[token].Kind == TokenKind.Word && _document.Word(token) is { Length: > 1 } word && char.IsUpper(word[0]) && !_heads.Contains(word) && !_posts.Contains(word);

    /// <summary>Whether a token follows the one before it within a line, a space or nothing between them.</summary>
    private bool Follows(int token) =>
        _document.Tokens[token].Span.Start - _document.Tokens[token - 1].Span.End is 0 or 1 && _document.Text[_document.Tokens[token].Span.Start - 1] != '\n';
}
