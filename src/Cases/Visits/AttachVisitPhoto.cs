using Microsoft.EntityFrameworkCore;
using Suban.Cases.Commitments;
using Suban.Cases.Delegations;
using Suban.Cases.Steps;
using Suban.Certificates.Files;
using Suban.Kernel;
using Suban.Organisation.Access;

namespace Suban.Cases.Visits;

/// <summary>Adds one photograph to an arranged site visit (现场照片), taken with the phone that is there.</summary>
public sealed class AttachVisitPhoto(AppDbContext db, FileStore files)
{
    public async Task<Outcome<VisitPhotoAdded>> RunAsync(Reader reader, Guid stepId, StoredFile file, ProcessContext process, CancellationToken cancel)
    {
        var (@case, step) = await db.HoldStepAsync(stepId, cancel);
        if (step is not null)
        {
            await db.EntrustAsync(reader, step, process, cancel);
        }

        if (@case is null || step is null || !reader.WorksOn(step))
        {
            return CaseRefusals.CaseNotFound;
        }

        if (await db.OpenFollowUpAsync(step, cancel) is not { AwaitsCheck: true } && (step.CheckHolder(reader) ?? step.CheckUndecided()) is { } notHis)
        {
            return notHis;
        }

        if (await db.OpenVisitAsync(step, cancel) is not { } visit)
        {
            return CaseRefusals.NoVisitArranged(step.ItemName);
        }

        var there = await db.Set<VisitPhoto>().Where(p => p.VisitId == visit.VisitId).ToListAsync(cancel);

        // The same picture sent twice over a bad connection is one photograph.
        if (there.Find(p => p.ContentHash == file.Sha256) is { } same)
        {
            return new VisitPhotoAdded(@case.CaseId, stepId, visit.VisitId, same.PhotoId, same.ContentHash);
        }

        if (there.Count >= VisitRules.MostPhotos)
        {
            return CaseRefusals.TooManyPhotos(VisitRules.MostPhotos);
        }

        files.Keep(file);
        var photo = VisitPhoto.Of(visit, file, reader.Name, process.Now);
        db.Add(photo);
        var added = new VisitPhotoAdded(@case.CaseId, stepId, visit.VisitId, photo.PhotoId, photo.ContentHash);
        db.Record(CaseRows.Stream(@case.CaseId), added, process);
        return added;
    }
}
