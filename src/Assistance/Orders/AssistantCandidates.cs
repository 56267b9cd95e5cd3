using Suban.Assistance.Team;
using Suban.Kernel;
using Suban.Organisation;
using Suban.Organisation.Access;
using Suban.Organisation.Accounts;

namespace Suban.Assistance.Orders;

/// <summary>Who may be appointed to an order (帮办员人选): an assistant of the region who approves none of its items.</summary>
public sealed class AssistantCandidates(AccountQueries accounts, TeamQueries team, Authorities authorities)
{
    public async Task<IReadOnlyList<AssistantCandidate>> OfAsync(string region, CancellationToken cancel)
    {
        var found = new List<AssistantCandidate>();
        foreach (var authority in authorities.Of(region))
        {
            var ids = await accounts.OfAuthorityAsync(authority.AuthorityId, Role.Assistant, cancel);
            var names = await accounts.NamesAsync(ids, cancel);
            found.AddRange(ids.Where(names.ContainsKey).Select(id => Of(id, names[id], authority)));
        }

        return await RosterAsync(region, cancel) is { } roster ? [.. found.Where(candidate => roster.Contains(candidate.AccountId))] : found;
    }

    internal async Task<Outcome<AssistantCandidate>> FindAsync(string region, Guid? accountId, IEnumerable<OrderItem> items, CancellationToken cancel)
    {
        if (accountId is not { } id || (await RosterAsync(region, cancel) is { } roster && !roster.Contains(id)) || await accounts.StaffMemberAsync(id, cancel) is not { Disabled: false } member || member.Region != region || !member.Roles.Contains(Role.Assistant))
        {
            return OrderRefusals.NotAnAssistant;
        }

        var decides = member.Roles.Any(role => role is Role.Examiner or Role.Approver);
        return decides && items.FirstOrDefault(item => item.AuthorityId is { } authority && authority == member.AuthorityId) is { } own
            ? OrderRefusals.Approves(own.Department)
            : Of(id, member.Name, member.AuthorityId is { } unit ? authorities.Find(unit) : null);
    }

    /// <summary>The accounts of the region's roster; null where it has entered none yet, and any of its assistants may be appointed.</summary>
    private async Task<IReadOnlySet<Guid>?> RosterAsync(string region, CancellationToken cancel) =>
        await team.AppointableAsync(region, cancel) is { Count: > 0 } members ? members.Select(member => member.AccountId).ToHashSet() : null;

    private static AssistantCandidate Of(Guid id, string name, Authority? unit) => new(id, name, unit?.Name ?? "", unit?.AuthorityId, unit?.Key == OrderStart.Bureau);
}

/// <param name="IsBureau">Of the service bureau itself.</param>
public sealed record AssistantCandidate(Guid AccountId, string Name, string Unit, Guid? AuthorityId, bool IsBureau);
