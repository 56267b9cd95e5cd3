using Microsoft.Extensions.DependencyInjection;
using Suban.Kernel;
using Suban.Kernel.Database;
using Suban.Organisation.Offices;
using Suban.Organisation.Settings;
using Suban.Organisation.Tests.Accounts;
using Suban.TestKit;

namespace Suban.Organisation.Tests;

public sealed class OfficesTests
{
    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task ChangeRegionSetting_FromTomorrow_IsFeltTomorrowInTownshipsToo(DatabaseKind kind)
    {
        await using var database = AccountDatabase.Create(kind);
        var today = RegionTime.DateOf(database.Clock.GetUtcNow());

        Assert.Null((await ChangeAsync(database, "supplement-days", "20", today.AddDays(1))).Refusal);
        await RefreshAsync(database);

        var regions = database.Services.GetRequiredService<Regions>();
        Assert.Equal(30, regions.Settings("152529100", today).SupplementDays);
        Assert.Equal(20, regions.Settings("152529100", today.AddDays(1)).SupplementDays);
        Assert.Equal(30, regions.Settings("1525", today.AddDays(1)).SupplementDays);
    }

    [Theory]
    [InlineData("supplement-days", "0", 0, "setting.invalid")]
    [InlineData("supplement-days", "٣٠", 0, "setting.invalid")]
    [InlineData("supplement-days", "30\n", 0, "setting.invalid")]
    [InlineData("supplement-days", "30", -1, "setting.invalid")]
    [InlineData("supplement-days", "30", 4000, "setting.invalid")]
    [InlineData("no-such", "30", 0, "setting.not_found")]
    public async Task ChangeRegionSetting_BadInput_IsRefused(string key, string value, int days, string code)
    {
        await using var database = AccountDatabase.Create(DatabaseKind.Sqlite);
        var today = RegionTime.DateOf(database.Clock.GetUtcNow());

        Assert.Equal(code, (await ChangeAsync(database, key, value, today.AddDays(days))).Refusal?.Code);
    }

    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task ImportCalendarYear_2027_IsNoLongerProvisional(DatabaseKind kind)
    {
        await using var database = AccountDatabase.Create(kind);
        var calendars = database.Services.GetRequiredService<Calendars>();
        Assert.True(calendars.For("152529").IsProvisional(2027));

        for (var i = 0; i < 2; i++)
        {
            Assert.Null((await database.RunAsync<ImportCalendarYear, CalendarYearImported>((op, c) => op.RunAsync(
                "year: 2027\nsource: 模拟通知\noff: [2027-01-01]\n", database.Process("ImportCalendarYear"), c))).Refusal);
        }

        await RefreshAsync(database);
        Assert.False(calendars.For("152529").IsProvisional(2027));
        Assert.False(calendars.For("152529").IsWorkingDay(new DateOnly(2027, 1, 1)));
    }

    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task SaveHallAndWindow_New_StandBesideTheShippedOnes(DatabaseKind kind)
    {
        await using var database = AccountDatabase.Create(kind);
        var halls = database.Services.GetRequiredService<Halls>();

        var hall = await database.RunAsync<SaveHall, HallSaved>((op, c) => op.RunAsync(
            null, "152529200", new HallForm("伊和淖尔苏木便民服务中心", "伊和淖尔苏木（模拟）", "0479-0000300", "8，70", "每周一"), database.Process("SaveHall"), c));
        await RefreshAsync(database);
        Assert.True(hall.TryGet(out var saved));
        var window = await database.RunAsync<SaveWindow, WindowSaved>((op, c) => op.RunAsync(
            saved.HallId, new WindowForm("01", "便民窗口", WindowKind.Integrated, true), database.Process("SaveWindow"), c));
        await RefreshAsync(database);

        Assert.Null(window.Refusal);
        var centre = Assert.Single(halls.Of("152529200"));
        Assert.Equal("便民窗口", centre.Windows.Single().Name);
        Assert.Equal((true, false, "每周一"), (centre.Takes(70), centre.Takes(9), centre.Hours));
        Assert.Equal(centre, halls.OfWindow(centre.Windows.Single().WindowId));
        Assert.Equal("正镶白旗政务服务中心", halls.Nearest("152529101")?.Name);
        var unfit = await database.RunAsync<SaveHall, HallSaved>((op, c) => op.RunAsync(
            saved.HallId, "152529200", new HallForm("中心", "地址", "0479-0000300", "8，小餐馆"), database.Process("SaveHall"), c));
        Assert.Equal("Themes", Assert.Single(unfit.Refusal!.Faults).Field);
    }

    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task ChangeAuthority_NewPhone_KeepsItsIdAndKey(DatabaseKind kind)
    {
        await using var database = AccountDatabase.Create(kind);
        var authorities = database.Services.GetRequiredService<Authorities>();
        var before = authorities.Find("152529", "health") ?? throw new InvalidOperationException();

        var outcome = await database.RunAsync<ChangeAuthority, AuthorityChanged>((op, c) => op.RunAsync(
            before.AuthorityId, new AuthorityForm(before.Name, before.CreditCode, "0479-0000999", before.Address),
            database.Process("ChangeAuthority"), c));
        await RefreshAsync(database);

        Assert.Null(outcome.Refusal);
        Assert.Equal(before with { Phone = "0479-0000999", NeedsLocalConfirmation = false }, authorities.Find("152529", "health"));
    }

    [Fact]
    public async Task ChangeAuthority_BadInput_NamesEveryField()
    {
        await using var database = AccountDatabase.Create(DatabaseKind.Sqlite);
        var authority = database.Services.GetRequiredService<Authorities>().Find("152529", "health") ?? throw new InvalidOperationException();

        var outcome = await database.RunAsync<ChangeAuthority, AuthorityChanged>((op, c) => op.RunAsync(
            authority.AuthorityId, new AuthorityForm("", "11152529MB0TE1061X", "12345678", "\u0007"), database.Process("ChangeAuthority"), c));

        Assert.Equal(["Name", "CreditCode", "Phone", "Address"], outcome.Refusal?.Faults.Select(f => f.Field));
    }

    private static Task<Outcome<RegionSettingChanged>> ChangeAsync(TestDatabase database, string key, string value, DateOnly from) =>
        database.RunAsync<ChangeRegionSetting, RegionSettingChanged>((op, c) => op.RunAsync(
            "152529", key, value, from, database.Process("ChangeRegionSetting"), c));

    private static Task RefreshAsync(TestDatabase database) =>
        database.Services.GetRequiredService<OrganisationSnapshots>().RefreshAsync(default);
}
