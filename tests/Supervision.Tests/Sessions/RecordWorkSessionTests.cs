using Microsoft.Extensions.DependencyInjection;
using Suban.Kernel;
using Suban.Kernel.Database;
using Suban.Organisation;
using Suban.Supervision.Sessions;
using Suban.TestKit;

namespace Suban.Supervision.Tests.Sessions;

public sealed class RecordWorkSessionTests
{
    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Run_Themes_AreKeptInTheVersionPublishedThatDay(DatabaseKind kind)
    {
        await using var host = new TestHost(kind);
        var departments = host.Services.GetRequiredService<Authorities>().Of(RegisterWorld.Region).Take(2).Select(d => d.AuthorityId).ToList();
        var process = TestProcess.Create(nameof(RecordWorkSession));
        var form = new WorkSessionForm(new DateOnly(2026, 9, 25), "大厅二楼", departments, "36，8 8", "表单合并完成。");

        var outcome = await host.Services.GetRequiredService<Writes>().RunAsync<RecordWorkSession, WorkSessionRecorded>(
            (op, c) => op.RunAsync(RegisterWorld.KeeperOf(RegisterWorld.Region), form, process, c), process, default);

        Assert.True(outcome.TryGet(out var recorded), outcome.Refusal?.Message);
        await using var scope = host.Services.CreateAsyncScope();
        var queries = scope.ServiceProvider.GetRequiredService<WorkSessionQueries>();
        var session = await queries.FindAsync(RegisterWorld.KeeperOf(RegisterWorld.Region), recorded.SessionId, default);
        Assert.Equal([(8, 1), (36, 1)], session!.Themes.Select(t => (t.Number, t.Version)));
        Assert.Equal(2, session.Departments.Count);
        Assert.Single(await queries.OfThemeAsync(RegisterWorld.KeeperOf(RegisterWorld.Region), 36, default));
        Assert.Empty(await queries.OfThemeAsync(RegisterWorld.KeeperOf(RegisterWorld.Region), 9, default));
        Assert.Null(await queries.FindAsync(RegisterWorld.KeeperOf(RegisterWorld.Elsewhere), recorded.SessionId, default));
        await host.Services.AssertRecordedAsync<WorkSessionRecorded>($"session/{recorded.SessionId}");
    }

    [Fact]
    public async Task Run_NothingFilledIn_NamesEveryField()
    {
        await using var world = RegisterWorld.Create(DatabaseKind.Sqlite);

        var outcome = await world.DoAsync<RecordWorkSession, WorkSessionRecorded>((op, p) => op.RunAsync(world.Keeper, new WorkSessionForm(null, "", [], "", ""), p, default));

        Assert.Equal(["HeldOn", "Place", "Departments", "Themes", "Output"], outcome.Refusal!.Faults.Select(f => f.Field));
    }

    [Fact]
    public async Task Run_ThemeOrDepartmentOfNobody_IsRefused()
    {
        await using var world = RegisterWorld.Create(DatabaseKind.Sqlite);
        var form = new WorkSessionForm(world.Today, "大厅二楼", [Guid.Empty], "九千", "结果");

        var outcome = await world.DoAsync<RecordWorkSession, WorkSessionRecorded>((op, p) => op.RunAsync(world.Keeper, form, p, default));

        Assert.Equal(["Departments", "Themes"], outcome.Refusal!.Faults.Select(f => f.Field));
    }
}
