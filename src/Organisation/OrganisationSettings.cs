namespace Suban.Organisation;

/// <summary>What the host decides for this module.</summary>
public sealed record OrganisationSettings
{
    /// <summary>The folder that holds <c>regions/</c> and <c>calendars/</c>.</summary>
    public required string ContentDirectory { get; init; }

    /// <summary>The sample region of this repository.</summary>
    public const string ShippedRegion = "152529";

    /// <summary>The region of paths that name none.</summary>
    public string DefaultRegion { get; init; } = ShippedRegion;

    /// <summary>Development on loopback HTTP: plain cookie names, simulated messages shown on screen.</summary>
    public bool Development { get; init; }

    /// <summary>PBKDF2-SHA512 rounds; only tests lower them.</summary>
    public int PasswordRounds { get; init; } = 220_000;
}
