using System.ComponentModel;
using Suban.Cases;
using Suban.Cases.Queries;
using Suban.Catalogue.Compiling;

namespace Suban.Exchange.Pushing;

/// <summary>A step as a department's own system gets it: only this department's part of the form and its materials.</summary>
public sealed record StepContent
{
    public required Guid StepId { get; init; }

    [Description("子办件编号，43 位")]
    public required string Number { get; init; }

    [Description("办件编号")]
    public required string CaseNumber { get; init; }

    [Description("一件事主题或者事项的名称")]
    public required string Theme { get; init; }

    [Description("办理项代号")]
    public required string ItemKey { get; init; }

    public required string ItemName { get; init; }

    public required StepStatus Status { get; init; }

    public required string StatusText { get; init; }

    [Description("修订号：每变一次加一，写操作时带上；小的是旧消息")]
    public required int Revision { get; init; }

    [Description("最迟办结时间；没有时为 null")]
    public required DateTimeOffset? DueAt { get; init; }

    public required string ApplicantName { get; init; }

    public required IReadOnlyList<StepField> Form { get; init; }

    public required IReadOnlyList<StepMaterial> Materials { get; init; }

    internal static StepContent Of(TaskView task) => new()
    {
        StepId = task.Step.StepId,
        Number = task.Step.Number ?? "",
        CaseNumber = task.CaseNumber,
        Theme = task.Theme,
        ItemKey = task.Step.ItemKey,
        ItemName = task.Step.ItemName,
        Status = task.Step.Status,
        StatusText = task.Step.StatusWords,
        Revision = task.Step.Revision,
        DueAt = task.Step.Clocks?.Binding.Due,
        ApplicantName = task.ApplicantName,
        Form = [.. task.Sections.SelectMany(s => s.Fields).Select(f => new StepField(f.Field.Id, f.Field.Label, f.Value, f.Words))],
        Materials =
        [
            .. task.Materials.Select(m => new StepMaterial(
                m.Planned.Id, m.Planned.Name, m.Way, m.Verdict,
                [.. m.Files.Where(f => !f.Superseded).Select(f => new StepFile(f.CaseFileId, f.Name, f.MediaType, f.Length))])),
        ],
    };
}

/// <param name="Value">As a program reads it: the option's id, a date as 2026-03-08.</param>
/// <param name="Text">As a person reads it.</param>
public sealed record StepField(string Id, string Label, string Value, string Text);

public sealed record StepMaterial(string Id, string Name, MaterialSource Way, MaterialVerdict Verdict, IReadOnlyList<StepFile> Files);

/// <param name="Id">For <c>/api/v1/steps/{step}/files/{id}</c>.</param>
public sealed record StepFile(Guid Id, string Name, string MediaType, long Length);
