using Suban.Cases.Credit;
using Suban.Cases.Tests.Deferrals;
using Suban.Kernel.Database;
using Suban.TestKit;

namespace Suban.Cases.Tests.Credit;

public sealed class SettleCreditTests
{
    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task RunAsync_UpheldThenRepaired_BarsUntilItIsRepaired(DatabaseKind kind)
    {
        await using var world = await World.CreateAsync(kind);
        var caseId = await world.MissingAsync();
        var note = await world.NoteAsync();
        Assert.Equal(["state"], (await world.SettleAsync(note.CreditNoteId, CreditState.Standing)).Refusal!.Faults.Select(f => f.Field));
        await world.AppealAsync(note.CreditNoteId);

        Assert.True((await world.SettleAsync(note.CreditNoteId, CreditState.Standing)).TryGet(out _));
        Assert.Equal("deferral.credit_barred", (await world.DeferAsync(caseId)).Refusal?.Code);
        Assert.Equal("credit.appealed", (await world.AppealAsync(note.CreditNoteId)).Refusal?.Code);
        Assert.True((await world.SettleAsync(note.CreditNoteId, CreditState.Repaired)).TryGet(out _));

        Assert.Equal("credit.settled", (await world.SettleAsync(note.CreditNoteId, CreditState.Withdrawn)).Refusal?.Code);
        Assert.True((await world.DeferAsync(caseId)).TryGet(out _));
    }
}
