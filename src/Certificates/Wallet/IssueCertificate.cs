using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Suban.Catalogue;
using Suban.Certificates.Papers;
using Suban.Kernel;
using Suban.Kernel.Crypto;
using Suban.Kernel.Identifiers;
using Suban.Organisation;

namespace Suban.Certificates.Wallet;

/// <summary>Issues an electronic certificate (颁发证照) inside the operation that decided it: both commit, or neither.</summary>
/// <remarks>行政许可法 art. 39; the signature and the PDF follow after the commit.</remarks>
public sealed class IssueCertificate(AppDbContext db, IssuePaper papers, PaperRenderer renderer, CertificateSafe safe, Authorities authorities)
{
    private const string GeneralTemplate = "certificate";
    private const string FirstVersion = "001";

    public async Task<Outcome<CertificateIssued>> RunAsync(CertificateOrder order, ProcessContext process, CancellationToken cancel)
    {
        var today = RegionTime.DateOf(process.Now);
        var serial = await NextSerialAsync(order, today, cancel);
        var number = order.Number ?? serial;
        var validTo = order.ValidTo ?? (order.Kind.ValidityYears is { } years ? today.AddYears(years).AddDays(-1) : null);
        var identifier = CertificateIdentifier.Create(TypeCode(order), order.Issuer.CreditCode, serial, FirstVersion).ToString();
        IReadOnlyList<CertificateValue> fields =
            [.. order.Kind.Fields.Select(f => new CertificateValue(f.Id, f.Label, order.Values.GetValueOrDefault(f.Id, string.Empty)))];

        var paper = await papers.RunAsync(Face(order, number, identifier, validTo, fields), process, cancel);
        if (!paper.TryGet(out var face))
        {
            return paper.Refusal!;
        }

        await ReplaceEarlierAsync(order, number, process, cancel);
        var certificateId = Guid.CreateVersion7(process.Now);
        db.Add(new Certificate
        {
            CertificateId = certificateId,
            Kind = order.Kind.Key,
            KindName = order.Kind.Name,
            Identifier = identifier,
            Number = number,
            Version = 1,
            HolderPartyId = order.HolderPartyId,
            Holder = order.Holder,
            Region = order.Region,
            IssuerId = order.Issuer.AuthorityId,
            Issuer = order.Issuer.Name,
            IssuedOn = today,
            ValidTo = validTo,
            Trust = order.Trust,
            Fields = safe.Seal(certificateId, fields),
            CaseId = order.CaseId,
            PaperId = face.PaperId,
        });
        var issued = new CertificateIssued(certificateId, order.Kind.Key, number, identifier, order.HolderPartyId, face.PaperId, validTo);
        db.Record($"certificate/{certificateId}", issued, process);
        return issued;
    }

    // One sequence for each kind, region and year serves both as the number and as the identifier's serial.
    private async Task<string> NextSerialAsync(CertificateOrder order, DateOnly today, CancellationToken cancel)
    {
        var sequence = await NumberSequence.NextAsync(db, $"certificate/{order.Kind.Key}/{order.Region}/{today.Year}", cancel);
        return string.Create(CultureInfo.InvariantCulture, $"{order.Region}{today.Year}{sequence:D6}");
    }

    /// <summary>The definer's credit code and three places of the kind's own, drawn from its key because no register of places exists here.</summary>
    private string TypeCode(CertificateOrder order)
    {
        const string places = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";
        var definer = authorities.Find(order.Region[..2], order.Kind.Definer) ?? authorities.Find(order.Region, order.Kind.Definer) ?? order.Issuer;
        var hash = Sm3.Of(order.Kind.Key);
        return definer.CreditCode + places[hash[0] % 36] + places[hash[1] % 36] + places[hash[2] % 36];
    }

    private PaperDraft Face(CertificateOrder order, string number, string identifier, DateOnly? validTo, IReadOnlyList<CertificateValue> fields) => new()
    {
        Kind = new PaperKind(renderer.HasTemplate(order.Kind.Key) ? order.Kind.Key : GeneralTemplate, order.Kind.Name, string.Empty),
        Region = order.Region,
        Issuer = order.Issuer,
        Holder = order.Holder,
        HolderPartyId = order.HolderPartyId,
        CaseId = order.CaseId,
        Number = number,
        Content = new PaperContent
        {
            Values = new Dictionary<string, string>
            {
                ["title"] = order.Kind.Name,
                ["identifier"] = identifier,
                ["valid-to"] = validTo is { } last ? ChineseDate.Of(last) : "长期",
            },
            Tables = new Dictionary<string, IReadOnlyList<IReadOnlyDictionary<string, string>>>
            {
                ["fields"] = [.. fields.Where(f => f.Value.Length > 0)
                    .Select(f => new Dictionary<string, string> { ["label"] = f.Label, ["value"] = f.Value })],
            },
        },
    };

    private async Task ReplaceEarlierAsync(CertificateOrder order, string number, ProcessContext process, CancellationToken cancel)
    {
        if (order.Kind.Replaces is not { } replaced)
        {
            return;
        }

        var earlier = await db.Set<Certificate>()
            .Where(c => c.HolderPartyId == order.HolderPartyId && c.Kind == replaced && c.State == CertificateState.Issued).ToListAsync(cancel);
        foreach (var certificate in earlier)
        {
            certificate.Replace(number, process.Now);
            var face = await db.Set<Paper>().SingleAsync(p => p.PaperId == certificate.PaperId, cancel);
            face.Cancel(PaperState.Replaced, $"已由 {number} 代替");
        }
    }
}
