using Suban.Assistance.Lists;
using Suban.Assistance.Team;
using Suban.Kernel.Database;
using Suban.TestKit;

namespace Suban.Assistance.Tests.Lists;

public sealed class KeyProjectBoardTests
{
    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task List_KeyProjectWithAnOrder_SaysWhatItWaitsForAndSinceWhen(DatabaseKind kind)
    {
        await using var world = await AssistanceWorld.CreateAsync(kind);
        await SaveAsync(world, AssistanceWorld.Code, "200MW 光伏电站");
        await SaveAsync(world, "", "还没有代码的项目");
        Assert.All(await ListAsync(world), s => Assert.Equal("还没有申请帮办", s.Waits));

        var signed = await world.AppointedAsync();

        var standing = (await ListAsync(world)).Single(s => s.Order is not null);
        Assert.Equal(("等签委托书和承诺书", "甲新能源有限公司", world.Today, "0/5 项", false), (standing.Waits, standing.With, standing.Since!.Value, standing.Done!, standing.IsLate));
        world.Database.Clock.Advance(TimeSpan.FromDays(60));
        Assert.True((await ListAsync(world))[0].IsLate);
        Assert.NotEqual(Guid.Empty, signed.OrderId);
    }

    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Retire_MemberWithAnOrderInHand_IsRefused(DatabaseKind kind)
    {
        await using var world = await AssistanceWorld.CreateAsync(kind);
        var form = new MemberForm("帮办员乙", "13804790001", false, world.Assistant.AccountId, world.Assistant.AuthorityId, null, [], world.Today, "首批");
        var member = await world.DoneAsync<AddMember, MemberJoined>((op, p) => op.RunAsync(world.Supervisor, form, p, default));
        await world.SignedAsync();

        var refused = await world.TryAsync<RetireMember, MemberLeft>((op, p) => op.RunAsync(world.Supervisor, member.MemberId, 1, world.Today, "调离", p, default));
        var figures = await world.Database.ReadAsync<MemberFigureQueries, MemberFigures?>(q => q.OfAsync(world.Supervisor, member.MemberId, null, default));

        Assert.Equal("team.has_orders", refused.Refusal?.Code);
        Assert.Equal((2026, 1, 0, 1), (figures!.Year, figures.Orders, figures.Completed, figures.Open));
    }

    private static Task<KeyProjectSaved> SaveAsync(AssistanceWorld world, string code, string name) => world.DoneAsync<SaveKeyProject, KeyProjectSaved>((op, p) => op.RunAsync(
        world.Supervisor, null, 0, new KeyProjectForm(code, name, KeyProjectKind.Government, "旗人民政府", "白政发〔2026〕9 号", world.Today.AddDays(-10), null), p, default));

    private static Task<IReadOnlyList<KeyProjectStanding>> ListAsync(AssistanceWorld world) =>
        world.Database.ReadAsync<KeyProjectBoard, IReadOnlyList<KeyProjectStanding>>(q => q.ListAsync(world.Supervisor, default));
}
