using Suban.Kernel;
using Suban.Organisation;

namespace Suban.Api.Standard;

/// <summary>What the standard asks of every item and this catalogue says once for the region: where, when, whom to call.</summary>
internal sealed class StandardFields(Regions regions, Halls halls, TimeProvider time)
{
    public RegionContact Of(string code)
    {
        var settings = regions.Settings(code, RegionTime.DateOf(time.GetUtcNow()));
        var hall = halls.Nearest(code);
        return new RegionContact(settings.ConsultationPhone, settings.OneThingPhone, settings.ComplaintPhone, hall is null ? null : $"{hall.Name}，{hall.Address}", settings.OfficeHoursWords);
    }
}

/// <param name="Place">Name and address of the hall; null where the region has none.</param>
internal sealed record RegionContact(string ConsultationPhone, string OneThingPhone, string ComplaintPhone, string? Place, string Hours);
