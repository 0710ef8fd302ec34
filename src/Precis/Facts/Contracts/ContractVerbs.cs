using Precis.Documents;
using Precis.Facts.Clauses;
using Precis.Languages;

namespace Precis.Facts.Contracts;

/// <summary>Finds the verbs that tell an event of a contract, by the frames of <c>Facts/contract-frames.tsv</c>.</summary>
internal sealed class ContractVerbs
{
    private const int ObjectDistance = 14;
    private const int RelativeDistance = 8;
    private const int NearObject = 5;
    private const int SubjectDistance = 8;
    private const int PriceLength = 14;
    private const int DisplacedDistance = 18;

    private readonly Document _document;
    private readonly Arguments _arguments;
    private readonly ContractTerms _terms;
    private readonly VerbFrames<ContractStatus> _frames;
    private readonly VerbReader _verbs;
    private readonly Lexicon _purposes;
    private readonly Lexicon _prepositions;
    private readonly Lexicon _winners;
    private readonly Lexicon _decisions;
    private readonly Lexicon _relatives;

    public ContractVerbs(Document document, Arguments arguments, ContractTerms terms)
    {
        _document = document;
        _arguments = arguments;
        _terms = terms;
        _frames = VerbFrames<ContractStatus>.For(document.Language, "Facts/contract-frames");
        _verbs = new VerbReader(document);
        _purposes = Lexicon.For(document.Language, "Facts/contract-purposes");
        _decisions = Lexicon.For(document.Language, "Facts/contract-decisions");
        _winners = Lexicon.For(document.Language, "Facts/contract-winners");
        _prepositions = Lexicon.For(document.Language, "Grammar/prepositions");
        _relatives = Lexicon.For(document.Language, "Facts/relative-pronouns");
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
            if (_verbs.Read(token, verb, sentence, (target is not null && (target.First - token <= NearObject || !IsPassive(token, sentence))) || isOrder) is not { } use)
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

    /// <summary>"has been selected … , a contract": a far noun phrase is no object of what is done to the subject.</summary>
    private bool IsPassive(int verb, Sentence sentence) =>
        Enumerable.Range(Math.Max(sentence.FirstToken, verb - 3), Math.Min(3, verb - sentence.FirstToken)).Any(token => _document.Word(token) is "been" or "was" or "were" or "is" or "are" or "be" or "being");

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
            // What is announced is the contract itself, not its end or its price.
            (_, "contract") when frame.Mark == "direct" => target is not null && target.First - use.Token <= 4 && !IsContracted(target.First),
            (_, "tender") => target is { Strength: "tender" },
            ("tender", _) => references.Exists(reference => reference.Strength == "tender" && use.First - reference.End is >= 0 and <= SubjectDistance),
            (_, "contract") when frame.Mark == "to" => references.Exists(reference => reference.First > use.Token && _document.Word(reference.First - 1) is "to"),
            ("contester", "contract") when isOpen && ContestsDecision(use.Token, sentence) => true,
            (_, "contract") => target is not null || (isOpen && HasObjectClitic(use, sentence)) || (frame.Mark == "work" && GivesWork(frame, use, sentence)),
            ("contract", _) => references.Exists(reference => reference.First < use.Token) || (isOpen && IsToldByPronoun(use, sentence)),
            ("supplier", "-") when frame.Mark == "clitic" => (isOpen || references.Count > 0) && _document.Word(Math.Max(0, use.First - 1)) is "l'" or "l’",
            ("supplier", "-") when frame.Mark == "future" => (use.Verb.Form == VerbForm.Future || use.Mood == VerbForm.Future)
                && (_document.Word(Math.Max(0, use.First - 1)) is not "qui" || IsCleft(use.First - 1, sentence)),
            ("buyer", "loser") => isOpen && IsBid(use.Token, sentence) || isOpen && _arguments.From(use.Token + 1, sentence.EndToken).Any(loser => loser.Entity.Type == EntityType.Company),
            (_, "supplier") when frame.Mark == "rivals" && _arguments.After(use.Token + 1, sentence.EndToken, frame.Prepositions).Any(rival => rival.Argument.Entity.Type == EntityType.Company) => true,
            ("supplier" or "buyer", "-") when frame.Mark == "goods" => CountsGoods(use.Token, sentence),
            // "a choisi X": only where a contract is spoken of, the article is in the middle of one, or it is said what for ("pour fournir").
            (_, "supplier") => (references.Count > 0 || isOpen || HasPurpose(use.Token, sentence) || HasWinners(use.Token, sentence))
                && (frame.Mark != "purpose" || HasPurpose(use.Token, sentence))
                && (_arguments.From(use.Token + 1, sentence.EndToken).Count > 0 || references.Exists(reference => IsPriced(reference, use, sentence)) || HasWinners(use.Token, sentence)
                    || _arguments.After(use.Token + 1, sentence.EndToken, frame.Prepositions).Any()),
            ("supplier", _) => (references.Count > 0 || isOpen || HasPurpose(use.Token, sentence))
                && _arguments.Subject(use.First, sentence).Any(subject => subject.Entity.Type is EntityType.Company or EntityType.Organization),
            _ => references.Count > 0 || frame.Status is ContractStatus.Awarded or ContractStatus.Cancelled || (isOpen && frame.Status is ContractStatus.Contested),
        };
    }

    /// <summary>"C'est finalement X qui construira", "À compter de mai, c'est X qui assurera".</summary>
    private bool IsCleft(int relative, Sentence sentence) =>
        Enumerable.Range(Math.Max(sentence.FirstToken, relative - 7), Math.Min(7, relative - sentence.FirstToken)).Any(token => _document.Word(token) is "C'" or "C’" or "c'" or "c’");

    /// <summary>"avait écarté l'offre de …"</summary>
    private bool IsBid(int verb, Sentence sentence) =>
        Enumerable.Range(verb + 1, Math.Min(5, sentence.EndToken - verb - 1)).Any(token => _document.Word(token) is "offre" or "offres" or "candidature" or "proposition" or "bid" or "bids");

    /// <summary>"contestait ce choix devant la justice": the decision is that on the contract being told of.</summary>
    public bool ContestsDecision(int verb, Sentence sentence) =>
        Enumerable.Range(verb + 1, Math.Min(4, sentence.EndToken - verb - 1)).Any(token => _decisions.Contains(_document.Word(token)));

    /// <summary>"a désigné les entreprises qui creuseront": who is chosen is told later.</summary>
    private bool HasWinners(int after, Sentence sentence) =>
        Enumerable.Range(after + 1, Math.Min(4, sentence.EndToken - after - 1)).Any(token => _winners.Contains(_document.Word(token)));

    /// <summary>Whether it is said after a token what a supplier is to do.</summary>
    public bool HasPurpose(int after, Sentence sentence)
    {
        for (var token = after + 1; token < sentence.EndToken; token++)
        {
            if (_purposes.TryMatch(_document.Text, _document.Tokens[token].Span.Start, out _, out _))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a number of things follows a verb or noun: "commander 12 avions", "l'achat de trois frégates".</summary>
    public bool CountsGoods(int after, Sentence sentence) =>
        _document.Amounts.Inside(new Span(_document.Tokens[after].Span.End, _document.Tokens[Math.Min(sentence.EndToken - 1, after + 9)].Span.End))
            .Any(amount => amount.Kind == AmountKind.Quantity && _document.TokenFrom(amount.Start) - after <= 5)
        || Enumerable.Range(after + 1, Math.Min(4, sentence.EndToken - after - 1)).Any(token => (_document.Tokens[token].Kind == TokenKind.Number
                || (NumeralReader.TryRead(_document.Text, _document.Tokens[token].Span.Start, _document.Language, out _) && _document.Word(token) is not ("un" or "une" or "one" or "a" or "neuf" or "second")))
            && !_document.Amounts.Covers(_document.Tokens[token].Span) && !_document.Dates.Covers(_document.Tokens[token].Span));

    /// <summary>"Le ministère l'avait attribué à X": the pronoun takes up the contract that is being told of.</summary>
    public bool HasObjectClitic(VerbUse use, Sentence sentence) =>
        _document.Language == Language.French && use is { Voice: Voice.Active, Verb.Form: VerbForm.PastParticiple } && use.First > sentence.FirstToken && use.First < use.Token
        && _document.Word(use.First - 1) is "l'" or "l’" or "les";

    /// <summary>"a confié à X la modernisation de l'usine": work is given to a firm, no word tells of a contract.</summary>
    private bool GivesWork(VerbFrame<ContractStatus> frame, VerbUse use, Sentence sentence) =>
        _arguments.After(use.Token + 1, sentence.EndToken, frame.Prepositions).Any(given => given is { Role: "supplier", Argument.Entity.Type: EntityType.Company })
        && (use.Voice == Voice.Passive || _arguments.Subject(use.First, sentence).Any(subject => subject.Entity.Type is not EntityType.Person));

    /// <summary>Whether an order is the object of a verb.</summary>
    public bool IsOrder(int after, int end) =>
        Enumerable.Range(after + 1, Math.Max(0, Math.Min(5, end - after - 1))).Any(token => _document.Word(token) is "commande" or "commandes" or "order" or "orders");

    private bool IsContracted(int token) => _document.Word(token) is "du" or "au" or "aux" or "des" or "de" or "d'" or "d’";

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

    private ContractReference? ObjectAfter(int verb, List<ContractReference> references)
    {
        foreach (var reference in references)
        {
            if (reference.First > verb && reference.End - verb <= ObjectDistance + 6
                && (reference.First - verb <= NearObject || (reference.First - verb <= DisplacedDistance && IsDisplaced(verb, reference))))
            {
                return reference;
            }
        }

        return null;
    }

    /// <summary>"a signé avec l'autorité des transports un contrat", "a confié à X le chantier, un contrat de …": phrases stand between a verb and its object.</summary>
    private bool IsDisplaced(int verb, ContractReference reference)
    {
        if (_prepositions.Contains(_document.Word(reference.First - 1)) || IsContracted(reference.First))
        {
            return false;
        }

        for (var token = verb + 1; token < reference.First; token++)
        {
            var word = _document.Word(token);
            if (word is ";" or ":" or "." or "que" or "qu'" or "qu’" or "dont" || _relatives.Contains(word) || _frames.Verbs.TryRead(word, out var other) && other.Form is VerbForm.Finite or VerbForm.Future)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>"le contrat qu'elle avait attribué", "the contract that it had awarded".</summary>
    private ContractReference? ObjectBefore(int verb, List<ContractReference> references)
    {
        foreach (var reference in references)
        {
            // A price may stand before the pronoun: "le contrat de 320 millions de dollars qu'elle avait attribué".
            var pronoun = reference.End;
            while (pronoun < verb && pronoun - reference.End <= PriceLength && _document.Word(pronoun) is not ("que" or "qu'" or "qu’" or "that" or "which"))
            {
                pronoun++;
            }

            if (pronoun < verb && verb - pronoun <= RelativeDistance && _document.Word(pronoun) is "que" or "qu'" or "qu’" or "that" or "which"
                && !Enumerable.Range(pronoun + 1, verb - pronoun - 1).Any(token => _document.Tokens[token].Kind == TokenKind.Punctuation))
            {
                return reference;
            }
        }

        return null;
    }
}
