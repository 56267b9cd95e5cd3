using Suban.Assistance.Team;
using Suban.Kernel;
using Suban.Kernel.Database;
using Suban.TestKit;

namespace Suban.Assistance.Tests.Team;

public sealed class FileMemberChangeTests
{
    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Run_AfterItsDay_IsFiledLate(DatabaseKind kind)
    {
        await using var world = await TeamWorld.CreateAsync(kind);
        var member = await world.MemberAsync();
        world.Database.Clock.Advance(TimeSpan.FromDays(30));
        var open = Assert.Single((await world.FindAsync(member))!.Filings);

        var filed = await FileAsync(world, member, open.FilingId, new FilingForm("旗政务服务局", world.Today, "收文 12 号"));

        Assert.True(open.IsLate);
        Assert.True(filed.TryGet(out var done) && done.Late);
        var filing = Assert.Single((await world.FindAsync(member))!.Filings);
        Assert.Equal(("旗政务服务局", "收文 12 号", "督查人员甲", true), (filing.FiledTo, filing.Receipt, filing.FiledByName, filing.IsLate));
        Assert.Equal("team.already_filed", (await FileAsync(world, member, open.FilingId, new FilingForm("旗政务服务局", world.Today, ""))).Refusal?.Code);
        Assert.Equal("team.filing_not_found", (await FileAsync(world, Guid.CreateVersion7(TestProcess.Start), open.FilingId, new FilingForm("旗政务服务局", world.Today, ""))).Refusal?.Code);
    }

    [Fact]
    public async Task Run_Faulty_NamesEveryField()
    {
        await using var world = await TeamWorld.CreateAsync(DatabaseKind.Sqlite);
        var member = await world.MemberAsync();
        var open = Assert.Single((await world.FindAsync(member))!.Filings);

        var outcome = await FileAsync(world, member, open.FilingId, new FilingForm("", world.Today.AddDays(-1), new string('长', 51)));

        Assert.Equal(["FiledOn", "FiledTo", "Receipt"], outcome.Refusal!.Faults.Select(f => f.Field).Distinct().Order(StringComparer.Ordinal));
    }

    private static Task<Outcome<MemberChangeFiled>> FileAsync(TeamWorld world, Guid member, Guid filing, FilingForm form) =>
        world.DoAsync<FileMemberChange, MemberChangeFiled>((op, p) => op.RunAsync(world.Keeper, member, filing, form, p, default));
}
