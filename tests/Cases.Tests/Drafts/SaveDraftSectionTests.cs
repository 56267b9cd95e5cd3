using Suban.Cases.Drafts;
using Suban.Cases.Queries;
using Suban.Kernel;
using Suban.Kernel.Database;
using Suban.TestKit;

namespace Suban.Cases.Tests.Drafts;

public sealed class SaveDraftSectionTests
{
    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task RunAsync_TypedVariants_AreKeptAsTypedAndReadNormalised(DatabaseKind kind)
    {
        await using var world = await World.CreateAsync(kind);
        var draftId = await world.DraftAsync();

        var saved = await SaveAsync(world, draftId, 1, ("contact.mobile", "+86 138-0479 ００００"), ("operator.name", "ᠮᠣᠩᠭᠣᠯ\u202Fᠤᠨ 𠀀"));

        Assert.True(saved.TryGet(out var section), saved.Refusal?.Message);
        Assert.Empty(section.Faults);
        var view = await world.QueryAsync<DraftQueries, DraftView?>(q => q.OpenAsync(world.Applicant, draftId, default));
        var fields = view!.Sections[0].Fields.ToDictionary(f => f.Field.Id);
        Assert.Equal(("+86 138-0479 ００００", "13804790000"), (fields["contact.mobile"].Typed, fields["contact.mobile"].Value));
        Assert.Equal("ᠮᠣᠩᠭᠣᠯ\u202Fᠤᠨ 𠀀", fields["operator.name"].Value);
        Assert.Equal(SectionState.Done, view.Sections[0].State);
    }

    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task RunAsync_TwoDevicesOneField_ShowsBothValuesAndOverwritesNothing(DatabaseKind kind)
    {
        await using var world = await World.CreateAsync(kind);
        var draftId = await world.DraftAsync();

        await SaveAsync(world, draftId, 1, ("operator.name", "甲一"));
        var stale = await SaveAsync(world, draftId, 1, ("operator.name", "甲二"));
        var otherField = await SaveAsync(world, draftId, 1, ("contact.mobile", "13904790000"));

        Assert.Equal("case.draft_changed", stale.Refusal?.Code);
        var both = Assert.Single(stale.Refusal!.Faults);
        Assert.Contains("甲一", both.Message, StringComparison.Ordinal);
        Assert.Contains("甲二", both.Message, StringComparison.Ordinal);
        Assert.True(otherField.TryGet(out _));
    }

    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task RunAsync_NothingChanged_IsNoNewRevision(DatabaseKind kind)
    {
        await using var world = await World.CreateAsync(kind);
        var draftId = await world.DraftAsync();

        Assert.True((await SaveAsync(world, draftId, 1, ("operator.name", "申请人甲"))).TryGet(out var saved));

        Assert.Equal(1, saved.Revision);
        Assert.Empty(await world.Services.RecordedAsync($"case/{draftId:N}"));
    }

    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task RunAsync_SamePageAgain_IsNotAnotherDevice(DatabaseKind kind)
    {
        await using var world = await World.CreateAsync(kind);
        var draftId = await world.DraftAsync();

        var autosaved = await SavePageAsync(world, draftId, "page-1", "甲一");
        var pressed = await SavePageAsync(world, draftId, "page-1", "甲二");
        var other = await SavePageAsync(world, draftId, "page-2", "甲三");

        Assert.True(autosaved.TryGet(out _));
        Assert.True(pressed.TryGet(out _), pressed.Refusal?.Message);
        Assert.Equal("case.draft_changed", other.Refusal?.Code);
    }

    private static Task<Outcome<DraftSectionSaved>> SavePageAsync(World world, Guid draftId, string page, string name) =>
        world.TryAsync<SaveDraftSection, DraftSectionSaved>((op, p, c) => op.RunAsync(
            world.Applicant, draftId, new SectionValues("operator", 1, new Dictionary<string, string> { ["operator.name"] = name }, page), p, c));

    private static Task<Outcome<DraftSectionSaved>> SaveAsync(
        World world, Guid draftId, int seen, params (string Field, string Typed)[] values) =>
        world.TryAsync<SaveDraftSection, DraftSectionSaved>((op, p, c) => op.RunAsync(
            world.Applicant, draftId, new SectionValues("operator", seen, values.ToDictionary(v => v.Field, v => v.Typed)), p, c));
}
