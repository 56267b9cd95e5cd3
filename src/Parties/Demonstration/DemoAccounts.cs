using Suban.Kernel;
using Suban.Organisation;
using Suban.Organisation.Access;
using Suban.Organisation.Accounts;
using Suban.Parties.Files;
using Suban.Parties.Registration;

namespace Suban.Parties.Demonstration;

/// <summary>Creates one account for every role in the sample region. Development only: all share one published password.</summary>
public sealed class DemoAccounts(
    Writes writes, Passwords passwords, RealNames realNames, Regions regions, Authorities authorities, Halls halls, TimeProvider time)
{
    public const string Password = "suban-demo-2026";

    private static readonly (string Prefix, string Key, string Name)[] _departments =
    [
        ("market", "market-supervision", "市场监管"), ("tax", "taxation", "税务"), ("police", "public-security", "公安"),
        ("housing", "housing-construction", "住建"), ("urban", "urban-management", "城管"), ("health", "health", "卫健"),
        ("fire", "fire-rescue", "消防"), ("tobacco", "tobacco", "烟草"), ("sports", "sports", "文体"),
        ("labour", "human-resources", "人社"), ("insurance", "medical-insurance", "医保"), ("disease", "disease-control", "疾控"),
        ("reform", "development-reform", "发改"),
    ];

    public static IReadOnlyList<DemoAccount> All { get; } =
    [
        new("19900000001", "申请人甲", "个人（想开小餐馆）", Role.Applicant),
        new("19900000002", "申请人乙", "个人（新生儿母亲）", Role.Applicant),
        new("92152529MA0TE5T020", "正镶白旗甲小吃店", "个体工商户", Role.Applicant),
        new("91152529MA0TE5T00W", "锡林郭勒乙宾馆有限公司", "企业", Role.Applicant),
        new("window1", "窗口人员甲", "综合窗口 01", Role.WindowClerk) { WindowNumber = "01" },
        new("window2", "窗口人员乙", "一次办专窗 03", Role.WindowClerk) { WindowNumber = "03" },
        new("town1", "镇窗口人员甲", "便民服务中心（明安图镇）", Role.WindowClerk) { Region = "152529100", WindowNumber = "01" },
        new("window4", "窗口人员丁", "综合窗口（海南区）", Role.WindowClerk) { Region = "150303" },
        new("issue1", "出件人员甲", "统一出件窗口 05", Role.Issuer) { WindowNumber = "05" },
        .. _departments.SelectMany(d => new[]
        {
            new DemoAccount(d.Prefix + "1", d.Name + "审查员甲", d.Name + "审查", Role.Examiner) { AuthorityKey = d.Key },
            new DemoAccount(d.Prefix + "2", d.Name + "审批人乙", d.Name + "审批", Role.Approver) { AuthorityKey = d.Key },
        }),
        new("market3", "市场监管当场办丙", "市场监管审查并审批", Role.Examiner, Role.Approver) { AuthorityKey = "market-supervision" },
        new("market4", "海南区市场监管丁", "市场监管审查并审批（海南区）", Role.Examiner, Role.Approver) { Region = "150303", AuthorityKey = "market-supervision" },
        new("hotline1", "热线坐席甲", "热线", Role.HotlineAgent) { AuthorityKey = "service-bureau" },
        new("supervisor1", "督查人员甲", "督查", Role.Supervisor) { AuthorityKey = "service-bureau" },
        new("editor1", "事项编辑甲", "事项编辑", Role.Editor) { AuthorityKey = "service-bureau" },
        new("assistant1", "帮办人员甲", "帮您办", Role.Assistant) { AuthorityKey = "service-bureau", WindowNumber = "04" },
        new("assistant2", "帮办人员乙", "帮您办（海南区）", Role.Assistant) { Region = "150303", AuthorityKey = "service-bureau" },
        new("assistant3", "帮办人员丙", "代办帮办（昆都仑区）", Role.Assistant) { Region = "150203", AuthorityKey = "service-bureau" },
        new("assistant4", "帮办人员丁", "帮您办（乌海市）", Role.Assistant) { Region = "1503", AuthorityKey = "service-bureau" },
        new("system1", "系统管理员甲", "系统管理员", Role.SystemAdministrator),
        new("security1", "安全管理员甲", "安全管理员", Role.SecurityAdministrator),
        new("audit1", "审计管理员甲", "审计管理员", Role.AuditAdministrator),
    ];

    /// <summary>Creates what is missing; safe to repeat.</summary>
    public async Task EnsureAsync(CancellationToken cancel)
    {
        var password = Required(await passwords.PrepareAsync("Password", Password, PasswordAudience.Staff, [], cancel));
        foreach (var applicant in DemoApplicant.All)
        {
            await EnsureApplicantAsync(applicant, password, cancel);
        }

        var system = All.Single(a => a.Roles is [Role.SystemAdministrator]);
        var first = await writes.RunAsync<CreateFirstAdministrator, AdministratorCreated>(
            (op, c) => op.RunAsync(system.Name, system.SignInName, password, Process(Guid.Empty), c), Process(Guid.Empty), cancel);
        if (!first.TryGet(out var administrator))
        {
            return; // Somebody set this installation up already; its staff are theirs.
        }

        var security = All.Single(a => a.Roles is [Role.SecurityAdministrator]);
        var granter = await CreateStaffAsync(security, password, administrator.AccountId, administrator.AccountId, cancel);
        foreach (var staff in All.Where(a => !a.IsApplicant && a != system && a != security && (a.Region is null || regions.Find(a.Region) is not null)))
        {
            await CreateStaffAsync(staff, password, administrator.AccountId, granter, cancel);
        }
    }

    private async Task EnsureApplicantAsync(DemoApplicant applicant, NewPassword password, CancellationToken cancel)
    {
        var verified = Required(await realNames.VerifyAsync(applicant.Form, cancel));
        var process = Process(Guid.Empty);
        var registered = await writes.RunAsync<RegisterApplicant, ApplicantRegistered>(
            (op, c) => op.RunAsync(verified, password, process, c), process, cancel);
        if (registered.TryGet(out var party))
        {
            await writes.RunAsync<KeepFileFacts, FileFactsKept>(
                (op, c) => op.RunAsync(party.PartyId, applicant.Facts, process, c), process, cancel);
        }
    }

    private async Task<Guid> CreateStaffAsync(
        DemoAccount staff, NewPassword password, Guid administrator, Guid granter, CancellationToken cancel)
    {
        var region = staff.Region ?? regions.Default.Code;
        var form = new NewStaff
        {
            Name = staff.Name,
            SignInName = staff.SignInName,
            Region = region,
            AuthorityId = staff.AuthorityKey is { } key ? authorities.Find(region, key)?.AuthorityId : null,
            WindowId = halls.Of(region).SelectMany(h => h.Windows).FirstOrDefault(w => w.Number == staff.WindowNumber)?.WindowId,
            Password = password,
        };
        var created = Required(await writes.RunAsync<CreateStaff, StaffCreated>(
            (op, c) => op.RunAsync(form, Process(administrator), c), Process(administrator), cancel));
        foreach (var role in staff.Roles)
        {
            Required(await writes.RunAsync<GrantRole, RoleGranted>(
                (op, c) => op.RunAsync(created.AccountId, role, Process(granter), c), Process(granter), cancel));
        }

        return created.AccountId;
    }

    private ProcessContext Process(Guid actor) => new()
    {
        ProcessType = "Demonstration",
        ActorId = actor,
        Now = time.GetUtcNow(),
        Channel = Channel.System,
        Region = regions.Default.Code,
    };

    private static T Required<T>(Outcome<T> outcome) where T : notnull => outcome.TryGet(out var value)
        ? value
        : throw new InvalidOperationException(outcome.Refusal?.Message);
}
