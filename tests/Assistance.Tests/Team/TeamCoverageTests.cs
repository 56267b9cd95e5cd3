using Microsoft.Extensions.DependencyInjection;
using Suban.Assistance.Team;
using Suban.Kernel.Database;
using Suban.TestKit;

namespace Suban.Assistance.Tests.Team;

public sealed class TeamCoverageTests
{
    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Of_EveryDepartment_IsShortUntilItHasSomebody(DatabaseKind kind)
    {
        await using var world = await TeamWorld.CreateAsync(kind);
        var before = await world.CoverageAsync();

        await world.MemberAsync();
        var after = await world.CoverageAsync();

        Assert.Equal(world.Departments.Count, before.Gaps.Count());
        Assert.Equal(before.Gaps.Count() - 1, after.Gaps.Count());
        Assert.Equal(before.WithoutAssistant.Count - 1, after.WithoutAssistant.Count);
        Assert.All(before.Gaps, l => Assert.Equal("没有人", l.Words));
    }

    /// <summary>One or two a department, one a point at least: 昆都仑区's own numbers.</summary>
    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Of_ARegionWithOneOrTwo_WarnsOfTheThirdAndOfAnEmptyPoint(DatabaseKind kind)
    {
        await using var world = await TeamWorld.CreateAsync(kind, TeamWorld.Elsewhere);
        foreach (var name in (string[])["甲", "乙", "丙"])
        {
            await world.MemberAsync(world.Form(name));
        }

        await world.SaveAsync(TeamWorld.Point("昆工路街道便民服务中心"));
        var coverage = await world.CoverageAsync();

        Assert.Equal("3 人，超过 2 人", coverage.Departments.Single(d => d.IsOver).Words);
        Assert.True(Assert.Single(coverage.Points).IsShort);
    }

    [Fact]
    public async Task Roster_AsTheDistrictPrintsIt_HasALineForEveryItem()
    {
        await using var world = await TeamWorld.CreateAsync(DatabaseKind.Sqlite, TeamWorld.District);
        await world.MemberAsync();
        await world.MemberAsync(world.Form("帮办人员乙") with { Phone = "0473-0000009", PhoneIsWork = true });
        var sheet = world.Database.Services.GetRequiredService<RosterSheet>();

        var made = sheet.Make(world.At, await world.RosterAsync());
        var csv = System.Text.Encoding.UTF8.GetString(sheet.ToCsv(world.At, await world.RosterAsync()));

        Assert.Equal("海南区“帮您办”代办帮办服务人员信息表", made.Title);
        Assert.Contains("\"序号\",\"代办人员\"", csv, StringComparison.Ordinal);
        Assert.Equal(33 + 1, csv.Trim().Split("\r\n").Length);
        Assert.Contains("帮办人员乙、帮办人员甲", csv, StringComparison.Ordinal);
    }
}
