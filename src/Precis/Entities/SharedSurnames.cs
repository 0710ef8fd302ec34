using Precis.Documents;
using Precis.Languages;

namespace Precis.Entities;

/// <summary>
/// Tells which of several people of one surname a bare surname means: the only one whom the courtesy title before it fits ("Mr Smith" beside "his wife,
/// Margaret Smith"), else the one who was named in full last, as writers give the first name again where they change over.
/// </summary>
internal sealed class SharedSurnames
{
    private readonly Document _document;
    private readonly Lexicon _genders;
    private readonly Dictionary<string, List<Span>> _bySurname = [];
    private readonly Dictionary<string, char> _genderOf = [];

    public SharedSurnames(Document document, IReadOnlyList<NameCandidate> names)
    {
        _document = document;
        _genders = Lexicon.For(document.Language, "Names/gendered-words");
        foreach (var name in names)
        {
            var text = name.Span.In(document.Text);
            if (name.Type != EntityType.Person || text.LastIndexOf(' ') is not (> 0 and var last))
            {
                continue;
            }

            var surname = text[(last + 1)..].ToString();
            if (!_bySurname.TryGetValue(surname, out var places))
            {
                _bySurname[surname] = places = [];
            }

            places.Add(name.Span);
            if (GenderBefore(name.Span) is { } gender)
            {
                _genderOf.TryAdd(text.ToString(), gender);
            }
        }

        foreach (var surname in _bySurname.Where(pair => pair.Value.TrueForAll(place => document.TextOf(place) == document.TextOf(pair.Value[0]))).Select(pair => pair.Key).ToList())
        {
            _bySurname.Remove(surname);
        }
    }

    /// <summary>The place of the full name that a bare surname stands for; <see langword="null"/> where nobody else bears it or nothing tells.</summary>
    public Span? FullNameOf(NameCandidate name)
    {
        if (name.Type != EntityType.Person || _bySurname.Count == 0 || !_bySurname.TryGetValue(_document.TextOf(name.Span), out var places))
        {
            return null;
        }

        // "les Trump" are all of them.
        var before = _document.TokenFrom(name.Span.Start) - 1;
        if (before >= 0 && _document.Word(before) is ("les" or "Les" or "des" or "aux"))
        {
            return null;
        }

        var gender = GenderBefore(name.Span);
        var fitting = gender is null ? places : places.FindAll(place => _genderOf.GetValueOrDefault(_document.TextOf(place), gender.Value) == gender);
        if (fitting.Count > 0 && fitting.TrueForAll(place => _document.TextOf(place) == _document.TextOf(fitting[0])))
        {
            return fitting[0];
        }

        var after = LowerBound(fitting, name.Span.Start);
        return after == 0 ? null : fitting[after - 1];
    }

    /// <summary>What a title or a word of kinship right before a name, or before its comma, tells: "Mrs Smith", "his wife, Margaret Smith".</summary>
    private char? GenderBefore(Span name)
    {
        var before = _document.TokenFrom(name.Start) - 1;
        before -= before > 0 && _document.Word(before) is "," or "." ? 1 : 0;
        return before >= 0 && _document.SameSentence(_document.Tokens[before].Span.Start, name.Start) && _genders.Find(_document.Word(before)) is { } row ? row[1][0] : null;
    }

    private static int LowerBound(List<Span> places, int start)
    {
        var index = places.BinarySearch(new Span(start, start));
        return index < 0 ? ~index : index;
    }
}
