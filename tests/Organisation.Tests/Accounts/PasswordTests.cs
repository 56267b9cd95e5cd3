using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Suban.Kernel;
using Suban.Kernel.Database;
using Suban.Kernel.Outbox;
using Suban.Organisation.Accounts;
using Suban.TestKit;

namespace Suban.Organisation.Tests.Accounts;

public sealed class PasswordTests
{
    [Theory]
    [InlineData("", "请填写密码")]
    [InlineData("short", "密码至少 10 个字符，现在 5 个。可以用几个不相干的词连在一起")]
    [InlineData("1234567890", "这个密码太常见，容易被猜到，请换一个")]
    [InlineData("9876543210987", "这个密码太常见，容易被猜到，请换一个")]
    [InlineData("aaaaaaaabbbb", "这个密码太常见，容易被猜到，请换一个")]
    [InlineData("Qwertyuiop123", "这个密码太常见，容易被猜到，请换一个")]
    [InlineData("my19900000009x", "密码里不要带自己的账号、姓名或号码，请换一个")]
    public async Task PrepareAsync_WeakPassword_SaysWhy(string typed, string message)
    {
        await using var database = AccountDatabase.Create(DatabaseKind.Sqlite);
        var passwords = database.Services.GetRequiredService<Passwords>();

        var outcome = await passwords.PrepareAsync("Password", typed, PasswordAudience.Applicant, ["19900000009"], default);

        Assert.Equal(message, Assert.Single(outcome.Refusal!.Faults).Message);
    }

    [Theory]
    [InlineData("我家有三匹马和一只羊", true)]
    [InlineData("ᠮᠣᠩᠭᠣᠯ ᠪᠢᠴᠢᠭ ᠰᠠᠢᠨ", true)]
    [InlineData("😀😀😀😀😀😀😀😀😀😀", false)]
    public async Task PrepareAsync_AnyScript_CountsWhatPeopleSee(string typed, bool right)
    {
        await using var database = AccountDatabase.Create(DatabaseKind.Sqlite);
        var passwords = database.Services.GetRequiredService<Passwords>();

        Assert.Equal(right, (await passwords.PrepareAsync("Password", typed, PasswordAudience.Applicant, [], default)).TryGet(out _));
    }

    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task ChangePassword_RightCurrent_EndsOtherSessionsAndTakesTheNewOne(DatabaseKind kind)
    {
        await using var database = AccountDatabase.Create(kind);
        var account = await database.AddStaffAsync("window9");
        var session = await database.SignInAsync("window9", AccountDatabase.Password) ?? default;

        Assert.Null((await ChangeAsync(database, account, AccountDatabase.Password, "five brown horses")).Refusal);

        Assert.Null(await database.ReaderAsync(session));
        Assert.Null(await database.SignInAsync("window9", AccountDatabase.Password));
        Assert.NotNull(await database.SignInAsync("window9", "five brown horses"));
    }

    [Fact]
    public async Task ChangePassword_WrongCurrent_IsRefused()
    {
        await using var database = AccountDatabase.Create(DatabaseKind.Sqlite);
        var account = await database.AddStaffAsync("window9");

        Assert.Equal("account.current_password_wrong", (await ChangeAsync(database, account, "wrong", "five brown horses")).Refusal?.Code);
    }

    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task ResetPassword_WithTheCodeSent_SetsItOnce(DatabaseKind kind)
    {
        await using var database = AccountDatabase.Create(kind);
        await database.AddApplicantAsync("19900000009");

        var code = await RequestCodeAsync(database, "19900000009");

        Assert.True(await ResetAsync(database, "19900000009", code, "five brown horses"));
        Assert.NotNull(await database.SignInAsync("19900000009", "five brown horses"));
        Assert.False(await ResetAsync(database, "19900000009", code, "six brown horses"));
    }

    [Fact]
    public async Task ResetPassword_FiveWrongCodes_VoidsTheRightOne()
    {
        await using var database = AccountDatabase.Create(DatabaseKind.Sqlite);
        await database.AddApplicantAsync("19900000009");
        var code = await RequestCodeAsync(database, "19900000009");
        for (var i = 0; i < 5; i++)
        {
            Assert.False(await ResetAsync(database, "19900000009", "no", "five brown horses"));
        }

        Assert.False(await ResetAsync(database, "19900000009", code, "five brown horses"));
    }

    [Fact]
    public async Task ResetPassword_AfterTenMinutes_IsTooLate()
    {
        await using var database = AccountDatabase.Create(DatabaseKind.Sqlite);
        await database.AddApplicantAsync("19900000009");
        var code = await RequestCodeAsync(database, "19900000009");

        database.Clock.Advance(TimeSpan.FromMinutes(10));

        Assert.False(await ResetAsync(database, "19900000009", code, "five brown horses"));
    }

    [Fact]
    public async Task RequestPasswordReset_ManyTimes_SendsFiveAnHourAndAnswersAlike()
    {
        await using var database = AccountDatabase.Create(DatabaseKind.Sqlite);
        await database.AddApplicantAsync("19900000009");
        for (var i = 0; i < 20; i++)
        {
            await RequestAsync(database, "19900000009");
            database.Clock.Advance(TimeSpan.FromMinutes(2));
        }

        await RequestAsync(database, "nobody");
        Assert.Equal(5, await database.ReadAsync<AppDbContext, int>(db => db.Set<OneTimeCode>().CountAsync()));
    }

    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task CreateStaff_WithoutPassword_SetsItWithTheCodeHandedOver(DatabaseKind kind)
    {
        await using var database = AccountDatabase.Create(kind);
        var account = await database.AddStaffAsync("window9", withPassword: false);
        Assert.Null(await database.SignInAsync("window9", ""));
        var code = (await database.ReadAsync<AccountQueries, StaffDetails?>(q => q.StaffMemberAsync(account, default)))?.SetUpCode ?? "";

        Assert.True(await ResetAsync(database, "window9", $"{code[..4]} {code[4..]}", "five brown horses"));

        Assert.NotNull(await database.SignInAsync("window9", "five brown horses"));
        Assert.Null((await database.ReadAsync<AccountQueries, StaffDetails?>(q => q.StaffMemberAsync(account, default)))?.SetUpCode);
    }

    private static async Task<Outcome<PasswordChanged>> ChangeAsync(TestDatabase database, Guid account, string current, string next)
    {
        var credential = await database.ReadAsync<Credentials, CheckedCredential>(c => c.CheckAsync(account, current, default));
        var password = await database.PasswordAsync(next);
        return await database.RunAsync<ChangePassword, PasswordChanged>((op, c) => op.RunAsync(
            account, credential, password, database.Process("ChangePassword", account), c));
    }

    private static Task RequestAsync(TestDatabase database, string name) => database.RunAsync<RequestPasswordReset, PasswordResetAnswered>(
        (op, c) => op.RunAsync(name, database.Process("RequestPasswordReset"), c));

    private static async Task<string> RequestCodeAsync(TestDatabase database, string name)
    {
        await RequestAsync(database, name);
        var id = await database.ReadAsync<AppDbContext, Guid>(db =>
            db.Set<OneTimeCode>().OrderByDescending(c => c.CreatedAt).Select(c => c.OneTimeCodeId).FirstAsync());
        var handler = database.Services.GetServices<IOutboxHandler>().OfType<SendOneTimeCode>().Single();
        await handler.HandleAsync(id, $$"""{"OneTimeCodeId":"{{id}}"}""", default);
        var text = database.Services.GetRequiredService<SimulatedSms>().Sent[0].Text;
        return string.Concat(text.Where(char.IsAsciiDigit))[..6];
    }

    private static async Task<bool> ResetAsync(TestDatabase database, string name, string code, string next)
    {
        var password = await database.PasswordAsync(next);
        var outcome = await database.RunAsync<ResetPassword, PasswordResetAnswered>((op, c) => op.RunAsync(
            name, code, password, database.Process("ResetPassword"), c));
        return outcome.TryGet(out var answered) && answered.Done;
    }
}
