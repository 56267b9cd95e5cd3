using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Suban.Assistance.Consultations;
using Suban.Assistance.Orders;
using Suban.Components.Fields;
using Suban.Kernel;
using Suban.Organisation.Access;
using Suban.Workbench.Agent;

namespace Suban.Workbench.Pages.Agent.Projects;

/// <summary>One consultation: opinions, minutes, and what was decided.</summary>
[Authorize(Policies.Assistant)]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
internal sealed class ConsultationModel(OrderQueries orders, ConsultationQueries consultations, Writes writes) : ProjectPage(orders, writes)
{
    public const int MostDecisions = 4;

    private readonly Writes _writes = writes;

    public ConsultationView View { get; private set; } = null!;

    public IReadOnlyList<Choice> Owners => [.. View.Opinions.Select(opinion => new Choice(opinion.Owner, opinion.Whom)), new Choice(Decision.Applicant, "申请人")];

    [BindProperty]
    public string? Record { get; set; }

    [BindProperty]
    public string? Conclusion { get; set; }

    [BindProperty]
    public string? Why { get; set; }

    /// <summary>What was typed into one of the numbered fields.</summary>
    public string? Typed(string field) => Request.HasFormContentType ? Request.Form[field].FirstOrDefault() : null;

    public DateParts TypedDay(int row) => new() { Year = Typed($"DueOn.{row}.Year"), Month = Typed($"DueOn.{row}.Month"), Day = Typed($"DueOn.{row}.Day") };

    /// <summary>Something stands in the folded part of the form.</summary>
    public bool WroteMore => Enumerable.Range(1, MostDecisions - 1).Any(i =>
        ((string[])[$"Owner.{i}", $"Todo.{i}", $"DueOn.{i}.Year", $"DueOn.{i}.Month", $"DueOn.{i}.Day"]).Any(name => Typed(name) is { Length: > 0 }));

    public async Task<IActionResult> OnGetAsync(Guid id, Guid meeting, CancellationToken cancel) => await FindAsync(id, meeting, cancel) ? Page() : NotFound();

    public async Task<IActionResult> OnPostMinutesAsync(Guid id, Guid meeting, string? key, CancellationToken cancel)
    {
        if (!await FindAsync(id, meeting, cancel))
        {
            return NotFound();
        }

        var passed = View.Points.Select((point, i) => (point.Name, Passed: ConsultationChoices.YesNo(Typed($"Passed.{i}")))).Where(point => point.Passed is not null).ToDictionary(point => point.Name, point => point.Passed!.Value);
        var form = new MinutesForm(
            Record ?? "", Conclusion ?? "", passed,
            [.. Enumerable.Range(0, MostDecisions).Select(i => new Decision(Typed($"Owner.{i}") ?? "", Typed($"Todo.{i}") ?? "", TypedDay(i).TryRead(out var day) ? day : null))]);
        return await DoAsync<RecordMinutes, ConsultationMet>(key, form, (op, reader, process, stop) => op.RunAsync(reader, new ConsultationKey(meeting, Seen), form, process, stop), cancel);
    }

    public async Task<IActionResult> OnPostCancelAsync(Guid id, Guid meeting, string? key, CancellationToken cancel) => !await FindAsync(id, meeting, cancel) ? NotFound() : await DoAsync<CancelConsultation, ConsultationCancelled>(
        key, new { Why }, async (op, reader, process, stop) => Named(await op.RunAsync(reader, new ConsultationKey(meeting, Seen), Why ?? "", process, stop)), cancel);

    private async Task<IActionResult> DoAsync<TOperation, T>(
        string? key, object body, Func<TOperation, Reader, ProcessContext, CancellationToken, Task<Outcome<T>>> run, CancellationToken cancel)
        where TOperation : notnull
        where T : notnull
    {
        var (reader, process) = (User.RequireReader(), HttpContext.Process(typeof(TOperation).Name, key: key));
        var outcome = await _writes.RunAsync<TOperation, T>((op, stop) => run(op, reader, process, stop), process, new { View.Line.ConsultationId, Seen, body }, cancel);
        return outcome.Refusal is { } refusal ? this.Refused(refusal) : LocalRedirect($"{Address}/consultations/{View.Line.ConsultationId}");
    }

    private static Outcome<ConsultationCancelled> Named(Outcome<ConsultationCancelled> outcome) => outcome.Refusal is { } refusal
        ? refusal with { Faults = [.. refusal.Faults.Select(fault => fault.Field == "Words" ? fault with { Field = nameof(Why) } : fault)] }
        : outcome;

    private async Task<bool> FindAsync(Guid id, Guid meeting, CancellationToken cancel)
    {
        if (!await LoadAsync(id, cancel) || await consultations.FindAsync(User.RequireReader(), Order, meeting, cancel) is not { } found)
        {
            return false;
        }

        View = found;
        return true;
    }
}
