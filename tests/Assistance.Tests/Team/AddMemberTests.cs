using Suban.Assistance.Team;
using Suban.Kernel.Database;
using Suban.Organisation.Access;
using Suban.TestKit;

namespace Suban.Assistance.Tests.Team;

public sealed class AddMemberTests
{
    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Run_OfADepartment_StandsOnTheRosterAndWaitsForFiling(DatabaseKind kind)
    {
        await using var world = await TeamWorld.CreateAsync(kind);

        var member = await world.MemberAsync();

        var record = await world.FindAsync(member);
        Assert.Equal(("13804790001", "138****0001", world.Departments[0].Authority.Name), (record!.Member.Phone, record.Member.ShownPhone, record.Member.Department));
        Assert.Equal(world.Departments[0].Lines[0].Item.Key, Assert.Single(record.Member.Items).Key);
        var filing = Assert.Single(record.Filings);
        Assert.Equal((MemberChange.Joined, false), (filing.Change, filing.IsLate));
        Assert.True(filing.DueOn > world.Today.AddDays(6), $"{filing.DueOn}"); // five working days from Monday 28 September, over the holiday
        await world.Database.Services.AssertRecordedAsync($"assist-member/{member}", nameof(MemberJoined));
        world.At = TeamWorld.Elsewhere;
        Assert.Null(await world.FindAsync(member));
    }

    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Run_ByAnotherDepartmentsAssistant_IsRefused(DatabaseKind kind)
    {
        await using var world = await TeamWorld.CreateAsync(kind);
        var own = world.Reader("帮办人员乙", world.Departments[0].Authority.AuthorityId, Role.Assistant);
        var other = world.Reader("帮办人员丙", world.Departments[1].Authority.AuthorityId, Role.Assistant);

        Assert.Equal("team.other_department", (await world.AddAsync(world.Form(), other)).Refusal?.Code);
        Assert.Null((await world.AddAsync(world.Form(), own)).Refusal);
    }

    [Fact]
    public async Task Run_Faulty_NamesEveryField()
    {
        await using var world = await TeamWorld.CreateAsync(DatabaseKind.Sqlite);
        var form = new MemberForm("", "12", false, Guid.CreateVersion7(TestProcess.Start), Guid.CreateVersion7(TestProcess.Start), Guid.CreateVersion7(TestProcess.Start), ["no-such-item"], world.Today.AddDays(1), " ");

        var outcome = await world.AddAsync(form);

        Assert.Equal(
            ["AccountId", "AuthorityId", "Items", "Name", "On", "Phone", "PointId", "Reason"],
            outcome.Refusal!.Faults.Select(f => f.Field).Distinct().Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Run_Phone_IsSealedInTheRow()
    {
        await using var world = await TeamWorld.CreateAsync(DatabaseKind.Sqlite);
        await world.MemberAsync();

        var bytes = await File.ReadAllBytesAsync(Path.Combine(world.Database.Directory, "suban.db"));

        Assert.Equal(-1, bytes.AsSpan().IndexOf("13804790001"u8));
    }
}
