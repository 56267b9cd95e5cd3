using Suban.Cases.Drafts;

namespace Suban.Portal.Pages.Wallet;

/// <summary>What a holder says when he wants something of his certificate.</summary>
internal static class AimWords
{
    public static string Of(CertificateAim aim) => aim switch
    {
        CertificateAim.Renewal => "快到期了，延续",
        CertificateAim.Change => "证上的内容变了，变更",
        CertificateAim.Replacement => "丢了或者坏了，补发",
    };
}
