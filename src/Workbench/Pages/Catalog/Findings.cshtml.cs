using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Suban.Catalogue.Checking;
using Suban.Catalogue.Editing;
using Suban.Kernel;
using Suban.Organisation.Access;

namespace Suban.Workbench.Pages.Catalog;

/// <summary>What the checks say to the published catalogue, rule by rule; a person settles what is right as it is.</summary>
[Authorize(Policies.Editor)]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
internal sealed class FindingsModel(FindingQueries findings, Writes writes) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public int? Theme { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Rule { get; set; }

    [BindProperty(SupportsGet = true)]
    public bool Settled { get; set; }

    public IReadOnlyList<Finding> All { get; private set; } = [];

    /// <summary>Those shown, by rule.</summary>
    public IReadOnlyList<IGrouping<CheckRule?, Finding>> Groups { get; private set; } = [];

    /// <summary>The rules that have something to say, with how often.</summary>
    public IReadOnlyList<(CheckRule Rule, int Count)> Rules =>
        [.. CheckRule.All.Select(r => (r, All.Count(f => f.Rule == r && f.Settled is null))).Where(r => r.Item2 > 0)];

    public int Open => All.Count(f => f.Settled is null);

    public int Done => All.Count(f => f.Settled is not null);

    public async Task OnGetAsync(CancellationToken cancel) => await ReadAsync(cancel);

    public async Task<IActionResult> OnPostReopenAsync(string finding, CancellationToken cancel)
    {
        var process = HttpContext.Process(nameof(ReopenFinding));
        var outcome = await writes.RunAsync<ReopenFinding, FindingReopened>((op, c) => op.RunAsync(finding, process, c), process, cancel);
        if (outcome.TryGet(out _))
        {
            return LocalRedirect("/catalog/findings?Settled=true");
        }

        await ReadAsync(cancel);
        return this.Refused(outcome.Refusal);
    }

    /// <summary>The page where the thing is changed; null where it is a file's.</summary>
    public static string? AddressOf(Finding finding) => finding.Problem.Thing.Split('/') switch
    {
        ["theme", var number, ..] => $"/catalog/themes/{number}",
        ["item" or "material" or "element" or "certificate", var key] => $"/catalog/library/{finding.Problem.Thing.Split('/')[0]}?Key={Uri.EscapeDataString(key)}",
        _ => null,
    };

    private async Task ReadAsync(CancellationToken cancel)
    {
        All = await findings.AllAsync(User.RequireReader().Region, cancel);
        Groups =
        [
            .. All.Where(f => (f.Settled is not null) == Settled && (Theme is null || f.Theme == Theme) && (string.IsNullOrEmpty(Rule) || f.Problem.Rule == Rule))
                .GroupBy(f => f.Rule),
        ];
    }
}
