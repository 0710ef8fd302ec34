using Precis.Documents;
using Precis.Entities;
using Precis.Facts.Clauses;
using Precis.Languages;

namespace Precis.Facts.Contracts;

/// <summary>
/// Reads the awards of a notice from its labelled lines: who buys is said once, each award has its suppliers, sum and day. What stands before the first
/// award speaks of the whole procurement.
/// </summary>
internal sealed class ContractNotices
{
    private readonly Document _document;
    private readonly Arguments _arguments;
    private readonly Lexicon _labels;
    private readonly Dictionary<int, LabelledName> _names;
    private readonly List<Argument> _buyers = [];
    private readonly List<ContractDraft> _drafts = [];
    private ContractDraft? _award;
    private Span? _title;
    private int _sentence;

    private ContractNotices(Document document, Arguments arguments)
    {
        _document = document;
        _arguments = arguments;
        _labels = Lexicon.For(document.Language, "Facts/notice-labels");
        _names = LabelledNames.In(document).GroupBy(name => name.Span.Start).ToDictionary(group => group.Key, group => group.First());
    }

    /// <summary>The awards; none where the text is no notice, with a buyer and a supplier under their labels.</summary>
    public static List<ContractDraft> Extract(Document document, Arguments arguments)
    {
        var notices = new ContractNotices(document, arguments);
        if (notices._names.Values.Any(name => name.IsBuyer) && notices._names.Values.Any(name => !name.IsBuyer))
        {
            foreach (var line in LabelledLine.Of(document.Text))
            {
                notices.Read(line);
            }
        }

        notices._drafts.RemoveAll(draft => draft.Suppliers.Count == 0 || draft.Buyers.Count == 0 || draft.Status is null);
        foreach (var draft in notices._drafts.Where(draft => draft.Title is null))
        {
            if (notices._title is { } title)
            {
                draft.Call(title);
            }
        }

        return notices._drafts;
    }

    private void Read(LabelledLine line)
    {
        if (_names.TryGetValue(line.Value.Start, out var name) || _names.TryGetValue(line.Whole.Start, out name))
        {
            if (_arguments.At(_document.TokenAt(name.Span.Start)) is not { } party)
            {
                return;
            }

            if (name.IsBuyer)
            {
                _buyers.Add(party);
                return;
            }

            // Without a heading of its own, an award begins with its supplier.
            var award = _award is null or { Suppliers.Count: > 0, Amount: not null } ? Open() : _award;
            award.Add(award.Suppliers, "suppliers", party);
            award.Tell(ContractStatus.Awarded, line.Label);
            Note(award, line);
        }
        else if (Role(line.Label) is { } role)
        {
            Read(line, role);
        }
        else if (Role(line.Value) is "award")
        {
            Open();
        }
    }

    private void Read(LabelledLine line, string role)
    {
        if (role == "award" || (role == "number" && _award is { Suppliers.Count: > 0 }))
        {
            Open();
        }

        if (_award is not { } award)
        {
            _title ??= role == "title" && line.Value.Length > 0 ? line.Value : null;
            return;
        }

        switch (role)
        {
            case "amount" or "estimate" or "ceiling" when _document.Amounts.Inside(line.Value).FirstOrDefault(amount => amount.Kind == AmountKind.Money) is { } amount:
                award.Take(amount, role switch { "amount" => ContractAmountKind.Award, "ceiling" => ContractAmountKind.Ceiling, _ => ContractAmountKind.Estimate });
                break;
            case "date" or "start" or "end" when Date(line, DateType.Date) is { } date:
                award.Take(role == "date" ? "awardDate" : role + "Date", date);
                break;
            case "duration" when Date(line, DateType.Duration) is { } duration:
                award.Take("duration", duration);
                break;
            case "number" when line.Value.Length > 0 && award.Number is null:
                award.Enter(line.Value);
                break;
            case "title" when line.Value.Length > 0 && award.Title is null:
                award.Call(line.Value);
                break;
            case "awarded" when line.Value.In(_document.Text) is "no" or "non":
                _drafts.Remove(award);
                _award = null;
                return;
        }

        Note(award, line);
    }

    private DateExpression? Date(LabelledLine line, DateType type) => _document.Dates.Inside(line.Value).FirstOrDefault(date => date.Type == type);

    private ContractDraft Open()
    {
        _award = new ContractDraft();
        foreach (var buyer in _buyers)
        {
            _award.Add(_award.Buyers, "buyers", buyer);
        }

        _drafts.Add(_award);
        return _award;
    }

    private void Note(ContractDraft award, LabelledLine line)
    {
        while (_sentence < _document.Sentences.Count && _document.Sentences[_sentence].Span.End <= line.Whole.Start)
        {
            _sentence++;
        }

        for (var i = _sentence; i < _document.Sentences.Count && _document.Sentences[i].Span.Start < line.Whole.End; i++)
        {
            award.Sentences.Add(i);
        }
    }

    /// <summary>What the words of a label say of its value, the first that are known.</summary>
    private string? Role(Span label)
    {
        if (label.Length > LabelledLine.Longest)
        {
            return null;
        }

        for (var at = label.Start; at < label.End; at++)
        {
            if ((at == label.Start || _document.Text[at - 1] is ' ' or '/') && _labels.TryMatch(_document.Text, at, out var end, out var row) && end <= label.End)
            {
                return row[1];
            }
        }

        return null;
    }
}
