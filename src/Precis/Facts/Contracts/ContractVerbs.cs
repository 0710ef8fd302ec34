using Precis.Documents;
using Precis.Facts.Clauses;
using Precis.Languages;

namespace Precis.Facts.Contracts;

/// <summary>Finds the verbs that tell an event of a contract, by the frames of <c>Facts/contract-frames.tsv</c>.</summary>
internal sealed class ContractVerbs
{
    private const int ObjectDistance = 14;
    private const int RelativeDistance = 8;

    private readonly Document _document;
    private readonly Arguments _arguments;
    private readonly ContractTerms _terms;
    private readonly VerbFrames<ContractStatus> _frames;
    private readonly VerbReader _verbs;
    private readonly Lexicon _purposes;

    public ContractVerbs(Document document, Arguments arguments, ContractTerms terms)
    {
        _document = document;
        _arguments = arguments;
        _terms = terms;
        _frames = VerbFrames<ContractStatus>.For(document.Language, "Facts/contract-frames");
        _verbs = new VerbReader(document);
        _purposes = Lexicon.For(document.Language, "Facts/contract-purposes");
    }

    /// <summary>The verbs of the sentence that a frame fits.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="references">The noun phrases of the sentence that speak of a contract.</param>
    /// <param name="isOpen">Whether the article is in the middle of a contract.</param>
    public List<(VerbUse Use, VerbFrame<ContractStatus> Frame)> In(Sentence sentence, List<ContractReference> references, bool isOpen)
    {
        var uses = new List<(VerbUse, VerbFrame<ContractStatus>)>();
        for (var token = sentence.FirstToken; token < sentence.EndToken; token++)
        {
            if (_document.Tokens[token].Kind != TokenKind.Word || !_frames.Verbs.TryRead(_document.Word(token), out var verb)
                || references.Exists(reference => reference.First <= token && token < reference.End))
            {
                continue;
            }

            var target = ObjectAfter(token, references) ?? ObjectBefore(token, references);
            var isOrder = _frames.Of(verb.Lemma, Voice.Active).Any(frame => frame is { Subject: "buyer", Object: "-", Complement: null }) && _verbs.TakesObject(token, sentence);
            if (_verbs.Read(token, verb, sentence, target is not null || isOrder) is not { } use)
            {
                continue;
            }

            foreach (var frame in _frames.Of(verb.Lemma, use.Voice))
            {
                if (Fits(frame, use, target, references, sentence, isOpen))
                {
                    uses.Add((use, frame));
                    break;
                }
            }
        }

        return uses;
    }

    /// <summary>Whether the verb tells an event of a contract only where a contract is named as its object or subject.</summary>
    public static bool NeedsContract(VerbFrame<ContractStatus> frame) => frame.Object is "contract" or "tender" || frame.Subject is "contract" or "tender";

    private bool Fits(VerbFrame<ContractStatus> frame, VerbUse use, ContractReference? target, List<ContractReference> references, Sentence sentence, bool isOpen)
    {
        if (frame.Complement is { } complement && !Follows(use.Token, complement, sentence))
        {
            return false;
        }

        return (frame.Subject, frame.Object) switch
        {
            (_, "tender") => target is { Strength: "tender" },
            ("tender", _) => references.Exists(reference => reference.Strength == "tender" && reference.First < use.Token),
            (_, "contract") => target is not null,
            ("contract", _) => references.Exists(reference => reference.First < use.Token) || (isOpen && IsToldByPronoun(use, sentence)),
            // "a choisi X": only where a contract is spoken of, the article is in the middle of one, or it is said what for ("pour fournir").
            (_, "supplier") => (references.Count > 0 || isOpen || HasPurpose(use, sentence))
                && (_arguments.From(use.Token + 1, sentence.EndToken).Count > 0 || references.Exists(reference => IsPriced(reference, use, sentence))),
            ("supplier", _) => (references.Count > 0 || isOpen || HasPurpose(use, sentence))
                && _arguments.Subject(use.First, sentence).Any(subject => subject.Entity.Type is EntityType.Company or EntityType.Organization),
            _ => references.Count > 0 || frame.Status is ContractStatus.Awarded or ContractStatus.Cancelled,
        };
    }

    private bool HasPurpose(VerbUse use, Sentence sentence)
    {
        for (var token = use.Token + 1; token < sentence.EndToken; token++)
        {
            if (_purposes.TryMatch(_document.Text, _document.Tokens[token].Span.Start, out _, out _))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"en choisissant le Gripen, pour un contrat de 4 milliards": a product is chosen, and its price tells the contract.</summary>
    private bool IsPriced(ContractReference reference, VerbUse use, Sentence sentence) =>
        reference.First > use.Token && _terms.HasAmount(reference, sentence);

    /// <summary>"It was challenged by …": the pronoun takes up a contract that is being told of.</summary>
    public bool IsToldByPronoun(VerbUse use, Sentence sentence) =>
        use.First > sentence.FirstToken && use.First - 1 == sentence.FirstToken
        && _document.Word(sentence.FirstToken) is "It" or "Il" or "Elle";

    private bool Follows(int token, string complement, Sentence sentence)
    {
        for (var next = token + 1; next < Math.Min(sentence.EndToken, token + 5); next++)
        {
            var start = _document.Tokens[next].Span.Start;
            if (start + complement.Length <= _document.Text.Length
                && _document.Text.AsSpan(start, complement.Length).ToString().Replace('’', '\'').Equals(complement, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    private static ContractReference? ObjectAfter(int verb, List<ContractReference> references)
    {
        foreach (var reference in references)
        {
            if (reference.First > verb && reference.First - verb <= 5 && reference.End - verb <= ObjectDistance + 6)
            {
                return reference;
            }
        }

        return null;
    }

    /// <summary>"le contrat qu'elle avait attribué", "the contract that it had awarded".</summary>
    private ContractReference? ObjectBefore(int verb, List<ContractReference> references)
    {
        foreach (var reference in references)
        {
            if (reference.End < verb && verb - reference.End <= RelativeDistance && _document.Word(reference.End) is "que" or "qu'" or "qu’" or "that" or "which")
            {
                return reference;
            }
        }

        return null;
    }
}
