using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Suban.Cases.Drafts;
using Suban.Catalogue;
using Suban.Catalogue.Compiling;
using Suban.Catalogue.Publishing;
using Suban.Certificates.Wallet;
using Suban.Kernel;
using Suban.Organisation.Access;
using Suban.Workbench.Desk;

namespace Suban.Workbench.Pages.Desk.Intake;

/// <summary>The situations of a reception already begun, answered anew; what was filled in and still fits stays.</summary>
[Authorize(Policies.Window)]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
internal sealed class ReaskModel(
    DraftQueries drafts, CatalogueStore catalogue, CertificateQueries certificates, ApplicantCards cards, Writes writes) : PageModel
{
    public DraftView Draft { get; private set; } = null!;

    public ApplicantCard About { get; private set; } = null!;

    public Questions Questions { get; private set; } = null!;

    public bool Continued { get; private set; }

    public bool GuideChanged => Questions.Version.Version != Draft.Plan.Version;

    public async Task<IActionResult> OnGetAsync(Guid id, bool continued, CancellationToken cancel)
    {
        Continued = continued;
        return await ReadAsync(id, cancel) ? Page() : NotFound();
    }

    public async Task<IActionResult> OnPostAsync(Guid id, string? key, CancellationToken cancel)
    {
        if (!await ReadAsync(id, cancel))
        {
            return NotFound();
        }

        if (Questions.Plan.OpenQuestion is { } open)
        {
            return this.Faulty([new FieldFault(Questions.Field + open.Id, $"请选择：{open.Ask}")]);
        }

        var reader = User.RequireReader();
        var process = HttpContext.Process(nameof(ChangeAnswers), key: key) with { OnBehalfOf = Draft.PartyId };
        var outcome = await writes.RunAsync<ChangeAnswers, DraftAnswersChanged>(
            (op, c) => op.RunAsync(reader, id, Questions.Answers, process, c), process, Questions.Answers, cancel);
        return outcome.TryGet(out _) ? LocalRedirect($"/desk/intake/{id}/form") : this.Refused(outcome.Refusal);
    }

    private async Task<bool> ReadAsync(Guid id, CancellationToken cancel)
    {
        var reader = User.RequireReader();
        if (await drafts.OpenAsync(reader, id, cancel) is not { } draft || SubjectOf(draft) is not { } version ||
            await cards.FindAsync(reader, draft.PartyId, cancel) is not { } about)
        {
            return false;
        }

        (Draft, About) = (draft, about);
        var facts = new KnownFacts { Certificates = await certificates.KindsHeldAsync(draft.PartyId, cancel) };
        var sent = Request.HasFormContentType ? Questions.Read(version.Theme, Request.Form) : Questions.Read(version.Theme, Request.Query);
        var saved = draft.Plan.Answers.ToDictionary(answer => answer.Situation, answer => answer.Option, StringComparer.Ordinal);
        Questions = Questions.Of(version, sent.Count > 0 ? sent : saved, facts);
        return true;
    }

    private ThemeVersion? SubjectOf(DraftView draft) => catalogue.Current.Region(draft.Region) is not { } region ? null
        : draft.Subject.Split('/', 2) is ["theme", var number] ? region.FindTheme(int.Parse(number, System.Globalization.CultureInfo.InvariantCulture))
        : region.FindItem(draft.Subject.Split('/', 2)[1]) is { } item ? region.SingleItem(item)
        : null;
}
