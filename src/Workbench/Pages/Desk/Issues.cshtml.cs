using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Suban.Cases.Queries;
using Suban.Kernel;
using Suban.Organisation.Access;
using Suban.Workbench.Desk;

namespace Suban.Workbench.Pages.Desk;

/// <summary>Cases with results to hand over, and the box for the code on a receipt.</summary>
[Authorize(Policies.Issuer)]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
internal sealed class IssuesModel(DeskQueries desk, DeskCaseQueries cases) : PageModel
{
    public Slice<DeskRow> Cases { get; private set; } = new([], null);

    /// <summary>Not wholly decided; the applicant wants the part that is ready.</summary>
    public IReadOnlyList<DeskRow> Parts { get; private set; } = [];

    /// <summary>Sent by post and not yet signed for.</summary>
    public IReadOnlyList<PostedRow> Posted { get; private set; } = [];

    public string? After { get; private set; }

    public string? Number { get; private set; }

    public string? NotFoundWords { get; private set; }

    public async Task<IActionResult> OnGetAsync(string? number, string? after, CancellationToken cancel)
    {
        var reader = User.RequireReader();
        (After, Number) = (after, number);
        if (!string.IsNullOrEmpty(number))
        {
            var sought = ScannedNumber.Read(number);
            if (await cases.FindAsync(reader, sought, cancel) != default)
            {
                return LocalRedirect($"/desk/issue/{Uri.EscapeDataString(sought)}?scanned=true");
            }

            NotFoundWords = ScannedNumber.NotFound(sought);
        }

        Cases = await desk.ReadyToIssueAsync(reader, after, cancel);
        Parts = After is null ? await desk.PartsWantedAsync(reader, cancel) : [];
        Posted = await desk.InPostAsync(reader, cancel);
        return Page();
    }
}
