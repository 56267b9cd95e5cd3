using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Suban.Cases.Acceptance;
using Suban.Cases.Decision;
using Suban.Cases.Drafts;
using Suban.Cases.Issue;
using Suban.Cases.Papers;
using Suban.Cases.Queries;
using Suban.Cases.Receipt;
using Suban.Catalogue;
using Suban.Catalogue.Compiling;
using Suban.Catalogue.Publishing;
using Suban.Certificates.Files;
using Suban.Certificates.Papers;
using Suban.Certificates.Wallet;
using Suban.Kernel;
using Suban.Kernel.Database;
using Suban.TestKit;

namespace Suban.Cases.Tests;

/// <summary>The shipped themes from draft to issue, with real forms, materials, certificates and papers.</summary>
public sealed class WholeLifeTests
{
    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Theme8_FilledInAsAsked_EndsWithCertificatesInTheWallet(DatabaseKind kind)
    {
        await using var world = await World.PublishedAsync(kind);
        var draftId = await FilledDraftAsync(world, 8);

        await world.DoAsync<SubmitCase, CaseReceived>((op, p, c) => op.RunAsync(world.Applicant, draftId, new SubmissionTerms(null, true), p, c));
        await AcceptAsync(world, draftId);
        while ((await world.CaseAsync(draftId)).Steps.FirstOrDefault(s => s.Status is StepStatus.Ready) is { } ready)
        {
            await world.ApproveAsync(draftId, ready.PartKey);
        }

        var @case = await world.CaseAsync(draftId);
        Assert.Equal((CaseStatus.Decided, CaseOutcome.All), (@case.Status, @case.Outcome));
        var held = await world.QueryAsync<CertificateQueries, IReadOnlySet<string>>(q => q.KindsHeldAsync(world.Applicant.PartyId!.Value, default));
        Assert.Superset(new HashSet<string> { "business-license", "small-restaurant-certificate" }, held.ToHashSet());
        await PreparePapersAsync(world);
        var papers = await world.QueryAsync<PaperQueries, IReadOnlyList<PaperRow>>(q => q.OfCaseAsync(draftId, default));
        Assert.Contains(papers, p => p.Title == "受理通知书");
        Assert.Contains(papers, p => p.Number == @case.Number);
    }

    /// <summary>Answers every question by its first option that leads on, fills every field, uploads every paper.</summary>
    private static async Task<Guid> FilledDraftAsync(World world, int number)
    {
        var theme = world.Services.GetRequiredService<CatalogueStore>().Current.Region(World.Region)!.FindTheme(number)!;
        var answers = new Dictionary<string, string>();
        while (PlanCompiler.Compile(theme, answers, KnownFacts.None) is { OpenQuestion: { } open })
        {
            answers[open.Id] = open.Options.First(o => !o.EndsHere).Id;
        }

        var started = await world.DoAsync<StartDraft, DraftStarted>(
            (op, p, c) => op.RunAsync(world.Applicant, new DraftRequest(World.Region, number, null, answers), p, c));
        var view = (await world.QueryAsync<DraftQueries, DraftView?>(q => q.OpenAsync(world.Applicant, started.DraftId, default)))!;
        foreach (var section in view.Sections)
        {
            var values = section.Fields.ToDictionary(f => f.Field.Id, f => f.Typed.Length > 0 ? f.Typed : Sample(f.Field));
            var saved = await world.DoAsync<SaveDraftSection, DraftSectionSaved>((op, p, c) => op.RunAsync(
                world.Applicant, started.DraftId, new SectionValues(section.Id, int.MaxValue, values), p, c));
            Assert.Empty(saved.Faults);
        }

        foreach (var material in view.Materials.Where(m => m.Way is MaterialSource.Upload))
        {
            var file = new StoredFile
            {
                StoredFileId = Guid.CreateVersion7(world.Database.Clock.GetUtcNow()), Name = "材料.pdf", Type = FileType.Pdf, Length = 9,
                Sha256 = material.Planned.Id, Pages = 1, Scan = ScanState.NotScanned, StoredAt = world.Database.Clock.GetUtcNow(),
            };
            await world.DoAsync<AttachMaterial, MaterialAttached>(
                (op, p, c) => op.RunAsync(world.Applicant, started.DraftId, material.Planned.Id, file, p, c));
        }

        return started.DraftId;
    }

    private static async Task AcceptAsync(World world, Guid caseId)
    {
        var view = await world.QueryAsync<DeskCaseQueries, DeskCaseView?>(q => q.OpenAsync(world.Clerk, caseId, default));
        foreach (var material in view!.Materials.Where(m => m.Verdict is MaterialVerdict.Unjudged))
        {
            await world.JudgeAsync(caseId, material.Planned.Id, MaterialVerdict.Complete);
        }

        await world.DoAsync<AcceptCase, CaseAccepted>((op, p, c) => op.RunAsync(world.Clerk, caseId, view.Tracking.Revision, p, c));
    }

    /// <summary>Delivers the ordered papers as the outbox pump would.</summary>
    private static async Task PreparePapersAsync(World world)
    {
        var handler = world.Services.GetServices<Kernel.Outbox.IOutboxHandler>().Single(h => h.Topic == PaperOrder.Topic);
        var orders = await world.QueryAsync<AppDbContext, List<string>>(db => db.Database
            .SqlQuery<string>($"SELECT body AS \"Value\" FROM outbox WHERE topic = {PaperOrder.Topic}").ToListAsync());
        Assert.NotEmpty(orders);
        foreach (var order in orders)
        {
            var id = Guid.CreateVersion7(world.Database.Clock.GetUtcNow());
            await handler.HandleAsync(id, order, CancellationToken.None);
            await handler.HandleAsync(id, order, CancellationToken.None);
        }
    }

    private static string Sample(PlannedField field) => field.Type switch
    {
        ElementType.CitizenId => "152529199001010012",
        ElementType.CreditCode => "91152529MA0TE5T00W",
        ElementType.Mobile => "13804790000",
        ElementType.Phone => "0479-6522222",
        ElementType.Number or ElementType.Money => (field.Min ?? 1).ToString("0.##", System.Globalization.CultureInfo.InvariantCulture),
        ElementType.Date => "2026-03-08",
        ElementType.Choice => field.Options[0].Id,
        ElementType.YesNo => "yes",
        ElementType.Postcode => "013800",
        ElementType.BankCard => "6222021234567890128",
        _ => "明安图镇",
    };
}
