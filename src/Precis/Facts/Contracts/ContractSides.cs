using Precis.Documents;
using Precis.Entities.Registry;

namespace Precis.Facts.Contracts;

/// <summary>Tells which of two firms that sign a contract supplies: who makes or serves by trade, not who carries, lends or sells on.</summary>
internal static class ContractSides
{
    private static readonly HashSet<string> Makers =
    [
        "aerospace", "defence", "rail", "ship", "construction", "engineering", "it-services", "software", "cloud", "telecom-equipment", "machinery",
        "electrical", "truck", "consulting", "services", "carparts", "chips", "materials", "medical-devices", "tech", "internet",
    ];

    private static readonly HashSet<string> Users =
    [
        "airline", "rail-operator", "bank", "retail", "insurance", "shipping", "oil", "telecom", "luxury", "hotels", "media", "energy", "logistics",
    ];

    /// <summary>Changes the sides of a signature where the first firm named is a user and the second is not, or the second a maker and the first is not.</summary>
    public static void Settle(Document document, ContractDraft draft)
    {
        if (draft.IsSymmetric && draft is { Suppliers: [var supplier], Buyers: [var buyer, ..] } && buyer.Entity.Type == EntityType.Company
            && ((IsIn(Users, document, supplier.Entity) && !IsIn(Users, document, buyer.Entity)) || (IsIn(Makers, document, buyer.Entity) && !IsIn(Makers, document, supplier.Entity))))
        {
            draft.ChangeSides();
        }
    }

    private static bool IsIn(HashSet<string> trades, Document document, Entity entity) =>
        entity.Key is { } key && document.Registry.Find(entity.Name).FirstOrDefault(entry => entry.Key == key)?.Sector is { } trade && trades.Contains(trade);
}
