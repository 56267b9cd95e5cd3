using System.Globalization;
using Suban.Certificates.Signing;
using Suban.Kernel;
using Suban.Kernel.Crypto;
using Suban.Organisation;
using Suban.Organisation.Settings;

namespace Suban.Certificates.Papers;

/// <summary>
/// Issues a paper (出具文书) inside the operation that decides it: number, code and content commit with the decision; signature and PDF follow.
/// </summary>
public sealed class IssuePaper(AppDbContext db, SealRegistry seals, PaperSafe safe, Regions regions, CertificatesSettings settings)
{
    internal const string FinishTopic = "papers.finish";

    public async Task<Outcome<PaperIssued>> RunAsync(PaperDraft draft, ProcessContext process, CancellationToken cancel)
    {
        var use = await seals.ForUseAsync(draft.Issuer, process, cancel);
        if (!use.TryGet(out var seal))
        {
            return use.Refusal!;
        }

        var paperId = Guid.CreateVersion7(process.Now);
        var code = VerificationCode.NewToken();
        var number = draft.Number ?? await NextNumberAsync(draft, process.Now, cancel);
        var document = new PaperDocument
        {
            Template = draft.Kind.Template,
            Title = draft.Kind.Title,
            Number = number,
            Issuer = draft.Issuer.Name,
            IssuerCode = draft.Issuer.CreditCode,
            Holder = draft.Holder,
            IssuedOn = RegionTime.DateOf(process.Now),
            Code = code,
            Values = Complete(draft, number, code, process.Now),
            Tables = draft.Content.Tables,
        };
        var written = CanonicalJson.Of(document);
        db.Add(new Paper
        {
            PaperId = paperId,
            Template = draft.Kind.Template,
            Title = draft.Kind.Title,
            Subject = draft.Subject,
            Number = number,
            Region = draft.Region,
            SealId = seal.SealId,
            IssuerId = draft.Issuer.AuthorityId,
            Issuer = draft.Issuer.Name,
            Holder = draft.Holder,
            HolderPartyId = draft.HolderPartyId,
            CaseId = draft.CaseId,
            Code = code,
            Document = safe.Seal(paperId, written),
            IssuedAt = process.Now,
        });
        var issued = new PaperIssued(paperId, draft.Kind.Template, number, seal.SealId, Convert.ToHexStringLower(Sm3.Of(written)));
        db.Record(draft.CaseId is { } caseId ? $"case/{caseId:N}" : $"paper/{paperId}", issued, process);
        db.Send(FinishTopic, new FinishRequest(paperId), process.Now);
        return issued;
    }

    private async Task<string> NextNumberAsync(PaperDraft draft, DateTimeOffset now, CancellationToken cancel)
    {
        var today = RegionTime.DateOf(now);
        var prefix = regions.Settings(draft.Region, today).DocumentPrefix;
        var sequence = await NumberSequence.NextAsync(db, $"paper/{draft.Kind.Template}/{draft.Region}/{today.Year}", cancel);
        return string.Create(CultureInfo.InvariantCulture, $"〔{today.Year}〕{prefix}{draft.Kind.NumberWord}第{sequence:D4}号");
    }

    private Dictionary<string, string> Complete(PaperDraft draft, string number, string code, DateTimeOffset now) =>
        new(draft.Content.Values, StringComparer.Ordinal)
        {
            ["authority"] = draft.Issuer.Name,
            ["issuer"] = draft.Issuer.Name,
            ["number"] = number,
            ["issued-on"] = ChineseDate.Of(RegionTime.DateOf(now)),
            ["applicant"] = draft.Holder,
            ["verify-at"] = settings.PublicOrigin + "/verify",
            ["check-code"] = VerificationCode.CheckWords(code),
        };
}

/// <summary>The message that asks for a paper's signature and PDF.</summary>
internal sealed record FinishRequest(Guid PaperId);
