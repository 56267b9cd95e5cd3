using Microsoft.EntityFrameworkCore;
using Suban.Kernel;
using Suban.Kernel.Crypto;
using Suban.Organisation.Access;

namespace Suban.Catalogue.Mistakes;

/// <summary>Shows an editor the number left with a mistake (查看差错联系电话), and records that it was looked at.</summary>
public sealed class SeeMistakeContact(AppDbContext db, FieldCipher cipher)
{
    public async Task<Outcome<string>> RunAsync(Reader reader, Guid mistakeId, ProcessContext process, CancellationToken cancel)
    {
        var mistake = await db.Set<GuideMistake>().AsNoTracking()
            .SingleOrDefaultAsync(m => m.GuideMistakeId == mistakeId && m.Region == reader.Region, cancel);
        if (!reader.Has(Role.Editor) || mistake?.ContactSealed is not { } contact)
        {
            return MistakeRefusals.NotFound;
        }

        db.Record(MistakeRows.Stream(reader.Region), new MistakeContactSeen(reader.Region, mistakeId), process);
        return cipher.Open(GuideMistake.ContactColumn, mistakeId, contact);
    }
}
