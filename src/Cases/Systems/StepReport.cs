using Suban.Cases.Delays;
using Suban.Catalogue.Compiling;

namespace Suban.Cases.Systems;

/// <summary>What a platform above may be told of a step. Who applied is not in it: that is read, where it must be, when a report goes out.</summary>
public sealed record StepReport
{
    public required Guid StepId { get; init; }

    public required Guid CaseId { get; init; }

    public required string Region { get; init; }

    public required string CaseNumber { get; init; }

    public required string Number { get; init; }

    public required string Theme { get; init; }

    public required string PlanVersion { get; init; }

    public required string BaseCode { get; init; }

    public required string ImplementationCode { get; init; }

    public required string ItemKey { get; init; }

    public required string ItemName { get; init; }

    public required Guid AuthorityId { get; init; }

    public required string AuthorityName { get; init; }

    public required DateTimeOffset ReceivedAt { get; init; }

    public required DateTimeOffset AcceptedAt { get; init; }

    public required DateOnly AcceptedOn { get; init; }

    public required string? AcceptedBy { get; init; }

    /// <summary>Nothing is promised beyond the spot (即办件).</summary>
    public required bool OnTheSpot { get; init; }

    public required DateTimeOffset? DueAt { get; init; }

    public required StepStatus Status { get; init; }

    public required string? ExaminedBy { get; init; }

    public required DateTimeOffset? DecidedAt { get; init; }

    public required string? Reason { get; init; }

    /// <summary>What a grant gives, as the item has it.</summary>
    public required string? ResultName { get; init; }

    public required StepDelays Delays { get; init; }

    public required IReadOnlyList<StepActDone> Acts { get; init; }

    public required IReadOnlyList<ReportedMaterial> Materials { get; init; }

    internal static StepReport Of(
        Case @case, CaseStep step, PlannedComponent component, string version, IReadOnlyList<StepActDone> acts, IReadOnlyList<ReportedMaterial> materials) => new()
        {
            StepId = step.StepId,
            CaseId = @case.CaseId,
            Region = @case.Region,
            CaseNumber = @case.Number,
            Number = step.Number!,
            Theme = @case.Title,
            PlanVersion = version,
            BaseCode = component.BaseCode,
            ImplementationCode = step.ImplementationCode,
            ItemKey = step.PartKey,
            ItemName = step.ItemName,
            AuthorityId = step.AuthorityId,
            AuthorityName = step.AuthorityName,
            ReceivedAt = @case.ReceivedAt,
            AcceptedAt = step.AcceptedAt!.Value,
            AcceptedOn = step.AcceptedOn!.Value,
            AcceptedBy = @case.FollowerName,
            OnTheSpot = component.PromisedWorkingDays == 0,
            DueAt = step.DueAt,
            Status = step.Status,
            ExaminedBy = step.ClaimedByName,
            DecidedAt = step.DecidedAt,
            Reason = step.Reason,
            ResultName = component.Result?.Name,
            Delays = step.Delays,
            Acts = acts,
            Materials = materials,
        };
}

/// <summary>A material of the step and how it came in, without its files and their names.</summary>
/// <param name="Deferred">Promised, and not there yet (容缺后补).</param>
public sealed record ReportedMaterial(string Id, string Name, MaterialSource Way, bool Deferred, int Files, IReadOnlyList<string> Items);
