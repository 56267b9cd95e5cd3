using Microsoft.EntityFrameworkCore;
using Suban.Kernel;

namespace Suban.Organisation.Accounts;

/// <summary>Ends a session (退出登录); its cookie is worth nothing from then on.</summary>
public sealed class SignOut(AppDbContext db)
{
    public async Task<Outcome<SignedOut>> RunAsync(Guid sessionId, ProcessContext process, CancellationToken cancel)
    {
        var session = await db.Set<Session>().FirstOrDefaultAsync(s => s.SessionId == sessionId, cancel);
        if (session is null)
        {
            return AccountRefusals.NotFound;
        }

        session.End(process.Now);
        var signedOut = new SignedOut(session.AccountId);
        db.Record(Account.StreamOf(session.AccountId), signedOut, process);
        return signedOut;
    }
}

/// <summary>A person signed out.</summary>
public sealed record SignedOut(Guid AccountId);
