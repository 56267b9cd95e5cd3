using Suban.Kernel;

namespace Suban.Organisation.Accounts;

/// <summary>Moves a member of staff to another authority or window (调整岗位); open sessions end, for they carry the old post.</summary>
public sealed class MoveStaff(AppDbContext db, AccountStore accounts, Authorities authorities, Halls halls)
{
    public async Task<Outcome<StaffMoved>> RunAsync(
        Guid accountId, Guid? authorityId, Guid? windowId, ProcessContext process, CancellationToken cancel)
    {
        if (await accounts.FindAsync(accountId, cancel) is not { PartyId: null } account)
        {
            return AccountRefusals.NotFound;
        }

        if (authorityId is { } authority && authorities.Find(authority) is null)
        {
            return AccountRefusals.Invalid("staff.authority", "AuthorityId", "请选择所在部门");
        }

        if (windowId is { } window && halls.FindWindow(window) is null)
        {
            return AccountRefusals.Invalid("staff.window", "WindowId", "请选择所在窗口");
        }

        account.Post(authorityId, windowId);
        await accounts.EndSessionsAsync(account);
        var moved = new StaffMoved(accountId, authorityId, windowId);
        db.Record(account.Stream, moved, process);
        return moved;
    }
}

/// <summary>A member of staff has another post.</summary>
public sealed record StaffMoved(Guid AccountId, Guid? AuthorityId, Guid? WindowId);
