using Suban.Organisation.Access;

namespace Suban.Assistance.Orders;

/// <summary>Who may act on an order. Operations ask here; queries put the same scope into the SQL.</summary>
internal static class OrderAccess
{
    public static bool IsApplicant(this Reader reader, AssistanceOrder order) => order.PartyId is { } party && reader.PartyId == party;

    /// <summary>An assistant of the organ that serves the order: receives, verifies, appoints.</summary>
    public static bool Serves(this Reader reader, AssistanceOrder order) =>
        reader.Has(Role.Assistant) && reader.Region == order.Region && reader.AuthorityId == order.OrganId;

    /// <summary>The one assistant the letter of authority names, as long as his access has not ended.</summary>
    public static bool Assists(this Reader reader, AssistanceOrder order) =>
        reader.Has(Role.Assistant) && reader.AccountId == order.AssistantId && !order.State.HasEnded();

    public static bool Supervises(this Reader reader, AssistanceOrder order) =>
        reader.Has(Role.Supervisor) && order.Region.StartsWith(reader.RegionScope, StringComparison.Ordinal);

    /// <summary>Who takes applications down for others: assistants, windows, and the hotline.</summary>
    public static bool TakesDown(this Reader reader) => reader.Has(Role.Assistant) || reader.Has(Role.WindowClerk) || reader.Has(Role.HotlineAgent);
}
