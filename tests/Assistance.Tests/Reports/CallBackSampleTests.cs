using Microsoft.EntityFrameworkCore;
using Suban.Assistance.Orders;
using Suban.Assistance.Reports;
using Suban.Kernel;
using Suban.Kernel.Database;
using Suban.TestKit;

namespace Suban.Assistance.Tests.Reports;

public sealed class CallBackSampleTests
{
    private static readonly Guid _sample = Guid.Parse("0199a000-0000-7000-8000-000000000001");

    [Theory]
    [InlineData(1, 10, 1)]
    [InlineData(10, 20, 2)]
    [InlineData(11, 20, 3)]
    [InlineData(200, 10, 20)]
    [InlineData(3, 100, 3)]
    public void Draw_ByProportion_RoundsUpAndIsTheSameAgain(int orders, int percent, int drawn)
    {
        var numbers = Enumerable.Range(1, orders).Select(i => $"B{i:0000}").ToList();

        var first = CallBackSample.Draw(_sample, percent, numbers);

        Assert.Equal(drawn, first.Distinct().Count());
        Assert.Equal(first, CallBackSample.Draw(_sample, percent, numbers.AsEnumerable().Reverse()));
    }

    [Fact]
    public void Draw_AnotherSample_ChoosesOthers()
    {
        var numbers = Enumerable.Range(1, 100).Select(i => $"B{i:0000}").ToList();

        Assert.NotEqual(CallBackSample.Draw(_sample, 10, numbers), CallBackSample.Draw(Guid.Parse("0199a000-0000-7000-8000-000000000002"), 10, numbers));
    }

    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Sample_OfEndedOrders_IsCalledAndCounted(DatabaseKind kind)
    {
        await using var world = await AssistanceWorld.CreateAsync(kind);
        Assert.Equal("assist-sample.nothing", (await DrawAsync(world, 100)).Refusal?.Code);
        var order = (await world.SignedAsync()).OrderId;
        await world.Database.ArrangeAsync(db => db.Set<AssistanceOrder>().Where(o => o.OrderId == order).ExecuteUpdateAsync(s => s.SetProperty(o => o.State, OrderState.Completed)));

        var sample = (await DrawAsync(world, 20)).TryGet(out var drawn) ? drawn.SampleId : default;
        Assert.Equal("Words", Assert.Single((await CallAsync(world, sample, order, new CallBackForm(world.Today, 2, true, ""))).Refusal!.Faults).Field);
        Assert.Null((await CallAsync(world, sample, order, new CallBackForm(world.Today, 5, false, ""))).Refusal);

        var view = Assert.Single(await world.Database.ReadAsync<CallBackQueries, IReadOnlyList<SampleView>>(q => q.ListAsync(world.Supervisor, default)));
        Assert.Equal((1, 1, 1, 100), (view.Population, view.Orders.Count, view.Called, view.Content));
        Assert.Equal("assist-sample.called", (await CallAsync(world, sample, order, new CallBackForm(world.Today, 5, false, ""))).Refusal?.Code);
        Assert.Equal("assist-sample.not_found", (await CallAsync(world, Guid.Empty, order, new CallBackForm(world.Today, 5, false, ""))).Refusal?.Code);
        await world.Database.Services.AssertRecordedAsync($"assist-sample/{sample}", nameof(CallBackSampleDrawn), nameof(CallBackRecorded));
    }

    [Fact]
    public async Task Draw_Faulty_NamesEveryField()
    {
        await using var world = await AssistanceWorld.CreateAsync(DatabaseKind.Sqlite);

        var outcome = await world.TryAsync<DrawCallBackSample, CallBackSampleDrawn>((op, p) => op.RunAsync(world.Supervisor, new SampleForm(null, null, 0), p, default));

        Assert.Equal(["From", "Percent", "To"], outcome.Refusal!.Faults.Select(f => f.Field).Order(StringComparer.Ordinal));
    }

    private static Task<Outcome<CallBackSampleDrawn>> DrawAsync(AssistanceWorld world, int percent) => world.TryAsync<DrawCallBackSample, CallBackSampleDrawn>(
        (op, p) => op.RunAsync(world.Supervisor, new SampleForm(world.Today.AddDays(-30), world.Today, percent), p, default));

    private static Task<Outcome<CallBackRecorded>> CallAsync(AssistanceWorld world, Guid sample, Guid order, CallBackForm form) =>
        world.TryAsync<RecordCallBack, CallBackRecorded>((op, p) => op.RunAsync(world.Supervisor, sample, order, form, p, default));
}
