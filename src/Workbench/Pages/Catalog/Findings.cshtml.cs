using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Suban.Catalogue.Checking;
using Suban.Catalogue.Editing;
using Suban.Catalogue.Loading;
using Suban.Components.Fields;
using Suban.Kernel;
using Suban.Organisation.Access;

namespace Suban.Workbench.Pages.Catalog;

/// <summary>What the checks say to the published catalogue, rule by rule; a person settles what is right as it is.</summary>
[Authorize(Policies.Editor)]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
internal sealed class FindingsModel(FindingQueries findings, Writes writes) : PageModel
{
    private const int MostUnfolded = 8;
    private const string SettledState = "settled";

    [BindProperty(SupportsGet = true)]
    public int? Theme { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Rule { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Severity { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? State { get; set; }

    public static IReadOnlyList<Choice> States { get; } = [new(SettledState, "核过的"), new("all", "全部")];

    public static IReadOnlyList<Choice> Severities { get; } = [new("error", "错误"), new("warning", "提醒")];

    public IReadOnlyList<Finding> All { get; private set; } = [];

    /// <summary>Those shown, by rule.</summary>
    public IReadOnlyList<FindingGroup> Groups { get; private set; } = [];

    /// <summary>The rules that have something to say, with how often.</summary>
    public IReadOnlyList<Choice> Rules =>
    [
        .. CheckRule.All.Select(r => (Rule: r, Count: All.Count(f => f.Rule == r && f.Settled is null))).Where(r => r.Count > 0 || r.Rule.Code == Rule)
            .Select(r => new Choice(r.Rule.Code, $"{r.Rule.Name}（{r.Count}）")),
    ];

    /// <summary>Few enough, or asked for so narrowly, that folding them would only hide them.</summary>
    public bool Unfolded => Theme is not null || !string.IsNullOrEmpty(Rule) || Groups.Sum(g => g.Findings.Count) <= MostUnfolded;

    public int Open => All.Count(f => f.Settled is null);

    public int Done => All.Count(f => f.Settled is not null);

    public async Task OnGetAsync(CancellationToken cancel) => await ReadAsync(cancel);

    public async Task<IActionResult> OnPostReopenAsync(string finding, CancellationToken cancel)
    {
        var process = HttpContext.Process(nameof(ReopenFinding));
        var outcome = await writes.RunAsync<ReopenFinding, FindingReopened>((op, c) => op.RunAsync(finding, process, c), process, cancel);
        if (outcome.TryGet(out _))
        {
            return LocalRedirect("/catalog/findings?State=settled");
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
            .. All.Where(IsWanted)
                .GroupBy(f => f.Rule)
                .Select(g => new FindingGroup(g.Key, [.. g]))
                .OrderByDescending(g => g.IsError).ThenByDescending(g => g.Findings.Count),
        ];
    }

    private bool IsWanted(Finding finding) =>
        (State == "all" || (finding.Settled is not null) == (State == SettledState)) &&
        (string.IsNullOrEmpty(Severity) || (finding.Problem.Severity is ProblemSeverity.Error) == (Severity == "error")) &&
        (Theme is null || finding.Theme == Theme) &&
        (string.IsNullOrEmpty(Rule) || finding.Problem.Rule == Rule);
}

/// <summary>What one rule says, with what it means.</summary>
/// <param name="Rule">Null for errors, which belong to no rule.</param>
internal sealed record FindingGroup(CheckRule? Rule, IReadOnlyList<Finding> Findings)
{
    public bool IsError => Findings.Any(f => f.Problem.Severity is ProblemSeverity.Error);

    public string Name => Rule?.Name ?? "错误";

    public string Meaning => Rule?.Remedy ?? "发布以后检查变严了，或者区划资料改了。不能核销，只能改正；改正以前不能再发布。";
}
