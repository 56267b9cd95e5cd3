using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Suban.Assistance.Orders;
using Suban.Components.Fields;
using Suban.Kernel;
using Suban.Organisation.Access;
using Suban.Workbench.Agent;

namespace Suban.Workbench.Pages.Agent.Projects;

/// <summary>One item of an order: what can be done with it now, and every talk about it.</summary>
[Authorize(Policies.Assistant)]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
internal sealed class ItemModel(OrderQueries orders, Writes writes) : ProjectPage(orders, writes)
{
    private Guid _item;

    public ItemView Item => Order.Items.Single(i => i.ItemId == _item);

    public IReadOnlyList<Choice> Answers =>
    [
        .. Enum.GetValues<AuthorityAnswer>().Where(a => Item.State is ItemState.WithAuthority ? a is not AuthorityAnswer.Denied : a is AuthorityAnswer.Supplement or AuthorityAnswer.Granted or AuthorityAnswer.Denied)
            .Select(a => new Choice($"{a}", OrderWords.Of(a))),
    ];

    [BindProperty]
    public string? Reason { get; set; }

    [BindProperty]
    public string? Answer { get; set; }

    [BindProperty]
    public string? Said { get; set; }

    [BindProperty]
    public string? Supplied { get; set; }

    [BindProperty]
    public string? Result { get; set; }

    [BindProperty]
    public string? Way { get; set; }

    [BindProperty]
    public string? Talk { get; set; }

    public async Task<IActionResult> OnGetAsync(Guid id, Guid item, CancellationToken cancel) => await FindAsync(id, item, cancel) ? Page() : NotFound();

    public Task<IActionResult> OnPostPrepareAsync(Guid id, Guid item, CancellationToken cancel) =>
        OnItemAsync<PrepareItem, ItemPrepared>(id, item, null, "", (op, reader, seen, process, stop) => op.RunAsync(reader, seen, item, process, stop), cancel);

    public Task<IActionResult> OnPostFileAsync(Guid id, Guid item, string? key, CancellationToken cancel) =>
        OnItemAsync<FileItem, ItemFiled>(id, item, key, new { Reason }, (op, reader, seen, process, stop) => op.RunAsync(reader, seen, item, Reason, process, stop), cancel);

    public Task<IActionResult> OnPostAnswerAsync(Guid id, Guid item, string? key, CancellationToken cancel) => OnItemAsync<RecordAuthorityAnswer, AuthorityAnswered>(
        id, item, key, new { Answer, Said },
        async (op, reader, seen, process, stop) => Named(
            await op.RunAsync(reader, seen, item, Answers.Any(a => a.Value == Answer) ? Enum.Parse<AuthorityAnswer>(Answer!) : null, Said ?? "", process, stop), nameof(Said)), cancel);

    public Task<IActionResult> OnPostResupplyAsync(Guid id, Guid item, string? key, CancellationToken cancel) => OnItemAsync<ResupplyItem, ItemResupplied>(
        id, item, key, new { Supplied }, async (op, reader, seen, process, stop) => Named(await op.RunAsync(reader, seen, item, Supplied ?? "", process, stop), nameof(Supplied)), cancel);

    public Task<IActionResult> OnPostReportAsync(Guid id, Guid item, string? key, CancellationToken cancel) => OnItemAsync<ReportItem, ItemReported>(
        id, item, key, new { Result }, async (op, reader, seen, process, stop) => Named(await op.RunAsync(reader, seen, item, Result ?? "", process, stop), nameof(Result)), cancel);

    public Task<IActionResult> OnPostContactAsync(Guid id, Guid item, string? key, CancellationToken cancel) => OnItemAsync<RecordContact, ContactRecorded>(
        id, item, key, new { Way, Talk },
        async (op, reader, seen, process, stop) => Named(
            await op.RunAsync(reader, seen, item, ProjectChoices.Ways.Any(w => w.Value == Way) ? Enum.Parse<ContactWay>(Way!) : null, Talk ?? "", process, stop), nameof(Talk)), cancel);

    private async Task<IActionResult> OnItemAsync<TOperation, T>(
        Guid id, Guid item, string? key, object body, Func<TOperation, Reader, OrderKey, ProcessContext, CancellationToken, Task<Outcome<T>>> run, CancellationToken cancel)
        where TOperation : notnull
        where T : notnull => await FindAsync(id, item, cancel) ? await ActAsync(id, key, new { item, body }, run, cancel) : NotFound();

    // Several forms of the page have words; each names its own.
    private static Outcome<T> Named<T>(Outcome<T> outcome, string field) where T : notnull => outcome.Refusal is { } refusal
        ? refusal with { Faults = [.. refusal.Faults.Select(fault => fault.Field == "Words" ? fault with { Field = field } : fault)] }
        : outcome;

    private async Task<bool> FindAsync(Guid id, Guid item, CancellationToken cancel)
    {
        _item = item;
        return await LoadAsync(id, cancel) && Order.Items.Any(i => i.ItemId == item);
    }
}
