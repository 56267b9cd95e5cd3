using Microsoft.EntityFrameworkCore;
using Suban.Kernel;
using Suban.Kernel.Crypto;
using Suban.Organisation.Access;

namespace Suban.Catalogue.Demands;

/// <summary>Shows an editor the number somebody left (查看联系电话), and records that it was looked at.</summary>
public sealed class SeeDemandContact(AppDbContext db, FieldCipher cipher)
{
    public async Task<Outcome<string>> RunAsync(Reader reader, Guid demandId, ProcessContext process, CancellationToken cancel)
    {
        var demand = await db.Set<ServiceDemand>().AsNoTracking()
            .SingleOrDefaultAsync(d => d.ServiceDemandId == demandId && d.Region == reader.Region, cancel);
        if (demand?.ContactSealed is not { } contact)
        {
            return DemandRefusals.NotFound;
        }

        db.Record($"demands/{reader.Region}", new DemandContactSeen(reader.Region, demand.DemandGroupId, demandId), process);
        return cipher.Open(ServiceDemand.ContactColumn, demandId, contact);
    }
}
