using Suban.Kernel;
using Suban.Supervision.Circulars;

namespace Suban.Supervision.Tests.Circulars;

/// <summary>Circulars as the tests of their acts need them.</summary>
internal static class CircularWorld
{
    public static CircularForm Form { get; } = new("三季度通报", "白政服〔2026〕3号", "进展不平衡。\n请抓紧。");

    public static async Task<Guid> WriteAsync(RegisterWorld world) =>
        (await world.DoneAsync<WriteCircular, CircularWritten>((op, p) => op.RunAsync(world.Keeper, null, 0, Form, p, default))).CircularId;

    public static Task<Outcome<CircularSent>> SendAsync(RegisterWorld world, Guid circular, int seen, params Guid[] departments) =>
        world.DoAsync<SendCircular, CircularSent>((op, p) => op.RunAsync(world.Keeper, circular, seen, departments, p, default));

    public static Task<CircularView?> FindAsync(RegisterWorld world, Guid circular) =>
        world.Database.ReadAsync<CircularQueries, CircularView?>(q => q.FindAsync(world.Keeper, circular, default));
}
