using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Suban.Assistance.Consultations;
using Suban.Assistance.Orders;
using Suban.Kernel;
using Suban.Organisation.Access;
using Suban.Workbench.Agent;

namespace Suban.Workbench.Pages.Agent.Projects;

/// <summary>What somebody owes to the order: entered for those who are not on this platform, looked at and struck off.</summary>
[Authorize(Policies.Assistant)]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
internal sealed class AskModel(OrderQueries orders, ConsultationQueries consultations, Writes writes) : ProjectPage(orders, writes)
{
    private readonly Writes _writes = writes;

    public AskView Ask { get; private set; } = null!;

    public string Back => Ask.ConsultationId is { } meeting ? $"{Address}/consultations/{meeting}" : $"{Address}/coordinate";

    public bool MayEnter => Acts && Ask is { AuthorityId: null, Kind: AskKind.Question or AskKind.Opinion, State: AskState.Open or AskState.Silent };

    public bool MayStrikeOff => Acts && Ask.Kind is AskKind.Task && (Ask.State is AskState.Answered || Ask is { State: AskState.Open, AuthorityId: null });

    [BindProperty]
    public string? Verdict { get; set; }

    [BindProperty]
    public string? Answer { get; set; }

    [BindProperty]
    public string? Done { get; set; }

    [BindProperty]
    public string? Looked { get; set; }

    private bool Acts => Order.State.IsUnderWay() && (Order.Assists || Order.Serves);

    public async Task<IActionResult> OnGetAsync(Guid id, Guid ask, CancellationToken cancel) => await FindAsync(id, ask, cancel) ? Page() : NotFound();

    public async Task<IActionResult> OnPostEnterAsync(Guid id, Guid ask, string? key, CancellationToken cancel) => !await FindAsync(id, ask, cancel) ? NotFound() : await DoAsync<AnswerAsk, AskAnswered>(
        key, new { ask, Verdict, Answer }, (op, reader, process, stop) => op.RunAsync(reader, new AskKey(ask, Seen), ConsultationChoices.Verdict(Verdict), Answer ?? "", process, stop), cancel);

    public async Task<IActionResult> OnPostStrikeOffAsync(Guid id, Guid ask, string? key, CancellationToken cancel) => !await FindAsync(id, ask, cancel) ? NotFound() : await DoAsync<StrikeOffTask, TaskStruckOff>(
        key, new { ask, Done, Looked },
        async (op, reader, process, stop) => Named(await op.RunAsync(reader, new AskKey(ask, Seen), ConsultationChoices.YesNo(Done), Looked ?? "", process, stop)), cancel);

    private async Task<IActionResult> DoAsync<TOperation, T>(
        string? key, object body, Func<TOperation, Reader, ProcessContext, CancellationToken, Task<Outcome<T>>> run, CancellationToken cancel)
        where TOperation : notnull
        where T : notnull
    {
        var (reader, process) = (User.RequireReader(), HttpContext.Process(typeof(TOperation).Name, key: key));
        var outcome = await _writes.RunAsync<TOperation, T>((op, stop) => run(op, reader, process, stop), process, new { Seen, body }, cancel);
        return outcome.Refusal is { } refusal ? this.Refused(refusal) : LocalRedirect(Back);
    }

    private static Outcome<TaskStruckOff> Named(Outcome<TaskStruckOff> outcome) => outcome.Refusal is { } refusal
        ? refusal with { Faults = [.. refusal.Faults.Select(fault => fault.Field == "Words" ? fault with { Field = nameof(Looked) } : fault)] }
        : outcome;

    private async Task<bool> FindAsync(Guid id, Guid ask, CancellationToken cancel)
    {
        if (!await LoadAsync(id, cancel) || await consultations.FindAskAsync(Order, ask, cancel) is not { } found)
        {
            return false;
        }

        Ask = found;
        return true;
    }
}
