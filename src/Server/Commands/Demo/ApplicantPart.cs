using Suban.Cases.Drafts;
using Suban.Cases.Queries;
using Suban.Cases.Rating;
using Suban.Cases.Receipt;
using Suban.Cases.Signing;
using Suban.Cases.Supplement;
using Suban.Catalogue.Compiling;
using Suban.Certificates.Files;
using Suban.Organisation.Access;

namespace Suban.Server.Commands.Demo;

/// <summary>What the applicant does: fills in, hands in, supplies, rates.</summary>
internal sealed class ApplicantPart(DemoStage stage, Journey journey, CancellationToken cancel)
{
    public async Task<DraftView> FillInAsync(Reader applicant)
    {
        var started = await stage.ActAsync<StartDraft, DraftStarted>(applicant, (op, p, c) => op.RunAsync(
            applicant, new DraftRequest(stage.Region, journey.Theme, null, journey.Answers, Fresh: true), p, c));
        var draft = await OpenAsync(applicant, started.DraftId);
        foreach (var section in draft.Sections)
        {
            var values = section.Fields.Where(f => !f.Locked)
                .ToDictionary(f => f.Field.Id, f => DemoFacts.Typed(f, stage.Today), StringComparer.Ordinal);
            await stage.ActAsync<SaveDraftSection, DraftSectionSaved>(applicant, (op, p, c) => op.RunAsync(
                applicant, started.DraftId, new SectionValues(section.Id, int.MaxValue, values), p, c));
            stage.Clock.Pass(TimeSpan.FromMinutes(3));
        }

        foreach (var material in draft.Materials)
        {
            await HandInAsync(applicant, started.DraftId, material);
        }

        await HaveSignedAsync(applicant, started.DraftId);
        return await OpenAsync(applicant, started.DraftId);
    }

    public Task<CaseReceived> SubmitAsync(Reader applicant, DraftView draft) => stage.ActAsync<SubmitCase, CaseReceived>(
        applicant, (op, p, c) => op.RunAsync(applicant, draft.DraftId, new SubmissionTerms(draft.Revision, Promised: true), p, c));

    /// <summary>Answers the notice that is open, with a file for each paper it lists.</summary>
    public async Task SupplyAsync(string number)
    {
        var applicant = await stage.SignInAsync(journey.Applicant);
        var asked = await stage.QueryAsync<CaseQueries, SupplementView?>(q => q.SupplementAsync(applicant, number, cancel))
            ?? throw new DemoStoppedException("没有需要补正的通知。");
        var supplied = new List<SuppliedMaterial>();
        foreach (var item in asked.Items)
        {
            supplied.Add(new SuppliedMaterial(item.Planned.Id, [await UploadAsync(item.Planned.Name + "（补正）")]));
        }

        await stage.ActAsync<SupplyMaterials, MaterialsSupplied>(
            applicant, (op, p, c) => op.RunAsync(applicant, asked.Notice.NoticeId, supplied, p, c));
    }

    public async Task RateAsync(Guid caseId)
    {
        var applicant = await stage.SignInAsync(journey.Applicant);
        await stage.ActAsync<RateService, ServiceRated>(
            applicant, (op, p, c) => op.RunAsync(applicant, caseId, new RatingChoice(journey.Level, [], journey.Words), p, c));
    }

    /// <summary>Whoever the plan wants to sign beside the applicant reads it on his own device and signs.</summary>
    private async Task HaveSignedAsync(Reader applicant, Guid draftId)
    {
        foreach (var signer in await SignersAsync(applicant, draftId))
        {
            await stage.ActAsync<AskForSignature, SignatureAsked>(
                applicant, (op, p, c) => op.RunAsync(applicant, draftId, new AskedSigner(signer.Key, "", ""), p, c));
        }

        foreach (var code in (await SignersAsync(applicant, draftId)).Select(s => s.Code!))
        {
            var other = await stage.SignInAsync(DemoFacts.Account);
            var shown = await stage.QueryAsync<SignerQueries, SigningView?>(q => q.OpenAsync(other, code, cancel))
                ?? throw new DemoStoppedException("共同签字的人打不开要签的内容。");
            await stage.ActAsync<SignApplication, ApplicationSigned>(
                other, (op, p, c) => op.RunAsync(other, code, new SigningAnswer(shown.Content, Agrees: true), p, c));
        }
    }

    private Task<IReadOnlyList<SignerView>> SignersAsync(Reader applicant, Guid draftId) =>
        stage.QueryAsync<SignerQueries, IReadOnlyList<SignerView>>(q => q.OfDraftAsync(applicant, draftId, cancel));

    private async Task HandInAsync(Reader applicant, Guid draftId, MaterialView material)
    {
        switch (material.Way)
        {
            case MaterialSource.FromCertificate when material.CertificateId is null:
                await stage.ActAsync<ChooseMaterialWay, MaterialWayChosen>(applicant, (op, p, c) => op.RunAsync(
                    applicant, draftId, material.Planned.Id, MaterialSource.FromCertificate, consent: true, p, c));
                break;
            case MaterialSource.Upload:
                var file = await UploadAsync(material.Planned.Name);
                await stage.ActAsync<AttachMaterial, MaterialAttached>(
                    applicant, (op, p, c) => op.RunAsync(applicant, draftId, material.Planned.Id, file, p, c));
                break;
            default:
                break; // nobody hands in what the platform has, makes, or gets at the window
        }
    }

    private async Task<StoredFile> UploadAsync(string name)
    {
        using var scan = new MemoryStream(DemoFacts.Scan($"{journey.Theme} {name}"));
        var saved = await stage.QueryAsync<FileStore, Kernel.Outcome<StoredFile>>(s => s.SaveAsync(scan, new FileIntake { Name = name + ".pdf" }, cancel));
        return saved.TryGet(out var file) ? file : throw new DemoStoppedException(saved.Refusal.Message);
    }

    private async Task<DraftView> OpenAsync(Reader applicant, Guid draftId) =>
        await stage.QueryAsync<DraftQueries, DraftView?>(q => q.OpenAsync(applicant, draftId, cancel))
        ?? throw new DemoStoppedException("草稿不见了。");
}
