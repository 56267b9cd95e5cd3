using Microsoft.EntityFrameworkCore;
using Suban.Certificates.Files;
using Suban.Kernel;
using Suban.Organisation.Access;

namespace Suban.Cases.Delegations;

/// <summary>A delegation as both sides and the public see it.</summary>
public sealed record DelegationView(
    Guid DelegationId, DelegationKind Kind, string Grantor, string Grantee, DelegatedPowers Powers, IReadOnlyList<string> Items,
    DateOnly ValidFrom, DateOnly ValidUntil, string DocumentNumber, string FileName, bool NamesGrantee, DelegationState State,
    string OfferedByName, DateTimeOffset OfferedAt, string? AnsweredByName, DateTimeOffset? AnsweredAt, string? EndedByName, DateTimeOffset? EndedAt, string? EndReason)
{
    /// <summary>The reader may accept or decline it.</summary>
    public bool MayAnswer { get; init; }

    /// <summary>The reader may end it.</summary>
    public bool MayRevoke { get; init; }

    public bool InForce(DateOnly today) => State is DelegationState.Accepted && ValidFrom <= today && today <= ValidUntil;

    public string Words(DateOnly today) => State switch
    {
        DelegationState.Offered when ValidUntil < today => "没有答复，已过期",
        DelegationState.Offered => "等对方接受",
        DelegationState.Accepted when today < ValidFrom => "已接受，还没到开始的日子",
        DelegationState.Accepted when today > ValidUntil => "已到期",
        DelegationState.Accepted => "在效",
        DelegationState.Declined => "对方没有接受",
        DelegationState.Revoked => "已终止",
    };
}

/// <summary>Reads delegations (交互授权) for their two sides, and those the public may know of.</summary>
public sealed class DelegationQueries(AppDbContext db, DelegationSides sides, FileStore files, TimeProvider clock)
{
    public const int Most = 200;

    /// <summary>Those of the reader's organ, or of the regions he supervises, newest first.</summary>
    public async Task<IReadOnlyList<DelegationView>> ListAsync(Reader reader, CancellationToken cancel) =>
        (await Scoped(reader).OrderByDescending(d => d.OfferedAt).Take(Most).ToListAsync(cancel)).ConvertAll(d => View(d, reader));

    public async Task<DelegationView?> FindAsync(Reader reader, Guid delegationId, CancellationToken cancel) =>
        await Scoped(reader).SingleOrDefaultAsync(d => d.DelegationId == delegationId, cancel) is { } delegation ? View(delegation, reader) : null;

    /// <summary>The signed document, for both sides.</summary>
    public async Task<OpenedFile?> OpenPaperAsync(Reader reader, Guid delegationId, CancellationToken cancel) =>
        await Scoped(reader).SingleOrDefaultAsync(d => d.DelegationId == delegationId, cancel) is { } delegation
            ? await files.OpenAsync(delegation.StoredFileId, cancel)
            : null;

    /// <summary>Those in force by which a region's organs act for others, or others for them.</summary>
    /// <remarks>行政许可法第二十四条: 将受委托行政机关和受委托实施行政许可的内容予以公告.</remarks>
    public async Task<IReadOnlyList<DelegationView>> PublishedAsync(string region, CancellationToken cancel) =>
        (await db.InForce(RegionTime.DateOf(clock.GetUtcNow())).AsNoTracking().Include(d => d.Items)
            .Where(d => d.GrantorRegion == region || d.GranteeRegion == region)
            .OrderBy(d => d.GrantorName).ThenBy(d => d.ValidFrom).Take(Most).ToListAsync(cancel)).ConvertAll(d => View(d, reader: null));

    private IQueryable<Delegation> Scoped(Reader reader)
    {
        var all = db.Set<Delegation>().AsNoTracking().Include(d => d.Items);
        var (organ, scope) = (reader.AuthorityId, reader.RegionScope);
        return reader.Has(Role.Supervisor)
            ? all.Where(d => d.GrantorRegion.StartsWith(scope) || d.GranteeRegion.StartsWith(scope))
            : all.Where(d => d.GrantorId == organ || d.GranteeId == organ);
    }

    private DelegationView View(Delegation d, Reader? reader) => new(
        d.DelegationId, d.Kind, d.GrantorName, d.GranteeName, d.Powers, [.. d.Items.Select(i => i.ItemName).Order(StringComparer.Ordinal)],
        d.ValidFrom, d.ValidUntil, d.DocumentNumber, d.FileName, d.NamesGrantee, d.State,
        d.OfferedByName, d.OfferedAt, d.AnsweredByName, d.AnsweredAt, d.EndedByName, d.EndedAt, d.EndReason)
    {
        MayAnswer = reader is not null && d.State is DelegationState.Offered && d.OfferedBy != reader.AccountId
            && d.ValidUntil >= RegionTime.DateOf(clock.GetUtcNow()) && sides.IsGrantee(reader, d),
        MayRevoke = reader is not null && d.State is DelegationState.Offered or DelegationState.Accepted
            && (sides.IsGrantor(reader, d) || sides.IsGrantee(reader, d)),
    };
}

/// <summary>By which delegation somebody works on another organ's step (受托办理).</summary>
public sealed record EntrustedView(Guid DelegationId, string Grantor, DelegationKind Kind, string DocumentNumber, DateOnly ValidUntil, DelegatedPowers Powers)
{
    internal static EntrustedView? Of(Delegation? by) =>
        by is null ? null : new EntrustedView(by.DelegationId, by.GrantorName, by.Kind, by.DocumentNumber, by.ValidUntil, by.Powers);
}
