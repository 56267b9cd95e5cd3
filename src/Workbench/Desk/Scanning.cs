using Microsoft.AspNetCore.Http;
using Suban.Cases.Queries;
using Suban.Cases.Receipt;
using Suban.Certificates.Files;
using Suban.Kernel;
using Suban.Organisation.Access;

namespace Suban.Workbench.Desk;

/// <summary>Takes the scans that came with one page of materials into the case.</summary>
internal sealed class Scanning(FileStore files, Writes writes)
{
    public const string Field = "scan.";

    public async Task<List<FieldFault>> SaveAsync(HttpContext http, DeskCaseView seen, CancellationToken cancel)
    {
        var (faults, reader) = (new List<FieldFault>(), http.User.RequireReader());
        foreach (var id in seen.Materials.Select(material => material.Planned.Id))
        {
            foreach (var file in await files.TakeAsync(http.Request.Form.Files, Field + id, faults, null, cancel))
            {
                var process = http.Process(nameof(ScanMaterial));
                var outcome = await writes.RunAsync<ScanMaterial, MaterialScanned>(
                    (op, c) => op.RunAsync(reader, seen.Tracking.CaseId, id, file, process, c), process, cancel);
                if (!outcome.TryGet(out _))
                {
                    faults.Add(new FieldFault(Field + id, outcome.Refusal.Message));
                }
            }
        }

        return faults;
    }
}
