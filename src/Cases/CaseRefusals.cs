using Suban.Cases.Hearings;
using Suban.Kernel;

namespace Suban.Cases;

/// <summary>Every expected "no" about a case. Codes are part of the public API: never reuse one.</summary>
internal static class CaseRefusals
{
    public static Refusal CaseNotFound { get; } =
        new("case.not_found", "没有找到这件办件，请核对编号。") { Kind = RefusalKind.NotFound };

    public static Refusal NotYours { get; } =
        new("case.not_yours", "您的岗位不能办理这一步，请联系本单位管理员核对岗位。") { Kind = RefusalKind.Forbidden };

    public static Refusal DecidesOwnCase { get; } =
        new("case.own_case", "这是您本人申请的办件，请由同事办理（回避）。") { Kind = RefusalKind.Forbidden };

    public static Refusal CaseChanged(string number, CaseStatus status) =>
        new("case.changed", $"办件 {number} 刚刚有了新变化，现在是“{StatusWords.Of(status)}”。请看过最新情况后再操作。");

    public static Refusal NotInState(string number, CaseStatus status) =>
        new("case.not_in_state", $"办件 {number} 现在是“{StatusWords.Of(status)}”，不能做这一步。");

    public static Refusal StepChanged(string item, StepStatus status, string? holder) =>
        new("step.changed", holder is null
            ? $"“{item}”刚刚有了新变化，现在是“{StatusWords.Of(status)}”。请看过最新情况后再操作。"
            : $"“{item}”现在由{holder}办理，状态是“{StatusWords.Of(status)}”。请看过最新情况后再操作。");

    public static Refusal StepNotInState(string item, StepStatus status) =>
        new("step.not_in_state", $"“{item}”现在是“{StatusWords.Of(status)}”，不能做这一步。");

    public static Refusal ResultsStand(IEnumerable<string> items) =>
        new("case.results_stand", $"{string.Join('、', items)}已经作出决定，不能作废；要改的，按撤销或者更正办理。");

    public static Refusal AlreadyExtended(string item) =>
        new("step.already_extended", $"“{item}”已经延长过一次，不能再延长。");

    public static Refusal NotExtendable(string item) =>
        new("step.not_extendable", $"“{item}”是当场办结的事项，不能延长。");

    public static Refusal ExtendedTooLate(string item) =>
        new("step.extended_too_late", $"“{item}”的法定时限已经到期，不能再延长。");

    public static Refusal ClaimedByOther(string item, string holder) =>
        new("step.claimed_by_other", $"“{item}”已由{holder}接手，您可以查看，不能同时办理。");

    public static Refusal NotHolder(string item, string? holder) =>
        new("step.not_holder", holder is null
            ? $"请先接手“{item}”再办理。"
            : $"“{item}”由{holder}接手办理，请先与其联系。");

    public static Refusal StepWithSystem(string item) =>
        new("step.with_system", $"“{item}”由部门的业务系统办理，这里只能查看。系统不通、要在这里办的，请督查人员收回。");

    public static Refusal StepNotWithSystem(string item) =>
        new("step.not_with_system", $"“{item}”现在不由业务系统办理。");

    public static Refusal SupplementAlreadyAsked(string item) =>
        new("step.supplement_asked", $"“{item}”受理后只能要求补正一次，之前已经提过，不能再提新的要求。");

    public static Refusal UnjudgedMaterials(IEnumerable<string> names) =>
        new("case.materials_unjudged", $"还有材料没有核对：{string.Join('、', names)}。请逐份核对后再办理。")
        {
            Kind = RefusalKind.Invalid,
        };

    public static Refusal DefectsRemain(IEnumerable<string> names) =>
        new("case.defects_remain", $"这些材料不齐：{string.Join('、', names)}。请发一次性告知，不能直接受理。");

    public static Refusal NoticeTooLate { get; } = new(
        "case.notice_too_late", "五个工作日内没有一次告知，这件办件依法视为自收到之日起受理，不能再发补正告知。");

    public static Refusal AlreadyNoticed { get; } = new(
        "case.already_noticed", "已经一次告知过。还没有补好的，请用“再次告知”；不能再提新的要求。");

    public static Refusal NothingDeficient { get; } =
        new("case.nothing_deficient", "材料都已齐全，不需要补正，请直接受理。");

    public static Refusal NewDefect(IEnumerable<string> names) => new(
        "case.new_defect",
        $"第一次告知没有提到：{string.Join('、', names)}。法律要求一次告知全部内容，不能再提新的要求。如确有错漏，请报监督人员处理。");

    public static Refusal NotAsked(string material) =>
        new("case.not_asked", $"补正告知里没有要求“{material}”，只需补交告知列出的材料。") { Kind = RefusalKind.Invalid };

    public static Refusal NothingAsked { get; } = new("case.nothing_asked", "这件办件现在没有需要补交的材料。");

    public static Refusal SupplementIncomplete(IEnumerable<string> names) =>
        new("case.supplement_incomplete", $"还没有补交：{string.Join('、', names)}。") { Kind = RefusalKind.Invalid };

    public static Refusal AnswerTimeRunning { get; } =
        new("case.answer_time_running", "告知期限还没有到，不能视为受理。");

    public static Refusal TooLate(DateOnly lastDay) =>
        new("case.too_late", $"期限已于{lastDay:yyyy年M月d日}届满。您可以到窗口说明情况，或者重新申请。");

    public static Refusal Missing(string field, string message) =>
        new("case.incomplete", message) { Kind = RefusalKind.Invalid, Faults = [new FieldFault(field, message)] };

    public static Refusal UnknownMaterial { get; } =
        new("case.unknown_material", "这件事不需要这份材料。") { Kind = RefusalKind.NotFound };

    public static Refusal AuthorityMissing(string name) =>
        new("case.authority_missing", $"本地还没有设置“{name}”，请联系窗口。");

    public static Refusal NotAllDecided(IEnumerable<string> items) =>
        new("case.results_outstanding", $"还没有办完：{string.Join('、', items)}。申请人同意先领已办好的，才能分批出件。");

    public static Refusal CertificateMissing(string item) =>
        new("case.certificate_missing", $"“{item}”的证照还没有归集到证照库，不能归档。");

    public static Refusal CertificateKindMissing(string item) =>
        new("case.certificate_kind_missing", $"“{item}”要颁发的证照类型没有在本地目录中发布，暂不能准予，请联系目录编辑。");

    public static Refusal NothingToIssue { get; } = new("case.nothing_to_issue", "现在没有可以领取的结果。");

    public static Refusal DeferralNotOpen { get; } =
        new("deferral.not_open", "本地还没有开放容缺受理，请用一次性告知。");

    public static Refusal NotDeferrable(IEnumerable<string> names) =>
        new("deferral.not_deferrable", $"这些材料不能容缺：{string.Join('、', names)}。请用一次性告知。");

    public static Refusal CreditBarred { get; } =
        new("deferral.credit_barred", "申请人有未修复的信用记录，不能容缺受理。请用一次性告知；可以提醒他在“我的信用记录”里申诉或者申请修复。");

    public static Refusal NoTimeToDefer { get; } =
        new("deferral.no_time", "办理时限太短，留不出一个工作日补交，不能容缺受理。请用一次性告知。");

    public static Refusal DeferralOpen(string item, CaseNotice deferral) => new(
        "step.deferral_open",
        $"“{item}”要用的{string.Join('、', deferral.Items.Select(i => i.MaterialName))}还没有补来，{deferral.AnswerBy:yyyy年M月d日} 前补来后才能准予。");

    public static Refusal NothingToCheck(string item) => new("follow_up.nothing_to_check", $"“{item}”没有等待核查的承诺，或者已经核查过。");

    public static Refusal NothingToRevoke(string item) => new("follow_up.nothing_to_revoke", $"“{item}”没有拟撤销的许可，或者已经决定。");

    public static Refusal CreditNoteNotFound { get; } =
        new("credit.not_found", "没有找到这条信用记录。") { Kind = RefusalKind.NotFound };

    public static Refusal CreditAlreadyAppealed { get; } = new("credit.appealed", "这条记录已经申诉过，或者已经处理。");

    public static Refusal CreditSettled { get; } = new("credit.settled", "这条记录已经撤销或者修复。");

    public static Refusal AllDecided { get; } = new("case.all_decided", "各项都办完了，一起领就行，不用再分批。");

    public static Refusal PartOffered { get; } = new("part.offered", "已经征求过申请人的意见，等他答复。");

    public static Refusal PartAgreed { get; } = new("part.agreed", "申请人已经同意先领，请直接出件。");

    public static Refusal PartDeclined { get; } = new("part.declined", "申请人要等全部办好一起领，没有新办好的不再征求。");

    public static Refusal NoPartOffered { get; } = new("part.not_offered", "现在没有需要您答复的先领意见。");

    public static Refusal AnswersOwnReferral { get; } =
        new("referral.own", "自己上报的请示要由另一位负责人答复。") { Kind = RefusalKind.Forbidden };

    public static Refusal HearingOffered(string item) => new("hearing.offered", $"“{item}”已经告知过听证权利，一个事项只告知一次。");

    public static Refusal NoHearingOffered(string item) => new("hearing.not_offered", $"“{item}”现在没有等待答复的听证告知。");

    public static Refusal HearingTooLate(DateOnly lastDay) =>
        new("hearing.too_late", $"要求听证的期限已于{lastDay:yyyy年M月d日}届满。您仍然可以向部门书面说明意见。");

    public static Refusal NoHearingAsked(string item) => new("hearing.not_asked", $"“{item}”没有需要安排的听证。");

    public static Refusal NoHearingArranged(string item) => new("hearing.not_arranged", $"“{item}”没有已经安排的听证。");

    public static Refusal HearingAhead(DateOnly day) => new("hearing.ahead", $"听证安排在{day:yyyy年M月d日}，举行以后才能记笔录。");

    public static Refusal HearingOpen(string item, Hearing hearing) => new(
        "step.hearing_open",
        hearing.State is HearingState.Offered
            ? $"“{item}”已告知听证权利，{hearing.AskBy:yyyy年M月d日} 前申请人和利害关系人可以要求听证，期满或者放弃后才能决定。"
            : $"“{item}”要先举行听证、记好笔录，才能决定。");

    public static Refusal ThirdPartyUnheard(string item, DateOnly until) =>
        new("step.third_party_unheard", $"“{item}”的利害关系人可以在{until:yyyy年M月d日}前陈述意见，听取以后或者期满才能决定。");

    public static Refusal NoStatementAwaited { get; } = new("third_party.not_awaited", "这位利害关系人的意见已经记过了。");

    public static Refusal TooManyThirdParties(int most) =>
        new("third_party.too_many", $"一个事项最多登记 {most} 位利害关系人，人数更多的请用公告并在案卷里说明。");

    public static Refusal NoVisitArranged(string item) => new("visit.not_arranged", $"“{item}”没有已经安排、等待记录的踏勘。");

    public static Refusal VisitAhead(DateOnly day) => new("visit.ahead", $"踏勘约在{day:yyyy年M月d日}。提前去的，请先改日期并告知申请人。");

    public static Refusal VisitOpen(string item) => new("step.visit_open", $"“{item}”已经安排现场踏勘，记好踏勘结果才能决定。");

    public static Refusal TooManyPhotos(int most) => new("visit.too_many_photos", $"一次踏勘最多 {most} 张照片。");

    public static Refusal NotReopenable(string item) =>
        new("case.not_reopenable", $"“{item}”不能重新办理：只有作出过不予决定、经行政复议或者法院判决改变的，才能重新办理。");

    public static Refusal NotRateable { get; } = new("rating.not_yet", "办完以后才能评价。");

    public static Refusal AlreadyRated { get; } = new("rating.already", "您已经评价过，只能再追加一次意见。");

    public static Refusal RatedTwice { get; } = new("rating.added", "您已经追加过意见，评价不能再改。");

    public static Refusal NothingToWarnOf { get; } = new("step.nothing_to_warn", "不需要预警：已经办结、停着，或者已经提醒过。");

    public static Refusal NotOverdue(string item) => new("step.not_overdue", $"“{item}”没有超过期限，不用说明原因。");

    public static Refusal OverdueUnexplained(string item) => Missing("overdue", $"“{item}”已经超过期限，写明原因才能作出决定") with { Code = "step.overdue_unexplained" };

    public static Refusal TooManyQuestions(int most) =>
        new("question.too_many", $"您还有 {most} 个问题在等答复，答复了再问。着急的请打窗口电话。");

    public static Refusal QuestionAnswered(string? by) => new("question.answered", $"这个问题{by}已经答复过了。");

    public static Refusal DeliverySettled { get; } = new("delivery.settled", "结果已经交出去了，送达方式不能再改。");

    public static Refusal NothingToFetch { get; } = new("pickup.nothing", "没有要领的结果了，不用再请人代领。");

    public static Refusal PickupUnknown { get; } =
        new("pickup.unknown", "取件码不对，请核对这 8 位数字；每个码只用一次，作废、过期的都不能用。") { Kind = RefusalKind.Invalid };

    public static Refusal NoPickup { get; } = new("pickup.none", "现在没有有效的取件码。");

    public static Refusal UrgedToday { get; } = new("case.urged_today", "今天已经催办过，承办部门已收到，请留意消息。");

    public static Refusal NotLastSection(string item, string next) =>
        new("step.not_last_section", $"“{item}”还要经过{next}，请先写意见转过去，由最后的科室提出审查意见。") { Kind = RefusalKind.Conflict };

    public static Refusal LastSection(string item, string? section) =>
        new("step.last_section", section is null ? $"“{item}”没有分科室办理。" : $"“{item}”已经到最后的{section}，请提出审查意见。") { Kind = RefusalKind.Conflict };
}
