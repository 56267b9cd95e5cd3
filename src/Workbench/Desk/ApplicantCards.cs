using Suban.Cases.Queries;
using Suban.Certificates.Wallet;
using Suban.Organisation.Access;
using Suban.Parties;

namespace Suban.Workbench.Desk;

/// <summary>Who sits at the counter: numbers masked, how many kinds of certificate are held, the latest cases here.</summary>
internal sealed record ApplicantCard(PartyCard Party, int Certificates, IReadOnlyList<DeskRow> Cases);

internal sealed class ApplicantCards(PartyQueries parties, CertificateQueries certificates, DeskQueries desk)
{
    private const int CasesShown = 5;

    public async Task<ApplicantCard?> FindAsync(Reader reader, Guid partyId, CancellationToken cancel) =>
        await parties.FindAsync(partyId, cancel) is { } party
            ? new ApplicantCard(
                party,
                (await certificates.KindsHeldAsync(partyId, cancel)).Count,
                [.. (await desk.OfPartiesAsync(reader, [partyId], null, cancel)).Rows.Take(CasesShown)])
            : null;
}
