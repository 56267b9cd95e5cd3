using Microsoft.AspNetCore.Http;
using Suban.Cases.Receipt;
using Suban.Certificates.Files;
using Suban.Kernel;
using Suban.Organisation.Access;

namespace Suban.Workbench.Desk;

/// <summary>Takes the scans that came with one page of materials into the case.</summary>
internal sealed class Scanning(FileStore files, Writes writes)
{
    public const string Field = "scan.";

    public async Task<List<FieldFault>> SaveAsync(HttpContext http, Guid caseId, IEnumerable<string> materials, CancellationToken cancel)
    {
        var (faults, reader) = (new List<FieldFault>(), http.User.RequireReader());
        foreach (var id in materials)
        {
            foreach (var file in await files.TakeAsync(http.Request.Form.Files, Field + id, faults, null, cancel))
            {
                var process = http.Process(nameof(ScanMaterial));
                var outcome = await writes.RunAsync<ScanMaterial, MaterialScanned>(
                    (op, c) => op.RunAsync(reader, caseId, id, file, process, c), process, cancel);
                if (!outcome.TryGet(out _))
                {
                    faults.Add(new FieldFault(Field + id, outcome.Refusal.Message));
                }
            }
        }

        return faults;
    }
}
