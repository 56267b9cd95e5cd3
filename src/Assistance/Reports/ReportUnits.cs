using Suban.Assistance.Team;
using Suban.Organisation;
using Suban.Organisation.Access;
using Suban.Organisation.Settings;

namespace Suban.Assistance.Reports;

/// <summary>Who reports to a region, and by which day (报送单位): a city's banners, elsewhere the departments of its list.</summary>
public sealed class ReportUnits(Regions regions, ListDepartments list)
{
    public IReadOnlyList<ReportUnit> Of(string region) => regions.Children(region) is var below && below.Any(IsBanner)
        ? [.. below.Where(IsBanner).Select(b => new ReportUnit(region, b.Code, null, b.Name))]
        : [.. list.Of(region).Select(d => new ReportUnit(region, region, d.Authority.AuthorityId, d.Authority.Name))];

    /// <summary>The unit a reader writes for: his department, or the region he supervises where it reports upward.</summary>
    public ReportUnit? OfReader(Reader reader)
    {
        var own = Of(reader.Region).FirstOrDefault(u => u.AuthorityId is { } department && department == reader.AuthorityId);
        return own is not null || !reader.Has(Role.Supervisor) || regions.Find(reader.Region)?.ParentCode is not { } above
            ? own
            : Of(above).FirstOrDefault(u => u.AuthorityId is null && u.FromRegion == reader.Region);
    }

    /// <summary>Whether the reader has a part in assisted handling, and so something to tell: supervision, assistants, the departments of the list.</summary>
    public bool HasPart(Reader reader) =>
        reader.Has(Role.Supervisor) || reader.Has(Role.Assistant) || list.Of(reader.Region).Any(d => d.Authority.AuthorityId == reader.AuthorityId);

    /// <summary>The last day on which a report of the month is in time; null where the region asks for none.</summary>
    public DateOnly? DueOn(string region, DateOnly month)
    {
        var settings = regions.Settings(region, month);
        return settings.AssistReport is { Period: ReportPeriod.Monthly, Day: var day }
            ? new DateOnly(month.Year, month.Month, day).AddDays(settings.Text("report-due-inclusive") == "yes" ? 0 : -1)
            : null;
    }

    public string To(string region, DateOnly month) => regions.Settings(region, month).Text("assist-report-to");

    private static bool IsBanner(Region region) => region.Level is AdministrativeLevel.County;
}

/// <summary>Somebody who reports.</summary>
/// <param name="Region">To whom.</param>
/// <param name="AuthorityId">Null where a region reports for itself.</param>
public sealed record ReportUnit(string Region, string FromRegion, Guid? AuthorityId, string Name);
