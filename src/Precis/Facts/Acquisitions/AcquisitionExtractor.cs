using Precis.Documents;
using Precis.Facts.Clauses;
using Precis.Languages;

namespace Precis.Facts.Acquisitions;

/// <summary>Reads takeovers sentence by sentence: verbs and nouns that tell of one, with their arguments, its price and how far it is.</summary>
internal sealed class AcquisitionExtractor
{
    private const int ArgumentDistance = 28;
    private const int NounDistance = 16;
    private const int LooseDistance = 14;
    private const int StanceDistance = 14;
    private const int ContinuedDistance = 2;
    private const int ClosingDistance = 4;

    private readonly Document _document;
    private readonly Arguments _arguments;
    private readonly VerbReader _verbs;
    private readonly AcquisitionObject _object;
    private readonly AcquisitionTerms _terms;
    private readonly VerbFrames<AcquisitionStatus> _frames;
    private readonly Lexicon _nouns;
    private readonly Lexicon _stances;
    private readonly Lexicon _prepositions;
    private readonly Lexicon _notes;
    private readonly Lexicon _relatives;
    private readonly Lexicon _receivers;
    private readonly Lexicon _gains;
    private readonly List<AcquisitionDraft> _drafts = [];

    private AcquisitionExtractor(Document document, Arguments arguments)
    {
        _document = document;
        _arguments = arguments;
        _verbs = new VerbReader(document);
        _object = new AcquisitionObject(document, arguments);
        _terms = new AcquisitionTerms(document);
        _frames = VerbFrames<AcquisitionStatus>.For(document.Language, "Facts/acquisition-frames");
        _nouns = Lexicon.For(document.Language, "Facts/acquisition-nouns");
        _stances = Lexicon.For(document.Language, "Facts/acquisition-stances");
        _prepositions = Lexicon.For(document.Language, "Grammar/prepositions");
        _notes = Lexicon.For(document.Language, "Facts/results-cues");
        _relatives = Lexicon.For(document.Language, "Facts/relative-pronouns");
        _receivers = Lexicon.For(document.Language, "Facts/acquisition-receivers");
        _gains = Lexicon.For(document.Language, "Facts/acquisition-gains");
    }

    public static List<AcquisitionDraft> Extract(Document document, Arguments arguments, CancellationToken cancellationToken)
    {
        var extractor = new AcquisitionExtractor(document, arguments);
        for (var i = 0; i < document.Sentences.Count; i++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var sentence = document.Sentences[i];
            if (document.Paragraphs[sentence.Paragraph].Kind != ParagraphKind.Heading && extractor._notes.Find(document.Word(sentence.FirstToken)) is not [_, "note"])
            {
                extractor.Read(sentence, i);
            }
        }

        extractor._drafts.RemoveAll(draft => !draft.IsFact || (draft.IsCause && !draft.IsWhole));
        return extractor._drafts;
    }

    private void Read(Sentence sentence, int index)
    {
        for (var token = sentence.FirstToken; token < sentence.EndToken; token++)
        {
            if (_document.Tokens[token].Kind != TokenKind.Word)
            {
                continue;
            }

            if (_frames.Verbs.TryRead(_document.Word(token), out var verb) && ReadVerb(token, verb, sentence) is { } told)
            {
                Keep(told, index);
            }
            else if (_nouns.TryMatch(_document.Text, _document.Tokens[token].Span.Start, out var end, out var noun))
            {
                var after = _document.TokenFrom(end);
                if (ReadNoun(token, after, noun, sentence) is { } named)
                {
                    Keep(named, index);
                }

                token = after - 1;
            }
        }

        if (_drafts.Count > 0 && index - _drafts[^1].Sentences.Max <= ClosingDistance && _terms.Closing(sentence) is { } date)
        {
            _drafts[^1].TakeDate(date);
        }
    }

    private void Keep(AcquisitionDraft draft, int index)
    {
        draft.Sentences.Add(index);
        var known = draft.Target is null
            ? _drafts.Count > 0 && index - _drafts[^1].Sentences.Max <= ContinuedDistance && _drafts[^1].IsSameAs(draft) ? _drafts[^1] : null
            : _drafts.Find(other => other.IsSameAs(draft));
        if (known is not null)
        {
            known.Absorb(draft);
        }
        else if (draft.IsFact)
        {
            _drafts.Add(draft);
        }
    }

    private AcquisitionDraft? ReadVerb(int token, Verb verb, Sentence sentence)
    {
        var use = verb.Form == VerbForm.PresentParticiple
            ? new VerbUse(token, token, verb, Voice.Active, false, VerbForm.Finite)
            : _verbs.Read(token, verb, sentence, BeginsObject(token + 1, sentence)) ?? (verb.Form == VerbForm.Infinitive && IsFrenchInfinitive(token, sentence) ? new VerbUse(token, token, verb, Voice.Active, false, VerbForm.Finite) : null);
        if (use is not { IsDenied: false } told
            || _frames.Of(verb.Lemma, told.Voice).FirstOrDefault(frame => frame.Complement is null || Follows(token, frame.Complement)) is not { } frame)
        {
            return null;
        }

        var draft = new AcquisitionDraft { IsPlain = frame.Mark is null };
        var first = frame.Complement is null ? token + 1 : _document.TokenFrom(_document.Tokens[token].Span.End + 1 + frame.Complement.Length);
        if (frame.Subject is "acquirer" or "seller")
        {
            foreach (var subject in _arguments.Subject(told.First, sentence))
            {
                draft.Give(frame.Subject, subject);
            }
        }

        if (frame.Object == "target" && (_document.Word(first) is "of" || !_object.Read(first, sentence, draft, frame.Mark)))
        {
            return null;
        }

        if (frame.Mark == "held")
        {
            // "which holds 9.8 pct of X" only says who somebody is.
            if (told.First <= sentence.FirstToken || _relatives.Contains(_document.Word(told.First - 1)))
            {
                return null;
            }

            draft.IsHeld = true;
        }

        if (frame.Subject == "target" && _arguments.Subject(told.First, sentence) is [.., var undergone] && (told.First < token || IsBeside(undergone, token)))
        {
            draft.Give("target", undergone);
        }

        AddAfter(first, Math.Min(sentence.EndToken, token + ArgumentDistance), frame.Prepositions, draft, sentence);
        if (frame.Mark == "shares" && _document.Amounts.Inside(new Span(_document.Tokens[token].Span.Start, sentence.End)).FirstOrDefault(amount => amount.Kind == AmountKind.Percent) is { } stake)
        {
            // "raised its stake in X to 9.8 pct"
            draft.TakeStake(stake);
        }

        if (verb.Lemma is "merge" or "fusionner")
        {
            draft.Part();
        }

        if (_terms.Price(token, sentence) is { } price)
        {
            draft.TakeAmount(price);
        }

        var isOpen = verb.Form is VerbForm.Infinitive or VerbForm.PresentParticiple || (told.First > sentence.FirstToken && _document.Word(told.First - 1) is "to");
        Tell(draft, told.First, told.First, isOpen ? AcquisitionStatus.Planned : frame.Status ?? AcquisitionStatus.Planned, isOpen, sentence);
        if (told.Mood == VerbForm.Future)
        {
            draft.Status = draft.Status == AcquisitionStatus.Completed ? AcquisitionStatus.Planned : draft.Status;
        }
        else if (told.Mood == VerbForm.Conditional)
        {
            draft.Factuality = Factuality.Conditional;
            draft.Status = _document.Language == Language.English && draft.Status == AcquisitionStatus.Completed ? AcquisitionStatus.Planned : draft.Status;
        }

        if (IsSupposed(told.First, sentence))
        {
            draft.Factuality = Factuality.Conditional;
            draft.Status = AcquisitionStatus.Rumoured;
        }
        else if (draft.Status == AcquisitionStatus.Completed && _terms.Beside(token, sentence) is { } date)
        {
            draft.TakeDate(date);
        }

        return draft;
    }

    private AcquisitionDraft? ReadNoun(int token, int after, string[] noun, Sentence sentence)
    {
        var draft = new AcquisitionDraft { IsPlain = noun.Length == 4 };
        var end = Math.Min(sentence.EndToken, after + (noun.Length > 4 ? LooseDistance : NounDistance));
        var roles = VerbFrames<AcquisitionStatus>.Roles(noun[3]);
        var isLoose = noun.Length > 4;
        if (roles.TryMatch(_document.Text, _document.Tokens[Math.Min(after, _document.Tokens.Count - 1)].Span.Start, out var objectStart, out var role) && role[1] == "target"
            && !_object.Read(_document.TokenFrom(objectStart), sentence, draft, isLoose ? noun[4] : null) && isLoose)
        {
            return null;
        }

        AddAfter(after, end, roles, draft, sentence, withTarget: !isLoose || noun[3].StartsWith("for=", StringComparison.Ordinal));

        // "its bid for X", "Acme's takeover of X": who owns the noun, else the subject of the sentence.
        if ((noun[2] == "acquirer" ? draft.Acquirers : draft.Sellers).Count == 0)
        {
            foreach (var owner in _arguments.Subject(token, sentence))
            {
                var undergoes = draft.Target is null && noun[2] == "acquirer" && IsReceived(token, sentence);
                draft.IsPlain |= undergoes && !noun[0].Contains("sale", StringComparison.Ordinal);
                draft.Give(undergoes ? "target" : noun[2], owner);
            }
        }
        else if (draft.Target is null && noun[2] == "acquirer" && noun[3].StartsWith("for=", StringComparison.Ordinal) && _arguments.Subject(token, sentence) is [.., { Entity.Type: EntityType.Company } sought])
        {
            // "X rejected a bid from Y"
            draft.Give("target", sought);
        }

        if (noun[3].StartsWith("with=", StringComparison.Ordinal))
        {
            draft.Part();
        }

        draft.IsCause = IsCause(token, sentence);
        if (draft.Target is null && !draft.IsPart)
        {
            return null;
        }

        if (_terms.Price(token, sentence) is { } price)
        {
            draft.TakeAmount(price);
        }

        Tell(draft, token, after, Enum.Parse<AcquisitionStatus>(noun[1], ignoreCase: true), isOpen: true, sentence);
        return draft;
    }

    private void AddAfter(int first, int end, Lexicon roles, AcquisitionDraft draft, Sentence sentence, bool withTarget = true)
    {
        for (var token = first; token < end && _document.Word(token) is not (";" or ":"); token++)
        {
            if (!roles.TryMatch(_document.Text, _document.Tokens[token].Span.Start, out var phraseEnd, out var row) || (row[1] == "target" && !withTarget))
            {
                continue;
            }

            var next = _document.TokenFrom(phraseEnd);
            var given = _arguments.From(next, end);
            if (row[1] == "target" && given.Count == 0 && draft.Target is null)
            {
                // "an offer for all of X's stock"
                _object.Read(next, sentence, draft, "loose");
            }

            foreach (var argument in row[1] == "target" || given.Any(argument => argument.Entity.Type != EntityType.Place) ? given : FirstParty(next, end))
            {
                // "la famille Brunner" is no person.
                if (argument.Entity.Type != EntityType.Person || _document.Word(_document.TokenFrom(argument.Span.Start) - 1) is not ("famille" or "family"))
                {
                    // "the merger of X with Y": the second one that merges is the other side.
                    draft.Give(row[1] == "target" && draft.Target is { } side && side.Entity != argument.Entity && roles.Contains("with") ? "acquirer" : row[1], argument);
                }
            }
        }
    }

    /// <summary>"par le fonds d'investissement zurichois X", "by New York investor Y": the name at the end of a long noun phrase.</summary>
    private IEnumerable<Argument> FirstParty(int first, int end)
    {
        for (var token = first; token < Math.Min(end, first + 9) && _document.Tokens[token].Kind is TokenKind.Word or TokenKind.Elision; token++)
        {
            if (_arguments.At(token) is { Entity.Type: not EntityType.Place } party)
            {
                return [party];
            }
        }

        return [];
    }

    /// <summary>How far it is: what the nearest word that says so tells, else what the verb or noun itself does.</summary>
    private void Tell(AcquisitionDraft draft, int first, int after, AcquisitionStatus status, bool isOpen, Sentence sentence)
    {
        draft.Status = status;
        for (var distance = 1; distance <= StanceDistance; distance++)
        {
            if (StanceAt(first - distance, sentence) is ("denied", var denial))
            {
                draft.Factuality = Factuality.Denied;
                draft.Note("status", denial);
            }
        }

        for (var distance = 1; distance <= StanceDistance; distance++)
        {
            var found = StanceAt(first - distance, sentence);
            if (found is null && isOpen && after > first && StanceAt(after + distance - 1, sentence) is { } right
                && (distance <= 8 || right.Status is "completed" or "cancelled"))
            {
                found = right;
            }

            if (found is not { Status: not "denied" } stance)
            {
                continue;
            }

            var (told, words) = stance;
            if (isOpen)
            {
                draft.Status = Enum.Parse<AcquisitionStatus>(told, ignoreCase: true);
                draft.Note("status", words);
            }

            return;
        }
    }

    /// <summary>"received two takeover bids": whose deed it is undergoes the takeover.</summary>
    private bool IsReceived(int noun, Sentence sentence)
    {
        for (var left = noun - 1; left >= Math.Max(sentence.FirstToken, noun - 6); left--)
        {
            if (_receivers.Contains(_document.Word(left)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"a gain of 3 mln dlrs on the sale of"</summary>
    private bool IsCause(int noun, Sentence sentence)
    {
        for (var left = noun - 1; left >= Math.Max(sentence.FirstToken, noun - 9); left--)
        {
            if (_gains.Contains(_document.Word(left)))
            {
                return true;
            }
        }

        return false;
    }

    private (string Status, Span Words)? StanceAt(int token, Sentence sentence)
    {
        if (token < sentence.FirstToken || token >= sentence.EndToken || !_stances.TryMatch(_document.Text, _document.Tokens[token].Span.Start, out var end, out var row))
        {
            return null;
        }

        return (row[1], new Span(_document.Tokens[token].Span.Start, end));
    }

    private bool BeginsObject(int token, Sentence sentence) =>
        token < sentence.EndToken && _document.Word(token) is "<" or "("
        || token < sentence.EndToken && _document.Tokens[token].Kind is TokenKind.Word or TokenKind.Number or TokenKind.Elision
        && !_prepositions.Contains(_document.Word(token)) && _document.Word(token) is not ("and" or "or" or "et" or "ou");

    /// <summary>"Acme, acquired by Y": a participle alone belongs to the name right before it.</summary>
    private bool IsBeside(Argument argument, int token)
    {
        for (var left = token - 1; _document.Tokens[left].Span.Start >= argument.Span.End; left--)
        {
            if (_document.Tokens[left].Kind == TokenKind.Word && !_arguments.IsTicker(left))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>"si X achète Y": only supposed.</summary>
    private bool IsSupposed(int token, Sentence sentence)
    {
        for (var left = token - 1; left >= sentence.FirstToken && token - left <= 8 && _document.Word(left) is not (","); left--)
        {
            if (_document.Word(left) is "if" or "If" or "si" or "Si" or "s'" or "s’")
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"souhaite racheter", "pour racheter", "de racheter".</summary>
    private bool IsFrenchInfinitive(int token, Sentence sentence) => _document.Language == Language.French && token > sentence.FirstToken;

    private bool Follows(int token, string complement)
    {
        var start = _document.Tokens[token].Span.End + 1;
        return start + complement.Length <= _document.Text.Length && _document.Text.AsSpan(start, complement.Length).Equals(complement, StringComparison.OrdinalIgnoreCase);
    }
}
