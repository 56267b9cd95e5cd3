using Microsoft.EntityFrameworkCore;
using Suban.Kernel;

namespace Suban.Cases.Drafts;

/// <summary>Loads a draft for a change, holding its row so that two devices save one after the other.</summary>
internal static class DraftRows
{
    public static async Task<Draft?> HoldDraftAsync(this AppDbContext db, Guid draftId, CancellationToken cancel) =>
        db.Database.ProviderName?.EndsWith("PostgreSQL", StringComparison.Ordinal) == true
            ? (await db.Set<Draft>().FromSql($"SELECT * FROM drafts WHERE draft_id = {draftId} FOR UPDATE").ToListAsync(cancel)).SingleOrDefault()
            : await db.Set<Draft>().SingleOrDefaultAsync(d => d.DraftId == draftId, cancel);

    public static async Task<CaseForm> FormOfAsync(this AppDbContext db, Guid draftId, CancellationToken cancel)
    {
        var form = await db.Set<CaseForm>().SingleOrDefaultAsync(f => f.CaseId == draftId, cancel);
        if (form is null)
        {
            form = new CaseForm { CaseId = draftId };
            db.Add(form);
        }

        return form;
    }
}
