using Microsoft.EntityFrameworkCore;
using Suban.Cases.Plans;
using Suban.Catalogue.Compiling;
using Suban.Kernel;
using Suban.Organisation.Access;

namespace Suban.Cases.Drafts;

/// <summary>Chooses how a material comes in: from a certificate by consent (免提交), by upload, or at the window.</summary>
public sealed class ChooseMaterialWay(AppDbContext db, PinnedPlans plans, HeldCertificates held)
{
    /// <param name="consent">For a certificate: the holder agreed that it is read for this case.</param>
    public async Task<Outcome<MaterialWayChosen>> RunAsync(
        Reader reader, Guid draftId, string materialId, MaterialSource way, bool consent, ProcessContext process, CancellationToken cancel)
    {
        var draft = await db.HoldDraftAsync(draftId, cancel);
        if (draft is null || !reader.MayFill(draft))
        {
            return DraftRefusals.NotFound;
        }

        var plan = await plans.GetAsync(db, draft.PlanId, cancel);
        if (plan.FindMaterial(materialId) is not { } planned)
        {
            return CaseRefusals.UnknownMaterial;
        }

        if (Check(planned, way, consent) is { } refusal)
        {
            return refusal;
        }

        Guid? certificate = null;
        if (way is MaterialSource.FromCertificate)
        {
            var taken = await held.TakeAsync(
                draft.PartyId, planned.CertificateKinds, $"{draft.Title}：代替{planned.Name}", process,
                DraftRefusals.CertificateNotHeld(planned.Name), cancel);
            if (!taken.TryGet(out var certificateId))
            {
                return taken.Refusal!;
            }

            certificate = certificateId;
        }

        await ChooseAsync(draftId, materialId, way, certificate, process, cancel);
        draft.Keep(process.Now);
        var chosen = new MaterialWayChosen(draftId, materialId, way, certificate);
        db.Record(CaseRows.Stream(draftId), chosen, process);
        return chosen;
    }

    private static Refusal? Check(PlannedMaterial planned, MaterialSource way, bool consent) => way switch
    {
        MaterialSource.FromCertificate when planned.CertificateKinds.Count == 0 || !consent => DraftRefusals.WayNotOffered(planned.Name),
        MaterialSource.FromShared when planned.Source is not MaterialSource.FromShared => DraftRefusals.WayNotOffered(planned.Name),
        MaterialSource.ProducedHere when planned.Source is not MaterialSource.ProducedHere => DraftRefusals.WayNotOffered(planned.Name),
        MaterialSource.Upload when planned.Source is MaterialSource.AtWindow => DraftRefusals.WayNotOffered(planned.Name),
        _ => null,
    };

    private async Task ChooseAsync(
        Guid draftId, string materialId, MaterialSource way, Guid? certificate, ProcessContext process, CancellationToken cancel)
    {
        var material = await db.Set<CaseMaterial>().SingleOrDefaultAsync(m => m.CaseId == draftId && m.MaterialId == materialId, cancel);
        if (material is null)
        {
            material = new CaseMaterial { CaseId = draftId, MaterialId = materialId, Way = way };
            db.Add(material);
        }

        material.Choose(way, certificate, certificate is null ? null : process.Now);
    }
}
