using Suban.Kernel;
using Suban.Organisation;
using Suban.Organisation.Settings;

namespace Suban.Catalogue.Checking;

/// <summary>Reads what guides print of a region from its settings, authorities and halls.</summary>
public sealed class RegionFactsReader(Regions regions, Authorities authorities, Halls halls, TimeProvider time)
{
    public RegionFacts Of(string region)
    {
        var settings = regions.Settings(region, RegionTime.DateOf(time.GetUtcNow()));
        return new RegionFacts
        {
            Chain = [.. regions.Chain(region).Select(r => r.Code)],
            ConsultationPhone = settings.ConsultationPhone,
            ComplaintPhone = settings.ComplaintPhone,
            FlowIsStrict = settings.OneThingFlow is OneThingFlow.Strict,
            Authorities =
            [
                .. regions.Chain(region).SelectMany(r => authorities.Of(r.Code)).DistinctBy(a => a.Key)
                    .Select(a => new AuthorityCard(a.Key, a.Name) { CreditCode = a.CreditCode, Phone = a.Phone, Address = a.Address }),
            ],
            Halls = [.. halls.Of(region).Select(h => (h.Name, h.Address))],
        };
    }
}
