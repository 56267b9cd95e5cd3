using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Suban.Catalogue.Publishing;
using Suban.Certificates.Wallet;
using Suban.Kernel;

namespace Suban.Cases.Drafts;

/// <summary>What a certificate already held says, by the elements it was made from.</summary>
/// <param name="Like">The number of the case that brought it out; null where it came from elsewhere.</param>
internal sealed record HeldFacts(string Kind, string? Like, string Source, IReadOnlyDictionary<string, string> Values);

/// <summary>Reads the certificate that is to be renewed, changed or replaced (证照延续、变更、补发), so that nothing on it is asked again.</summary>
public sealed class HeldAgain(AppDbContext db, CertificateQueries certificates, CatalogueStore catalogue)
{
    internal async Task<HeldFacts?> FindAsync(DraftRequest request, Guid partyId, CancellationToken cancel)
    {
        if (request.Certificate is not { } id || await certificates.FindAsync(id, partyId, cancel) is not { } held)
        {
            return null;
        }

        var fields = catalogue.Current.Region(request.Region)?.Library.FindCertificate(held.Card.Kind)?.Fields ?? [];
        var like = held.CaseId is { } caseId
            ? await db.Set<Case>().Where(c => c.CaseId == caseId && c.PartyId == partyId).Select(c => c.Number).SingleOrDefaultAsync(cancel)
            : null;
        return new HeldFacts(
            held.Card.Kind, like, string.Create(CultureInfo.InvariantCulture, $"{held.Card.KindName}，{held.Card.IssuedOn:yyyy-MM-dd}"),
            held.Fields
                .Join(fields.Where(f => f.From is not null), value => value.Id, field => field.Id, (value, field) => (field.From, value.Value))
                .Where(pair => pair.Value.Length > 0)
                .DistinctBy(pair => pair.From)
                .ToDictionary(pair => pair.From!, pair => pair.Value, StringComparer.Ordinal));
    }
}
