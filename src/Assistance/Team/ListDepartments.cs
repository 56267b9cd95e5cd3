using Suban.Catalogue.Assisting;
using Suban.Catalogue.Publishing;
using Suban.Organisation;

namespace Suban.Assistance.Team;

/// <summary>The region's list of what assistants help with, and the departments that decide it.</summary>
public sealed class ListDepartments(CatalogueStore catalogue, Authorities authorities)
{
    /// <summary>In the order of the list; empty where the region publishes none.</summary>
    public IReadOnlyList<AssistLine> Lines(string region) => catalogue.Current.Region(region)?.AssistLines ?? [];

    /// <summary>In the order in which the list comes to them. Where the region has not printed its list: its departments that decide investment approvals.</summary>
    public IReadOnlyList<ListDepartment> Of(string region) => Lines(region) is { Count: > 0 } lines ? Deciding(region, lines) :
    [
        .. (catalogue.Current.Region(region)?.Library.Document.AssistItems ?? []).Select(i => authorities.Find(region, i.Authority)).OfType<Authority>()
            .Where(a => a.Region == region).DistinctBy(a => a.AuthorityId).Select(a => new ListDepartment(a, [])),
    ];

    private List<ListDepartment> Deciding(string region, IReadOnlyList<AssistLine> lines) =>
    [
        .. lines.Select(l => (Line: l, Authority: authorities.Find(region, l.Item.Authority)))
            .Where(l => l.Authority is not null)
            .GroupBy(l => l.Authority!.AuthorityId, (_, own) => new ListDepartment(own.First().Authority!, [.. own.Select(l => l.Line)])),
    ];

    /// <summary>Whether somebody can be an assistant of that department here: it is the region's own, or the list leads to it.</summary>
    public bool Has(string region, Guid authorityId) =>
        authorities.Answers(region, authorityId) || Of(region).Any(d => d.Authority.AuthorityId == authorityId);
}

/// <summary>A department with what it decides of the list.</summary>
public sealed record ListDepartment(Authority Authority, IReadOnlyList<AssistLine> Lines);
