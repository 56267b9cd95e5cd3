using Microsoft.EntityFrameworkCore;
using Suban.Catalogue;
using Suban.Catalogue.Compiling;
using Suban.Catalogue.Publishing;
using Suban.Certificates.Wallet;
using Suban.Kernel;
using Suban.Kernel.Crypto;
using Suban.Organisation;

namespace Suban.Cases.Decision;

/// <summary>What a grant produced; null where the result is a record and not a certificate.</summary>
internal sealed record Grant(Guid? CertificateId);

/// <summary>Makes the certificates of a grant (证照) in the same transaction: kinds from the pinned plan, face from the form.</summary>
public sealed class GrantedCertificate(
    AppDbContext db, CatalogueStore catalogue, Authorities authorities, FieldCipher cipher, IssueCertificate issue)
{
    internal async Task<Outcome<Grant>> MakeAsync(
        Case @case, CaseStep step, ThemePlan plan, ProcessContext process, CancellationToken cancel)
    {
        var component = plan.FindComponent(step.PartKey)!;
        if (component.Issues.Count == 0)
        {
            return new Grant(null);
        }

        var form = (await db.Set<CaseForm>().AsNoTracking().SingleAsync(f => f.CaseId == @case.CaseId, cancel)).Open(cipher);
        Guid? first = null;
        foreach (var key in component.Issues)
        {
            var order = OrderOf(@case, step, plan, key, form);
            if (order is null)
            {
                return CaseRefusals.CertificateKindMissing(step.ItemName);
            }

            var outcome = await issue.RunAsync(order, process, cancel);
            if (!outcome.TryGet(out var issued))
            {
                return outcome.Refusal!;
            }

            first ??= issued.CertificateId;
        }

        return new Grant(first);
    }

    private CertificateOrder? OrderOf(Case @case, CaseStep step, ThemePlan plan, string key, SortedDictionary<string, FormValue> form) =>
        catalogue.Current.Region(@case.Region)?.Library.FindCertificate(key) is { } kind && authorities.Find(step.AuthorityId) is { } issuer
            ? new CertificateOrder
            {
                Kind = kind,
                Region = @case.Region,
                Issuer = issuer,
                HolderPartyId = @case.PartyId,
                Holder = @case.ApplicantName,
                Values = FaceOf(kind, plan, form),
                CaseId = @case.CaseId,
            }
            : null;

    private static Dictionary<string, string> FaceOf(CertificateKind kind, ThemePlan plan, SortedDictionary<string, FormValue> form) =>
        kind.Fields
            .Where(field => field.From is not null)
            .Select(field => (field.Id, From: plan.FindField(field.From!)))
            .Where(face => face.From is not null && form.ContainsKey(face.From.Id))
            .ToDictionary(face => face.Id, face => Words(face.From!, form[face.From!.Id].Value), StringComparer.Ordinal);

    private static string Words(PlannedField field, string value) =>
        field.Options.FirstOrDefault(option => option.Id == value)?.Label ?? value;
}
