using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Suban.Cases.Drafts;
using Suban.Catalogue;
using Suban.Certificates.Papers;
using Suban.Certificates.Wallet;
using Suban.Components.Listing;
using Suban.Organisation.Access;
using Suban.Portal.Published;

namespace Suban.Portal.Pages.Wallet;

/// <summary>One certificate: its face, its data, its files.</summary>
[Authorize(Policies.Applicant)]
internal sealed class OneModel(CertificateQueries certificates, PaperQueries papers, PublishedRegion published) : PageModel
{
    public CertificateView Certificate { get; private set; } = null!;

    /// <summary>The items by which an enterprise's licence is renewed, changed or replaced: those that bring it out.</summary>
    /// <remarks>行政许可法第四十九条、第五十条. A person's papers have their own ways (换发、补发), which no item here describes.</remarks>
    public IReadOnlyList<HandlingItem> Items { get; private set; } = [];

    public IReadOnlyList<CertificateAim> Aims =>
        [.. Enum.GetValues<CertificateAim>().Where(aim => aim is not CertificateAim.Renewal || Certificate.Card.ValidTo is not null)];

    public PaperView? Face { get; private set; }

    public bool MakesPdf => papers.MakesPdf;

    public IEnumerable<SummaryRow> Rows =>
    [
        .. Certificate.Fields.Select(f => new SummaryRow(f.Label, f.Value)),
        new SummaryRow("证照编号", Certificate.Number),
        new SummaryRow("发证机关", Certificate.Card.Issuer),
        new SummaryRow("发证日期", Certificates.ChineseDate.Of(Certificate.Card.IssuedOn)),
        new SummaryRow("有效期", StateWords.ValidTo(Certificate.Card.ValidTo)),
    ];

    /// <summary>For whoever checks it by machine; nobody needs it at the counter.</summary>
    public IEnumerable<SummaryRow> Proof =>
    [
        new SummaryRow("电子证照标识", Certificate.Identifier),
        new SummaryRow("可信等级", StateWords.Of(Certificate.Trust)),
        new SummaryRow("签名", Face is { IsSigned: true } ? "已用发证机关电子印章签名（SM2）" : "正在签名，一般一分钟内完成"),
    ];

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancel)
    {
        if (User.RequireReader().PartyId is not { } party || await certificates.FindAsync(id, party, cancel) is not { } found)
        {
            return NotFound();
        }

        Certificate = found;
        Items = found.Card.State is CertificateState.Revoked || published.Find(null) is not { } region
            || region.Library.FindCertificate(found.Card.Kind)?.Holder is not ApplicantKind.Enterprise
            ? []
            : [.. region.Library.Document.Items.Where(item => item.Issues.Contains(found.Card.Kind))];
        Face = await papers.FindAsync(found.PaperId, cancel);
        return Page();
    }
}
