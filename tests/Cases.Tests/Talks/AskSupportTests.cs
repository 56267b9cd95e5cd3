using Microsoft.Extensions.DependencyInjection;
using Suban.Cases.Talks;
using Suban.Kernel;
using Suban.Kernel.Database;
using Suban.Organisation;
using Suban.Organisation.Access;
using Suban.Organisation.Settings;
using Suban.TestKit;

namespace Suban.Cases.Tests.Talks;

public sealed class AskSupportTests
{
    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Question_OfAWindow_IsDueInMinutesOfTheHallAndItsAnswerIsFoundAgain(DatabaseKind kind)
    {
        await using var world = await World.CreateAsync(kind);
        var number = (await world.CaseAsync(await world.AcceptedAsync())).Number;
        var market = world.Examiner("market-supervision");
        var form = new SupportForm(number, $"{market.AuthorityId}", "合伙企业用哪张表？");
        Assert.Equal("talk.no_support", (await AskAsync(world, world.Clerk, form)).Refusal?.Code);
        await OpenOfficeAsync(world);
        world.GoTo(9, 28, 17, 25);

        Assert.True((await AskAsync(world, world.Clerk, form)).TryGet(out var asked));

        // Five minutes of Monday are left, ten come on Tuesday morning.
        Assert.Equal(RegionTime.At(new DateOnly(2026, 9, 29), new TimeOnly(9, 10)), asked!.DueAt);
        Assert.Equal(asked.StaffMessageId, Assert.Single(await ReadAsync(world, q => q.WaitingAsync(market, default))).StaffMessageId);
        Assert.Single(await ReadAsync(world, q => q.AskedSupportAsync(world.Clerk, default)));
        Assert.Empty(await ReadAsync(world, q => q.StoreAsync(world.Clerk, "", default)));
        world.GoTo(9, 29, 9, 11);
        Assert.Single(await ReadAsync(world, q => q.LateAsync(world.Supervisor, default)));

        Assert.True((await world.TryAsync<AnswerStaffMessage, StaffMessageAnswered>(
            (op, p, c) => op.RunAsync(market, asked.StaffMessageId, "用合伙企业登记申请书", p, c))).TryGet(out _));
        Assert.Single(await ReadAsync(world, q => q.StoreAsync(world.Clerk, "合伙企业登记", default)));
        Assert.Empty(await ReadAsync(world, q => q.StoreAsync(world.Clerk, "个体户", default)));
        Assert.Empty(await ReadAsync(world, q => q.StoreAsync(world.Clerk with { Region = "150600" }, "", default)));
        Assert.Empty((await ReadTalkAsync(world, number))!.Lines);
        await world.Services.AssertRecordedAsync($"support/{World.Region}", nameof(SupportAsked), nameof(StaffMessageAnswered));
    }

    [Fact]
    public async Task RunAsync_WhatDoesNotFit_IsRefused()
    {
        await using var world = await World.CreateAsync(DatabaseKind.Sqlite);
        await OpenOfficeAsync(world);
        var number = (await world.CaseAsync(await world.ReceivedAsync())).Number;
        var market = $"{world.Examiner("market-supervision").AuthorityId}";

        Assert.Equal("about", await FieldAsync(world, new SupportForm("4711", market, "问")));
        Assert.Equal("department", await FieldAsync(world, new SupportForm(number, "", "问")));
        Assert.Equal("words", await FieldAsync(world, new SupportForm(number, market, " ")));
        Assert.Equal("talk.no_support", (await AskAsync(world, world.Supervisor, new SupportForm(number, market, "问"))).Refusal?.Code);
    }

    private static async Task OpenOfficeAsync(World world)
    {
        var today = RegionTime.DateOf(world.Database.Clock.GetUtcNow());
        await world.DoAsync<ChangeRegionSetting, RegionSettingChanged>((op, p, c) => op.RunAsync(World.Region, "middle-office", "yes", today, p, c));
        await world.Services.GetRequiredService<OrganisationSnapshots>().RefreshAsync(default);
    }

    private static Task<Outcome<SupportAsked>> AskAsync(World world, Reader reader, SupportForm form) =>
        world.TryAsync<AskSupport, SupportAsked>((op, p, c) => op.RunAsync(reader, form, p, c));

    private static async Task<string> FieldAsync(World world, SupportForm form) => (await AskAsync(world, world.Clerk, form)).Refusal!.Faults[0].Field;

    private static Task<IReadOnlyList<TalkLine>> ReadAsync(World world, Func<TalkQueries, Task<IReadOnlyList<TalkLine>>> read) => world.QueryAsync(read);

    private static Task<CaseTalk?> ReadTalkAsync(World world, string number) =>
        world.QueryAsync<TalkQueries, CaseTalk?>(q => q.OfCaseAsync(world.Clerk, number, default));
}
