using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Suban.Cases.Drafts;
using Suban.Catalogue.Compiling;
using Suban.Catalogue.Publishing;
using Suban.Certificates.Wallet;
using Suban.Kernel;
using Suban.Organisation.Access;
using Suban.Organisation;
using Suban.Workbench.Desk;

namespace Suban.Workbench.Pages.Desk.Intake;

/// <summary>Third step: every situation on one page; each change shows at once which items and papers follow.</summary>
[Authorize(Policies.Window)]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
internal sealed class AskModel(
    CatalogueStore catalogue, CertificateQueries certificates, ApplicantCards cards, AcceptanceRange range, Writes writes) : PageModel
{
    public ApplicantCard About { get; private set; } = null!;

    public Questions Questions { get; private set; } = null!;

    /// <summary>The region it is received for, where that is not the window's own.</summary>
    [BindProperty(SupportsGet = true, Name = "region")]
    public string? Elsewhere { get; set; }

    private string RegionHere => Elsewhere ?? User.RequireReader().Region;

    public async Task<IActionResult> OnGetAsync(Guid party, int theme, CancellationToken cancel) =>
        await ReadAsync(party, theme, cancel) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(Guid party, int theme, string? key, CancellationToken cancel)
    {
        if (!await ReadAsync(party, theme, cancel))
        {
            return NotFound();
        }

        if (Questions.Plan.OpenQuestion is { } open)
        {
            return this.Faulty([new FieldFault(Questions.Field + open.Id, $"请选择：{open.Ask}")]);
        }

        var reader = User.RequireReader();
        var request = new DraftRequest(RegionHere, theme, null, Questions.Answers, party);
        var process = HttpContext.Process(nameof(StartDraft), key: key) with { OnBehalfOf = party };
        var outcome = await writes.RunAsync<StartDraft, DraftStarted>((op, c) => op.RunAsync(reader, request, process, c), process, request, cancel);
        if (!outcome.TryGet(out var started))
        {
            return this.Refused(outcome.Refusal);
        }

        UsualThemes.Add(HttpContext, theme);
        return started.Continued
            ? LocalRedirect($"/desk/intake/{started.DraftId}/ask?continued=true")
            : LocalRedirect($"/desk/intake/{started.DraftId}/form");
    }

    private async Task<bool> ReadAsync(Guid party, int theme, CancellationToken cancel)
    {
        var reader = User.RequireReader();
        if (!reader.Has(Role.WindowClerk) || (Elsewhere is not null && !range.Admits(Elsewhere, reader.Region)) ||
            catalogue.Current.Region(RegionHere)?.FindTheme(theme) is not { } version ||
            await cards.FindAsync(reader, party, cancel) is not { } about)
        {
            return false;
        }

        About = about;
        var facts = new KnownFacts { Certificates = await certificates.KindsHeldAsync(party, cancel) };
        Questions = Questions.Of(
            version, Request.HasFormContentType ? Questions.Read(version.Theme, Request.Form) : Questions.Read(version.Theme, Request.Query), facts);
        return true;
    }
}
