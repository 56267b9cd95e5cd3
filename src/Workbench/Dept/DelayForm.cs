using System.Globalization;
using Suban.Cases.Delays;
using Suban.Clocks;
using Suban.Components.Fields;
using Suban.Workbench.Watch;

namespace Suban.Workbench.Dept;

/// <summary>What is written on the page of special procedures and the extension.</summary>
public sealed record DelayForm
{
    public string? Kind { get; init; }

    public string? Basis { get; init; }

    public string? Reason { get; init; }

    public DateParts PlannedEnd { get; init; } = new();

    public DateParts LaterEnd { get; init; } = new();

    public string? LaterReason { get; init; }

    public string? Result { get; init; }

    public string? Days { get; init; }

    public string? WhyLonger { get; init; }

    public string? ApprovedBy { get; init; }

    /// <summary>First those that stop every clock, then those that stop only the promise.</summary>
    public static IReadOnlyList<Choice> Kinds { get; } =
    [
        .. from kind in Enum.GetValues<SuspensionKind>()
           where kind is not SuspensionKind.Supplement
           orderby !kind.IsSpecialProcedure()
           select new Choice(kind.ToString(), kind.ChineseName() + (kind.IsSpecialProcedure() ? "（不计入法定时限）" : "（只暂停承诺时限）")),
    ];

    public ProcedureOrder Order => new(
        Enum.TryParse<SuspensionKind>(Kind, out var kind) && Enum.IsDefined(kind) ? kind : SuspensionKind.Supplement,
        Basis ?? "", Reason ?? "", PlannedEnd.Read());

    public DateOnly? Later => LaterEnd.Read();

    public int? WorkingDays => int.TryParse(Days, NumberStyles.None, CultureInfo.InvariantCulture, out var days) ? days : null;
}
