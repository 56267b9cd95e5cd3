using Microsoft.EntityFrameworkCore;
using Suban.Certificates.Files;
using Suban.Certificates.Signing;
using Suban.Kernel;

namespace Suban.Certificates.Papers;

/// <summary>Files what was made of a paper after its issue: the signature, and the signed PDF (文书签章).</summary>
public sealed class FinishPaper(AppDbContext db, FileStore files)
{
    public async Task<Outcome<PaperFinished>> RunAsync(
        Guid paperId, DocumentSignature signature, StoredFile? pdf, ProcessContext process, CancellationToken cancel)
    {
        var paper = await db.Set<Paper>().SingleOrDefaultAsync(p => p.PaperId == paperId, cancel);
        if (paper is null)
        {
            return PaperRefusals.NotFound;
        }

        var outcome = paper.Finish(signature, pdf?.StoredFileId);
        if (outcome.TryGet(out var finished))
        {
            if (pdf is not null)
            {
                files.Keep(pdf);
            }

            db.Record($"paper/{paperId}", finished, process);
        }

        return outcome;
    }
}
