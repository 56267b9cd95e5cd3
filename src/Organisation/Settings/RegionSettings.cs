using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Suban.Clocks;
using Suban.Organisation.Queue;

namespace Suban.Organisation.Settings;

/// <summary>The settings of one region in force on one day (区划参数), inherited ones included.</summary>
public sealed class RegionSettings
{
    private readonly IReadOnlyDictionary<string, SettingEntry> _entries;

    internal RegionSettings(string region, IReadOnlyDictionary<string, SettingEntry> entries) => (Region, _entries) = (region, entries);

    public string Region { get; }

    /// <summary>Every value in force with the region it comes from, in the order of <see cref="SettingDefinitions"/>.</summary>
    public IReadOnlyList<SettingEntry> All =>
        [.. SettingDefinitions.All.Select(d => Find(d.Key)).OfType<SettingEntry>()];

    /// <summary>Changes with every value in force.</summary>
    public string Stamp => field ??= Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(
        string.Concat(All.Select(e => $"{e.Key}={e.Value};{e.NeedsLocalConfirmation};{e.Note}\n")))))[..8];

    public string ProgrammeName => Text("programme-name");

    /// <summary>The words before the kind in a paper's number (正白政).</summary>
    public string DocumentPrefix => Text("document-prefix");

    public string Hotline => Text("hotline");

    public string ConsultationPhone => Text("consultation-phone");

    public string OneThingPhone => Text("one-thing-phone");

    public string AssistPhone => Text("assist-phone");

    public string OnlinePhone => Text("online-phone");

    public string MobilePhone => Text("mobile-phone");

    public string ComplaintPhone => Text("complaint-phone");

    /// <summary>When the region's halls are open on a working day; an organ's limit ends at the closing time of its last day.</summary>
    public OfficeHours OfficeHours => new([Session(Text("morning-hours")), Session(Text("afternoon-hours"))]);

    /// <summary>The hours as pages print them (工作日 8:30–12:00，14:30–17:30).</summary>
    public string OfficeHoursWords =>
        "工作日 " + string.Join("，", OfficeHours.Sessions.Select(s => string.Create(CultureInfo.InvariantCulture, $"{s.From:H:mm}–{s.To:H:mm}")));

    public TimeOnly ClosingTime => OfficeHours.ClosingTime;

    public ScriptOrder ScriptOrder => Text("script-order") == "mn-first" ? ScriptOrder.MnFirst : ScriptOrder.ZhFirst;

    /// <summary>Calendar days the applicant has to supplement, unless the notice says otherwise.</summary>
    public int SupplementDays => Number("supplement-days");

    /// <summary>Whose windows may receive for the region (通办范围).</summary>
    public AcceptanceReach AcceptanceRange => Text("acceptance-range") switch
    {
        "city" => AcceptanceReach.City,
        "named" => AcceptanceReach.Named,
        _ => AcceptanceReach.Own,
    };

    /// <summary>The codes of the regions that are named.</summary>
    public IReadOnlyList<string> AcceptanceRegions => Names("acceptance-regions");

    /// <summary>Working days within which a question about a case is answered.</summary>
    public int QuestionDays => Number("question-days");

    /// <summary>Working days within which a mistake found in a guide is settled.</summary>
    public int MistakeDays => Number("mistake-days");

    /// <summary>Professional support answers the windows' questions (中台专业支撑).</summary>
    public bool HasMiddleOffice => Text("middle-office") == "yes";

    /// <summary>Minutes of the hall's hours within which it answers.</summary>
    public int SupportMinutes => Number("support-minutes");

    /// <summary>How many working days before a step's end supervision is warned.</summary>
    public int SupervisorWarningDays => Number("supervisor-warning-days");

    public int DraftDays => Number("draft-days");

    /// <summary>How long the file of an ended case is kept (保管期限), from its end.</summary>
    public int ArchiveYears => Number("archive-years");

    /// <summary>Who a text message is from, in the brackets before it.</summary>
    public string SmsSignature => Text("sms-signature");

    /// <summary>When a text message may ring.</summary>
    public OfficeSession MessageHours => Session(Text("message-hours"));

    /// <summary>The words of a text message about something, with places to fill in.</summary>
    public string SmsText(string matter) => Text("sms-" + matter.ToLowerInvariant());

    /// <summary>How slots of the halls are booked.</summary>
    public BookingRules Booking => new(
        Number("booking-days"), Number("booking-per-window"), Number("booking-no-shows"), Number("booking-no-show-days"), Number("booking-pause-days"));

    public bool DeferralAllowed => Text("deferral") == "yes";

    public bool CommitmentAllowed => Text("commitment") == "yes";

    /// <summary>A theme may not promise more than its longest single item without an approved reason.</summary>
    public bool PromiseBoundByLongestSingle => Text("theme-promise-rule") == "longest-single";

    public int MinimumThemes => Number("minimum-themes");

    /// <summary>How many of a hundred published items have to be handled without coming.</summary>
    public int OnlineTarget => Number("online-target");

    /// <summary>An item is handled well where so many of a hundred ratings are 基本满意 or better.</summary>
    public int WellHandledPercent => Number("well-handled-percent");

    public int MinimumAssistItems => Number("minimum-assist-items");

    /// <summary>What stands on the region's assist list may not be struck off again (能增不减).</summary>
    public bool AssistListGrowsOnly => Text("assist-grows-only") == "yes";

    /// <summary>Every investment approval has to be on the assist list, but for what is withheld from the public.</summary>
    public bool AssistListComplete => Text("assist-list-complete") == "yes";

    /// <summary>Of a hundred ended orders, how many are called (抽样回访).</summary>
    public int CallBackPercent => Number("call-back-percent");

    /// <summary>How many assistants a department has to have, and may have.</summary>
    public int AgentsPerDepartmentLeast => Number("agents-per-department-least");

    public int AgentsPerDepartmentMost => Number("agents-per-department-most");

    public int AgentsPerPointLeast => Number("agents-per-point-least");

    /// <summary>Working days within which a change of the team is filed (登记报备).</summary>
    public int AssistFilingDays => Number("assist-filing-days");

    /// <summary>What an authority of another region decides is filed by a signed cooperation order alone (跨层级协办单).</summary>
    public bool CrossLevelNeedsSheet => Text("cross-level-sheet") == "yes";

    /// <summary>Working days within which another region accepts a cooperation order or returns it.</summary>
    public int CooperationAnswerDays => Number("cooperation-answer-days");

    /// <summary>Working days for a department's opinion in a joint consultation.</summary>
    public int ConsultationOpinionDays => Number("consultation-opinion-days");

    /// <summary>A department that says nothing in time agrees; otherwise it is reminded and supervision is told.</summary>
    public bool SilenceIsConsent => Text("consultation-silence") == "consent";

    /// <summary>Working days for a department's answer to a question about an order.</summary>
    public int DepartmentQuestionDays => Number("department-question-days");

    public OneThingFlow OneThingFlow => Text("one-thing-flow") switch
    {
        "strict" => OneThingFlow.Strict,
        "re-engineered" => OneThingFlow.ReEngineered,
        _ => OneThingFlow.Refined,
    };

    /// <summary>What the region's assistants help with: project, engineering, enterprise, livelihood.</summary>
    public IReadOnlyList<string> AssistSubjects => Text("assist-subjects").Split(' ');

    /// <summary>The unit seals the application for assistance.</summary>
    public bool ApplicationNeedsSeal => Text("application-seal") == "yes";

    public AssistProcess AssistProcess => Text("assist-process") switch
    {
        "early" => AssistProcess.Early,
        "no-plan" => AssistProcess.WithoutPlan,
        _ => AssistProcess.Plan,
    };

    /// <summary>What the region calls assisted handling, without the brand before it (帮您办, 代办帮办).</summary>
    public string AssistName => Text("assist-name").Split('·')[^1];

    /// <summary>The official name of the region's entrance on the web (包头政务服务网（鹿城之窗）).</summary>
    public string PortalName => Text("portal-name");

    public string AppName => Text("app-name");

    /// <summary>Who publishes guides and lists here (政务公开办, 旗政务服务局).</summary>
    public string PublishingBody => Text("publishing-body");

    public ReportSchedule OneThingReport => Schedule("one-thing-report");

    public ReportSchedule AssistReport => Schedule("assist-report");

    /// <summary>Names parted by 、; empty for 无.</summary>
    public IReadOnlyList<string> Names(string key) => Text(key) is var text && text == "无" ? [] : text.Split('、');

    public bool NeedsLocalConfirmation(string key) => Find(key) is { NeedsLocalConfirmation: true };

    public IReadOnlyList<string> DeliveryMethods => Text("delivery-methods").Split(' ');

    public DeliveryPayer DeliveryPayer => Text("delivery-payer") == "government" ? DeliveryPayer.Government : DeliveryPayer.Applicant;

    /// <summary>The five national levels, best first.</summary>
    public IReadOnlyList<SatisfactionLevel> SatisfactionScale => Scale("satisfaction-scale");

    /// <summary>The levels on the region's printed form, each mapped to a national score.</summary>
    public IReadOnlyList<SatisfactionLevel> PrintedSatisfactionScale => Scale("printed-satisfaction-scale");

    public LightThresholds Lights => new()
    {
        OnTheSpotYellow = TimeSpan.FromHours(Number("light-on-the-spot-yellow-hours")),
        OnTheSpotRed = TimeSpan.FromHours(Number("light-on-the-spot-red-hours")),
        LongFromDays = Number("light-long-promise-days"),
        LongYellowDaysLeft = Number("light-long-yellow-days-left"),
        ShortYellowShare = Number("light-short-yellow-percent") / 100m,
    };

    /// <summary>The value as recorded; a key no region records is a hole in content/regions, not a question for the caller.</summary>
    public string Text(string key) => Find(key)?.Value
        ?? throw new InvalidOperationException($"No value of {key} for region {Region} or above.");

    private SettingEntry? Find(string key) => _entries.TryGetValue(key, out var entry)
        ? entry
        : SettingDefinitions.Find(key)?.Otherwise is { } other && _entries.TryGetValue(other, out var stands)
            ? stands with { Key = key, InsteadOf = other }
            : null;

    private ReportSchedule Schedule(string key) =>
        ReportSchedule.Read(Text(key)) ?? throw new InvalidOperationException($"{key} of region {Region} is no schedule.");

    private int Number(string key) => int.Parse(Text(key), NumberStyles.None, CultureInfo.InvariantCulture);

    private static TimeOnly Time(string text) => TimeOnly.ParseExact(text, "HH:mm", CultureInfo.InvariantCulture);

    private static OfficeSession Session(string text) => new(Time(text[..5]), Time(text[6..]));

    private IReadOnlyList<SatisfactionLevel> Scale(string key) =>
        [.. Text(key).Split(' ').Select(level => new SatisfactionLevel(level[..^2], level[^1] - '0'))];
}

/// <param name="Score">1 worst to 5 best, the national scale.</param>
public sealed record SatisfactionLevel(string Label, int Score);

/// <summary>How far a region may change the flow the autonomous region published.</summary>
public enum OneThingFlow
{
    /// <summary>Nothing may be added or made slower (严格执行).</summary>
    Strict,

    Refined,

    /// <summary>The place re-engineers the flow itself (优化再造).</summary>
    ReEngineered,
}

/// <summary>The steps assisted handling goes through in a region (帮办流程).</summary>
public enum AssistProcess
{
    /// <summary>A plan is agreed before anything is filed (先定方案再办).</summary>
    Plan,

    /// <summary>The plan of filings stands alone, without a paper about the way (不另定方案).</summary>
    WithoutPlan,

    /// <summary>Nine steps that begin before the application (提前介入九步).</summary>
    Early,
}

/// <summary>Which script stands first where both are shown.</summary>
public enum ScriptOrder
{
    ZhFirst,
    MnFirst,
}

/// <summary>Who pays the postage of a delivered result.</summary>
public enum DeliveryPayer
{
    Applicant,
    Government,
}
