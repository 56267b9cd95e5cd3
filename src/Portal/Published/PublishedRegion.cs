using Suban.Catalogue.Adopting;
using Suban.Catalogue.Publishing;
using Suban.Certificates;
using Suban.Kernel;
using Suban.Organisation;
using Suban.Organisation.Settings;
using Suban.Portal.Frame;

namespace Suban.Portal.Published;

/// <summary>The catalogue behind a published page: the region's own; a township shows its county's, nobody else shows another's.</summary>
internal sealed class PublishedRegion(CatalogueStore store, Regions regions, RegionOfRequest request, CertificatesSettings settings, TimeProvider time)
{
    /// <summary>How long what is published may lag behind the entry of a hall or an authority; versions and settings show at once.</summary>
    public static readonly TimeSpan Kept = TimeSpan.FromMinutes(10);

    /// <summary>Null where the path names a region that is not here, or where nothing is published yet.</summary>
    public RegionCatalogue? Find(string? code)
    {
        var region = code is null ? request.Region : regions.Find(code);
        var snapshot = store.Current;
        return region is null
            ? null
            : regions.Serving(region.Code).Select(r => snapshot.Region(r.Code)).FirstOrDefault(c => c is not null);
    }

    /// <summary>The place the request is about, which a township is though its county publishes for it.</summary>
    public Region Region => request.Region;

    public DateOnly Today => RegionTime.DateOf(time.GetUtcNow());

    /// <summary>What the region tells everybody today, the newest first.</summary>
    public IReadOnlyList<RegionNotice> NoticesOf(RegionCatalogue catalogue) =>
        [.. catalogue.Adoption.Notices.Concat(catalogue.Adoption.Announced).Where(n => n.IsShownOn(Today)).OrderByDescending(n => n.From)];

    public Hall? Hall => request.Hall;

    public string ConsultationPhone => request.Settings.ConsultationPhone;

    public string OneThingPhone => request.Settings.OneThingPhone;

    public RegionSettings Settings => request.Settings;

    /// <summary>A path as it is printed in a code: under the address people use, whatever the server behind it is called.</summary>
    public string Outside(string path) => settings.PublicOrigin + path;
}
