using Suban.Cases.Credit;
using Suban.Cases.Tests.Deferrals;
using Suban.Kernel.Database;
using Suban.TestKit;

namespace Suban.Cases.Tests.Credit;

public sealed class AppealCreditTests
{
    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task RunAsync_Once_SuspendsTheNote(DatabaseKind kind)
    {
        await using var world = await World.CreateAsync(kind);
        var caseId = await world.MissingAsync();
        var note = await world.NoteAsync();

        Assert.Equal("credit.not_found", (await world.AppealAsync(Guid.CreateVersion7())).Refusal?.Code);
        Assert.Equal(["words"], (await world.AppealAsync(note.CreditNoteId, " ")).Refusal!.Faults.Select(f => f.Field));
        Assert.True((await world.AppealAsync(note.CreditNoteId)).TryGet(out _));

        Assert.Equal("credit.appealed", (await world.AppealAsync(note.CreditNoteId)).Refusal?.Code);
        Assert.True((await world.DeferAsync(caseId)).TryGet(out _));
        await world.Services.AssertRecordedAsync<CreditAppealed>("credit/152529");
    }
}
