using Suban.Assistance.Team;
using Suban.Components.Fields;
using Suban.Organisation;
using Suban.Organisation.Access;
using Suban.Organisation.Accounts;

namespace Suban.Workbench.Agent;

/// <summary>What can be chosen for a member.</summary>
internal sealed record MemberOptions(IReadOnlyList<Choice> Departments, IReadOnlyList<Choice> Points, IReadOnlyList<Choice> Items, IReadOnlyList<Choice> Accounts)
{
    public static MemberOptions None { get; } = new([], [], [], []);
}

/// <summary>Gathers what can be chosen for a member: the reader's own department, or for supervision every one.</summary>
internal sealed class MemberChoices(ListDepartments list, Authorities authorities, ServicePointQueries points, AccountQueries accounts)
{
    public async Task<MemberOptions> OfAsync(Reader reader, CancellationToken cancel)
    {
        var departments = list.Of(reader.Region).Select(d => d.Authority).Concat(authorities.Of(reader.Region)).DistinctBy(a => a.AuthorityId)
            .Where(a => reader.Has(Role.Supervisor) || a.AuthorityId == reader.AuthorityId);
        return new MemberOptions(
            [.. departments.Select(a => new Choice($"{a.AuthorityId}", a.Name))],
            [.. (await points.OpenAsync(reader.Region, cancel)).Select(p => new Choice($"{p.PointId}", p.Name))],
            [.. list.Lines(reader.Region).Select(l => new Choice(l.Item.Key, $"{l.Entry.Number}. {l.Item.Name}（{l.Entry.Department}）"))],
            await AccountsAsync(reader.Region, cancel));
    }

    /// <summary>Accounts of assistants.</summary>
    private async Task<IReadOnlyList<Choice>> AccountsAsync(string region, CancellationToken cancel)
    {
        var found = new List<Choice>();
        string? after = null;
        do
        {
            var slice = await accounts.StaffAsync(region, after, cancel);
            found.AddRange(slice.Rows.Where(r => !r.Disabled && r.Roles.Contains(Role.Assistant)).Select(r => new Choice($"{r.AccountId}", $"{r.Name}（{r.SignInName}）")));
            after = slice.Next;
        }
        while (after is not null);

        return found;
    }
}
