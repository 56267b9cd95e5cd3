using Microsoft.EntityFrameworkCore;
using Suban.Catalogue.Editing;
using Suban.Kernel;
using Suban.Kernel.Identifiers;
using Suban.Organisation.Access;
using Suban.Organisation.Accounts;
using Suban.Organisation.Settings;

namespace Suban.Assistance.Team;

/// <summary>A member as somebody enters or changes him.</summary>
/// <param name="PhoneIsWork">A number of the office, which need not be hidden from colleagues elsewhere.</param>
/// <param name="Items">The keys of the items he helps with.</param>
/// <param name="On">The day from which it holds.</param>
public sealed record MemberForm(
    string Name, string Phone, bool PhoneIsWork, Guid? AccountId, Guid? AuthorityId, Guid? PointId, IReadOnlyList<string> Items, DateOnly? On, string Reason);

/// <summary>What is wrong with a member as entered, and who may enter him.</summary>
public sealed class MemberRules(AppDbContext db, AccountQueries accounts, ListDepartments list)
{
    /// <summary>Supervision keeps the whole team, a department's assistant those of his department.</summary>
    public static Refusal? MayKeep(Reader reader, params IEnumerable<Guid?> departments) =>
        reader.Has(Role.Supervisor) || (reader.AuthorityId is { } own && departments.All(d => d == own)) ? null : TeamRefusals.OtherDepartment;

    /// <param name="memberId">Who is changed; null for a new member.</param>
    public async Task<Refusal?> RefusalOfAsync(MemberForm form, Guid? memberId, ProcessContext process, CancellationToken cancel)
    {
        var items = list.Lines(process.Region).Select(l => l.Item.Key).ToHashSet();
        var faults = new FormFaults()
            .Text(nameof(form.Name), "姓名", form.Name, EditedText.MostInName)
            .When(FaultOfPhone(form.Phone) is not null, nameof(form.Phone), FaultOfPhone(form.Phone) ?? "")
            .When(form.AuthorityId is null && form.PointId is null, nameof(form.AuthorityId), "请选择所属部门；在服务点的，也可以只选服务点")
            .When(form.AuthorityId is { } authority && !list.Has(process.Region, authority), nameof(form.AuthorityId), "请从列表里选择部门")
            .When(form.PointId is { } point && !await IsOpenAsync(point, process, cancel), nameof(form.PointId), "请从列表里选择服务点")
            .When(form.Items.Any(i => !items.Contains(i)), nameof(form.Items), "请从目录里选择事项")
            .When(form.AccountId is not null && !await IsFreeAsync(form.AccountId.Value, memberId, process, cancel), nameof(form.AccountId), "这个账号不在列表里，或者已经登记给别的代办员")
            .Past(nameof(form.On), "从哪天起", form.On, process)
            .Text(nameof(form.Reason), "原因", form.Reason, EditedText.MostInLine);
        return faults.Refusal;
    }

    /// <summary>A mobile number, or one with an area code.</summary>
    internal static string? FaultOfPhone(string phone) =>
        MobileNumber.Check(phone).Reason is null || SettingDefinitions.Find("hotline")!.FaultOf(phone) is null
            ? null
            : "请填写 11 位手机号码，或者带区号的电话，如 0479-0000000";

    private Task<bool> IsOpenAsync(Guid point, ProcessContext process, CancellationToken cancel) =>
        db.Set<ServicePoint>().AnyAsync(p => p.Region == process.Region && p.ServicePointId == point && !p.Closed, cancel);

    private async Task<bool> IsFreeAsync(Guid account, Guid? memberId, ProcessContext process, CancellationToken cancel) =>
        await accounts.StaffMemberAsync(account, cancel) is { Disabled: false } staff && staff.Region == process.Region && staff.Roles.Contains(Role.Assistant) &&
        !await db.Set<AssistMember>().AnyAsync(m => m.AccountId == account && m.LeftOn == null && m.AssistMemberId != memberId, cancel);
}
