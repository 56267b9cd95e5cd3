using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Suban.Cases.Acceptance;
using Suban.Cases.Drafts;
using Suban.Cases.Elsewhere;
using Suban.Cases.Issue;
using Suban.Cases.Queries;
using Suban.Cases.Receipt;
using Suban.Certificates.Files;
using Suban.Kernel;
using Suban.Kernel.Database;
using Suban.Organisation;
using Suban.Organisation.Access;
using Suban.TestKit;

namespace Suban.Cases.Tests.Elsewhere;

public sealed class OutsideReceiptTests
{
    private const string From = "150303";

    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task ReceivedForAnotherRegion_ForwardedConfirmedAcceptedThereAndHandedOutHere(DatabaseKind kind)
    {
        await using var world = await World.CreateAsync(kind);
        var (outside, home) = (world.Clerk with { Region = From }, World.Staff("窗口乙", null, Role.WindowClerk, Role.Issuer));
        var colleague = World.Staff("同事", null, Role.WindowClerk, Role.Issuer) with { Region = From };
        var caseId = await world.DraftAsync();

        await world.DoAsync<ReceiveAtWindow, CaseReceived>((op, p, c) => op.RunAsync(outside, caseId, p, c));

        var received = await world.CaseAsync(caseId);
        Assert.Equal(World.Region, received.Region);
        Assert.Equal(received.ReceivedAt, received.AnswerFrom); // whatever the forwarding takes
        Assert.NotNull(await OpenAsync(world, outside, caseId));
        Assert.Null(await OpenAsync(world, colleague, caseId));
        Assert.Empty((await world.QueryAsync<DeskQueries, Slice<DeskRow>>(q => q.ToCheckAsync(outside, null, default))).Rows);
        Assert.Equal("case.not_found", (await AcceptAsync(world, outside, received)).Refusal?.Code);
        Assert.Null((await ScanAsync(world, outside, caseId)).Refusal);
        Assert.Equal("case.not_found", (await ScanAsync(world, colleague, caseId)).Refusal?.Code);
        Assert.Equal("elsewhere.nothing_to_confirm", (await ConfirmAsync(world, home, caseId)).Refusal?.Code);
        Assert.Equal([caseId], await DueAsync(world, From));
        Assert.Equal("how", Assert.Single((await ForwardAsync(world, outside, caseId, " ")).Refusal!.Faults).Field);
        Assert.Equal("case.not_found", (await ForwardAsync(world, colleague, caseId, "专人送")).Refusal?.Code);

        Assert.Null((await ForwardAsync(world, outside, caseId, "专人送")).Refusal);

        Assert.Equal("elsewhere.forwarded", (await ForwardAsync(world, outside, caseId, "再送")).Refusal?.Code);
        Assert.Equal("case.not_found", (await ScanAsync(world, outside, caseId)).Refusal?.Code);
        Assert.Empty(await DueAsync(world, From));
        Assert.Equal([caseId], await DueAsync(world, World.Region));
        Assert.Equal("case.not_found", (await ConfirmAsync(world, outside, caseId)).Refusal?.Code);
        Assert.Null((await ConfirmAsync(world, home, caseId)).Refusal);
        Assert.Empty(await DueAsync(world, World.Region));
        await world.JudgeAsync(caseId, "premises-proof", MaterialVerdict.Complete);
        await world.JudgeAsync(caseId, "sign-picture", MaterialVerdict.Complete);
        Assert.Null((await AcceptAsync(world, home, await world.CaseAsync(caseId))).Refusal);
        await world.DecidedAsync(caseId, TestPlan.Licence, TestPlan.Sign, TestPlan.Permit);

        Assert.True((await OpenAsync(world, outside, caseId))!.MayHandOut);
        Assert.Equal("case.not_found", (await IssueAsync(world, colleague, caseId)).Refusal?.Code);
        Assert.Null((await IssueAsync(world, outside, caseId)).Refusal);
        Assert.Equal(CaseStatus.Delivered, (await world.CaseAsync(caseId)).Status);
        await world.Services.AssertRecordedAsync<ReceivedElsewhere>($"case/{caseId:N}");
        await world.Services.AssertRecordedAsync<ReceiptForwarded>($"case/{caseId:N}");
        await world.Services.AssertRecordedAsync<ForwardingConfirmed>($"case/{caseId:N}");
    }

    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task RegionThatIsNotOpen_NothingIsReceivedForIt(DatabaseKind kind)
    {
        await using var world = await World.CreateAsync(kind);
        var stranger = world.Clerk with { Region = "150271" };
        var draftId = await world.DraftAsync();

        var received = await world.TryAsync<ReceiveAtWindow, CaseReceived>((op, p, c) => op.RunAsync(stranger, draftId, p, c));
        var started = await world.TryAsync<StartDraft, DraftStarted>(
            (op, p, c) => op.RunAsync(stranger, new DraftRequest(World.Region, 8, null, new Dictionary<string, string>(), world.Applicant.PartyId), p, c));

        Assert.Equal(("elsewhere.not_open", "elsewhere.not_open"), (received.Refusal?.Code, started.Refusal?.Code));
    }

    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task CentreOfATownship_ReceivesWhatItTakesForItsCounty(DatabaseKind kind)
    {
        await using var world = await World.CreateAsync(kind);
        var centre = Assert.Single(world.Services.GetRequiredService<Halls>().Of("152529100"));
        var clerk = world.Clerk with { Region = centre.Region, WindowId = centre.Windows[0].WindowId };
        var caseId = await world.DraftAsync();
        Assert.Equal("elsewhere.not_taken_here", (await StartAsync(20)).Refusal?.Code);
        Assert.Equal("elsewhere.not_taken_here", (await world.TryAsync<ReceiveAtWindow, CaseReceived>((op, p, c) => op.RunAsync(clerk, caseId, p, c))).Refusal?.Code);
        Assert.NotEqual("elsewhere.not_taken_here", (await StartAsync(centre.Themes[0])).Refusal?.Code);

        var anything = clerk with { WindowId = null }; // a centre that says of no theme that it alone takes it
        await world.DoAsync<ReceiveAtWindow, CaseReceived>((op, p, c) => op.RunAsync(anything, caseId, p, c));
        Assert.Equal(World.Region, (await world.CaseAsync(caseId)).Region);
        Assert.Equal([caseId], await DueAsync(world, centre.Region));

        Task<Outcome<DraftStarted>> StartAsync(int theme) => world.TryAsync<StartDraft, DraftStarted>(
            (op, p, c) => op.RunAsync(clerk, new DraftRequest(World.Region, theme, null, new Dictionary<string, string>(), world.Applicant.PartyId), p, c));
    }

    private static Task<OutsideView?> OpenAsync(World world, Reader reader, Guid caseId) =>
        world.QueryAsync<ElsewhereQueries, OutsideView?>(q => q.OpenAsync(reader, caseId, default));

    private static async Task<IReadOnlyList<Guid>> DueAsync(World world, string region)
    {
        var supervisor = world.Supervisor with { Region = region };
        var rows = await world.QueryAsync<ElsewhereQueries, IReadOnlyList<OutsideRow>>(
            q => q.DueAsync(supervisor, world.Database.Clock.GetUtcNow().AddDays(4), default));
        return [.. rows.Select(row => row.CaseId)];
    }

    private static Task<Outcome<CaseAccepted>> AcceptAsync(World world, Reader reader, Case @case) =>
        world.TryAsync<AcceptCase, CaseAccepted>((op, p, c) => op.RunAsync(reader, @case.CaseId, @case.Revision, p, c));

    private static Task<Outcome<ReceiptForwarded>> ForwardAsync(World world, Reader reader, Guid caseId, string how) =>
        world.TryAsync<ForwardReceipt, ReceiptForwarded>((op, p, c) => op.RunAsync(reader, caseId, how, p, c));

    private static Task<Outcome<ForwardingConfirmed>> ConfirmAsync(World world, Reader reader, Guid caseId) =>
        world.TryAsync<ConfirmForwarding, ForwardingConfirmed>((op, p, c) => op.RunAsync(reader, caseId, p, c));

    private static Task<Outcome<MaterialScanned>> ScanAsync(World world, Reader reader, Guid caseId)
    {
        var now = world.Database.Clock.GetUtcNow();
        var file = new StoredFile
        {
            StoredFileId = Guid.CreateVersion7(now), Name = "扫描.pdf", Type = FileType.Pdf, Length = 9, Sha256 = "scan", Pages = 1,
            Scan = ScanState.NotScanned, StoredAt = now,
        };
        return world.TryAsync<ScanMaterial, MaterialScanned>((op, p, c) => op.RunAsync(reader, caseId, "premises-proof", file, p, c));
    }

    private static async Task<Outcome<ResultsIssued>> IssueAsync(World world, Reader reader, Guid caseId)
    {
        var revision = (await world.CaseAsync(caseId)).Revision;
        var handOver = new HandOver { Method = DeliveryMethod.OnSite, ReceiverName = "申请人甲", IdentityCheck = "核对身份证原件" };
        return await world.TryAsync<IssueResults, ResultsIssued>((op, p, c) => op.RunAsync(reader, caseId, revision, handOver, p, c));
    }
}
