using Precis.Documents;
using Precis.Facts.Clauses;

namespace Precis.Facts.Contracts;

/// <summary>A contract while the article is being read: what has been said of it so far, each value with its words.</summary>
internal sealed class ContractDraft
{
    private readonly List<(string Field, Span Span)> _evidence = [];
    private readonly Dictionary<string, DateExpression> _dates = [];

    /// <summary>The entity that is the contract.</summary>
    public Entity? Contract { get; set; }

    /// <summary>What is bought, in the words of a notice.</summary>
    public Span? Title { get; private set; }

    /// <summary>The number that a notice gives it.</summary>
    public Span? Number { get; private set; }

    /// <summary>The contract that this one replaces.</summary>
    public ContractDraft? Replaces { get; set; }

    /// <summary>The call that this one is a lot of.</summary>
    public ContractDraft? Lots { get; set; }

    /// <summary>Whether no noun speaks of the contract, only a verb.</summary>
    public bool IsLoose { get; set; }

    /// <summary>Whether the nouns that speak of it may mean something else ("accord", "deal").</summary>
    public bool IsWeak { get; set; }

    /// <summary>The contract that this one stands beside ("un second contrat"): who buys is told once.</summary>
    public ContractDraft? Beside { get; set; }

    /// <summary>Whether both parties are told as sides of one signature, neither as supplier or buyer.</summary>
    public bool IsSymmetric { get; set; }

    /// <summary>Whether it changes an older contract: a sum of it is added to that one's.</summary>
    public bool IsChange { get; set; }

    public List<Argument> Buyers { get; } = [];

    public List<Argument> Suppliers { get; } = [];

    public List<Argument> Losers { get; } = [];

    public List<Argument> Contesters { get; } = [];

    public Amount? Amount { get; private set; }

    public ContractAmountKind? AmountKind { get; private set; }

    /// <summary>The status by the latest event told; <see langword="null"/> while no event is told.</summary>
    public ContractStatus? Status { get; private set; }

    /// <summary>Whether the contract or the change of one was made, and nothing has become of it since.</summary>
    public bool IsMade => Status is ContractStatus.Awarded or ContractStatus.Signed || (IsChange && Status is ContractStatus.Extended);

    public Factuality Factuality { get; set; } = Factuality.Asserted;

    public SortedSet<int> Sentences { get; } = [];

    /// <summary>The words that carry the values, in the order of the text.</summary>
    public IEnumerable<(string Field, Span Span)> Evidence => _evidence.Distinct().OrderBy(item => item.Span).ThenBy(item => item.Field, StringComparer.Ordinal);

    /// <summary>Whether a later draft tells the same contract again: the same suppliers, and nothing that differs.</summary>
    public bool IsSameAs(ContractDraft later) =>
        later.Contract is null && later.Replaces is null && Replaces is null && later.Suppliers.Count > 0
        && later.Suppliers.TrueForAll(supplier => Suppliers.Exists(other => other.Entity == supplier.Entity))
        && (later.Buyers.Count == 0 || Buyers.Count == 0 || later.Buyers.Exists(buyer => Buyers.Exists(other => other.Entity == buyer.Entity)))
        && (later.Amount is null || Amount is null || (later.Amount.Value == Amount.Value && later.Amount.Currency == Amount.Currency));

    /// <summary>Takes over what a later draft of the same contract tells.</summary>
    public void Absorb(ContractDraft later)
    {
        Buyers.AddRange(later.Buyers.Where(buyer => !Buyers.Exists(other => other.Entity == buyer.Entity)));
        Losers.AddRange(later.Losers.Where(loser => !Losers.Exists(other => other.Entity == loser.Entity)));
        Contesters.AddRange(later.Contesters.Where(contester => !Contesters.Exists(other => other.Entity == contester.Entity)));
        Amount ??= later.Amount;
        AmountKind ??= later.AmountKind;
        foreach (var (field, date) in later._dates)
        {
            _dates.TryAdd(field, date);
        }

        Sentences.UnionWith(later.Sentences);
        _evidence.AddRange(later._evidence);
        if (later.Status is { } status)
        {
            Status = Status is ContractStatus.Cancelled or ContractStatus.Contested ? Status : status;
        }
    }

    /// <summary>Takes over the state and the day of the contracts that this one is of ("des contrats sont signés : …").</summary>
    public void Follow(ContractDraft several, int sentence)
    {
        Status = several.Status;
        Factuality = several.Factuality;
        Sentences.Add(sentence);
        _evidence.AddRange(several._evidence.Where(item => item.Field == "status"));
        if (several.DateOf("awardDate") is { } date)
        {
            Take("awardDate", date);
        }
    }

    /// <summary>Makes the supplier the buyer and the buyers the suppliers.</summary>
    public void ChangeSides()
    {
        var suppliers = Suppliers.ToList();
        Suppliers.Clear();
        Suppliers.AddRange(Buyers);
        Buyers.Clear();
        Buyers.AddRange(suppliers);
        for (var i = 0; i < _evidence.Count; i++)
        {
            _evidence[i] = _evidence[i] with { Field = _evidence[i].Field switch { "suppliers" => "buyers", "buyers" => "suppliers", var field => field } };
        }
    }

    public void Call(Span title)
    {
        Title = title;
        Note("title", title);
    }

    public void Enter(Span number)
    {
        Number = number;
        Note("number", number);
    }

    public void Note(string field, Span span) => _evidence.Add((field, span));

    public void Add(List<Argument> list, string field, Argument argument)
    {
        if (!list.Exists(other => other.Entity == argument.Entity))
        {
            list.Add(argument);
        }

        Note(field, argument.Span);
    }

    public void Tell(ContractStatus status, Span words)
    {
        // That a contract was tendered or won is not the latest news of one that was challenged or given up.
        if (Status is ContractStatus.Cancelled || (Status is ContractStatus.Contested && status is ContractStatus.Awarded or ContractStatus.Tendered)
            || (Status is ContractStatus.Awarded or ContractStatus.Signed && status is ContractStatus.Tendered or ContractStatus.Planned))
        {
            return;
        }

        Status = status;
        Note("status", words);
    }

    public void Take(Amount amount, ContractAmountKind kind)
    {
        kind = IsChange && kind is ContractAmountKind.Award ? ContractAmountKind.Increment : kind;
        // A firm sum outranks an option, an estimate or an increment.
        if (Amount is null || (AmountKind is not (ContractAmountKind.Award or ContractAmountKind.Ceiling) && kind is ContractAmountKind.Award or ContractAmountKind.Ceiling))
        {
            Amount = amount;
            AmountKind = kind;
            Note("amount", amount.Span);
        }
    }

    /// <summary>Takes a date for a field, the first one told.</summary>
    public void Take(string field, DateExpression date)
    {
        if (_dates.TryAdd(field, date))
        {
            Note(field, date.Span);
        }
    }

    /// <summary>The date taken for a field.</summary>
    public DateExpression? DateOf(string field) => _dates.GetValueOrDefault(field);
}
