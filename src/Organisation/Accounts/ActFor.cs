using Microsoft.EntityFrameworkCore;
using Suban.Kernel;
using Suban.Organisation.Access;

namespace Suban.Organisation.Accounts;

/// <summary>Begins to act in somebody else's name in this session, or goes back to the own one (替人办事).</summary>
public sealed class ActFor(AppDbContext db, AccountStore accounts, FindActing findActing)
{
    /// <param name="proxyId">Null goes back.</param>
    public async Task<Outcome<ActingChanged>> RunAsync(Guid sessionId, Guid? proxyId, ProcessContext process, CancellationToken cancel)
    {
        var session = await db.Set<Session>().FirstOrDefaultAsync(s => s.SessionId == sessionId, cancel);
        var party = session is null ? null : (await accounts.FindAsync(session.AccountId, cancel))?.PartyId;
        if (session is null || party is null || (proxyId is { } proxy && await findActing(proxy, party.Value, cancel) is null))
        {
            return AccountRefusals.ProxyEnded;
        }

        session.ActBy(proxyId);
        var changed = new ActingChanged(session.AccountId, proxyId);
        db.Record(Account.StreamOf(session.AccountId), changed, process with { OnBehalfOf = null });
        return changed;
    }
}

/// <summary>A person began to act in somebody else's name, or stopped (替人办事).</summary>
/// <param name="ProxyId">Null where he went back to his own.</param>
public sealed record ActingChanged(Guid AccountId, Guid? ProxyId);
