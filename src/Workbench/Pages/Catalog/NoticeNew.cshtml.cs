using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Suban.Catalogue.Announcing;
using Suban.Components.Fields;
using Suban.Kernel;
using Suban.Organisation.Access;
using Suban.Workbench.Catalog;

namespace Suban.Workbench.Pages.Catalog;

/// <summary>Begins a notice.</summary>
[Authorize(Policies.Editor)]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
internal sealed class NoticeNewModel(Writes writes, TimeProvider clock) : PageModel
{
    [BindProperty]
    public NoticeFields Form { get; set; } = new();

    public void OnGet() => Form.From = DateParts.Of(RegionTime.DateOf(clock.GetUtcNow()));

    public async Task<IActionResult> OnPostAsync(string? key, CancellationToken cancel)
    {
        var (form, fault) = Form.Read();
        if (form is null)
        {
            return this.Refused(fault!);
        }

        var reader = User.RequireReader();
        var process = HttpContext.Process(nameof(WriteNotice), key: key);
        var outcome = await writes.RunAsync<WriteNotice, NoticeWritten>(
            (op, c) => op.RunAsync(reader, null, 0, form, process, c), process, form, cancel);
        return outcome.TryGet(out var written) ? LocalRedirect($"/catalog/notices/{written.NoticeId}") : this.Refused(NoticeFields.AtFields(outcome.Refusal));
    }
}
