namespace Suban.Organisation;

public enum PointKind
{
    /// <summary>The region's own hall, which accepts.</summary>
    Hall,

    /// <summary>The centre of one of its townships, which receives and forwards.</summary>
    Township,

    /// <summary>The hall of another region it opened itself to.</summary>
    Elsewhere,
}

/// <summary>A place where an application may be handed in (受理点).</summary>
public sealed record AcceptancePoint(Hall Hall, Region Region, PointKind Kind);

/// <summary>Where an application may be handed in, the nearest first (就近办理): whoever receives it, the competent authority decides.</summary>
public sealed class AcceptancePoints(Regions regions, Halls halls, AcceptanceRange range)
{
    /// <param name="theme">Its number.</param>
    /// <param name="near">The code of the township the applicant lives in; null where he did not say.</param>
    public IReadOnlyList<AcceptancePoint> Of(string region, int theme, string? near) =>
    [
        .. regions.All
            .Select(r => (Region: r, Kind: KindOf(r, region)))
            .Where(r => r.Kind is not null)
            .SelectMany(r => halls.Of(r.Region.Code).Select(hall => new AcceptancePoint(hall, r.Region, r.Kind!.Value)))
            .Where(p => p.Hall.Takes(theme) && p.Hall.Windows.Any(w => w is { Open: true, Kind: WindowKind.Integrated or WindowKind.OneThing }))
            .OrderBy(p => p.Region.Code == near ? 0 : 1).ThenBy(p => p.Kind).ThenBy(p => p.Hall.Name, StringComparer.Ordinal),
    ];

    private PointKind? KindOf(Region from, string region) =>
        from.Code == region ? PointKind.Hall
        : !range.Admits(region, from.Code) ? null
        : from.Level is AdministrativeLevel.Township ? PointKind.Township
        : PointKind.Elsewhere;
}
