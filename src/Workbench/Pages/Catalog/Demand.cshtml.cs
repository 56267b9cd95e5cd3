using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Suban.Catalogue;
using Suban.Catalogue.Demands;
using Suban.Catalogue.Publishing;
using Suban.Kernel;
using Suban.Organisation.Access;
using Suban.Supervision.Problems;

namespace Suban.Workbench.Pages.Catalog;

/// <summary>One wish with everybody's words, and what becomes of it.</summary>
[Authorize(Policies.Editor)]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
internal sealed class DemandModel(DemandQueries demands, ProblemQueries problems, CatalogueStore catalogue, Writes writes) : PageModel
{
    private const int MostNear = 3;

    [BindProperty]
    public string? State { get; set; }

    [BindProperty]
    public string? Theme { get; set; }

    [BindProperty]
    public string? Note { get; set; }

    public DemandView Demand { get; private set; } = null!;

    /// <summary>The problem it was made into.</summary>
    public ProblemView? Problem { get; private set; }

    /// <summary>The saying whose number is shown.</summary>
    public Guid? Seen { get; private set; }

    public string? SeenContact { get; private set; }

    public IReadOnlyList<ThemeVersion> Nearest =>
        [.. catalogue.Current.Region(User.RequireReader().Region)?.Search(Demand.Row.Words).Take(MostNear) ?? []];

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancel)
    {
        if (!await FindAsync(id, cancel))
        {
            return NotFound();
        }

        (State, Theme, Note) = (Demand.Row.State.ToString(), $"{Demand.Theme}", Demand.Note);
        return Page();
    }

    public async Task<IActionResult> OnPostSettleAsync(Guid id, string? revision, CancellationToken cancel)
    {
        if (!await FindAsync(id, cancel))
        {
            return NotFound();
        }

        if (!Enum.TryParse<DemandState>(State, out var state) || !Enum.IsDefined(state))
        {
            ModelState.AddModelError(nameof(State), "请选择怎么处理");
            Response.StatusCode = 422;
            return Page();
        }

        var reader = User.RequireReader();
        var process = HttpContext.Process(nameof(SettleDemand), reason: Note);
        var form = new SettleForm(state, Theme ?? "", Note ?? "", int.TryParse(revision, out var seen) ? seen : 0);
        var outcome = await writes.RunAsync<SettleDemand, DemandSettled>((op, c) => op.RunAsync(reader, id, form, process, c), process, cancel);
        return outcome.TryGet(out _) ? LocalRedirect("/catalog/demands") : this.Refused(outcome.Refusal);
    }

    public async Task<IActionResult> OnPostContactAsync(Guid id, string? demand, CancellationToken cancel)
    {
        if (!await FindAsync(id, cancel) || !Guid.TryParse(demand, out var saying) || Demand.Sayings.All(s => s.ServiceDemandId != saying))
        {
            return NotFound();
        }

        var reader = User.RequireReader();
        var process = HttpContext.Process(nameof(SeeDemandContact));
        var outcome = await writes.RunAsync<SeeDemandContact, string>((op, c) => op.RunAsync(reader, saying, process, c), process, cancel);
        if (!outcome.TryGet(out var contact))
        {
            return this.Refused(outcome.Refusal);
        }

        (Seen, SeenContact, State, Theme, Note) = (saying, contact, Demand.Row.State.ToString(), $"{Demand.Theme}", Demand.Note);
        return Page();
    }

    private async Task<bool> FindAsync(Guid id, CancellationToken cancel)
    {
        var reader = User.RequireReader();
        if (await demands.FindAsync(reader, id, cancel) is not { } found)
        {
            return false;
        }

        Demand = found;
        Problem = await problems.OfDemandAsync(reader, id, cancel);
        return true;
    }
}
