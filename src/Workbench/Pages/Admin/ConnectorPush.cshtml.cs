using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Suban.Catalogue.Publishing;
using Suban.Components.Fields;
using Suban.Components.Status;
using Suban.Exchange.Links;
using Suban.Exchange.Lists;
using Suban.Exchange.Pushing;
using Suban.Kernel;
using Suban.Organisation;
using Suban.Organisation.Access;
using Suban.Supervision.Connectors;

namespace Suban.Workbench.Pages.Admin;

/// <summary>How steps reach a department's own system, what became of the pushes, and where the two sides differ. Numbers and items, no applicant.</summary>
[Authorize(Policies.SystemAdministrator)]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
internal sealed class ConnectorPushModel(
    ConnectorQueries connectors, LinkQueries links, PushQueries pushes, ListQueries lists, Authorities authorities, CatalogueStore catalogues, Writes writes) : PageModel
{
    public const int Shown = 100;

    private const string On = "on";

    public static IReadOnlyList<Choice> OnOrOff { get; } = [new(On, "推送到对方系统"), new("off", "不推送，都在这里办")];

    public ConnectorView System { get; private set; } = null!;

    public LinkView? Link { get; private set; }

    public Slice<PushLine> Pushes { get; private set; } = new([], null);

    public PushCounts Counts { get; private set; } = new(0, 0, 0);

    public SystemListView? List { get; private set; }

    /// <summary>Set once, right after they were made.</summary>
    public LinkKeys? Keys { get; private set; }

    public bool Open { get; private set; }

    [BindProperty]
    public int Seen { get; set; }

    [BindProperty]
    public string? Address { get; set; }

    [BindProperty]
    public List<string> Items { get; set; } = [];

    [BindProperty(Name = nameof(Pushes))]
    public string? Pushing { get; set; }

    [BindProperty]
    public Guid Push { get; set; }

    [BindProperty]
    public Guid Step { get; set; }

    /// <summary>What the department handles here.</summary>
    public IReadOnlyList<Choice> ItemsHere => System.AuthorityId is { } id && authorities.Find(id) is { } authority && catalogues.Current.Region(User.RequireReader().Region) is { } region
        ? [.. region.Library.Document.Items.Where(i => i.Authority == authority.Key && region.HasAdopted(i)).OrderBy(i => i.Name, StringComparer.Ordinal).Select(i => new Choice(i.Key, i.Name))]
        : [];

    public static Tone ToneOf(PushLine push) => push switch
    {
        { Dead: true } => Tone.Bad,
        { State: PushState.Failed } => Tone.Caution,
        { State: PushState.Delivered } => Tone.Good,
        _ => Tone.Quiet,
    };

    public async Task<IActionResult> OnGetAsync(Guid id, bool open, string? before, CancellationToken cancel)
    {
        Open = open;
        if (!await FindAsync(id, before, cancel))
        {
            return NotFound();
        }

        (Seen, Address, Items, Pushing) = (Link?.Revision ?? 0, Link?.Address, [.. Link?.Items ?? []], Link?.Pushes is true ? On : "off");
        return Page();
    }

    public Task<IActionResult> OnPostSaveAsync(Guid id, string? key, CancellationToken cancel)
    {
        var form = new LinkForm(Address ?? "", [.. Items.Distinct()], Pushing == On);
        return ActAsync<LinkSystem, SystemLinked>(
            id, key, form, (op, reader, p, c) => ItemsHere.Select(i => i.Value).ToHashSet().IsSupersetOf(form.Items)
                ? op.RunAsync(reader, id, Seen, form, p, c)
                : Task.FromResult<Outcome<SystemLinked>>(NotOnTheList), cancel);
    }

    public async Task<IActionResult> OnPostKeysAsync(Guid id, CancellationToken cancel)
    {
        if (!await FindAsync(id, null, cancel))
        {
            return NotFound();
        }

        // Without an idempotency key: a repeated answer would have to be stored, and these keys are stored nowhere.
        var (reader, process) = (User.RequireReader(), HttpContext.Process(nameof(IssueLinkKeys)));
        var outcome = await writes.RunAsync<IssueLinkKeys, LinkKeys>((op, c) => op.RunAsync(reader, id, Seen, process, c), process, cancel);
        await OnGetAsync(id, false, null, cancel);
        if (!outcome.TryGet(out var keys))
        {
            return this.Refused(outcome.Refusal);
        }

        ModelState.Clear();
        Keys = keys;
        return Page();
    }

    public Task<IActionResult> OnPostResendAsync(Guid id, string? key, CancellationToken cancel) =>
        ActAsync<ResendPush, PushResent>(id, key, Push, (op, reader, p, c) => op.RunAsync(reader, id, Push, p, c), cancel);

    public Task<IActionResult> OnPostResendStepAsync(Guid id, string? key, CancellationToken cancel) =>
        ActAsync<ResendPush, PushResent>(id, key, Step, (op, reader, p, c) => op.RunForStepAsync(reader, id, Step, p, c), cancel);

    private static Refusal NotOnTheList { get; } = new("system.items_unknown", "请从列表里选择事项")
    {
        Kind = RefusalKind.Invalid,
        Faults = [new FieldFault(nameof(Items), "请从列表里选择事项")],
    };

    private async Task<IActionResult> ActAsync<TOperation, T>(
        Guid id, string? key, object body, Func<TOperation, Reader, ProcessContext, CancellationToken, Task<Outcome<T>>> act, CancellationToken cancel)
        where TOperation : notnull
        where T : notnull
    {
        if (!await FindAsync(id, null, cancel))
        {
            return NotFound();
        }

        var (reader, process) = (User.RequireReader(), HttpContext.Process(typeof(TOperation).Name, key: key));
        var outcome = await writes.RunAsync<TOperation, T>((op, c) => act(op, reader, process, c), process, body, cancel);
        if (outcome.TryGet(out _))
        {
            return LocalRedirect(Request.Path);
        }

        Address ??= Link?.Address;
        return this.Refused(outcome.Refusal);
    }

    private async Task<bool> FindAsync(Guid id, string? before, CancellationToken cancel)
    {
        var reader = User.RequireReader();
        if (await connectors.FindAsync(reader, id, cancel) is not { } found)
        {
            return false;
        }

        System = found;
        Link = await links.FindAsync(reader, id, cancel);
        (Pushes, Counts) = (await pushes.ListAsync(reader, id, Open, before, cancel), await pushes.CountsAsync(reader, id, cancel));
        List = await lists.LastAsync(reader, id, cancel);
        return true;
    }
}
