using Suban.Kernel;
using Suban.Organisation.Access;
using Suban.Organisation.Accounts;

namespace Suban.Cases.Delegations;

/// <summary>Ends a delegation at once (终止授权), by either side; what has been begun under it returns to the grantor.</summary>
public sealed class RevokeDelegation(AppDbContext db, DelegationSides sides, AccountQueries accounts)
{
    public async Task<Outcome<DelegationRevoked>> RunAsync(
        Reader reader, Guid delegationId, string reason, ProcessContext process, CancellationToken cancel)
    {
        var delegation = await db.HoldDelegationAsync(delegationId, cancel);
        if (delegation is null || !(sides.IsGrantor(reader, delegation) || sides.IsGrantee(reader, delegation)))
        {
            return DelegationRefusals.NotFound;
        }

        if ((StaffText.Check("reason", "原因", reason, "请写明为什么终止") ?? delegation.Revoke(reader.Name, reason, process.Now)) is { } no)
        {
            return no;
        }

        var revoked = new DelegationRevoked(delegationId, sides.IsGrantor(reader, delegation), reason);
        db.Record(DelegationRows.Stream(delegationId), revoked, process);
        await db.TellAsync(
            accounts, revoked.ByGrantor ? delegation.GranteeId : delegation.GrantorId, delegation,
            $"{(revoked.ByGrantor ? delegation.GrantorName : delegation.GranteeName)}终止了{DelegationWords.Verb(delegation.Kind)}",
            $"{reason}。已经接手、没有办完的，退回委托机关办理。", process.Now, cancel);
        return revoked;
    }
}
