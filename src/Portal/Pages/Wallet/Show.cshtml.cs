using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Suban.Certificates;
using Suban.Certificates.Wallet;
using Suban.Components.Fields;
using Suban.Kernel;
using Suban.Organisation.Access;

namespace Suban.Portal.Pages.Wallet;

/// <summary>Shows a certificate by a single-use code (亮证): purpose and fields are the holder's choice.</summary>
[Authorize(Policies.Applicant)]
internal sealed class ShowModel(CertificateQueries certificates, CertificatesSettings settings, Writes writes, TimeProvider clock) : PageModel
{
    private const string UsualPurpose = "现场出示";
    private const int UsualFields = 3;

    public CertificateView Certificate { get; private set; } = null!;

    public ShownPresentation? Shown { get; private set; }

    public bool IsLiving => Shown?.IsLiving(clock.GetUtcNow()) == true;

    public int SecondsLeft => Shown is null ? 0 : Math.Max(0, (int)Math.Ceiling((Shown.ExpiresAt - clock.GetUtcNow()).TotalSeconds));

    public string TimeLeft => SecondsLeft >= 60 ? $"{SecondsLeft / 60} 分 {SecondsLeft % 60} 秒" : $"{SecondsLeft} 秒";

    public string Address => $"{settings.PublicOrigin}/v/{Shown!.Token}";

    public string VisibleFields => string.Join('、', Certificate.Fields.Where(f => Shown!.FieldIds.Contains(f.Id)).Select(f => f.Label));

    public IEnumerable<Choice> FieldChoices => Certificate.Fields.Where(f => f.Value.Length > 0).Select(f => new Choice(f.Id, $"{f.Label}：{f.Value}"));

    [BindProperty]
    public string? Purpose { get; set; }

    [BindProperty]
    public List<string> Fields { get; set; } = [];

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancel)
    {
        if (!await LoadAsync(id, cancel))
        {
            return NotFound();
        }

        Purpose = Shown?.Purpose ?? UsualPurpose;
        Fields = [.. Shown?.FieldIds ?? Usual()];
        return Page();
    }

    public async Task<IActionResult> OnPostQuickAsync(Guid id, CancellationToken cancel)
    {
        if (!await LoadAsync(id, cancel))
        {
            return NotFound();
        }

        // A new code in place of one just shown keeps what the holder chose for it.
        var (purpose, fields) = IsLiving ? (Shown!.Purpose, Shown.FieldIds) : (UsualPurpose, Usual());
        return await PresentAsync(id, purpose, fields, cancel);
    }

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancel) =>
        await LoadAsync(id, cancel) ? await PresentAsync(id, Purpose ?? string.Empty, Fields, cancel) : NotFound();

    private List<string> Usual() => [.. Certificate.Fields.Where(f => f.Value.Length > 0).Take(UsualFields).Select(f => f.Id)];

    private async Task<bool> LoadAsync(Guid id, CancellationToken cancel)
    {
        if (User.RequireReader().PartyId is not { } party || await certificates.FindAsync(id, party, cancel) is not { } found)
        {
            return false;
        }

        Certificate = found;
        Shown = await certificates.LatestPresentationAsync(id, party, cancel);
        return true;
    }

    private async Task<IActionResult> PresentAsync(Guid id, string purpose, IReadOnlyCollection<string> fields, CancellationToken cancel)
    {
        var party = User.RequireReader().PartyId!.Value;
        var process = HttpContext.Process(nameof(PresentCertificate));
        var outcome = await writes.RunAsync<PresentCertificate, CertificatePresented>(
            (op, c) => op.RunAsync(id, party, purpose, fields, process, c), process, cancel);
        if (outcome.TryGet(out _))
        {
            return RedirectToPage(new { id });
        }

        ModelState.AddModelError(outcome.Refusal!.Code == "presentation.nothing_chosen" ? nameof(Fields) : nameof(Purpose), outcome.Refusal.Message);
        Response.StatusCode = outcome.Refusal.Kind is RefusalKind.Invalid ? 422 : 409;
        return Page();
    }
}
