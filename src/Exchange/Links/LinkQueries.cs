using Microsoft.EntityFrameworkCore;
using Suban.Kernel;
using Suban.Kernel.Crypto;
using Suban.Organisation.Access;
using Suban.Supervision.Connectors;

namespace Suban.Exchange.Links;

/// <summary>Reads how systems are pushed to, and who it is that comes with a key.</summary>
public sealed class LinkQueries(AppDbContext db, ConnectorQueries connectors, FieldCipher cipher)
{
    private static readonly IReadOnlySet<Role> _roles = new HashSet<Role> { Role.Examiner, Role.Approver };

    public async Task<LinkView?> FindAsync(Reader reader, Guid connectorId, CancellationToken cancel) =>
        await db.Set<SystemLink>().AsNoTracking().SingleOrDefaultAsync(l => l.ConnectorId == connectorId && l.Region == reader.Region, cancel) is { } link
            ? new LinkView(link.Address, link.Items, link.Pushes, link.KeyTail, link.KeysAt, link.Revision)
            : null;

    /// <summary>The system whose key it is, as somebody of its department who examines and decides; null for a wrong key or a stopped system.</summary>
    public async Task<Reader?> ReaderOfAsync(string key, CancellationToken cancel)
    {
        var hash = LinkKeys.HashOf(key);
        return await db.Set<SystemLink>().AsNoTracking().SingleOrDefaultAsync(l => l.KeyHash == hash, cancel) is { } link && link.AuthorityId != SystemLink.NobodysSteps
            ? await ReaderOfAsync(link, cancel)
            : null; // a platform above is told, and asks nothing
    }

    /// <summary>Everything a push needs; null where the system was never set up or is stopped.</summary>
    internal async Task<PushTarget?> TargetAsync(Guid connectorId, CancellationToken cancel) =>
        await db.Set<SystemLink>().AsNoTracking().SingleOrDefaultAsync(l => l.ConnectorId == connectorId && l.Secret != null, cancel) is { } link
        && await ReaderOfAsync(link, cancel) is { } reader
            ? new PushTarget(reader, new Uri(link.Address), LinkKeys.BytesOf(link.OpenSecret(cipher)))
            : null;

    /// <summary>Where a platform above is told; null while its system is not live.</summary>
    internal async Task<PushTarget?> ReportTargetAsync(Guid connectorId, CancellationToken cancel) =>
        await TargetAsync(connectorId, cancel) is { } target
        && await connectors.FindAsync(target.System, connectorId, cancel) is { State: ConnectorState.Live, Mode: ConnectorMode.DataExchange }
            ? target
            : null;

    private async Task<Reader?> ReaderOfAsync(SystemLink link, CancellationToken cancel)
    {
        var nobody = new Reader(link.ConnectorId, "", null, link.Region, link.AuthorityId, null, _roles) { IsSystem = true };
        return await connectors.FindAsync(nobody, link.ConnectorId, cancel) is { State: not ConnectorState.Stopped } system ? nobody with { Name = system.Name } : null;
    }
}

/// <summary>How a system is pushed to, without its keys.</summary>
public sealed record LinkView(string Address, IReadOnlyList<string> Items, bool Pushes, string? KeyTail, DateTimeOffset? KeysAt, int Revision);

internal sealed record PushTarget(Reader System, Uri Address, byte[] Secret);
