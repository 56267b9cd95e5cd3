using Microsoft.EntityFrameworkCore;
using Suban.Assistance.Orders;
using Suban.Assistance.Papers;
using Suban.Certificates.Sheets;
using Suban.Kernel;
using Suban.Kernel.Crypto;
using Suban.Organisation;
using Suban.Organisation.Access;

namespace Suban.Assistance.Cooperations;

/// <summary>Reads cooperation orders: each side its own, supervision what is late.</summary>
public sealed class CooperationQueries(AppDbContext db, FieldCipher cipher, CooperationSheet sheets, Regions regions, Authorities authorities, TimeProvider time)
{
    private const int Most = 100;

    /// <summary>What the reader's organ asked and was asked for, the running ones first.</summary>
    public async Task<IReadOnlyList<CooperationLine>> ListAsync(Reader reader, CancellationToken cancel) =>
        [.. (await LinesAsync(Of(reader), reader, cancel)).OrderByDescending(line => line.IsLive).ThenBy(line => line.IsLive ? line.DueOn : default).ThenByDescending(line => line.SentAt)];

    public async Task<CooperationView?> FindAsync(Reader reader, Guid cooperationId, CancellationToken cancel) =>
        await Of(reader).SingleOrDefaultAsync(c => c.CooperationId == cooperationId, cancel) is { } sheet
            ? await ViewAsync(reader, sheet, await Orders().SingleAsync(o => o.OrderId == sheet.OrderId, cancel), cancel)
            : null;

    /// <summary>Those of an order, for whoever has it before him.</summary>
    public Task<IReadOnlyList<CooperationLine>> OfAsync(Reader reader, OrderView order, CancellationToken cancel) =>
        LinesAsync(Sheets().Where(c => c.OrderId == order.Row.OrderId), reader, cancel);

    /// <summary>Not accepted in time, or without a result in time; of either side.</summary>
    public async Task<IReadOnlyList<CooperationLine>> LateAsync(Reader reader, CancellationToken cancel)
    {
        var today = Today;
        return await LinesAsync(
            Sheets().Where(c => (c.Region.StartsWith(reader.RegionScope) || (c.PartnerRegion != null && c.PartnerRegion.StartsWith(reader.RegionScope))) &&
                ((c.State == CooperationState.Sent && c.AnswerBy < today) || (c.State == CooperationState.Accepted && c.DueOn < today))),
            reader, cancel);
    }

    /// <summary>The paper: the reader's own copy once it is filed, until then as it stands.</summary>
    public async Task<Sheet?> PaperAsync(Reader reader, Guid cooperationId, CancellationToken cancel) =>
        await FindAsync(reader, cooperationId, cancel) is not { } view ? null
        : await db.Set<CooperationCopy>().AsNoTracking().SingleOrDefaultAsync(c => c.CooperationId == cooperationId && c.Region == reader.Region, cancel) is { } copy
            ? CooperationSheet.Read(cipher.Open(CooperationCopy.DocumentColumn, copy.CopyId, copy.Document))
            : sheets.Make(view);

    internal async Task<CooperationView> ViewAsync(Reader reader, CooperationOrder sheet, AssistanceOrder order, CancellationToken cancel)
    {
        var (id, form, held) = (sheet.CooperationId, cipher.Open(order), new HeldCooperation(sheet, order));
        return new CooperationView
        {
            Line = Line(sheet, order, reader),
            Revision = sheet.Revision,
            Items = [.. (await db.Set<OrderItem>().AsNoTracking().Where(i => i.OrderId == order.OrderId).OrderBy(i => i.Position).ToListAsync(cancel))
                .Where(i => sheet.ItemKeys.Contains(i.Key)).Select(i => new CooperationItem(i.Key, i.Name, i.Department, i.State, i.Outcome))],
            Region = sheet.Region,
            RegionName = regions.Find(sheet.Region)?.Name ?? "",
            OrganPhone = authorities.Find(sheet.OrganId)?.Phone ?? "",
            PartnerPhone = sheet.PartnerOrganId is { } organ ? authorities.Find(organ)?.Phone ?? "" : "",
            InCharge = form.InCharge.Length > 0 ? form.InCharge : form.Handler,
            InChargePhone = form.Phone,
            SentByName = sheet.SentByName,
            Reason = sheet.Reason,
            Papers = sheet.Papers,
            Departments = sheet.Departments,
            Remark = sheet.Remark,
            AcceptedByName = sheet.AcceptedByName,
            AcceptedAt = sheet.AcceptedAt,
            Words = sheet.Words,
            Result = sheet.Result,
            ClosedAt = sheet.ClosedAt,
            Log = await db.Set<OrderEntry>().AsNoTracking().Where(e => e.SubjectId == id).OrderByDescending(e => e.At)
                .Select(e => new EntryView(e.Kind, e.Way, e.Words, e.ByName, e.At)).ToListAsync(cancel),
            Answers = reader.Answers(held) && !order.State.HasEnded(),
            Asks = reader.Asks(held),
            OnPaper = sheet.PartnerOrganId is null,
        };
    }

    private DateOnly Today => RegionTime.DateOf(time.GetUtcNow());

    private IQueryable<CooperationOrder> Sheets() => db.Set<CooperationOrder>().AsNoTracking();

    private IQueryable<AssistanceOrder> Orders() => db.Set<AssistanceOrder>().AsNoTracking();

    private IQueryable<CooperationOrder> Of(Reader reader)
    {
        var (organ, account) = (reader.AuthorityId, reader.AccountId);
        return Sheets().Where(c => (c.Region == reader.Region && c.OrganId == organ) || (c.PartnerOrganId != null && c.PartnerOrganId == organ) ||
            Orders().Any(o => o.OrderId == c.OrderId && o.AssistantId == account &&
                (o.State == OrderState.Planning || o.State == OrderState.InProgress || o.State == OrderState.ToConfirm)));
    }

    private async Task<IReadOnlyList<CooperationLine>> LinesAsync(IQueryable<CooperationOrder> sheets, Reader reader, CancellationToken cancel) =>
    [
        .. (await sheets.Join(Orders(), c => c.OrderId, o => o.OrderId, (c, o) => new { c, o }).OrderByDescending(found => found.c.ChangedAt).ThenBy(found => found.c.CooperationId).Take(Most).ToListAsync(cancel))
            .Select(found => Line(found.c, found.o, reader)),
    ];

    private CooperationLine Line(CooperationOrder sheet, AssistanceOrder order, Reader reader) => new(
        sheet.CooperationId, sheet.Number, order.OrderId, order.Title, order.ApplicantName, authorities.Find(sheet.OrganId)?.Name ?? "", sheet.PartnerName,
        sheet.PartnerOrganId == reader.AuthorityId, sheet.State, sheet.AnswerBy, sheet.DueOn, sheet.SentAt, sheet.ItemKeys,
        (sheet.State is CooperationState.Sent && sheet.AnswerBy < Today) || (sheet.State is CooperationState.Accepted && sheet.DueOn < Today));
}
