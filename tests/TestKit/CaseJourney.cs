using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using Suban.Cases;
using Suban.Cases.Acceptance;
using Suban.Cases.Decision;
using Suban.Cases.Drafts;
using Suban.Cases.Queries;
using Suban.Cases.Receipt;
using Suban.Cases.Steps;
using Suban.Cases.Supplement;
using Suban.Catalogue;
using Suban.Catalogue.Compiling;
using Suban.Catalogue.Publishing;
using Suban.Certificates.Files;
using Suban.Kernel;
using Suban.Organisation;
using Suban.Organisation.Access;
using Suban.Parties;
using Xunit;

namespace Suban.TestKit;

/// <summary>Takes a case of a shipped theme as far as a page test wants it, by the operations the pages themselves call.</summary>
public sealed class CaseJourney
{
    private const string Region = "152529";

    /// <summary>A picture of one point.</summary>
    public static byte[] Picture { get; } = Convert.FromBase64String(
        "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==");

    private readonly TestHost _host;

    private CaseJourney(TestHost host, Reader applicant) => (_host, Applicant) = (host, applicant);

    public Reader Applicant { get; }

    public Reader Clerk { get; } = new(Guid.CreateVersion7(TestProcess.Start), "窗口人员甲", null, Region, null, null, new HashSet<Role> { Role.WindowClerk, Role.Issuer });

    public Guid CaseId { get; private set; }

    public string Number { get; private set; } = "";

    /// <summary>Submits a theme filled in by its first answers for the demonstration applicant with that identity number.</summary>
    public static async Task<CaseJourney> SubmitAsync(TestHost host, int theme = 8, string idNumber = "152529199001010012", byte[]? upload = null)
    {
        var journey = await BeginAsync(host, idNumber);
        journey.CaseId = await journey.FillAsync(theme, upload ?? Picture);
        var received = await journey.DoAsync<SubmitCase, CaseReceived>(
            (op, p, c) => op.RunAsync(journey.Applicant, journey.CaseId, new SubmissionTerms(null, true), p, c));
        journey.Number = received.Number;
        return journey;
    }

    /// <summary>The same, received by another region's clerk for this one.</summary>
    public static async Task<CaseJourney> ReceiveElsewhereAsync(TestHost host, Reader clerk)
    {
        var journey = await BeginAsync(host, "152529199001010012");
        journey.CaseId = await journey.FillAsync(8, Picture);
        await journey.DoAsync<StartDraft, DraftStarted>((op, p, c) => op.RunAsync(
            clerk, new DraftRequest(Region, 8, null, new Dictionary<string, string>(), journey.Applicant.PartyId), p, c));
        var received = await journey.DoAsync<ReceiveAtWindow, CaseReceived>((op, p, c) => op.RunAsync(clerk, journey.CaseId, p, c));
        journey.Number = received.Number;
        return journey;
    }

    private static async Task<CaseJourney> BeginAsync(TestHost host, string idNumber)
    {
        await using var scope = host.Services.CreateAsyncScope();
        var party = (await scope.ServiceProvider.GetRequiredService<PartyQueries>().FindByNumberAsync(idNumber, default))!;
        return new CaseJourney(
            host, new Reader(Guid.CreateVersion7(TestProcess.Start), party.Name, party.PartyId, Region, null, null, new HashSet<Role> { Role.Applicant }));
    }

    public async Task<CaseJourney> AcceptAsync()
    {
        await JudgeAsync();
        var view = await ViewAsync();
        await DoAsync<AcceptCase, CaseAccepted>((op, p, c) => op.RunAsync(Clerk, CaseId, view.Tracking.Revision, p, c));
        return this;
    }

    /// <summary>Sends the one-time notice about the first uploaded material.</summary>
    public async Task<CaseJourney> NotifyAsync(string defect)
    {
        await JudgeAsync(defect);
        var view = await ViewAsync();
        await DoAsync<NotifyDefects, OneTimeNoticeIssued>((op, p, c) => op.RunAsync(Clerk, CaseId, view.Tracking.Revision, p, c));
        return this;
    }

    /// <summary>Grants every step that can start, and so on until none is left; or only the first <paramref name="most"/>.</summary>
    public async Task<CaseJourney> DecideAsync(int most = int.MaxValue)
    {
        for (var done = 0; done < most && (await TrackAsync()).Steps.FirstOrDefault(s => s.Status is StepStatus.Ready) is { } step; done++)
        {
            var authority = await ReadAsync<Authorities, Authority>(all => Task.FromResult(all.Of(Region).First(a => a.Name == step.AuthorityName)));
            var examiner = Officer(authority, Role.Examiner);
            await DoAsync<ClaimStep, StepClaimed>((op, p, c) => op.RunAsync(examiner, step.StepId, p, c));
            await DoAsync<RecordExamination, StepExamined>((op, p, c) => op.RunAsync(examiner, step.StepId, step.Revision + 1, "符合条件", p, c));
            await DoAsync<ApproveStep, StepApproved>(
                (op, p, c) => op.RunAsync(Officer(authority, Role.Approver), step.StepId, step.Revision + 2, p, c));
        }

        return this;
    }

    /// <summary>The first step that can start goes back to the window.</summary>
    public async Task<CaseJourney> ReturnAsync(string reason)
    {
        var step = (await TrackAsync()).Steps.First(s => s.Status is StepStatus.Ready);
        var authority = await ReadAsync<Authorities, Authority>(all => Task.FromResult(all.Of(Region).First(a => a.Name == step.AuthorityName)));
        var examiner = Officer(authority, Role.Examiner);
        await DoAsync<ClaimStep, StepClaimed>((op, p, c) => op.RunAsync(examiner, step.StepId, p, c));
        await DoAsync<ReturnToWindow, StepReturnedToWindow>((op, p, c) => op.RunAsync(examiner, step.StepId, step.Revision + 1, reason, p, c));
        return this;
    }

    public async Task<TrackingView> TrackAsync() =>
        (await ReadAsync<CaseQueries, TrackingView?>(q => q.TrackAsync(Applicant, Number, default)))!;

    public async Task<StepView> StepAsync(string itemKey) => (await TrackAsync()).Steps.Single(s => s.ItemKey == itemKey);

    public async Task<DeskCaseView> ViewAsync() => (await ReadAsync<DeskCaseQueries, DeskCaseView?>(q => q.OpenAsync(Clerk, CaseId, default)))!;

    public async Task<T> DoAsync<TOperation, T>(Func<TOperation, ProcessContext, CancellationToken, Task<Outcome<T>>> act)
        where TOperation : notnull
        where T : notnull
    {
        var process = TestProcess.Create(typeof(TOperation).Name, _host.Services.GetRequiredService<TimeProvider>().GetUtcNow());
        var outcome = await _host.Services.GetRequiredService<Writes>().RunAsync<TOperation, T>((op, c) => act(op, process, c), process, default);
        Assert.True(outcome.TryGet(out var value), $"{typeof(TOperation).Name}: {outcome.Refusal?.Message} {string.Join(' ', outcome.Refusal?.Faults ?? [])}");
        return value;
    }

    public async Task<T> ReadAsync<TQueries, T>(Func<TQueries, Task<T>> read) where TQueries : notnull
    {
        await using var scope = _host.Services.CreateAsyncScope();
        return await read(scope.ServiceProvider.GetRequiredService<TQueries>());
    }

    private static Reader Officer(Authority authority, Role role) => new(
        Guid.CreateVersion7(TestProcess.Start), role.ToString(), null, Region, authority.AuthorityId, null, new HashSet<Role> { role });

    private async Task JudgeAsync(string? defect = null)
    {
        var open = (await ViewAsync()).Materials.Where(m => m.Verdict is MaterialVerdict.Unjudged).ToList();
        var judgements = open.ToDictionary(
            m => m.Planned.Id,
            m => defect is not null && m == open[0] ? new Judgement(MaterialVerdict.Deficient, defect) : new Judgement(MaterialVerdict.Complete));
        var judged = await DoAsync<JudgeMaterials, MaterialsJudged>((op, p, c) => op.RunAsync(Clerk, CaseId, judgements, p, c));
        Assert.Empty(judged.Refused);
    }

    private async Task<Guid> FillAsync(int number, byte[] upload)
    {
        var theme = _host.Services.GetRequiredService<CatalogueStore>().Current.Region(Region)!.FindTheme(number)!;
        var answers = new Dictionary<string, string>();
        while (PlanCompiler.Compile(theme, answers, KnownFacts.None) is { OpenQuestion: { } open })
        {
            answers[open.Id] = open.Options.First(o => !o.EndsHere).Id;
        }

        var started = await DoAsync<StartDraft, DraftStarted>(
            (op, p, c) => op.RunAsync(Applicant, new DraftRequest(Region, number, null, answers, Fresh: true), p, c));
        var view = (await ReadAsync<DraftQueries, DraftView?>(q => q.OpenAsync(Applicant, started.DraftId, default)))!;
        foreach (var section in view.Sections)
        {
            var values = section.Fields.ToDictionary(f => f.Field.Id, f => f.Typed.Length > 0 ? f.Typed : Sample(f.Field));
            await DoAsync<SaveDraftSection, DraftSectionSaved>(
                (op, p, c) => op.RunAsync(Applicant, started.DraftId, new SectionValues(section.Id, int.MaxValue, values), p, c));
        }

        foreach (var material in view.Materials.Where(m => m.Way is MaterialSource.Upload or MaterialSource.FromCertificate))
        {
            var name = material.Planned.Name + (upload[0] == (byte)'%' ? ".pdf" : ".png");
            var saved = await ReadAsync<FileStore, Outcome<StoredFile>>(f => f.SaveAsync(new MemoryStream(upload), new FileIntake { Name = name }, default));
            Assert.True(saved.TryGet(out var file), saved.Refusal?.Message);
            await DoAsync<AttachMaterial, MaterialAttached>(
                (op, p, c) => op.RunAsync(Applicant, started.DraftId, material.Planned.Id, file, p, c));
        }

        return started.DraftId;
    }

    private static string Sample(PlannedField field) => field.Type switch
    {
        ElementType.CitizenId => "152529199001010012",
        ElementType.CreditCode => "91152529MA0TE5T00W",
        ElementType.Mobile => "13804790000",
        ElementType.Phone => "0479-6522222",
        ElementType.Number or ElementType.Money => (field.Min ?? 1).ToString("0.##", CultureInfo.InvariantCulture),
        ElementType.Date => "2026-03-08",
        ElementType.Choice => field.Options[0].Id,
        ElementType.YesNo => "yes",
        ElementType.Postcode => "013800",
        ElementType.BankCard => "6222021234567890128",
        _ => "明安图镇",
    };
}
