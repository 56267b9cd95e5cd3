using Microsoft.EntityFrameworkCore;
using Suban.Kernel;
using Suban.Kernel.Crypto;
using Suban.Organisation;
using Suban.Organisation.Access;

namespace Suban.Assistance.Team;

/// <summary>Reads the team of a region (帮办队伍): who helps where and with what, and who may be appointed.</summary>
public sealed class TeamQueries(AppDbContext db, FieldCipher cipher, ListDepartments list, Authorities authorities, Regions regions, TimeProvider clock)
{
    private DateOnly Today => RegionTime.DateOf(clock.GetUtcNow());

    /// <summary>Who can be appointed in the region: members of today with an account, by name.</summary>
    public async Task<IReadOnlyList<TeamMember>> AppointableAsync(string region, CancellationToken cancel) =>
        [.. (await AppointableRows(region).ToListAsync(cancel)).Select(Appointable).OrderBy(m => m.Name, StringComparer.Ordinal)];

    /// <summary>The member behind an account; null where the account is not in the region's team today.</summary>
    public async Task<TeamMember?> FindAsync(string region, Guid accountId, CancellationToken cancel) =>
        await AppointableRows(region).FirstOrDefaultAsync(m => m.AccountId == accountId, cancel) is { } member ? Appointable(member) : null;

    /// <summary>Today's members by department and point, as the roster lists them.</summary>
    public async Task<IReadOnlyList<MemberView>> RosterAsync(Reader reader, CancellationToken cancel) =>
        [.. (await ViewsAsync(db.Set<AssistMember>().Where(m => m.Region == reader.Region && m.LeftOn == null), reader.Region, cancel))
            .OrderBy(m => m.Department is null).ThenBy(m => m.Department, StringComparer.Ordinal).ThenBy(m => m.Point, StringComparer.Ordinal).ThenBy(m => m.Name, StringComparer.Ordinal)];

    /// <summary>Who has left, the latest first.</summary>
    public async Task<IReadOnlyList<MemberView>> FormerAsync(Reader reader, CancellationToken cancel) =>
        [.. (await ViewsAsync(db.Set<AssistMember>().Where(m => m.Region == reader.Region && m.LeftOn != null), reader.Region, cancel)).OrderByDescending(m => m.LeftOn)];

    public async Task<MemberRecord?> FindMemberAsync(Reader reader, Guid memberId, CancellationToken cancel)
    {
        var found = await ViewsAsync(db.Set<AssistMember>().Where(m => m.Region == reader.Region && m.AssistMemberId == memberId), reader.Region, cancel);
        if (found is not [var member])
        {
            return null;
        }

        var trainings = await db.Set<TrainingEntry>().AsNoTracking().Where(t => t.AssistMemberId == memberId).OrderByDescending(t => t.HeldOn).ToListAsync(cancel);
        var days = await db.Set<DutyDay>().AsNoTracking().Where(d => d.AssistMemberId == memberId && d.Day >= Today).OrderBy(d => d.Day).Select(d => d.Day).ToListAsync(cancel);
        return new MemberRecord(
            member,
            await FilingsAsync(db.Set<MemberFiling>().Where(f => f.AssistMemberId == memberId), cancel),
            [.. trainings.Select(t => new TrainingView(member.Name, t.Subject, t.HeldOn, t.Hours, t.Passed))],
            days);
    }

    /// <summary>Changes of the team: those still to be filed first, the most urgent on top.</summary>
    public async Task<IReadOnlyList<FilingView>> FilingsAsync(Reader reader, CancellationToken cancel) =>
        [.. (await FilingsAsync(db.Set<MemberFiling>().Where(f => f.Region == reader.Region), cancel))
            .OrderBy(f => f.FiledOn is not null).ThenBy(f => f.FiledOn is null ? f.DueOn : default).ThenByDescending(f => f.RecordedAt)];

    /// <summary>Which departments and points have nobody, too few or too many, and which items nobody helps with.</summary>
    public async Task<TeamCoverage> CoverageAsync(string region, CancellationToken cancel)
    {
        var members = await db.Set<AssistMember>().AsNoTracking().Where(m => m.Region == region && m.LeftOn == null).ToListAsync(cancel);
        var points = await db.Set<ServicePoint>().AsNoTracking().Where(p => p.Region == region && !p.Closed).ToListAsync(cancel);
        return TeamCoverage.Of(
            list.Of(region), list.Lines(region), [.. points.Select(p => new CoveredPoint(p.ServicePointId, p.Name))],
            [.. members.Select(m => new CoveringMember(m.AuthorityId, m.ServicePointId, m.ReadItems()))], regions.Settings(region, Today));
    }

    private IQueryable<AssistMember> AppointableRows(string region) =>
        db.Set<AssistMember>().AsNoTracking().Where(m => m.Region == region && m.LeftOn == null && m.AccountId != null);

    private static TeamMember Appointable(AssistMember row) => new(row.AssistMemberId, row.AccountId!.Value, row.Name, row.AuthorityId, row.ServicePointId, row.ReadItems());

    private async Task<IReadOnlyList<MemberView>> ViewsAsync(IQueryable<AssistMember> members, string region, CancellationToken cancel)
    {
        var rows = await members.AsNoTracking().ToListAsync(cancel);
        var points = await db.Set<ServicePoint>().AsNoTracking().Where(p => p.Region == region).ToDictionaryAsync(p => p.ServicePointId, p => p.Name, cancel);
        var trained = await db.Set<TrainingEntry>().Where(t => t.Region == region).GroupBy(t => t.AssistMemberId)
            .Select(g => new { Id = g.Key, Last = g.Max(t => t.HeldOn) }).ToDictionaryAsync(t => t.Id, t => t.Last, cancel);
        var lines = list.Lines(region);
        return
        [
            .. rows.Select(m =>
            {
                var items = m.ReadItems().ToHashSet();
                return new MemberView
                {
                    MemberId = m.AssistMemberId,
                    Name = m.Name,
                    Phone = cipher.Open(AssistMember.PhoneColumn, m.AssistMemberId, m.PhoneSealed),
                    PhoneIsWork = m.PhoneIsWork,
                    AccountId = m.AccountId,
                    AuthorityId = m.AuthorityId,
                    Department = m.AuthorityId is { } authority ? authorities.Find(authority)?.Name : null,
                    PointId = m.ServicePointId,
                    Point = m.ServicePointId is { } point ? points.GetValueOrDefault(point) : null,
                    Items = [.. lines.Where(l => items.Contains(l.Item.Key)).Select(l => new ServedItem(l.Entry.Number, l.Item.Key, l.Item.Name))],
                    JoinedOn = m.JoinedOn,
                    LeftOn = m.LeftOn,
                    TrainedOn = trained.TryGetValue(m.AssistMemberId, out var last) ? last : null,
                    Revision = m.Revision,
                };
            }),
        ];
    }

    private async Task<IReadOnlyList<FilingView>> FilingsAsync(IQueryable<MemberFiling> filings, CancellationToken cancel)
    {
        var rows = await filings.AsNoTracking().OrderByDescending(f => f.RecordedAt).ToListAsync(cancel);
        var ids = rows.Select(f => f.AssistMemberId).ToHashSet();
        var names = await db.Set<AssistMember>().Where(m => ids.Contains(m.AssistMemberId)).ToDictionaryAsync(m => m.AssistMemberId, m => m.Name, cancel);
        return
        [
            .. rows.Select(f => new FilingView(f.MemberFilingId, f.AssistMemberId, names.GetValueOrDefault(f.AssistMemberId, ""), f.Change, f.HappenedOn, f.Reason, f.RecordedByName, f.RecordedAt, f.DueOn)
            {
                FiledOn = f.FiledOn,
                FiledTo = f.FiledTo,
                Receipt = f.Receipt,
                FiledByName = f.FiledByName,
                IsLate = (f.FiledOn ?? Today) > f.DueOn,
            }),
        ];
    }
}

/// <summary>Somebody who can be appointed as the assistant of an order.</summary>
/// <param name="Items">The keys of the items he helps with.</param>
public sealed record TeamMember(Guid MemberId, Guid AccountId, string Name, Guid? AuthorityId, Guid? PointId, IReadOnlyList<string> Items);

/// <param name="Number">Its place in the region's list.</param>
public sealed record ServedItem(int Number, string Key, string Name);
