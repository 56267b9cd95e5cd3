using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Suban.Cases.Commitments;
using Suban.Cases.Queries;
using Suban.Cases.Visits;
using Suban.Certificates.Files;
using Suban.Kernel;
using Suban.Organisation.Access;
using Suban.Workbench.Dept;
using Suban.Workbench.Desk;

namespace Suban.Workbench.Pages.Dept;

/// <summary>The site visit (现场踏勘) of one step, or the check of its commitment after the grant: arranged at the desk, photographed and recorded on a telephone at the place.</summary>
[Authorize(Policies.Department)]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
[RequestSizeLimit(Uploads.MostBytes)]
[RequestFormLimits(MultipartBodyLengthLimit = Uploads.MostBytes)]
internal sealed class VisitModel(TaskQueries tasks, Writes writes, FileStore files) : StepActModel(tasks, writes)
{
    public const string PhotoField = "photo";

    private static readonly HashSet<FileType> _pictures = [FileType.Jpeg, FileType.Png];

    [BindProperty]
    public VisitForm Form { get; set; } = new();

    private string Here => $"/dept/tasks/{RouteData.Values["id"]}/visit";

    public Task<IActionResult> OnPostArrangeAsync(Guid id, CancellationToken cancel) => ActAsync<ArrangeVisit, VisitArranged>(
        id, "arrange", "visit-arranged", Form, (op, reader, process, stop) => op.RunAsync(reader, id, Revision, Form.Plan, process, stop), cancel, Here);

    public async Task<IActionResult> OnPostPhotoAsync(Guid id, CancellationToken cancel)
    {
        ModelState.Clear();
        if (!await LoadAsync(id, cancel))
        {
            return NotFound();
        }

        var chosen = Request.Form.Files.Where(file => file.FileName.Length > 0).ToList();
        var refusal = chosen.Count == 0 ? FileRefusals.NoneChosen : null;
        var key = Key;
        foreach (var file in chosen.TakeWhile(_ => refusal is null))
        {
            await using var content = file.OpenReadStream();
            var saved = await files.SaveAsync(content, new FileIntake { Name = file.FileName, Accepts = _pictures }, cancel);
            if (!saved.TryGet(out var stored))
            {
                refusal = saved.Refusal;
                continue;
            }

            Key = key + stored.Sha256;
            if (await ActAsync<AttachVisitPhoto, VisitPhotoAdded>(
                id, "photo", "photo", stored.Sha256, (op, reader, process, stop) => op.RunAsync(reader, id, stored, process, stop), cancel, Here)
                is not LocalRedirectResult and var answer)
            {
                return answer;
            }
        }

        if (refusal is null)
        {
            return LocalRedirect(Here + "?done=photo#photos");
        }

        ModelState.AddModelError(PhotoField, refusal.Message);
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return Page();
    }

    public Task<IActionResult> OnPostRecordAsync(Guid id, CancellationToken cancel) => ActAsync<RecordVisit, VisitRecorded>(
        id, "record", "visited", Form, (op, reader, process, stop) => op.RunAsync(reader, id, Revision, Form.Report, process, stop), cancel);

    public Task<IActionResult> OnPostCheckAsync(Guid id, CancellationToken cancel) => ActAsync<RecordFollowUp, FollowUpRecorded>(
        id, "check", "checked", Form,
        (op, reader, process, stop) => op.RunAsync(reader, id, Form.Check, process, stop),
        cancel, $"/dept/tasks/{id}/commitment");

    protected override string NameOf(string act, string field) => "Form." + field switch
    {
        "on" => nameof(VisitForm.On),
        "hour" => nameof(VisitForm.Hour),
        "officers" => nameof(VisitForm.First),
        "outcome" => nameof(VisitForm.Outcome),
        "conclusion" => nameof(VisitForm.Conclusion),
        "accompaniedBy" => nameof(VisitForm.AccompaniedBy),
        "rectifyBy" => nameof(VisitForm.RectifyBy),
        "basis" => nameof(VisitForm.Basis),
        _ => field.Replace("findings", nameof(VisitForm.Findings), StringComparison.Ordinal)
            .Replace("state", nameof(FindingForm.State), StringComparison.Ordinal).Replace("note", nameof(FindingForm.Note), StringComparison.Ordinal),
    };
}
