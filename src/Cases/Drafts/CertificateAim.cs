namespace Suban.Cases.Drafts;

/// <summary>What is wanted of a certificate already held (证照延续、变更、补发); the application's title says it to everybody who handles it.</summary>
public enum CertificateAim
{
    /// <summary>延续.</summary>
    Renewal,

    /// <summary>变更.</summary>
    Change,

    /// <summary>补发.</summary>
    Replacement,
}

public static class CertificateAims
{
    public static string Words(this CertificateAim aim) => aim switch
    {
        CertificateAim.Renewal => "延续",
        CertificateAim.Change => "变更",
        CertificateAim.Replacement => "补发",
    };
}
