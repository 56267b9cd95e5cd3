using Suban.Cases.Queries;
using Suban.Cases.Supplement;
using Suban.Certificates.Files;
using Suban.Kernel;
using Suban.Kernel.Database;
using Suban.TestKit;

namespace Suban.Cases.Tests.Supplement;

public sealed class AttachSupplementTests
{
    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task RunAsync_FilesPutReady_AreHandedInTogetherAndOnlyThen(DatabaseKind kind)
    {
        await using var world = await World.CreateAsync(kind);
        var (caseId, notice) = await SupplyMaterialsTests.NoticedAsync(world);
        var first = await AttachAsync(world, notice.NoticeId, "a");
        var same = await AttachAsync(world, notice.NoticeId, "a");
        await AttachAsync(world, notice.NoticeId, "b");

        Assert.Equal(first.CaseFileId, same.CaseFileId);
        Assert.Equal(["premises-proof.pdf"], await NamesAsync(world, caseId));
        await world.DoAsync<SupplyMaterials, MaterialsSupplied>((op, p, c) => op.RunAsync(world.Applicant, notice.NoticeId, [], p, c));

        Assert.Equal(["a.pdf", "b.pdf"], await NamesAsync(world, caseId));
    }

    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task RunAsync_NotAskedOrTooLateOrSomebodyElse_IsRefused(DatabaseKind kind)
    {
        await using var world = await World.CreateAsync(kind);
        var (_, notice) = await SupplyMaterialsTests.NoticedAsync(world);
        var stranger = await world.RegisterAsync("申请人乙", "152529199001010055");

        var unasked = await TryAsync(world, world.Applicant, notice.NoticeId, "sign-picture", "a");
        var foreign = await TryAsync(world, stranger, notice.NoticeId, "premises-proof", "a");
        world.GoTo(10, 29);
        var late = await TryAsync(world, world.Applicant, notice.NoticeId, "premises-proof", "a");

        Assert.Equal("case.unknown_material", unasked.Refusal?.Code);
        Assert.Equal("case.not_found", foreign.Refusal?.Code);
        Assert.Equal("case.too_late", late.Refusal?.Code);
    }

    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Remove_FilePutReady_IsAskedForAgain(DatabaseKind kind)
    {
        await using var world = await World.CreateAsync(kind);
        var (_, notice) = await SupplyMaterialsTests.NoticedAsync(world);
        var attached = await AttachAsync(world, notice.NoticeId, "a");

        await world.DoAsync<RemoveSupplement, SupplementRemoved>((op, p, c) => op.RunAsync(world.Applicant, notice.NoticeId, attached.CaseFileId, p, c));
        var handedIn = await world.TryAsync<SupplyMaterials, MaterialsSupplied>((op, p, c) => op.RunAsync(world.Applicant, notice.NoticeId, [], p, c));

        Assert.Equal("case.supplement_incomplete", handedIn.Refusal?.Code);
    }

    private static async Task<SupplementAttached> AttachAsync(World world, Guid noticeId, string name)
    {
        var outcome = await TryAsync(world, world.Applicant, noticeId, "premises-proof", name);
        Assert.True(outcome.TryGet(out var attached), outcome.Refusal?.Message);
        return attached;
    }

    private static Task<Outcome<SupplementAttached>> TryAsync(
        World world, Organisation.Access.Reader reader, Guid noticeId, string material, string name)
    {
        var now = world.Database.Clock.GetUtcNow();
        var file = new StoredFile
        {
            StoredFileId = Guid.CreateVersion7(now), Name = name + ".pdf", Type = FileType.Pdf, Length = 9, Sha256 = name, Pages = 1,
            Scan = ScanState.NotScanned, StoredAt = now,
        };
        return world.TryAsync<AttachSupplement, SupplementAttached>((op, p, c) => op.RunAsync(reader, noticeId, material, file, p, c));
    }

    /// <summary>The material's files in force, as the window sees them.</summary>
    private static async Task<IEnumerable<string>> NamesAsync(World world, Guid caseId)
    {
        var view = await world.QueryAsync<DeskCaseQueries, DeskCaseView?>(q => q.OpenAsync(world.Clerk, caseId, default));
        return view!.Materials.Single(m => m.Planned.Id == "premises-proof").Files.Where(f => !f.Superseded).Select(f => f.Name).Order();
    }
}
