using Microsoft.EntityFrameworkCore;
using Suban.Catalogue;
using Suban.Catalogue.Compiling;
using Suban.Kernel;
using Suban.Kernel.Crypto;
using Suban.Parties.Files;

namespace Suban.Cases.Acceptance;

/// <summary>Keeps the facts of an accepted form in the applicant's own file (一人一档、一企一档), so that the next form need not ask again. Consents are never kept.</summary>
public sealed class KeptFacts(AppDbContext db, FieldCipher cipher, PartyFiles files)
{
    internal async Task KeepAsync(Case @case, ThemePlan plan, ProcessContext process, CancellationToken cancel)
    {
        var form = (await db.Set<CaseForm>().AsNoTracking().SingleAsync(f => f.CaseId == @case.CaseId, cancel)).Open(cipher);
        var receivedOn = RegionTime.DateOf(@case.ReceivedAt);
        await files.KeepAsync(
            @case.PartyId,
            from field in plan.Fields
            where field.Reuse is ReuseClass.Reusable && form.ContainsKey(field.Id)
            select new FileFact(field.Id, form[field.Id].Value, "您以前的办件", receivedOn),
            process, cancel);
    }
}
