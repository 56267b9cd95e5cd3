using System.Globalization;
using Suban.Cases.Delays;
using Suban.Clocks;
using Suban.Components.Fields;
using Suban.Kernel;
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

/// <summary>The operations' field names as the form has them.</summary>
internal static class DelayFaults
{
    public static Refusal AtFields(this Refusal refusal, string act) => refusal with
    {
        Faults = [.. refusal.Faults.Select(fault => fault with { Field = "Form." + NameOf(act, fault.Field) })],
    };

    private static string NameOf(string act, string field) => (act, field) switch
    {
        ("renew", "plannedEnd") => nameof(DelayForm.LaterEnd),
        ("renew", "reason") => nameof(DelayForm.LaterReason),
        ("extend", "reason") => nameof(DelayForm.WhyLonger),
        (_, "plannedEnd") => nameof(DelayForm.PlannedEnd),
        (_, "workingDays") => nameof(DelayForm.Days),
        (_, "approvedBy") => nameof(DelayForm.ApprovedBy),
        (_, "kind") => nameof(DelayForm.Kind),
        (_, "basis") => nameof(DelayForm.Basis),
        (_, "result") => nameof(DelayForm.Result),
        _ => nameof(DelayForm.Reason),
    };
}
