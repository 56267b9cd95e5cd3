using Suban.Kernel;
using Suban.Kernel.Journal;
using Suban.Organisation.Access;
using Suban.Organisation.Accounts;

namespace Suban.Workbench.Pages.Admin;

/// <summary>An account's journal in words, newest first.</summary>
public sealed class AccountRecord(JournalReader journal, AccountQueries accounts)
{
    private const int Shown = 50;

    public async Task<IReadOnlyList<AccountRecordLine>> ReadAsync(Guid accountId, CancellationToken cancel)
    {
        var entries = (await journal.ReadAsync($"account/{accountId:N}", cancel)).Reverse().Take(Shown).ToList();
        var names = await accounts.NamesAsync(entries.Select(e => e.ActorId), cancel);
        return
        [
            .. entries.Select(e => new AccountRecordLine(
                RegionTime.Local(e.OccurredAt).ToString("yyyy-MM-dd HH:mm", System.Globalization.CultureInfo.InvariantCulture),
                Words(e),
                names.GetValueOrDefault(e.ActorId) ?? (e.ActorId == Guid.Empty ? "本人或系统" : "—"))),
        ];
    }

    private static string Words(JournalEntry entry) => entry.EventName switch
    {
        nameof(StaffCreated) => "新建账号",
        nameof(AdministratorCreated) => "初始设置，成为系统管理员",
        nameof(RoleGranted) => "授予" + entry.As<RoleGranted>().Role.Label(),
        nameof(RoleRevoked) => "撤销" + entry.As<RoleRevoked>().Role.Label(),
        nameof(AccountDisabled) => "停用账号",
        nameof(AccountEnabled) => "恢复账号",
        nameof(StaffMoved) => "调整岗位",
        nameof(SetUpCodeIssued) => "发启用码",
        nameof(SignedIn) => "登录",
        nameof(SignInFailed) => "密码输错",
        nameof(SignedOut) => "退出登录",
        nameof(PasswordChanged) => "修改密码",
        nameof(PasswordReset) => "重设密码",
        nameof(PasswordResetRequested) => "申请重设密码",
        var other => other,
    };
}

public sealed record AccountRecordLine(string At, string What, string By);
