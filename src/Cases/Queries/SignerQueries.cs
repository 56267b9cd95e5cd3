using Microsoft.EntityFrameworkCore;
using Suban.Cases.Drafts;
using Suban.Cases.Plans;
using Suban.Cases.Signing;
using Suban.Kernel;
using Suban.Kernel.Crypto;
using Suban.Organisation.Access;

namespace Suban.Cases.Queries;

/// <summary>One who signs beside the applicant, as the list of a draft shows him.</summary>
/// <param name="SignerId">Null where he was not asked yet.</param>
/// <param name="Key">Which signer of the plan; null for one the applicant added.</param>
/// <param name="Who">In words (卖方); null for one the applicant added.</param>
/// <param name="Code">The number he types or opens to sign.</param>
/// <param name="ToBeConfirmed">Nobody here has confirmed yet that the item asks for the signature.</param>
public sealed record SignerView(
    Guid? SignerId, string? Key, string? Who, string Name, SigningState State, string? Code, DateTimeOffset? SignedAt, string? OnPaperBy, bool ToBeConfirmed)
{
    public string Words => State switch
    {
        SigningState.NotAsked => "还没有请他签",
        SigningState.Awaited => "等他签",
        SigningState.Given => OnPaperBy is null ? "已签字" : "已在窗口签字",
        SigningState.Outdated => "签过以后内容改了，要重新签",
        SigningState.Declined => "没有同意",
    };
}

/// <summary>An application as one of its signers sees it: everything that is sent, without being able to change it.</summary>
/// <param name="Content">What the signature is bound to.</param>
public sealed record SigningView(
    string Code, string Title, string ApplicantName, IReadOnlyList<SectionView> Sections, IReadOnlyList<string> Files, string Content, SigningState State);

/// <summary>An invitation on the list of somebody who has to sign.</summary>
public sealed record InvitationView(string Code, string Title, string ApplicantName, bool Answered);

/// <summary>Reads who signs an application beside the applicant: for him the list, for each of them what he signs.</summary>
public sealed class SignerQueries(AppDbContext db, PinnedPlans plans, FieldCipher cipher, Signatures signatures)
{
    public async Task<IReadOnlyList<SignerView>> OfDraftAsync(Reader reader, Guid draftId, CancellationToken cancel)
    {
        var draft = await db.Set<Draft>().AsNoTracking().SingleOrDefaultAsync(d => d.DraftId == draftId, cancel);
        if (draft is null || !reader.MayFill(draft))
        {
            return [];
        }

        var lines = await signatures.ReadAsync(draft, await plans.GetAsync(db, draft.PlanId, cancel), await FormAsync(draftId, cancel), cancel);
        return
        [
            .. lines.Select(l => new SignerView(
                l.Row?.SignerId, l.Planned?.Key, l.Planned?.Who, l.Name, l.State, l.Row?.Code, l.Row?.SignedAt, l.Row?.OnPaperBy,
                l.Planned?.NeedsLocalConfirmation == true)),
        ];
    }

    /// <summary>What this person has been asked to sign and is not submitted yet.</summary>
    public async Task<IReadOnlyList<InvitationView>> MineAsync(Reader reader, CancellationToken cancel) => await db.Set<DraftSigner>().AsNoTracking()
        .Where(s => s.PartyId != null && s.PartyId == reader.PartyId)
        .Join(db.Set<Draft>(), s => s.DraftId, d => d.DraftId, (s, d) => new { Signer = s, Draft = d })
        .OrderByDescending(p => p.Signer.AskedAt)
        .Select(p => new InvitationView(p.Signer.Code, p.Draft.Title, p.Draft.ApplicantName, p.Signer.Signed != null || p.Signer.DeclinedAt != null))
        .Take(50).ToListAsync(cancel);

    /// <summary>Null for anybody who was not asked to sign.</summary>
    public async Task<SigningView?> OpenAsync(Reader reader, string code, CancellationToken cancel)
    {
        var signer = await db.Set<DraftSigner>().AsNoTracking().SingleOrDefaultAsync(s => s.Code == code, cancel);
        var draft = signer is null ? null : await db.Set<Draft>().AsNoTracking().SingleOrDefaultAsync(d => d.DraftId == signer.DraftId, cancel);
        if (signer is null || draft is null || !await signatures.IsAskedAsync(signer, reader.PartyId, cancel))
        {
            return null;
        }

        var (plan, form) = (await plans.GetAsync(db, draft.PlanId, cancel), await FormAsync(draft.DraftId, cancel));
        var content = await signatures.ContentAsync(draft, form, cancel);
        var files = await db.Set<CaseFile>().AsNoTracking().Where(f => f.CaseId == draft.DraftId).OrderBy(f => f.AddedAt).ToListAsync(cancel);
        return new SigningView(
            code, draft.Title, draft.ApplicantName, [.. plan.Sections.Select(section => SectionView.Of(section, form, _ => true))],
            files.ConvertAll(file => $"{plan.FindMaterial(file.MaterialId)?.Name ?? "材料"}：{file.FileName}"), content, Signatures.StateOf(signer, content));
    }

    private async Task<SortedDictionary<string, FormValue>> FormAsync(Guid draftId, CancellationToken cancel) =>
        (await db.Set<CaseForm>().AsNoTracking().SingleOrDefaultAsync(f => f.CaseId == draftId, cancel))?.Open(cipher) ?? new(StringComparer.Ordinal);
}
