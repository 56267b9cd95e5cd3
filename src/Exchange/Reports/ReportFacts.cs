using System.Globalization;
using Suban.Cases;
using Suban.Cases.Delays;
using Suban.Cases.Systems;
using Suban.Catalogue.Compiling;
using Suban.Clocks;
using Suban.Kernel;

namespace Suban.Exchange.Reports;

/// <summary>What a step gives to report (上报内容), row by row, under the column names of the national exchange; docs/api/reports.md has the list.</summary>
/// <remarks>Codes are those of the national and provincial interfaces that were found; what the other side wants is confirmed locally (以本地确认为准).</remarks>
internal static class ReportFacts
{
    private const string Time = "yyyy-MM-dd HH:mm:ss";

    /// <summary>In the order things happened.</summary>
    /// <param name="creditCode">The unified social credit code of the department.</param>
    public static IReadOnlyList<ReportFact> Of(StepReport step, string? creditCode) =>
    [
        .. new[] { Accept(step, creditCode) }
            .Concat(step.Materials.Select(material => Material(step, material)))
            .Concat(step.Acts.Select((act, place) => Process(step, act, place == 0 ? act.At : step.Acts[place - 1].At)))
            .Concat(step.Delays.Procedures.Where(p => p.EndedAt is not null).Select(procedure => Special(step, procedure)))
            .Concat(step.Delays.Extension is { } extension ? [Extension(step, extension)] : [])
            .Concat(step is { DecidedAt: { } decidedAt } && ResultOf(step.Status) is { } result ? [Result(step, result, decidedAt)] : [])
            .OrderBy(fact => fact.At).ThenBy(fact => fact.Table),
    ];

    public static string At(DateTimeOffset at) => RegionTime.Local(at).ToString(Time, CultureInfo.InvariantCulture);

    private static ReportFact Accept(StepReport step, string? creditCode) => new(ReportTable.Accept, MarkOf(step.AcceptedAt), step.AcceptedAt, new()
    {
        ["project_no"] = step.Number,
        ["catalog_code"] = step.BaseCode,
        ["task_code"] = step.ImplementationCode,
        ["task_handle_item"] = step.ItemKey,
        ["task_name"] = step.ItemName,
        ["task_version"] = step.PlanVersion,
        ["project_name"] = step.Theme,
        ["project_type"] = step.OnTheSpot ? "1" : "2",
        ["apply_date"] = At(step.ReceivedAt),
        ["accept_date"] = At(step.AcceptedAt),
        ["accept_doc_no"] = step.CaseNumber,
        ["org_name"] = step.AuthorityName,
        ["org_code"] = creditCode,
        ["promise_date"] = step.DueAt is { } due ? At(due) : null,
        ["handle_user_name"] = step.AcceptedBy,
    });

    private static ReportFact Material(StepReport step, ReportedMaterial material) => new(ReportTable.Material, material.Id, step.AcceptedAt, new()
    {
        ["project_no"] = step.Number,
        ["material_name"] = material.Name,
        ["get_type"] = material.Deferred ? "4" : GetType(material.Way),
        ["get_num"] = Math.Max(1, material.Files).ToString(CultureInfo.InvariantCulture),
    });

    private static ReportFact Process(StepReport step, StepActDone act, DateTimeOffset from) => new(ReportTable.Process, act.Seq.ToString(CultureInfo.InvariantCulture), act.At, new()
    {
        ["project_no"] = step.Number,
        ["process_name"] = act.Name,
        ["event_start_time"] = At(from),
        ["event_end_time"] = At(act.At),
        ["event_name"] = act.Result switch
        {
            ActResult.Passed => "通过",
            ActResult.SentBack => "退回",
            ActResult.Other => "其他",
        },
        ["handle_explain"] = act.Opinion,
        ["handle_user_name"] = act.By,
    });

    private static ReportFact Special(StepReport step, SpecialProcedure procedure) =>
        new(ReportTable.Special, procedure.ProcedureId.ToString("N"), procedure.EndedAt!.Value, new()
        {
            ["project_no"] = step.Number,
            ["special_type"] = "2",
            ["special_name"] = procedure.Kind.ChineseName(),
            ["special_reason"] = procedure.Basis,
            ["special_explain"] = procedure.Reason,
            ["special_time"] = At(procedure.StartedAt),
            ["end_time"] = At(procedure.EndedAt.Value),
            ["result"] = procedure.Result,
        });

    private static ReportFact Extension(StepReport step, StepExtension extension) => new(ReportTable.Special, "extension", extension.At, new()
    {
        ["project_no"] = step.Number,
        ["special_type"] = "1",
        ["special_name"] = $"延长 {extension.WorkingDays} 个工作日",
        ["special_explain"] = extension.Reason,
        ["special_time"] = At(extension.At),
        ["end_time"] = At(extension.At),
        ["handle_user"] = extension.ApprovedBy,
    });

    private static ReportFact Result(StepReport step, string result, DateTimeOffset decidedAt) => new(ReportTable.Result, MarkOf(decidedAt), decidedAt, new()
    {
        ["project_no"] = step.Number,
        ["result_type"] = result,
        ["result_date"] = At(decidedAt),
        ["result_cetr_name"] = step.Status is StepStatus.Granted ? step.ResultName : null,
        ["result_explain"] = step.Reason,
        ["handle_user_name"] = step.ExaminedBy,
    });

    /// <summary>The codes of one provincial interface: 0 出证办结, 1 不予许可, 2 作废, 5 退件.</summary>
    private static string? ResultOf(StepStatus status) => status switch
    {
        StepStatus.Granted => "0",
        StepStatus.Denied => "1",
        StepStatus.Voided => "2",
        StepStatus.Closed or StepStatus.Withdrawn => "5",
        StepStatus.Waiting or StepStatus.Ready or StepStatus.Claimed or StepStatus.Examining or StepStatus.SupplementRequested
            or StepStatus.SpecialProcedure or StepStatus.ReferredUpward or StepStatus.ReturnedToWindow => null,
    };

    /// <summary>1 纸质, 2 附件, 4 容缺后补, 5 证照库.</summary>
    private static string GetType(MaterialSource way) => way switch
    {
        MaterialSource.AtWindow => "1",
        MaterialSource.Upload or MaterialSource.ProducedHere => "2",
        MaterialSource.FromCertificate or MaterialSource.FromShared => "5",
    };

    private static string MarkOf(DateTimeOffset at) => at.ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture);
}

/// <summary>One row to report.</summary>
/// <param name="Mark">Which act of the step it is about.</param>
/// <param name="Columns">Those without a value are left out.</param>
internal sealed record ReportFact(ReportTable Table, string Mark, DateTimeOffset At, Dictionary<string, string?> Columns)
{
    public IReadOnlyDictionary<string, string> Filled => Columns.Where(c => !string.IsNullOrEmpty(c.Value)).ToDictionary(c => c.Key, c => c.Value!, StringComparer.Ordinal);
}
