namespace Suban.Organisation;

/// <summary>An authority (实施主体): the organ that answers for a service item in a region.</summary>
/// <param name="Key">The kind of authority, the same everywhere (<c>market-supervision</c>).</param>
/// <param name="CreditCode">Its unified social credit code (18 places), the head of its implementation codes.</param>
public sealed record Authority(
    Guid AuthorityId,
    string Key,
    string Name,
    string Region,
    string CreditCode,
    AdministrativeLevel Level,
    string Phone,
    string Address)
{
    /// <summary>What else papers and people call it (别名); content says so, /admin keeps it.</summary>
    public IReadOnlyList<string> AlsoCalled { get; init; } = [];

    /// <summary>Shipped without a confirmed source (以本地确认为准); what is entered in /admin is confirmed.</summary>
    public bool NeedsLocalConfirmation { get; init; }
}
