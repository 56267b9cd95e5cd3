using Suban.Kernel;
using Suban.Organisation.Access;
using Suban.Organisation.Accounts;

namespace Suban.Cases.Delegations;

/// <summary>Accepts what another organ delegates (接受授权); from its first day on the staff may act.</summary>
public sealed class AcceptDelegation(AppDbContext db, DelegationSides sides, AccountQueries accounts)
{
    public async Task<Outcome<DelegationAccepted>> RunAsync(Reader reader, Guid delegationId, ProcessContext process, CancellationToken cancel)
    {
        var delegation = await db.HoldDelegationAsync(delegationId, cancel);
        if (delegation is null || !sides.IsGrantee(reader, delegation))
        {
            return DelegationRefusals.NotFound;
        }

        if ((delegation.OfferedBy == reader.AccountId ? DelegationRefusals.OwnOffer
            : delegation.ValidUntil < RegionTime.DateOf(process.Now) ? DelegationRefusals.Over
            : delegation.Accept(reader.Name, process.Now)) is { } no)
        {
            return no;
        }

        var accepted = new DelegationAccepted(delegationId, delegation.GrantorId, delegation.GranteeId);
        db.Record(DelegationRows.Stream(delegationId), accepted, process);
        await db.TellAsync(
            accounts, delegation.GrantorId, delegation, $"{delegation.GranteeName}接受了{DelegationWords.Verb(delegation.Kind)}",
            $"自 {delegation.ValidFrom:yyyy年M月d日} 起以本机关名义办理，已在网上公开。", process.Now, cancel);
        return accepted;
    }
}

/// <summary>Does not accept what another organ would delegate (不接受授权), with the reason.</summary>
public sealed class DeclineDelegation(AppDbContext db, DelegationSides sides, AccountQueries accounts)
{
    public async Task<Outcome<DelegationDeclined>> RunAsync(
        Reader reader, Guid delegationId, string reason, ProcessContext process, CancellationToken cancel)
    {
        var delegation = await db.HoldDelegationAsync(delegationId, cancel);
        if (delegation is null || !sides.IsGrantee(reader, delegation))
        {
            return DelegationRefusals.NotFound;
        }

        if ((StaffText.Check("reason", "原因", reason, "请写明为什么不接受") ?? delegation.Decline(reader.Name, reason, process.Now)) is { } no)
        {
            return no;
        }

        var declined = new DelegationDeclined(delegationId, reason);
        db.Record(DelegationRows.Stream(delegationId), declined, process);
        await db.TellAsync(accounts, delegation.GrantorId, delegation, $"{delegation.GranteeName}没有接受{DelegationWords.Verb(delegation.Kind)}", reason, process.Now, cancel);
        return declined;
    }
}
