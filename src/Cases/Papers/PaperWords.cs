using System.Globalization;
using Suban.Cases.Acceptance;
using Suban.Cases.Commitments;
using Suban.Cases.Delays;
using Suban.Cases.Hearings;
using Suban.Cases.Issue;
using Suban.Cases.Plans;
using Suban.Catalogue.Compiling;
using Suban.Certificates.Papers;
using Suban.Clocks;
using Suban.Kernel;
using Suban.Organisation;

namespace Suban.Cases.Papers;

/// <summary>What stands in the papers of a case, by the tags of the templates in content/papers.</summary>
public sealed class PaperWords(CaseTimes times, Regions regions)
{
    internal PaperContent Receipt(Case @case, ThemePlan plan, List<CaseMaterial> materials) => Of(
        @case,
        new()
        {
            ["received-at"] = Instant(@case.ReceivedAt),
            ["channel"] = Channel(@case.Channel),
        },
        "materials",
        plan.Materials.Select((planned, i) => Row(
            ("no", Number(i + 1)), ("name", planned.Name), ("form", planned.Form ?? ""), ("copies", Number(planned.Copies)),
            ("note", Way(materials.FirstOrDefault(m => m.MaterialId == planned.Id)?.Way ?? planned.Source)))));

    internal PaperContent Acceptance(Case @case, ThemePlan plan) => Of(
        @case,
        new()
        {
            ["received-at"] = Instant(@case.ReceivedAt),
            ["accepted-on"] = Date(@case.AcceptedOn!.Value),
            ["due"] = @case.PromiseDueAt is { } due ? Instant(due) : "",
        },
        "items",
        @case.Steps.Select(step => Row(
            ("name", step.ItemName), ("authority", step.AuthorityName),
            ("limit", Limit(plan.FindComponent(step.PartKey)!)),
            ("due", step.DueAt is { } stepDue ? Instant(stepDue) : "前置事项办结后开始"))));

    internal PaperContent Notice(Case @case, CaseNotice notice) => Of(
        @case,
        new() { ["answer-by"] = Date(notice.AnswerBy) },
        "defects",
        notice.Items.Select(item => Row(
            ("name", item.MaterialName), ("defect", item.Defect), ("basis", item.Basis), ("form", item.Form), ("copies", Number(item.Copies)))));

    internal PaperContent Deferral(Case @case, CaseNotice notice) => Of(
        @case,
        new()
        {
            ["accepted-on"] = Date(RegionTime.DateOf(notice.IssuedAt)),
            ["due"] = Date(notice.AnswerBy),
            ["signed-by"] = notice.SignedBy ?? "",
        },
        "materials",
        notice.Items.Select((item, i) => Row(("no", Number(i + 1)), ("name", item.MaterialName), ("form", item.Form), ("copies", Number(item.Copies)))));

    internal PaperContent Commitment(Case @case, CaseStep step, PlannedComponent component) => Of(
        @case,
        new()
        {
            ["item"] = step.ItemName,
            ["basis"] = component.Basis[^1].Line,
            ["notice"] = component.CommitmentNotice ?? "",
            ["days"] = Number(component.FollowUpWorkingDays ?? 0),
            ["signed-by"] = @case.ApplicantName,
            ["signed-on"] = Date(RegionTime.DateOf(@case.ReceivedAt)),
        },
        "conditions",
        component.Conditions.Select((condition, i) => Row(("no", Number(i + 1)), ("name", condition))));

    internal PaperContent FollowUp(Case @case, CommitmentFollowUp followUp) => Of(
        @case,
        new()
        {
            ["item"] = followUp.ItemName,
            ["decided-on"] = Date(RegionTime.DateOf(followUp.DecidedAt)),
            ["reason"] = followUp.Words ?? "",
            ["basis"] = followUp.Basis ?? "",
            ["due"] = followUp.RectifyBy is { } day ? Date(day) : "",
        });

    internal PaperContent Hearing(Case @case, CaseStep step, Hearing hearing) => Of(
        @case,
        new()
        {
            ["item"] = step.ItemName,
            ["reason"] = hearing.Matter,
            ["basis"] = hearing.Basis,
            ["held"] = hearing.Ground is HearingGround.ByLaw && hearing.HoldBy is { } day ? $"将在{Date(day)}前举行，不用提出申请。" : "",
            ["right"] = hearing.Ground is HearingGround.Interests ? $"要听证的，请在{Date(hearing.AskBy)}前提出；逾期没有提出的，视为放弃。" : "",
        });

    internal PaperContent Procedure(Case @case, CaseStep step, SpecialProcedure procedure) => Of(
        @case,
        new()
        {
            ["item"] = step.ItemName,
            ["procedure"] = procedure.Kind.ChineseName(),
            ["reason"] = procedure.Reason,
            ["basis"] = procedure.Basis,
            ["from"] = Date(RegionTime.DateOf(procedure.StartedAt)),
            ["until"] = Date(procedure.PlannedEnd),
            ["effect"] = procedure.Kind.IsSpecialProcedure() ? "依法不计入法定时限和承诺时限" : "不计入承诺时限，法定时限照常计算",
        });

    internal PaperContent Extension(Case @case, CaseStep step, StepExtension extension) => Of(
        @case,
        new()
        {
            ["item"] = step.ItemName,
            ["days"] = Number(extension.WorkingDays),
            ["reason"] = extension.Reason,
            ["approved-by"] = extension.ApprovedBy,
            ["due"] = step.DueAt is { } due ? Instant(due) : "",
        });

    internal PaperContent Refusal(Case @case, AcceptanceRefused refused) => Of(
        @case,
        new()
        {
            ["reason"] = refused.Reason,
            ["basis"] = refused.Basis,
            ["competent-authority"] = refused.CompetentAuthority ?? "",
        });

    internal PaperContent Approval(Case @case, CaseStep step) => Of(
        @case, new() { ["note"] = "" }, "results", [Row(("no", "1"), ("name", step.ItemName), ("number", step.Number ?? ""))]);

    internal PaperContent Denial(Case @case, ThemePlan plan, CaseStep step) => Of(
        @case,
        new()
        {
            ["reason"] = step.Reason ?? "",
            ["basis"] = step.Basis ?? "",
            ["affected"] = string.Join('、', @case.Steps
                .Where(s => s.Status is StepStatus.Closed && plan.FindComponent(s.PartKey)!.After.Contains(step.PartKey)).Select(s => s.ItemName)),
        });

    internal PaperContent HandOver(Case @case, CaseIssue issue) => Of(
        @case,
        new()
        {
            ["originals"] = "",
            ["way"] = Method(issue.Method),
            ["delivered-at"] = issue.DeliveredAt is { } at ? Instant(at) : "",
            ["receiver-id"] = $"{issue.ReceiverName} {issue.IdentityCheck}",
            ["handler"] = issue.IssuedByName,
        },
        "results",
        @case.Steps.Where(step => step.IssueId == issue.IssueId)
            .Select(step => (step.ItemName, Number: step.Number ?? "", Form: step.CertificateId is null ? "决定书" : "电子证照"))
            .Concat(issue.Extras.Select(extra => (ItemName: extra, Number: "", Form: "不收费")))
            .Select((line, i) => Row(("no", Number(i + 1)), ("name", line.ItemName), ("number", line.Number), ("copies", "1"), ("form", line.Form))));

    /// <summary>Says who acted for the issuer (受……委托).</summary>
    internal static PaperContent Entrusted(PaperContent content, CasePaper paper, string words)
    {
        var values = new Dictionary<string, string>(content.Values, StringComparer.Ordinal);
        if (paper is CasePaper.Denial)
        {
            values["reason"] += $"（本决定由{words}）";
        }
        else
        {
            values[paper is CasePaper.Approval ? "note" : "handler"] = paper is CasePaper.Approval ? $"本决定由{words}。" : words;
        }

        return content with { Values = values };
    }

    private PaperContent Of(
        Case @case, Dictionary<string, string> values, string? table = null, IEnumerable<IReadOnlyDictionary<string, string>>? rows = null)
    {
        var region = regions.Find(@case.Region)?.Name ?? "";
        values["matter"] = @case.Title;
        values["case-number"] = @case.Number;
        values["phone"] = times.Contact(@case.Region, @case.ReceivedAt);
        values.TryAdd("handler", @case.FollowerName ?? "综合窗口");
        values["review-authority"] = $"{region}人民政府";
        values["court"] = $"{region}人民法院";
        return new PaperContent
        {
            Values = values,
            Tables = table is null
                ? new Dictionary<string, IReadOnlyList<IReadOnlyDictionary<string, string>>>()
                : new Dictionary<string, IReadOnlyList<IReadOnlyDictionary<string, string>>> { [table] = [.. rows ?? []] },
        };
    }

    private static Dictionary<string, string> Row(params (string Tag, string Value)[] cells) =>
        cells.ToDictionary(cell => cell.Tag, cell => cell.Value, StringComparer.Ordinal);

    private static string Limit(PlannedComponent component) =>
        component.PromisedWorkingDays == 0 ? "当场办结" : $"{component.PromisedWorkingDays} 个工作日";

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Date(DateOnly date) => date.ToString("yyyy年M月d日", CultureInfo.InvariantCulture);

    private static string Instant(DateTimeOffset instant) =>
        RegionTime.Local(instant).ToString("yyyy年M月d日 H:mm", CultureInfo.InvariantCulture);

    private static string Method(DeliveryMethod method) => method switch
    {
        DeliveryMethod.OnSite => "现场领取",
        DeliveryMethod.Post => "免费寄递",
        DeliveryMethod.Online => "网上送达",
    };

    private static string Way(MaterialSource way) => way switch
    {
        MaterialSource.FromCertificate => "电子证照（免提交）",
        MaterialSource.FromShared => "数据共享（免提交）",
        MaterialSource.ProducedHere => "在线填写生成",
        MaterialSource.Upload => "已上传",
        MaterialSource.AtWindow => "窗口提交",
    };

    private static string Channel(Channel channel) => channel switch
    {
        Kernel.Channel.Portal => "网上",
        Kernel.Channel.Mobile => "手机",
        Kernel.Channel.Window => "窗口",
        Kernel.Channel.Kiosk => "自助终端",
        Kernel.Channel.Telephone => "电话",
        Kernel.Channel.Api => "接口",
        Kernel.Channel.System => "系统",
    };
}
