using Microsoft.EntityFrameworkCore;
using Suban.Kernel;
using Suban.Organisation.Access;

namespace Suban.Supervision.Circulars;

/// <summary>A department signs for its copy of a circular (签收).</summary>
public sealed class SignCircular(AppDbContext db)
{
    public async Task<Outcome<CircularSigned>> RunAsync(Reader reader, Guid circularId, ProcessContext process, CancellationToken cancel)
    {
        if (reader.AuthorityId is not { } authority ||
            await db.Set<CircularReceipt>().SingleOrDefaultAsync(r => r.CircularId == circularId && r.AuthorityId == authority, cancel) is not { } receipt)
        {
            return RegisterRefusals.CircularNotFound;
        }

        if (receipt.SignedAt is not null)
        {
            return RegisterRefusals.CircularSigned(receipt.SignedByName!);
        }

        receipt.Sign(reader.Name, process.Now);
        var signed = new CircularSigned(circularId, authority);
        db.Record(CircularRows.Stream(circularId), signed, process);
        return signed;
    }
}
