using Suban.Clocks;

namespace Suban.Cases.Delays;

/// <summary>A procedure whose time is not counted (特别程序), from its written notice to its end.</summary>
/// <param name="Basis">The law that provides for it.</param>
/// <param name="PlannedEnd">The clocks run again after this day, whether the procedure was ended or not, unless it was renewed before.</param>
/// <remarks>行政许可法第四十五条.</remarks>
public sealed record SpecialProcedure(
    Guid ProcedureId, SuspensionKind Kind, string Basis, string Reason, DateTimeOffset StartedAt, DateOnly PlannedEnd)
{
    /// <summary>Later planned ends, each told before the one before it had passed.</summary>
    public IReadOnlyList<ProcedureRenewal>? Renewals { get; init; }

    public DateTimeOffset? EndedAt { get; init; }

    public string? Result { get; init; }

    /// <summary>The planned end that counts now.</summary>
    public DateOnly EndsBy => Renewals is [.., var last] ? last.PlannedEnd : PlannedEnd;
}

/// <summary>A later planned end and why.</summary>
public sealed record ProcedureRenewal(DateTimeOffset At, DateOnly PlannedEnd, string Reason);

/// <summary>The one extension of a step's limit (延长办理期限), approved by the authority's head.</summary>
/// <remarks>行政许可法第四十二条.</remarks>
public sealed record StepExtension(int WorkingDays, string Reason, string ApprovedBy, DateTimeOffset At);

/// <summary>Everything that moved a step's limits by an act of its authority.</summary>
public sealed record StepDelays(IReadOnlyList<SpecialProcedure> Procedures, StepExtension? Extension)
{
    public static StepDelays None { get; } = new([], null);

    /// <summary>The procedure that is under way.</summary>
    public SpecialProcedure? Current => Procedures.FirstOrDefault(p => p.EndedAt is null);

    internal StepDelays WithCurrent(SpecialProcedure changed) =>
        this with { Procedures = [.. Procedures.Where(p => p.ProcedureId != changed.ProcedureId), changed] };

    internal IEnumerable<ClockEvent> Facts()
    {
        foreach (var procedure in Procedures)
        {
            yield return new ClockSuspended(
                procedure.StartedAt, procedure.ProcedureId, procedure.Kind, procedure.PlannedEnd, procedure.Kind.ChineseName());
            foreach (var renewal in procedure.Renewals ?? [])
            {
                yield return new SuspensionRenewed(renewal.At, procedure.ProcedureId, renewal.PlannedEnd);
            }

            if (procedure.EndedAt is { } ended)
            {
                yield return new ClockResumed(ended, procedure.ProcedureId);
            }
        }

        if (Extension is { } extension)
        {
            yield return new LimitExtended(extension.At, new WorkingDays(extension.WorkingDays), extension.Reason);
        }
    }
}
