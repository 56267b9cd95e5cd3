using System.Globalization;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Suban.Cases;
using Suban.Cases.Drafts;
using Suban.Cases.Queries;
using Suban.Components.Fields;
using Suban.Kernel;
using Suban.Organisation.Access;
using Suban.Parties;
using Suban.Parties.Proxies;

namespace Suban.Portal.Pages.Me;

/// <summary>Lets somebody act in one's name: who, what and until when, on one page (亲友代办、企业经办人).</summary>
[Authorize(Policies.Applicant)]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
internal sealed class NewDelegateModel(PartyQueries parties, DraftQueries drafts, CaseQueries cases, Writes writes, TimeProvider clock) : PageModel
{
    private const string Everything = "handle";
    private const string Progress = "follow";
    private static readonly int[] _spans = [7, 30, 90, 365];
    private readonly List<(Guid Id, string Title)> _things = [];

    public bool IsEnterprise { get; private set; }

    public string Title => IsEnterprise ? "请一位经办人" : "请人代办";

    [BindProperty]
    public string? Name { get; set; }

    [BindProperty]
    public string? IdNumber { get; set; }

    /// <summary>What he may do: everything, only look, or one thing by its id.</summary>
    [BindProperty]
    public string? What { get; set; }

    [BindProperty]
    public string? Days { get; set; }

    [BindProperty]
    public bool MayHandOver { get; set; }

    [BindProperty]
    public string? Key { get; set; }

    public IReadOnlyList<Choice> Whats =>
    [
        new(Everything, "替我办所有的事", "新办、填表、提交、补正、看进度"),
        .. _things.Select(thing => new Choice($"{thing.Id}", $"只办“{thing.Title}”")),
        new(Progress, "只看进度"),
    ];

    public IReadOnlyList<Choice> Spans => [.. _spans.Select(days => new Choice($"{days}", $"{days} 天，到 {Today.AddDays(days):yyyy年M月d日}"))];

    private DateOnly Today => RegionTime.DateOf(clock.GetUtcNow());

    public async Task OnGetAsync(CancellationToken cancel)
    {
        var reader = User.RequireReader();
        IsEnterprise = (await parties.FindAsync(reader.PartyId ?? Guid.Empty, cancel))?.Kind is PartyKind.Enterprise;
        _things.AddRange((await drafts.MineAsync(reader, cancel)).Select(d => (d.DraftId, d.Title)).Take(5));
        _things.AddRange((await cases.MineAsync(reader, CaseFilter.Running, null, cancel)).Rows.Select(c => (c.CaseId, c.Title)).Take(5));
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        await OnGetAsync(cancel);
        var only = _things.Where(thing => $"{thing.Id}" == What).Select(thing => ((Guid, string)?)thing).FirstOrDefault();
        ProxyPower? power = What is Progress ? ProxyPower.Follow : What is Everything || only is not null ? ProxyPower.Handle : null;
        DateOnly? until = int.TryParse(Days, CultureInfo.InvariantCulture, out var days) && _spans.Contains(days) ? Today.AddDays(days) : null;
        var person = new ProxyPerson(Name?.Trim() ?? "", IdNumber ?? "");
        var scope = new ProxyScope(power, only?.Item1, only?.Item2, until, IsEnterprise && MayHandOver);
        var (reader, process) = (User.RequireReader(), HttpContext.Process(nameof(GiveProxy), key: Key));
        var outcome = await writes.RunAsync<GiveProxy, ProxyGiven>(
            (op, c) => op.RunAsync(reader, person, scope, process, c), process, new { Name, IdNumber, scope }, cancel);
        return outcome.TryGet(out _) ? LocalRedirect("/me/delegates") : this.Refused(Placed(outcome.Refusal));
    }

    // The page asks for what and until when in its own words.
    private static Refusal Placed(Refusal refusal) => refusal with
    {
        Faults = [.. refusal.Faults.Select(fault => fault with { Field = fault.Field switch { "power" => nameof(What), "until" => nameof(Days), var field => field } })],
    };
}
