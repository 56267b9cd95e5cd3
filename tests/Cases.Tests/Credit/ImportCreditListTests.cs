using Suban.Cases.Credit;
using Suban.Cases.Tests.Deferrals;
using Suban.Kernel.Database;
using Suban.TestKit;

namespace Suban.Cases.Tests.Credit;

public sealed class ImportCreditListTests
{
    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task RunAsync_List_IsKeptWithSourceAndDateAndFindsWhoComesLater(DatabaseKind kind)
    {
        await using var world = await World.CreateAsync(kind);
        Assert.True((await world.ImportAsync("后来的人 152529199001010020".Replace(' ', '，') + "，失信被执行人")).TryGet(out _));

        Assert.Empty(await world.NotesAsync());
        var late = await world.RegisterAsync("后来的人", "152529199001010020");
        var note = Assert.Single(await world.QueryAsync<CreditQueries, IReadOnlyList<CreditNoteView>>(q => q.MineAsync(late, default)));
        Assert.Equal(("信用中国（测试）", new DateOnly(2026, 9, 1), CreditState.Standing), (note.Source, note.NotedOn, note.State));
        await world.Services.AssertRecordedAsync<CreditListImported>("credit/152529");
    }

    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task RunAsync_LineThatCannotBeRead_RefusesTheWholeList(DatabaseKind kind)
    {
        await using var world = await World.CreateAsync(kind);

        var refused = await world.ImportAsync("甲，152529199001010012，失信\n乙，没有原因");

        Assert.Equal("第 2 行不全，应当是：名称，号码，原因", Assert.Single(refused.Refusal!.Faults).Message);
        Assert.Empty(await world.NotesAsync());
    }
}
