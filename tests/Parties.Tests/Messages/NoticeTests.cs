using Suban.Kernel;
using Suban.Kernel.Database;
using Suban.Parties.Messages;
using Suban.TestKit;

namespace Suban.Parties.Tests.Messages;

public sealed class NoticeTests
{
    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task ListAsync_ManyAtOneInstant_LosesNoneBetweenPages(DatabaseKind kind)
    {
        await using var database = PartyDatabase.Create(kind);
        var party = Guid.CreateVersion7(database.Clock.GetUtcNow());
        for (var act = 0; act < 10; act++)
        {
            await TellAsync(database, party, 3);
            database.Clock.Advance(TimeSpan.FromMinutes(1));
        }

        var seen = new HashSet<Guid>();
        string? next = null;
        do
        {
            var slice = await database.ReadAsync<NoticeQueries, Slice<NoticeLine>>(q => q.ListAsync(party, next, default));
            Assert.All(slice.Rows, row => Assert.True(seen.Add(row.NoticeId)));
            next = slice.Next;
        }
        while (next is not null);

        Assert.Equal(30, seen.Count);
    }

    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task MarkNoticesRead_AnothersNotice_StaysUnread(DatabaseKind kind)
    {
        await using var database = PartyDatabase.Create(kind);
        var (mine, other) = (Guid.CreateVersion7(), Guid.CreateVersion7());
        await TellAsync(database, other, 1);
        var notice = (await database.ReadAsync<NoticeQueries, Slice<NoticeLine>>(q => q.ListAsync(other, null, default))).Rows.Single();

        await database.RunAsync<MarkNoticesRead, NoticesRead>((op, c) => op.RunAsync(
            mine, notice.NoticeId, database.Process("MarkNoticesRead"), c));
        Assert.Equal(1, await database.ReadAsync<NoticeQueries, int>(q => q.UnreadAsync(other, default)));

        await database.RunAsync<MarkNoticesRead, NoticesRead>((op, c) => op.RunAsync(
            other, null, database.Process("MarkNoticesRead"), c));
        Assert.Equal(0, await database.ReadAsync<NoticeQueries, int>(q => q.UnreadAsync(other, default)));
    }

    [Theory]
    [InlineData("x")]
    [InlineData("-1")]
    [InlineData("99999999999999999999")]
    [InlineData("9223372036854775807")]
    public async Task ListAsync_MadeUpPageKey_ShowsTheFirstPage(string key)
    {
        await using var database = PartyDatabase.Create(DatabaseKind.Sqlite);
        var party = Guid.CreateVersion7();
        await TellAsync(database, party, 1);

        Assert.Single((await database.ReadAsync<NoticeQueries, Slice<NoticeLine>>(q => q.ListAsync(party, key, default))).Rows);
    }

    private static Task TellAsync(TestDatabase database, Guid party, int count) => database.ArrangeAsync(db =>
    {
        for (var i = 0; i < count; i++)
        {
            Notices.Tell(db, party, new Notice("需要补正", "请在期限内补交一份材料。") { Link = "/cases" }, database.Clock.GetUtcNow());
        }

        return Task.CompletedTask;
    });
}
