using Suban.Kernel.Database;
using Suban.TestKit;

namespace Suban.Kernel.Tests.Writing;

public sealed class IdempotencyTests
{
    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task RunAsync_FiftyPostsOfOneKey_OneEffectOneAnswer(DatabaseKind kind)
    {
        await using var database = Note.Database(kind);

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => WritesTests.WriteAsync(database, "once", key: "k1")));

        var answers = outcomes.Select(o => o.TryGet(out var written) ? written : null).Distinct();
        Assert.NotNull(Assert.Single(answers));
        Assert.Equal(1, await WritesTests.CountAsync(database));
    }

    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task RunAsync_SameKeyOtherBody_IsRefused(DatabaseKind kind)
    {
        await using var database = Note.Database(kind);
        await WritesTests.WriteAsync(database, "first", key: "k1");

        var outcome = await WritesTests.WriteAsync(database, "second", key: "k1");

        Assert.Equal("idempotency.key_reused", outcome.Refusal?.Code);
        Assert.Equal(1, await WritesTests.CountAsync(database));
    }

    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task RunAsync_SameKeyOtherActor_IsAnotherCommand(DatabaseKind kind)
    {
        await using var database = Note.Database(kind);

        await WritesTests.WriteAsync(database, "mine", key: "k1");
        await WritesTests.WriteAsync(database, "theirs", key: "k1", actor: Guid.CreateVersion7(TestProcess.Start));

        Assert.Equal(2, await WritesTests.CountAsync(database));
    }

    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task RunAsync_RefusedOrFailedOnce_MayBeTriedAgain(DatabaseKind kind)
    {
        await using var database = Note.Database(kind);
        var refused = await WritesTests.WriteAsync(database, "refuse", key: "k1");
        await Assert.ThrowsAsync<InvalidOperationException>(() => WritesTests.WriteAsync(database, "throw", key: "k1"));

        var outcome = await WritesTests.WriteAsync(database, "now well", key: "k1");

        Assert.NotNull(refused.Refusal);
        Assert.True(outcome.TryGet(out _));
    }
}
