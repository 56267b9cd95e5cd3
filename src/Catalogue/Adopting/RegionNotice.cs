namespace Suban.Catalogue.Adopting;

/// <summary>Something a region tells everybody for a time (通知公告).</summary>
/// <param name="Key">As it stands in the address.</param>
/// <param name="Until">The last day it is shown on; null where it stays.</param>
public sealed record RegionNotice(string Key, string Title, DateOnly From, DateOnly? Until)
{
    /// <summary>Paragraphs.</summary>
    public IReadOnlyList<string> Text { get; init => field = value ?? []; } = [];

    /// <summary>Who says so, where it is not the service bureau.</summary>
    public string? Issuer { get; init; }

    public bool NeedsLocalConfirmation { get; init; }

    public bool IsShownOn(DateOnly day) => From <= day && (Until is null || day <= Until);
}
