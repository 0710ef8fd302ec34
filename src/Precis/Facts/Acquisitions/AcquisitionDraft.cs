using Precis.Documents;
using Precis.Entities.Registry;
using Precis.Facts.Clauses;

namespace Precis.Facts.Acquisitions;

/// <summary>A takeover while the article is being read, each value with its words.</summary>
internal sealed class AcquisitionDraft
{
    private readonly List<(string Field, Span Span)> _evidence = [];

    public List<Argument> Acquirers { get; } = [];

    public List<Argument> Sellers { get; } = [];

    public Argument? Target { get; private set; }

    public Amount? Stake { get; private set; }

    public Amount? Amount { get; private set; }

    public DateExpression? Date { get; private set; }

    public AcquisitionStatus Status { get; set; }

    public Factuality Factuality { get; set; } = Factuality.Asserted;

    /// <summary>Whether what is bought is told by a common noun: "its trucks division".</summary>
    public bool IsPart { get; set; }

    public SortedSet<int> Sentences { get; } = [];

    public IEnumerable<(string Field, Span Span)> Evidence => _evidence.Distinct().OrderBy(item => item.Span).ThenBy(item => item.Field, StringComparer.Ordinal);

    /// <summary>Whether the shares are the seller's own: "of its common stock".</summary>
    public bool IsOwnShares { get; set; }

    /// <summary>Whether it is only told that shares are held.</summary>
    public bool IsHeld { get; set; }

    /// <summary>Whether its verb or noun means nothing but a takeover, so that what is bought says enough: "a merger", not "an offer".</summary>
    public bool IsPlain { get; set; }

    /// <summary>Whether it is told as the cause of something else: "a gain on the sale of X".</summary>
    public bool IsCause { get; set; }

    /// <summary>Whether enough is told: what is bought, and one thing more of it; of a takeover that the article begins with, what is bought.</summary>
    public bool IsFact =>
        IsHeld ? Sentences.Min == 0 && Target is not null && Acquirers.Count > 0 && Stake is not null
        : Target is not null
            ? Acquirers.Count + Sellers.Count > 0 || Stake is not null || (Status != AcquisitionStatus.Completed && (Amount is not null || (IsPlain && Sentences.Min == 0 && Target.Value.Entity.Type == EntityType.Company)))
            : IsPart && Acquirers.Concat(Sellers).Any(party => party.Entity.Type == EntityType.Company)
                && (Sentences.Min == 0 || Acquirers.Count > 0 && Sellers.Count > 0 || Amount is not null || Stake is not null);

    /// <summary>Whether both sides and what is bought are told.</summary>
    public bool IsWhole => Target is not null && Acquirers.Count > 0;

    /// <summary>Whether an entity is already one of the parties.</summary>
    public bool Names(Entity entity) => Acquirers.Concat(Sellers).Any(party => party.Entity == entity);

    public void Note(string field, Span span) => _evidence.Add((field, span));

    public void Give(string role, Argument argument)
    {
        var type = argument.Entity.Type;
        var isParty = type is EntityType.Company or EntityType.Organization or EntityType.Person;
        switch (role)
        {
            case "target" when Target is null && (type is EntityType.Company or EntityType.Organization || HasLegalForm(argument.Entity)) && !Acquirers.Exists(other => other.Entity == argument.Entity):
                if (Sellers.Find(other => other.Entity == argument.Entity) is { Entity: not null } owner)
                {
                    // "Acme Corp's Acme Trucks unit": owner and unit taken for one.
                    Sellers.Remove(owner);
                    _evidence.Remove(("sellers", owner.Span));
                }

                Target = argument;
                Note("target", argument.Span);
                break;
            case "acquirer" when isParty && Target?.Entity != argument.Entity && !Sellers.Exists(other => other.Entity == argument.Entity):
                Add(Acquirers, "acquirers", argument);
                break;
            case "seller" when isParty && Target?.Entity != argument.Entity && !Acquirers.Exists(other => other.Entity == argument.Entity):
                Add(Sellers, "sellers", argument);
                break;
        }
    }

    public void TakeStake(Amount amount)
    {
        if (Stake is null)
        {
            Stake = amount;
            Note("stake", amount.Span);
        }
    }

    public void TakeAmount(Amount amount)
    {
        if (Amount is null)
        {
            Amount = amount;
            Note("amount", amount.Span);
        }
    }

    public void TakeDate(DateExpression date)
    {
        if (Date is null)
        {
            Date = date;
            Note("date", date.Span);
        }
    }

    /// <summary>"X and Y agreed to a merger": of two that merge the second one is the target.</summary>
    public void Part()
    {
        if (Target is null && Acquirers is [_, { Entity.Type: EntityType.Company or EntityType.Organization } second])
        {
            Acquirers.RemoveAt(1);
            _evidence.Remove(("acquirers", second.Span));
            Give("target", second);
        }
    }

    /// <summary>Settles a target that is the seller itself: "a sale of the company" is what it says, "the sale of its Acme Farms unit" of a part.</summary>
    public void TakeSame(Argument owner, bool isNamed)
    {
        if (Target is not { } target)
        {
            return;
        }

        IsPlain = !isNamed;
        if (isNamed)
        {
            Target = null;
            _evidence.Remove(("target", target.Span));
            IsPart = true;
            Add(Sellers, "sellers", owner);
        }
    }

    /// <summary>"sold 200,000 shares of its common stock to X": who sells its own shares is the target.</summary>
    public void TakeIssuer()
    {
        if (IsOwnShares && Target is null && Sellers is [var issuer])
        {
            Give("target", issuer);
        }
    }

    /// <summary>
    /// Whether another draft may tell of the same takeover: the same target, no other buyer, nobody who buys in one and sells in the other; where they share no party, as far
    /// gone as each other.
    /// </summary>
    public bool IsSameAs(AcquisitionDraft later) =>
        IsMirror(later)
        || ((later.Target is null ? !later.IsPart : Target?.Entity == later.Target.Value.Entity)
            && (later.Acquirers.Count == 0 || Acquirers.Count == 0 || Share(later.Acquirers, Acquirers))
            && !Share(later.Acquirers, Sellers) && !Share(later.Sellers, Acquirers)
            && (Status == AcquisitionStatus.Completed == (later.Status == AcquisitionStatus.Completed) || Share(later.Acquirers, Acquirers) || Share(later.Sellers, Sellers) || later.Acquirers.Count + later.Sellers.Count == 0));

    private static bool Share(List<Argument> one, List<Argument> other) => one.Exists(party => other.Exists(same => same.Entity == party.Entity));

    /// <summary>"the merger of X with Y" and "of Y with X"</summary>
    private bool IsMirror(AcquisitionDraft later) =>
        Target is { } target && later.Target is { } other && Acquirers is [var one] && later.Acquirers is [var two] && target.Entity == two.Entity && other.Entity == one.Entity;

    /// <summary>Takes over what a later draft of the same takeover adds.</summary>
    public void Absorb(AcquisitionDraft later)
    {
        foreach (var acquirer in later.Acquirers)
        {
            Give("acquirer", acquirer);
        }

        foreach (var seller in later.Sellers)
        {
            Give("seller", seller);
        }

        if (later.Stake is { } stake)
        {
            TakeStake(stake);
        }

        if (later.Amount is { } amount)
        {
            TakeAmount(amount);
        }

        if (later.Date is { } date)
        {
            TakeDate(date);
        }

        Sentences.UnionWith(later.Sentences);
        if (later.Status == AcquisitionStatus.Cancelled && later.Factuality == Factuality.Asserted && Status != AcquisitionStatus.Completed)
        {
            Status = later.Status;
        }
    }

    private static bool HasLegalForm(Entity entity) => entity.Mentions.Any(mention => LegalForms.Strip(mention.Text).Length < mention.Text.Length);

    private void Add(List<Argument> list, string field, Argument argument)
    {
        if (!list.Exists(other => other.Entity == argument.Entity))
        {
            list.Add(argument);
            Note(field, argument.Span);
        }
    }
}
