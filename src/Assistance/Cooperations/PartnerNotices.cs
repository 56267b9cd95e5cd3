using Suban.Assistance.Orders;
using Suban.Kernel;
using Suban.Organisation.Access;
using Suban.Organisation.Accounts;
using Suban.Parties.Messages;

namespace Suban.Assistance.Cooperations;

/// <summary>Tells both sides of a cooperation order what happened (协办通知).</summary>
public sealed class PartnerNotices(AppDbContext db, AccountQueries accounts)
{
    /// <summary>Every assistant of the organ that was asked.</summary>
    internal async Task PartnerAsync(CooperationOrder sheet, string title, string words, DateOnly? actBy, ProcessContext process, CancellationToken cancel)
    {
        if (sheet.PartnerOrganId is not { } organ)
        {
            return;
        }

        foreach (var account in await accounts.OfAuthorityAsync(organ, Role.Assistant, cancel))
        {
            Notices.Tell(db, account, Of(sheet, title, words) with { ActBy = actBy, Region = sheet.PartnerRegion }, process.Now);
        }
    }

    internal void Assistant(CooperationOrder sheet, AssistanceOrder order, string title, string words, ProcessContext process)
    {
        if (order.AssistantId is { } assistant)
        {
            Notices.Tell(db, assistant, Of(sheet, title, words) with { Region = sheet.Region }, process.Now);
        }
    }

    private static Notice Of(CooperationOrder sheet, string title, string words) => new(title, words) { Link = $"/agent/crosslevel/{sheet.CooperationId}", Reference = sheet.Number };
}
