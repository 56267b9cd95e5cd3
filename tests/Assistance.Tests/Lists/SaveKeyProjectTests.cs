using Suban.Assistance.Lists;
using Suban.Assistance.Tests.Team;
using Suban.Kernel;
using Suban.Kernel.Database;
using Suban.Organisation.Access;
using Suban.TestKit;

namespace Suban.Assistance.Tests.Lists;

public sealed class SaveKeyProjectTests
{
    private const string Code = "2610-152529-44-01-000009";

    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Run_ByDevelopmentAndReform_IsFoundByCodeAndByNameWhileInForce(DatabaseKind kind)
    {
        await using var world = await TeamWorld.CreateAsync(kind);
        var saved = await SavedAsync(world, Form(world) with { Until = world.Today.AddDays(30) });

        Assert.Equal("200MW 光伏电站", (await FindAsync(world, Code, null))?.Name);
        Assert.Equal(saved, (await FindAsync(world, "", "200MW 光伏电站"))?.ProjectId);
        Assert.Null(await FindAsync(world, "2610-152529-44-01-000010", "别的项目"));
        Assert.Null(await FindAsync(world, "", ""));
        world.Database.Clock.Advance(TimeSpan.FromDays(31));
        Assert.Null(await FindAsync(world, Code, null));
        Assert.False(Assert.Single(await world.Database.ReadAsync<KeyProjectQueries, IReadOnlyList<KeyProjectView>>(q => q.ListAsync(world.Keeper, default))).InForce);
        await world.Database.Services.AssertRecordedAsync<KeyProjectSaved>($"key-project/{saved}");
    }

    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Run_ByAnotherDepartment_IsRefused(DatabaseKind kind)
    {
        await using var world = await TeamWorld.CreateAsync(kind);
        var health = world.Reader("审批人员甲", world.Authority("health"), Role.Approver);
        var reform = world.Reader("审批人员乙", world.Authority("development-reform"), Role.Approver);

        Assert.Equal("key-project.not_keeper", (await SaveAsync(world, Form(world), health)).Refusal?.Code);
        Assert.Null((await SaveAsync(world, Form(world), reform)).Refusal);
        Assert.Equal("Code", Assert.Single((await SaveAsync(world, Form(world), reform)).Refusal!.Faults).Field);
    }

    /// <summary>What the city decided is eligible in its districts; what a district decided is not elsewhere.</summary>
    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Find_OfARegionAbove_IsEligibleBelow(DatabaseKind kind)
    {
        await using var world = await TeamWorld.CreateAsync(kind, "150600");
        await SavedAsync(world, Form(world));

        world.At = "150602";
        Assert.NotNull(await FindAsync(world, Code, null));
        world.At = TeamWorld.Region;
        Assert.Null(await FindAsync(world, Code, null));
    }

    [Fact]
    public async Task Run_Faulty_NamesEveryField()
    {
        await using var world = await TeamWorld.CreateAsync(DatabaseKind.Sqlite);

        var outcome = await SaveAsync(world, new KeyProjectForm(new string('9', 41), "", null, "", "", null, null));
        var stale = await SaveAsync(world, Form(world), project: await SavedAsync(world, Form(world)), seen: 7);
        var strange = await SaveAsync(world, Form(world) with { Code = "" , Name = "另一个" }, project: Guid.CreateVersion7(TestProcess.Start));

        Assert.Equal(["Code", "DecidedBy", "Document", "From", "Kind", "Name"], outcome.Refusal!.Faults.Select(f => f.Field).Distinct().Order(StringComparer.Ordinal));
        Assert.Equal(("assist-list.changed", "key-project.not_found"), (stale.Refusal?.Code, strange.Refusal?.Code));
    }

    private static KeyProjectForm Form(TeamWorld world) => new(Code, "200MW 光伏电站", KeyProjectKind.Government, "旗人民政府", "白政发〔2026〕9 号", world.Today.AddDays(-10), null);

    private static Task<Outcome<KeyProjectSaved>> SaveAsync(TeamWorld world, KeyProjectForm form, Reader? reader = null, Guid? project = null, int seen = 0) =>
        world.DoAsync<SaveKeyProject, KeyProjectSaved>((op, p) => op.RunAsync(reader ?? world.Keeper, project, seen, form, p, default));

    private static async Task<Guid> SavedAsync(TeamWorld world, KeyProjectForm form)
    {
        var outcome = await SaveAsync(world, form);
        return outcome.TryGet(out var saved) ? saved.ProjectId : throw new InvalidOperationException(outcome.Refusal?.Message);
    }

    private static Task<KeyProjectView?> FindAsync(TeamWorld world, string? code, string? name) =>
        world.Database.ReadAsync<KeyProjectQueries, KeyProjectView?>(q => q.FindAsync(world.At, code, name, default));
}
