using Suban.Catalogue.Publishing;
using Suban.Certificates.Wallet;
using Suban.Kernel;
using Suban.Organisation;
using Suban.Parties;

namespace Suban.Certificates.Demonstration;

/// <summary>Puts certificates into the wallets of the demonstration applicants, so that 免提交 can be seen. Development only.</summary>
public sealed class DemoCertificates(
    Writes writes, PartyQueries parties, CertificateQueries certificates, CatalogueStore catalogue, Regions regions,
    Authorities authorities, TimeProvider time)
{
    private static readonly IReadOnlyList<DemoCertificate> _all =
    [
        new("152529199001010012", "citizen-identity-card", new() { ["name"] = "申请人甲", ["number"] = "152529199001010012" }),
        new("152529199001010012", "real-estate-certificate", new()
        {
            ["owner"] = "申请人甲", ["address"] = "正镶白旗明安图镇（模拟）1 号", ["area"] = "48", ["ownership"] = "单独所有",
        }),
        new("152529198807010025", "citizen-identity-card", new() { ["name"] = "申请人乙", ["number"] = "152529198807010025" }),
        new("152529198807010025", "household-register-certificate", []),
        new("152529198807010025", "marriage-certificate", new() { ["holder"] = "申请人乙" }),
    ];

    /// <summary>Issues what is missing; safe to repeat.</summary>
    public async Task EnsureAsync(CancellationToken cancel)
    {
        var region = regions.Default.Code;
        if (catalogue.Current.Region(region) is not { } published)
        {
            return;
        }

        foreach (var holder in _all.GroupBy(c => c.Holder))
        {
            if (await parties.FindByNumberAsync(holder.Key, cancel) is not { } party ||
                (await certificates.WalletAsync(party.PartyId, cancel)).Count > 0)
            {
                continue;
            }

            foreach (var wanted in holder)
            {
                if (published.Library.FindCertificate(wanted.Kind) is { } kind && authorities.Find(region, kind.Definer) is { } issuer)
                {
                    await IssueAsync(
                        new CertificateOrder
                        {
                            Kind = kind,
                            Region = region,
                            Issuer = issuer,
                            HolderPartyId = party.PartyId,
                            Holder = party.Name,
                            Values = wanted.Values,
                        },
                        cancel);
                }
            }
        }
    }

    private async Task IssueAsync(CertificateOrder order, CancellationToken cancel)
    {
        var process = SystemProcess.Create("Demonstration", time.GetUtcNow(), order.Region);
        var outcome = await writes.RunAsync<IssueCertificate, CertificateIssued>(
            (operation, c) => operation.RunAsync(order, process, c), process, cancel);
        if (outcome.Refusal is { } refusal)
        {
            throw new InvalidOperationException(refusal.Message);
        }
    }

    private sealed record DemoCertificate(string Holder, string Kind, Dictionary<string, string> Values);
}
