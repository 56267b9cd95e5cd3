using Suban.Cases.Drafts;
using Suban.Cases.Queries;
using Suban.Cases.Receipt;
using Suban.Cases.Signing;
using Suban.Catalogue.Compiling;
using Suban.Kernel;
using Suban.Kernel.Database;
using Suban.Organisation.Access;
using Suban.TestKit;

namespace Suban.Cases.Tests.Signing;

public sealed class SigningTests
{
    private const string Number = "152529199001010055";

    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task SubmitCase_SomebodyWasAsked_WaitsForTheSignatureUnderWhatItSays(DatabaseKind kind)
    {
        await using var world = await World.CreateAsync(kind);
        var draftId = await world.DraftAsync();
        var other = await world.RegisterAsync("申请人乙", Number);
        Assert.Null((await AskAsync(world, draftId)).Refusal);
        Assert.Equal("draft.signatures_missing", (await SubmitAsync(world, draftId)).Refusal?.Code);
        Assert.Equal("draft.signatures_missing", (await ReceiveAsync(world, draftId)).Refusal?.Code);

        var code = Assert.Single(await ListAsync(world, draftId)).Code!;
        Assert.Equal(code, Assert.Single(await world.QueryAsync<SignerQueries, IReadOnlyList<InvitationView>>(q => q.MineAsync(other, default))).Code);
        var seen = (await OpenAsync(world, code, other))!.Content;
        Assert.Null(await OpenAsync(world, code, world.Applicant));
        Assert.Equal("signer.not_found", (await SignAsync(world, code, world.Applicant, seen)).Refusal?.Code);
        Assert.Equal("signer.content_changed", (await SignAsync(world, code, other, "other")).Refusal?.Code);
        Assert.Null((await SignAsync(world, code, other, seen)).Refusal);

        await world.DoAsync<SaveDraftSection, DraftSectionSaved>((op, p, c) => op.RunAsync(
            world.Applicant, draftId, new SectionValues("premises", 1, new Dictionary<string, string> { ["premises.area"] = "46" }), p, c));
        Assert.Equal(SigningState.Outdated, Assert.Single(await ListAsync(world, draftId)).State);
        Assert.Equal("draft.signatures_missing", (await SubmitAsync(world, draftId)).Refusal?.Code);
        Assert.Null((await SignAsync(world, code, other, (await OpenAsync(world, code, other))!.Content)).Refusal);

        Assert.Null((await SubmitAsync(world, draftId)).Refusal);
        Assert.Null(await OpenAsync(world, code, other));
        var atTheDesk = await world.QueryAsync<DeskCaseQueries, DeskCaseView?>(q => q.OpenAsync(world.Clerk, draftId, default));
        Assert.Equal(("申请人乙", null), (Assert.Single(atTheDesk!.Signatures).Name, atTheDesk.Signatures[0].OnPaperBy));
        Assert.Equal(2, (await world.Services.RecordedAsync($"case/{draftId:N}")).Count(entry => entry.Is<ApplicationSigned>()));
    }

    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task AskForSignature_SignerOfThePlan_IsWhoTheFormSaysAndNeverTheApplicant(DatabaseKind kind)
    {
        await using var world = await World.CreateAsync(kind);
        var plan = TestPlan.Serial() with
        {
            Signers = [new PlannedSigner("seller", "卖方", "operator.name", "operator.citizen-id", [TestPlan.Licence], true)],
        };
        var own = await world.DraftAsync(plan);
        Assert.Empty(await ListAsync(world, own));
        Assert.Null((await SubmitAsync(world, own)).Refusal);

        var draftId = await world.DraftAsync(plan);
        await FillAsync(world, draftId, "申请人乙", "");
        Assert.Equal("signer.not_filled", (await AskAsync(world, draftId, key: "seller")).Refusal?.Code);
        await FillAsync(world, draftId, "申请人乙", Number);
        Assert.Equal("draft.signatures_missing", (await SubmitAsync(world, draftId)).Refusal?.Code);
        Assert.Null((await AskAsync(world, draftId, key: "seller")).Refusal);
        var first = Assert.Single(await ListAsync(world, draftId));
        Assert.Equal(("申请人乙", "卖方", SigningState.Awaited, true), (first.Name, first.Who, first.State, first.ToBeConfirmed));

        // Registered only afterwards, found by the number of the invitation.
        var seller = await world.RegisterAsync("申请人乙", Number);
        Assert.Null((await SignAsync(world, first.Code!, seller, (await OpenAsync(world, first.Code!, seller))!.Content)).Refusal);

        // Another person in the form: nobody has signed for him.
        await FillAsync(world, draftId, "申请人丙", "152529198807010025");
        Assert.Equal(SigningState.NotAsked, Assert.Single(await ListAsync(world, draftId)).State);
        Assert.Null((await AskAsync(world, draftId, key: "seller")).Refusal);
        Assert.Equal("申请人丙", Assert.Single(await ListAsync(world, draftId)).Name);
        Assert.Null(await OpenAsync(world, first.Code!, seller));
    }

    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task TakePaperSignature_ByTheClerkWhoHelps_HoldsUntilTheContentChanges(DatabaseKind kind)
    {
        await using var world = await World.CreateAsync(kind);
        var plan = TestPlan.Serial() with
        {
            Signers = [new PlannedSigner("seller", "卖方", "operator.name", "operator.citizen-id", [TestPlan.Licence], true)],
        };
        var draftId = await world.DraftAsync(plan);
        await FillAsync(world, draftId, "申请人乙", Number);

        Assert.Equal("case.not_yours", (await PaperAsync(world, draftId, world.Applicant)).Refusal?.Code);
        Assert.Equal("draft.not_found", (await PaperAsync(world, draftId, World.Staff("窗口乙", null, Role.WindowClerk))).Refusal?.Code);
        Assert.Null((await PaperAsync(world, draftId, world.Clerk)).Refusal);
        var line = Assert.Single(await ListAsync(world, draftId));
        Assert.Equal((SigningState.Given, world.Clerk.Name), (line.State, line.OnPaperBy));

        await FillAsync(world, draftId, "申请人乙", Number, "46");
        Assert.Equal("draft.signatures_missing", (await ReceiveAsync(world, draftId)).Refusal?.Code);
        Assert.Null((await PaperAsync(world, draftId, world.Clerk, line.SignerId)).Refusal);
        Assert.Null((await ReceiveAsync(world, draftId)).Refusal);
    }

    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task RemoveSigner_WhoDeclined_LetsTheApplicantSubmitAlone(DatabaseKind kind)
    {
        await using var world = await World.CreateAsync(kind);
        var draftId = await world.DraftAsync();
        var other = await world.RegisterAsync("申请人乙", Number);
        Assert.True((await AskAsync(world, draftId)).TryGet(out var asked));
        var code = Assert.Single(await ListAsync(world, draftId)).Code!;

        Assert.Null((await SignAsync(world, code, other, "", agrees: false)).Refusal);
        Assert.Equal(SigningState.Declined, Assert.Single(await ListAsync(world, draftId)).State);
        Assert.Empty(await world.QueryAsync<SignerQueries, IReadOnlyList<SignerView>>(q => q.OfDraftAsync(other, draftId, default)));
        Assert.Equal("draft.not_found", (await RemoveAsync(world, draftId, asked.SignerId, other)).Refusal?.Code);
        Assert.Null((await RemoveAsync(world, draftId, asked.SignerId, world.Applicant)).Refusal);

        Assert.Null((await SubmitAsync(world, draftId)).Refusal);
        await world.Services.AssertRecordedAsync<SignerRemoved>($"case/{draftId:N}");
    }

    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task AskForSignature_UnfitOrTwiceOrHimself_IsRefused(DatabaseKind kind)
    {
        await using var world = await World.CreateAsync(kind);
        var draftId = await world.DraftAsync();
        var other = await world.RegisterAsync("申请人乙", Number);

        Assert.Equal("idNumber", Assert.Single((await AskAsync(world, draftId, number: "152529")).Refusal!.Faults).Field);
        Assert.Equal("name", Assert.Single((await AskAsync(world, draftId, name: "")).Refusal!.Faults).Field);
        Assert.Equal("signer.twice", (await AskAsync(world, draftId, "申请人甲", "152529199001010012")).Refusal?.Code);
        Assert.Equal("draft.not_found", (await AskAsync(world, draftId, by: other)).Refusal?.Code);
        Assert.Null((await AskAsync(world, draftId)).Refusal);
        Assert.Equal("signer.twice", (await AskAsync(world, draftId)).Refusal?.Code);
        await world.Services.AssertRecordedAsync<SignatureAsked>($"case/{draftId:N}");
    }

    private static Task<DraftSectionSaved> FillAsync(World world, Guid draftId, string name, string number, string area = "45") =>
        world.DoAsync<SaveDraftSection, DraftSectionSaved>((op, p, c) => op.RunAsync(
            world.Applicant, draftId, new SectionValues("operator", 9, new Dictionary<string, string>
            {
                ["operator.name"] = name, ["operator.citizen-id"] = number, ["contact.mobile"] = "1380479" + $"00{area}",
            }), p, c));

    private static Task<Outcome<SignatureAsked>> AskAsync(
        World world, Guid draftId, string name = "申请人乙", string number = Number, Reader? by = null, string? key = null) =>
        world.TryAsync<AskForSignature, SignatureAsked>((op, p, c) => op.RunAsync(by ?? world.Applicant, draftId, new AskedSigner(key, name, number), p, c));

    private static Task<Outcome<ApplicationSigned>> SignAsync(World world, string code, Reader by, string seen, bool agrees = true) =>
        world.TryAsync<SignApplication, ApplicationSigned>((op, p, c) => op.RunAsync(by, code, new SigningAnswer(seen, agrees), p, c));

    private static Task<Outcome<ApplicationSigned>> PaperAsync(World world, Guid draftId, Reader by, Guid? signer = null) =>
        world.TryAsync<TakePaperSignature, ApplicationSigned>((op, p, c) => op.RunAsync(by, draftId, new PaperSigner(signer, "seller"), p, c));

    private static Task<Outcome<SignerRemoved>> RemoveAsync(World world, Guid draftId, Guid signer, Reader by) =>
        world.TryAsync<RemoveSigner, SignerRemoved>((op, p, c) => op.RunAsync(by, draftId, signer, p, c));

    private static Task<Outcome<CaseReceived>> SubmitAsync(World world, Guid draftId) =>
        world.TryAsync<SubmitCase, CaseReceived>((op, p, c) => op.RunAsync(world.Applicant, draftId, new SubmissionTerms(null, true), p, c));

    private static Task<Outcome<CaseReceived>> ReceiveAsync(World world, Guid draftId) =>
        world.TryAsync<ReceiveAtWindow, CaseReceived>((op, p, c) => op.RunAsync(world.Clerk, draftId, p, c));

    private static Task<SigningView?> OpenAsync(World world, string code, Reader reader) =>
        world.QueryAsync<SignerQueries, SigningView?>(q => q.OpenAsync(reader, code, default));

    private static Task<IReadOnlyList<SignerView>> ListAsync(World world, Guid draftId) =>
        world.QueryAsync<SignerQueries, IReadOnlyList<SignerView>>(q => q.OfDraftAsync(world.Applicant, draftId, default));
}
