using System.ComponentModel;
using Suban.Cases;

namespace Suban.Api.Contracts;

/// <summary>What anybody with number and telephone may know of a case; no name, no paper.</summary>
internal sealed record CaseStatusAnswer
{
    public required string Number { get; init; }

    [Description("主题或者事项的名称")]
    public required string Title { get; init; }

    public required CaseStatus Status { get; init; }

    [Description("进度的说法")]
    public required string StatusText { get; init; }

    public required DateTimeOffset ReceivedAt { get; init; }

    [Description("现阶段的截止时间；没有时为 null")]
    public required DateTimeOffset? DueAt { get; init; }
}
