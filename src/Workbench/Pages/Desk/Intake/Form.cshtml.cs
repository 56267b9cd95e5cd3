using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Suban.Cases.Drafts;
using Suban.Cases.Queries;
using Suban.Cases.Receipt;
using Suban.Catalogue.Compiling;
using Suban.Components.Fields;
using Suban.Kernel;
using Suban.Organisation.Access;
using Suban.Workbench.Desk;

namespace Suban.Workbench.Pages.Desk.Intake;

/// <summary>Third step, second half: the whole merged form on one dense page, what is still open first.</summary>
[Authorize(Policies.Window)]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
internal sealed class FormModel(
    DraftQueries drafts, SignerQueries signers, DeskCaseQueries cases, ApplicantCards cards, Writes writes, TimeProvider clock) : PageModel
{
    public DraftView Draft { get; private set; } = null!;

    /// <summary>Who signs beside the applicant.</summary>
    public IReadOnlyList<SignerView> Signers { get; private set; } = [];

    public ApplicantCard About { get; private set; } = null!;

    [BindProperty]
    public string? RepresentativeName { get; set; }

    [BindProperty]
    public string? RepresentativeNumber { get; set; }

    public bool HasRepresentative => !string.IsNullOrEmpty(RepresentativeName) || !string.IsNullOrEmpty(RepresentativeNumber);

    public int Open => Draft.Sections.SelectMany(s => s.Fields).Count(DeskFields.IsOpen);

    public int Filled => Draft.Sections.SelectMany(s => s.Fields).Count(f => f.Typed.Length > 0);

    public string NewSheet => Guid.CreateVersion7(clock.GetUtcNow()).ToString("N");

    /// <summary>Papers a held certificate can stand in for, once the applicant agrees.</summary>
    public IReadOnlyList<Choice> Offered =>
    [
        .. Draft.Materials
            .Where(m => m.Planned.Source is MaterialSource.FromCertificate && m.CertificateId is null)
            .Select(m => new Choice(m.Planned.Id, m.Planned.Name)),
    ];

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancel)
    {
        if (await ReadAsync(id, cancel) is { } elsewhere)
        {
            return elsewhere;
        }

        (RepresentativeName, RepresentativeNumber) = (Draft.Representative?.Name, Draft.Representative?.IdNumber);
        return Page();
    }

    public async Task<IActionResult> OnPostSaveAsync(Guid id, CancellationToken cancel) =>
        await ReadAsync(id, cancel) ?? (await SaveAsync(id, cancel) is { } refusal
            ? StatusCode(refusal.Kind is RefusalKind.Conflict ? StatusCodes.Status409Conflict : StatusCodes.Status422UnprocessableEntity)
            : new NoContentResult());

    public async Task<IActionResult> OnPostCheckAsync(Guid id, CancellationToken cancel) =>
        await ReadAsync(id, cancel) ?? await SavedAsync(id, then: null, cancel);

    public async Task<IActionResult> OnPostHoldAsync(Guid id, CancellationToken cancel) =>
        await ReadAsync(id, cancel) ?? await SavedAsync(id, () => Task.FromResult<IActionResult>(LocalRedirect("/desk")), cancel);

    public async Task<IActionResult> OnPostReceiveAsync(Guid id, CancellationToken cancel) =>
        await ReadAsync(id, cancel) ?? await SavedAsync(id, () => ReceiveAsync(id, cancel), cancel);

    private async Task<IActionResult> ReceiveAsync(Guid id, CancellationToken cancel)
    {
        var reader = User.RequireReader();
        var process = HttpContext.Process(nameof(ReceiveAtWindow));
        var outcome = await writes.RunAsync<ReceiveAtWindow, CaseReceived>((op, c) => op.RunAsync(reader, id, process, c), process, cancel);
        if (!outcome.TryGet(out _))
        {
            return await AgainAsync(id, outcome.Refusal, cancel);
        }

        // What was received for another region is judged there.
        return LocalRedirect(Draft.Region.StartsWith(reader.RegionScope, StringComparison.Ordinal) ? $"/desk/intake/{id}/materials?done=received" : $"/desk/outside/{id}");
    }

    /// <summary>Saves everything on the page first; a value that does not fit is kept too and shown again with its fault.</summary>
    private async Task<IActionResult> SavedAsync(Guid id, Func<Task<IActionResult>>? then, CancellationToken cancel)
    {
        if (await SaveAsync(id, cancel) is { } refusal)
        {
            return await AgainAsync(id, refusal, cancel);
        }

        if (then is not null)
        {
            return await then();
        }

        await ReadAsync(id, cancel);
        var faults = Draft.Sections.SelectMany(s => s.Fields).Where(f => f.Fault is not null).Select(f => new FieldFault(f.Field.Id, f.Fault!)).ToList();
        return faults.Count > 0 ? this.Faulty(faults) : LocalRedirect($"/desk/intake/{id}/form");
    }

    private async Task<IActionResult> AgainAsync(Guid id, Refusal refusal, CancellationToken cancel)
    {
        await ReadAsync(id, cancel);
        return this.Refused(refusal);
    }

    private async Task<Refusal?> SaveAsync(Guid id, CancellationToken cancel)
    {
        var reader = User.RequireReader();
        foreach (var part in Draft.Sections)
        {
            var sent = Read(part);
            var process = HttpContext.Process(nameof(SaveDraftSection)) with { OnBehalfOf = Draft.PartyId };
            var saved = await writes.RunAsync<SaveDraftSection, DraftSectionSaved>((op, c) => op.RunAsync(reader, id, sent, process, c), process, cancel);
            if (!saved.TryGet(out _))
            {
                return saved.Refusal;
            }
        }

        return await ConsentAsync(reader, id, cancel) ?? await RepresentAsync(reader, id, cancel);
    }

    private async Task<Refusal?> ConsentAsync(Reader reader, Guid id, CancellationToken cancel)
    {
        var agreed = Request.Form["Consent"].ToHashSet(StringComparer.Ordinal);
        foreach (var offered in Offered.Where(choice => agreed.Contains(choice.Value)))
        {
            var process = HttpContext.Process(nameof(ChooseMaterialWay)) with { OnBehalfOf = Draft.PartyId };
            var chosen = await writes.RunAsync<ChooseMaterialWay, MaterialWayChosen>(
                (op, c) => op.RunAsync(reader, id, offered.Value, MaterialSource.FromCertificate, true, process, c), process, cancel);
            if (!chosen.TryGet(out _))
            {
                return chosen.Refusal;
            }
        }

        return null;
    }

    private async Task<Refusal?> RepresentAsync(Reader reader, Guid id, CancellationToken cancel)
    {
        if ((RepresentativeName ?? "") == (Draft.Representative?.Name ?? "") && (RepresentativeNumber ?? "") == (Draft.Representative?.IdNumber ?? ""))
        {
            return null;
        }

        var process = HttpContext.Process(nameof(NameRepresentative)) with { OnBehalfOf = Draft.PartyId };
        var named = await writes.RunAsync<NameRepresentative, RepresentativeNamed>(
            (op, c) => op.RunAsync(reader, id, RepresentativeName ?? "", RepresentativeNumber ?? "", process, c), process, cancel);
        return named.Refusal;
    }

    private SectionValues Read(SectionView part)
    {
        var form = Request.Form;
        var values = part.Fields.Select(DeskFields.Of)
            .Select(field => (field.Name, Typed: field.ReadFrom(form)))
            .Where(answer => answer.Typed is not null)
            .ToDictionary(answer => answer.Name, answer => answer.Typed!, StringComparer.Ordinal);
        return new SectionValues(part.Id, int.TryParse(form["SeenRevision"], out var seen) ? seen : 0, values, form["Sheet"]);
    }

    private async Task<IActionResult?> ReadAsync(Guid id, CancellationToken cancel)
    {
        var reader = User.RequireReader();
        if (!reader.Has(Role.WindowClerk) || await drafts.OpenAsync(reader, id, cancel) is not { } draft)
        {
            return reader.Has(Role.WindowClerk) && await cases.OpenAsync(reader, id, cancel) is not null
                ? LocalRedirect($"/desk/intake/{id}/materials")
                : NotFound();
        }

        (Draft, Signers) = (draft, await signers.OfDraftAsync(reader, id, cancel));
        About = (await cards.FindAsync(reader, draft.PartyId, cancel))!;
        return null;
    }
}
