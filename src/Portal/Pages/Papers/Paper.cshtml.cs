using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Suban.Certificates.Files;
using Suban.Certificates.Papers;
using Suban.Organisation.Access;

namespace Suban.Portal.Pages.Papers;

/// <summary>One paper as a sheet to print, and as files to take away: for the person it is addressed to and the staff concerned.</summary>
[Authorize(Policies.InAnyName)]
internal sealed class PaperModel(PaperQueries papers) : PageModel
{
    public PaperView Paper { get; private set; } = null!;

    /// <summary>The print dialogue opens by itself: the reader has just asked for it.</summary>
    [BindProperty(SupportsGet = true, Name = "print")]
    public bool PrintNow { get; set; }

    public string? Back => (Paper.CaseId, Reader: User.RequireReader()) switch
    {
        (null, { IsStaff: false }) => "/wallet",
        ({ } caseId, { IsStaff: false }) => $"/cases/{caseId}",
        ({ } caseId, var staff) when staff.Has(Role.WindowClerk) || staff.Has(Role.Issuer) => $"/desk/cases/{caseId}",
        _ => null,
    };

    /// <summary>A clerk prints and goes on with whoever waits.</summary>
    public string? Next => User.RequireReader().Has(Role.WindowClerk) ? "/desk/intake/new" : null;

    public bool MakesPdf => papers.MakesPdf;

    public Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancel) =>
        ServeAsync(id, () => Task.FromResult<IActionResult?>(Page()), cancel);

    public Task<IActionResult> OnGetPdfAsync(Guid id, CancellationToken cancel) => FileAsync(id, papers.PdfAsync, cancel);

    public Task<IActionResult> OnGetWordAsync(Guid id, CancellationToken cancel) => FileAsync(id, papers.DocxAsync, cancel);

    public Task<IActionResult> OnGetDataAsync(Guid id, CancellationToken cancel) => FileAsync(id, papers.JsonAsync, cancel);

    public Task<IActionResult> OnGetSealAsync(Guid id, CancellationToken cancel) => ServeAsync(id, async () =>
    {
        Response.Headers.ContentSecurityPolicy = "sandbox; default-src 'none'";
        return await papers.SealSvgAsync(id, cancel) is { } svg ? Content(svg, "image/svg+xml") : null;
    }, cancel);

    private Task<IActionResult> FileAsync(Guid id, Func<Guid, CancellationToken, Task<OpenedFile?>> open, CancellationToken cancel) =>
        ServeAsync(id, async () => await open(id, cancel) is { } file ? new StoredFileResult(file) : null, cancel);

    private async Task<IActionResult> ServeAsync(Guid id, Func<Task<IActionResult?>> serve, CancellationToken cancel)
    {
        if (await papers.FindAsync(id, cancel) is not { } paper || !MayRead(User.RequireReader(), paper))
        {
            return NotFound();
        }

        Paper = paper;
        Response.Headers.CacheControl = "private, no-store";
        return await serve() ?? NotFound();
    }

    /// <summary>Whoever acts for somebody reads the papers of the cases his proxy reaches, and nothing of the wallet.</summary>
    private static bool Reaches(Acting? acting, PaperView paper) => acting is null || (paper.CaseId is { } caseId && acting.Reaches(caseId));

    private static bool MayRead(Reader reader, PaperView paper) =>
        (reader.PartyId is { } party && party == paper.HolderPartyId && Reaches(reader.Acting, paper)) ||
        (reader.IsStaff && reader.Region == paper.Region &&
            (reader.AuthorityId == paper.IssuerId || reader.Has(Role.WindowClerk) || reader.Has(Role.Issuer) || reader.Has(Role.Supervisor)));
}
