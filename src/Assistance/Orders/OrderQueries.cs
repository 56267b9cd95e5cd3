using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Suban.Assistance.Lists;
using Suban.Certificates.Files;
using Suban.Kernel;
using Suban.Kernel.Crypto;
using Suban.Organisation;
using Suban.Organisation.Access;

namespace Suban.Assistance.Orders;

/// <summary>Reads orders for assistance: an applicant his own, an assistant those given to him, an organ those it serves.</summary>
public sealed class OrderQueries(AppDbContext db, FieldCipher cipher, AssistOffers offers, KeyProjectQueries keyProjects, Authorities authorities, FileStore files)
{
    private const int PageSize = 20;
    private const int MostSame = 5;

    private static readonly Expression<Func<AssistanceOrder, OrderRow>> _rowOf = o => new OrderRow
    {
        OrderId = o.OrderId,
        Number = o.Number,
        Region = o.Region,
        Kind = o.Kind,
        State = o.State,
        Title = o.Title,
        ApplicantName = o.ApplicantName,
        ProjectCode = o.ProjectCode,
        AssistantName = o.AssistantName,
        DueOn = o.DueOn,
        ChangedAt = o.ChangedAt,
    };

    private static readonly Func<AssistanceOrder, OrderRow> _row = _rowOf.Compile();

    public Task<Slice<OrderRow>> MineAsync(Reader reader, string? before, CancellationToken cancel) => SliceAsync(Orders().Where(o => o.PartyId == reader.PartyId), before, cancel);

    public async Task<OrderView?> FindMineAsync(Reader reader, string number, CancellationToken cancel) =>
        await Orders().SingleOrDefaultAsync(o => o.Number == number && o.PartyId == reader.PartyId, cancel) is { } order ? await ViewAsync(reader, order, cancel) : null;

    /// <summary>What the reader works on.</summary>
    public Task<Slice<OrderRow>> ListAsync(Reader reader, OrderFilter filter, string? before, CancellationToken cancel) => SliceAsync(Narrow(Of(reader), filter), before, cancel);

    public async Task<OrderView?> FindAsync(Reader reader, Guid orderId, CancellationToken cancel) =>
        await Of(reader).SingleOrDefaultAsync(o => o.OrderId == orderId, cancel) is { } order ? await ViewAsync(reader, order, cancel) : null;

    /// <summary>Items with a department that are due by a day, the most urgent first.</summary>
    public async Task<IReadOnlyList<DueItem>> DueAsync(Reader reader, DateOnly by, CancellationToken cancel) =>
        await Of(reader).Where(o => o.State == OrderState.InProgress)
            .Join(db.Set<OrderItem>().Where(i => i.DueOn != null && i.DueOn <= by), o => o.OrderId, i => i.OrderId, (o, i) => new { o, i })
            .OrderBy(found => found.i.DueOn).ThenBy(found => found.i.ItemId).Take(50)
            .Select(found => new DueItem(found.o.OrderId, found.o.Title, found.i.ItemId, found.i.Name, found.i.Department, found.i.State, found.i.DueOn!.Value))
            .ToListAsync(cancel);

    /// <summary>Proposals to end an order one-sidedly that wait for a supervisor, the oldest first.</summary>
    public async Task<IReadOnlyList<OrderRow>> ProposedAsync(Reader reader, CancellationToken cancel) =>
        await Proposed(reader).OrderBy(o => o.OrderId).Take(100).Select(_rowOf).ToListAsync(cancel);

    public async Task<OrderView?> ProposedAsync(Reader reader, Guid orderId, CancellationToken cancel) =>
        await Proposed(reader).SingleOrDefaultAsync(o => o.OrderId == orderId, cancel) is { } order ? await ViewAsync(reader, order, cancel) : null;

    internal Task<int> RevisionAsync(Guid orderId, CancellationToken cancel) => Orders().Where(o => o.OrderId == orderId).Select(o => o.Revision).SingleAsync(cancel);

    /// <summary>Refusals a supervisor has not looked at yet, the oldest first.</summary>
    public async Task<IReadOnlyList<OrderRow>> DeclinedAsync(Reader reader, CancellationToken cancel) =>
        await Orders().Where(o => o.Region.StartsWith(reader.RegionScope) && o.State == OrderState.Declined && o.ReviewedAt == null)
            .OrderBy(o => o.OrderId).Take(100).Select(_rowOf).ToListAsync(cancel);

    public async Task<OrderView?> DeclinedAsync(Reader reader, Guid orderId, CancellationToken cancel) =>
        await Orders().SingleOrDefaultAsync(o => o.OrderId == orderId && o.Region.StartsWith(reader.RegionScope) && o.State == OrderState.Declined, cancel) is { } order
            ? await ViewAsync(reader, order, cancel)
            : null;

    /// <summary>The scan of a signed paper, for whoever may see the order.</summary>
    public async Task<OpenedFile?> OpenScanAsync(Reader reader, Guid scanId, CancellationToken cancel)
    {
        var mine = reader.IsStaff ? Of(reader) : Orders().Where(o => o.PartyId == reader.PartyId);
        return await db.Set<OrderSignature>().AnyAsync(s => s.ScanId == scanId && mine.Any(o => o.OrderId == s.OrderId), cancel)
            ? await files.OpenAsync(scanId, cancel)
            : null;
    }

    private IQueryable<AssistanceOrder> Orders() => db.Set<AssistanceOrder>().AsNoTracking();

    private IQueryable<AssistanceOrder> Of(Reader reader)
    {
        var (organ, account) = (reader.AuthorityId, reader.AccountId);
        return Orders().Where(o => (o.Region == reader.Region && o.OrganId == organ) || (o.AssistantId == account &&
            (o.State == OrderState.ToSign || o.State == OrderState.Planning || o.State == OrderState.InProgress || o.State == OrderState.ToConfirm)));
    }

    private IQueryable<AssistanceOrder> Proposed(Reader reader) => Orders().Where(o =>
        o.Region.StartsWith(reader.RegionScope) && (o.State == OrderState.Planning || o.State == OrderState.InProgress || o.State == OrderState.ToConfirm) &&
        db.Set<OrderEnding>().Any(e => e.OrderId == o.OrderId && e.ProposedAt != null && (e.Cause == TerminationCause.Falsehood || e.Cause == TerminationCause.Unlawful)));

    private static IQueryable<AssistanceOrder> Narrow(IQueryable<AssistanceOrder> orders, OrderFilter filter) => filter switch
    {
        OrderFilter.New => orders.Where(o => o.State == OrderState.PreOrder || o.State == OrderState.Applied || o.State == OrderState.UnderReview || o.State == OrderState.NeedsSupplement),
        OrderFilter.Signing => orders.Where(o => o.State == OrderState.ToVerify || o.State == OrderState.ToSign),
        OrderFilter.Running => orders.Where(o => o.State == OrderState.Planning || o.State == OrderState.InProgress || o.State == OrderState.ToConfirm),
        OrderFilter.Ended => orders.Where(o =>
            o.State == OrderState.Completed || o.State == OrderState.Archived || o.State == OrderState.Declined || o.State == OrderState.Withdrawn || o.State == OrderState.Terminated),
    };

    private static async Task<Slice<OrderRow>> SliceAsync(IQueryable<AssistanceOrder> orders, string? before, CancellationToken cancel)
    {
        if (Keyset.Read(before) is { } key)
        {
            orders = orders.Where(o => o.ChangedAt < key.At || (o.ChangedAt == key.At && o.OrderId < key.Id));
        }

        var found = await orders.OrderByDescending(o => o.ChangedAt).ThenByDescending(o => o.OrderId).Take(PageSize + 1).Select(_rowOf).ToListAsync(cancel);
        var rows = found.Take(PageSize).ToList();
        return new Slice<OrderRow>(rows, found.Count > PageSize ? Keyset.Write(rows[^1].ChangedAt, rows[^1].OrderId) : null);
    }

    private async Task<OrderView> ViewAsync(Reader reader, AssistanceOrder order, CancellationToken cancel)
    {
        var id = order.OrderId;
        var form = cipher.Open(order);
        var listed = reader.IsStaff ? await keyProjects.OfAsync(order, form, cancel) : null;
        return new OrderView
        {
            Row = _row(order),
            Revision = order.Revision,
            Form = form,
            Organ = authorities.Find(order.OrganId)?.Name ?? "",
            OrganId = order.OrganId,
            FirstAskedName = order.FirstAskedName,
            AssistantUnit = order.AssistantUnit,
            Words = order.Words,
            StartedAt = order.StartedAt,
            Borrowed = form.ForProject && offers.For(order.Region, order.Kind) is { Borrowed: true },
            MandateSigned = order.MandateSignedAt is not null,
            PromiseSigned = order.PromiseSignedAt is not null,
            Reviewed = order.ReviewedAt is not null,
            Ending = await db.Set<OrderEnding>().AsNoTracking().Where(e => e.OrderId == id)
                .Select(e => new EndingView(e.Returned, e.CompletedAt, e.LevelWords, e.Advice, e.VisitedAt, e.Cause, e.CauseWords, e.ProposedAt, e.AnswerBy, e.Way)).FirstOrDefaultAsync(cancel),
            Mandate = await db.Set<Mandate>().AsNoTracking().Where(m => m.OrderId == id && m.EndedAt == null).OrderByDescending(m => m.Version).FirstOrDefaultAsync(cancel) is { } mandate ? View(mandate) : null,
            Items = await db.Set<OrderItem>().AsNoTracking().Where(i => i.OrderId == id).OrderBy(i => i.Position)
                .Select(i => new ItemView(i.ItemId, i.Position, i.Key, i.Name, i.Department, i.Stage, i.State, i.InMandate, i.ConfirmedAt != null, i.DueOn, i.Outcome)).ToListAsync(cancel),
            Signatures = await db.Set<OrderSignature>().AsNoTracking().Where(s => s.OrderId == id).OrderBy(s => s.SignedAt)
                .Select(s => new SignatureView(s.Paper, s.Side, s.Name, s.Way, s.ScanId, s.SignedAt)).ToListAsync(cancel),
            Log = await db.Set<OrderEntry>().AsNoTracking().Where(e => e.OrderId == id).OrderByDescending(e => e.At).Take(200)
                .Select(e => new EntryView(e.Kind, e.Way, e.Words, e.ByName, e.At)).ToListAsync(cancel),
            KeyProject = listed,
            Eligible = AcceptOrder.Eligible(form, listed),
            SameProject = order.ProjectCode is { } code && reader.IsStaff
                ? await Orders().Where(o => o.Region == order.Region && o.ProjectCode == code && o.OrderId != id).OrderByDescending(o => o.OrderId).Take(MostSame).Select(_rowOf).ToListAsync(cancel)
                : [],
            Serves = reader.Serves(order),
            Assists = reader.Assists(order),
        };
    }

    private MandateView View(Mandate mandate) => new(
        mandate.Version, mandate.ItemCount, mandate.AssistantName, mandate.AssistantUnit, cipher.Open(Mandate.PrincipalColumn, mandate.MandateId, mandate.Principal),
        mandate.From, mandate.Until, mandate.SigningPower, mandate.Way, mandate.SignedAt);
}

/// <summary>Which orders a list shows.</summary>
public enum OrderFilter
{
    New,
    Signing,
    Running,
    Ended,
}
