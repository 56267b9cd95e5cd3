using Microsoft.AspNetCore.Http;
using Suban.Certificates.Files;
using Suban.Kernel;

namespace Suban.Workbench.Desk;

/// <summary>Stores what a form sent under one name; each file by itself, so that one bad picture does not lose the others.</summary>
internal static class Uploads
{
    /// <summary>Ten files of ten megabytes and the form around them.</summary>
    public const long MostBytes = 101 * 1024 * 1024;

    /// <param name="mostPages">How many pages a file may have; null for as many as an applicant's.</param>
    public static async Task<IReadOnlyList<StoredFile>> TakeAsync(
        this FileStore files, IFormFileCollection sent, string field, List<FieldFault> faults, int? mostPages, CancellationToken cancel)
    {
        var stored = new List<StoredFile>();
        foreach (var upload in sent.GetFiles(field).Where(file => file.FileName.Length > 0))
        {
            await using var content = upload.OpenReadStream();
            var saved = await files.SaveAsync(content, new FileIntake { Name = upload.FileName, MostPages = mostPages }, cancel);
            if (saved.TryGet(out var file))
            {
                stored.Add(file);
            }
            else
            {
                faults.Add(new FieldFault(field, saved.Refusal.Message));
            }
        }

        return stored;
    }

    /// <summary>The one file of a field; null where none was chosen.</summary>
    public static async Task<(StoredFile? File, Refusal? Refusal)> TakeOneAsync(
        this FileStore files, IFormFileCollection sent, string field, int? mostPages, CancellationToken cancel)
    {
        var faults = new List<FieldFault>();
        var stored = await files.TakeAsync(sent, field, faults, mostPages, cancel);
        return faults.Count > 0 ? (null, new Refusal("upload.invalid", faults[0].Message) { Kind = RefusalKind.Invalid, Faults = faults })
            : (stored.Count > 0 ? stored[0] : null, null);
    }
}
