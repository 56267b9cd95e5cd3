namespace Suban.Portal;

/// <summary>What the host decides for the portal.</summary>
public sealed record PortalSettings
{
    /// <summary>People, telephone numbers and outside systems are simulated, and every page says so.</summary>
    public bool Demonstration { get; init; }
}
