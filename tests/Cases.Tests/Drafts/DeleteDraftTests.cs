using Microsoft.EntityFrameworkCore;
using Suban.Cases.Drafts;
using Suban.Kernel;
using Suban.Kernel.Database;
using Suban.Organisation.Access;
using Suban.TestKit;

namespace Suban.Cases.Tests.Drafts;

public sealed class DeleteDraftTests
{
    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task RunAsync_ByItsOwner_LeavesNothingOfItButTheRecord(DatabaseKind kind)
    {
        await using var world = await World.CreateAsync(kind);
        var draftId = await world.DraftAsync();
        var stranger = await world.RegisterAsync("申请人乙", "152529199001010055");

        Assert.Equal("draft.not_found", await RefusedAsync(world, stranger, draftId));
        Assert.Null(await RefusedAsync(world, world.Applicant, draftId));

        Assert.Equal(0, await world.QueryAsync<AppDbContext, int>(db => db.Set<Draft>().CountAsync(d => d.DraftId == draftId)));
        Assert.Equal(0, await world.QueryAsync<AppDbContext, int>(db => db.Set<CaseForm>().CountAsync(f => f.CaseId == draftId)));
        Assert.False((await world.Services.AssertRecordedAsync<DraftDeleted>($"case/{draftId:N}")).Expired);
        Assert.Equal("draft.not_found", await RefusedAsync(world, world.Applicant, draftId));
    }

    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Expire_NinetyDaysAfterItWasLastKept_IsGone(DatabaseKind kind)
    {
        await using var world = await World.CreateAsync(kind);
        var draftId = await world.DraftAsync();

        var early = await world.TryAsync<ExpireDraft, DraftDeleted>((op, p, c) => op.RunAsync(draftId, p, c));
        world.Pass(TimeSpan.FromDays(91));
        await world.DoAsync<ExpireDraft, DraftDeleted>((op, p, c) => op.RunAsync(draftId, p, c));

        Assert.Equal("draft.not_found", early.Refusal?.Code);
        Assert.True((await world.Services.AssertRecordedAsync<DraftDeleted>($"case/{draftId:N}")).Expired);
    }

    private static async Task<string?> RefusedAsync(World world, Reader reader, Guid draftId) =>
        (await world.TryAsync<DeleteDraft, DraftDeleted>((op, p, c) => op.RunAsync(reader, draftId, p, c))).Refusal?.Code;
}
