using Suban.Catalogue;
using Suban.Catalogue.Assisting;
using Suban.Catalogue.Publishing;
using Suban.Kernel;
using Suban.Organisation;

namespace Suban.Assistance.Orders;

/// <summary>What a region's assistants help with today (帮办事项): its published list for projects, its themes for people and enterprises.</summary>
public sealed class AssistOffers(CatalogueStore catalogue, Regions regions, Authorities authorities, TimeProvider time)
{
    private const string ThemePrefix = "theme:";

    /// <summary>The kinds the region offers, in their order.</summary>
    public IReadOnlyList<OrderKind> Kinds(string region)
    {
        var subjects = regions.Settings(region, RegionTime.DateOf(time.GetUtcNow())).AssistSubjects;
        return [.. Enum.GetValues<OrderKind>().Where(kind => subjects.Contains(KeyOf(kind)))];
    }

    /// <summary>Version of the region's catalogue, and what it lists for the kind; null where nothing is published.</summary>
    public OfferedList? For(string region, OrderKind kind)
    {
        if (catalogue.Current.Region(region) is not { } published || !Kinds(region).Contains(kind))
        {
            return null;
        }

        IEnumerable<OfferedItem> items = kind switch
        {
            OrderKind.Project or OrderKind.Engineering => Lines(published).Select(line => Of(region, line)),
            OrderKind.Enterprise => Themes(published, ApplicantKind.Enterprise),
            OrderKind.Livelihood => Themes(published, ApplicantKind.Person),
        };
        return new OfferedList(published.Version, [.. items], published.AssistLines.Count == 0);
    }

    // A region that printed no list of its own is served by the autonomous region's reference list, until it confirms one.
    private static IEnumerable<AssistLine> Lines(RegionCatalogue published) => published.AssistLines.Count > 0
        ? published.AssistLines
        : published.Library.Document.AssistItems.Select((item, i) => new AssistLine(new AssistEntry { Number = i + 1, Item = item.Key, Department = published.Library.Authority(item.Authority).Name }, item));

    private OfferedItem Of(string region, AssistLine line) => new(
        line.Item.Key, line.Item.Name, line.Entry.Department,
        (authorities.Named(region, line.Entry.Department) ?? authorities.Find(region, line.Item.Authority))?.AuthorityId, line.Item.Stage);

    // A region that publishes no themes of its own helps with those of the autonomous region's list.
    private IEnumerable<OfferedItem> Themes(RegionCatalogue published, ApplicantKind whom) =>
        (published.Themes.Count > 0 ? published.Themes.Select(theme => theme.Theme) : published.Template.Themes.OrderBy(theme => theme.Number))
        .Where(theme => theme.For == whom)
        .Select(theme => (theme, Lead: authorities.Find(published.Code, theme.Lead)))
        .Select(found => new OfferedItem(
            ThemePrefix + found.theme.Number, found.theme.Name, found.Lead?.Name ?? published.Library.Authority(found.theme.Lead).Name, found.Lead?.AuthorityId, ProjectStage.Establishment));

    private static string KeyOf(OrderKind kind) => kind switch
    {
        OrderKind.Project => "project",
        OrderKind.Engineering => "engineering",
        OrderKind.Enterprise => "enterprise",
        OrderKind.Livelihood => "livelihood",
    };
}

/// <param name="Borrowed">The region printed no list of its own: 以本地确认为准.</param>
public sealed record OfferedList(string Version, IReadOnlyList<OfferedItem> Items, bool Borrowed);

/// <summary>Something that may be asked for.</summary>
public sealed record OfferedItem(string Key, string Name, string Department, Guid? AuthorityId, ProjectStage Stage);
