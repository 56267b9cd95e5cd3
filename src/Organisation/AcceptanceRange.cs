using Suban.Kernel;

namespace Suban.Organisation;

/// <summary>Whose windows may receive for a region (通办范围): its own, those of the whole city, or those it names.</summary>
public sealed class AcceptanceRange(Regions regions, TimeProvider clock)
{
    /// <summary>Whether a window of one region may receive for the other.</summary>
    public bool Admits(string region, string from)
    {
        if (region == from || regions.Find(region) is not { } asked || regions.Find(from) is not { } asking)
        {
            return false;
        }

        // The centre of a township is the county's own counter.
        if (asking.Level is AdministrativeLevel.Township && asking.ParentCode == region)
        {
            return true;
        }

        var settings = regions.Settings(region, RegionTime.DateOf(clock.GetUtcNow()));
        return settings.AcceptanceRange switch
        {
            AcceptanceReach.Own => false,
            AcceptanceReach.City => CityOf(asked) is { } city && city == CityOf(asking),
            AcceptanceReach.Named => settings.AcceptanceRegions.Contains(from),
        };
    }

    /// <summary>The other regions a window there may receive for; what belongs to a township is its county's.</summary>
    public IReadOnlyList<Region> Of(string from) =>
        [.. regions.All.Where(r => r.Level is AdministrativeLevel.Prefecture or AdministrativeLevel.County && Admits(r.Code, from))];

    private static string? CityOf(Region region) => region.Level switch
    {
        AdministrativeLevel.Prefecture => region.Code,
        AdministrativeLevel.County => region.ParentCode,
        _ => null,
    };
}

/// <summary>How far a region opened its handling to other regions' windows.</summary>
public enum AcceptanceReach
{
    /// <summary>本级.</summary>
    Own,

    /// <summary>全市.</summary>
    City,

    /// <summary>指定的旗县区.</summary>
    Named,
}
