using Microsoft.EntityFrameworkCore;
using Suban.Cases.Drafts;
using Suban.Catalogue.Compiling;
using Suban.Kernel;
using Suban.Kernel.Crypto;
using Suban.Kernel.Identifiers;
using Suban.Parties;

namespace Suban.Cases.Signing;

/// <summary>Where a signature beside the applicant's stands.</summary>
public enum SigningState
{
    NotAsked,
    Awaited,
    Given,

    /// <summary>Given, and the application changed since.</summary>
    Outdated,
    Declined,
}

/// <summary>One who has to sign: by the plan, by the applicant's wish, or both.</summary>
internal sealed record SignerLine(DraftSigner? Row, PlannedSigner? Planned, string Name, SigningState State);

/// <summary>Reads who has to sign a draft beside the applicant, and who has signed what it says now (共同签字).</summary>
public sealed class Signatures(AppDbContext db, FieldCipher cipher, PartyQueries parties)
{
    /// <summary>What a signature is about: the plan, every answer and every file. Who fetches papers at the counter is not part of it.</summary>
    internal async Task<string> ContentAsync(Draft draft, SortedDictionary<string, FormValue> form, CancellationToken cancel)
    {
        var files = await db.Set<CaseFile>().AsNoTracking().Where(f => f.CaseId == draft.DraftId)
            .Select(f => new { f.CaseFileId, f.ContentHash }).ToListAsync(cancel);
        return CaseForm.Checksum(
            form.Where(pair => !NameRepresentative.IsItsKey(pair.Key)).Select(pair => KeyValuePair.Create(pair.Key, pair.Value.Value))
                .Concat(files.Select(file => KeyValuePair.Create($"file/{file.CaseFileId:N}", file.ContentHash)))
                .Append(KeyValuePair.Create("plan", draft.PlanId)));
    }

    internal async Task<IReadOnlyList<SignerLine>> ReadAsync(
        Draft draft, ThemePlan plan, SortedDictionary<string, FormValue> form, CancellationToken cancel)
    {
        if (plan.Signers.Count == 0 && draft.Signers == 0)
        {
            return [];
        }

        var content = await ContentAsync(draft, form, cancel);
        var rows = await db.Set<DraftSigner>().Where(s => s.DraftId == draft.DraftId).OrderBy(s => s.AskedAt).ThenBy(s => s.SignerId).ToListAsync(cancel);
        var applicant = await ApplicantNumberAsync(draft, cancel);
        var lines = new List<SignerLine>();
        foreach (var planned in plan.Signers)
        {
            var (name, number) = Named(planned, form);
            if (number.Length == 0 || number != applicant)
            {
                var row = rows.Find(r => r.Key == planned.Key && r.Name == name && NumberOf(r) == number);
                lines.Add(new SignerLine(row, planned, name, StateOf(row, content)));
            }
        }

        return [.. lines, .. rows.Where(r => r.Key is null).Select(r => new SignerLine(r, null, r.Name, StateOf(r, content)))];
    }

    /// <summary>Null where everybody has signed what the draft says now.</summary>
    internal async Task<Refusal?> MissingAsync(Draft draft, ThemePlan plan, SortedDictionary<string, FormValue> form, CancellationToken cancel)
    {
        var lines = await ReadAsync(draft, plan, form, cancel);
        List<string> missing =
        [
            .. lines.Where(l => l.State is not SigningState.Given)
                .Select(l => l.Planned is { } planned ? $"{planned.Who}{l.Name}" : l.Name),
        ];
        return missing.Count == 0 ? null : SigningRefusals.Missing(missing);
    }

    /// <summary>Whether this party is the one who was asked: the same name and the same identity number.</summary>
    internal async Task<bool> IsAskedAsync(DraftSigner signer, Guid? partyId, CancellationToken cancel) =>
        partyId is { } party
        && await parties.IdentityAsync(party, cancel) is { Kind: PartyKind.Person } identity
        && identity.Name == signer.Name
        && Folded(identity.IdNumber) == NumberOf(signer);

    internal async Task<string> ApplicantNumberAsync(Draft draft, CancellationToken cancel) =>
        await parties.IdentityAsync(draft.PartyId, cancel) is { Kind: PartyKind.Person } identity ? Folded(identity.IdNumber) : "";

    internal string NumberOf(DraftSigner signer) => cipher.Open(DraftSigner.NumberColumn, signer.SignerId, signer.IdNumber);

    internal static (string Name, string Number) Named(PlannedSigner planned, SortedDictionary<string, FormValue> form) =>
        (form.GetValueOrDefault(planned.NameField)?.Value ?? "", Folded(form.GetValueOrDefault(planned.NumberField)?.Value));

    internal static string Folded(string? number) => CitizenId.Fold(TypedNumber.Clean(number ?? ""));

    internal static SigningState StateOf(DraftSigner? signer, string content) => signer switch
    {
        null => SigningState.NotAsked,
        { DeclinedAt: not null } => SigningState.Declined,
        { Signed: null } => SigningState.Awaited,
        { Signed: var signed } => signed == content ? SigningState.Given : SigningState.Outdated,
    };
}
