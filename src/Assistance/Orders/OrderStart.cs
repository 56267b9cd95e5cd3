using Microsoft.EntityFrameworkCore;
using Suban.Kernel;
using Suban.Kernel.Crypto;
using Suban.Organisation;
using Suban.Organisation.Accounts;
using Suban.Organisation.Access;
using Suban.Parties.Messages;

namespace Suban.Assistance.Orders;

/// <summary>Begins an order the same way whoever brings it: checked, numbered, given to the organ that serves its site.</summary>
public sealed class OrderStart(AppDbContext db, AssistOffers offers, FieldCipher cipher, Calendars calendars, Authorities authorities, AccountQueries accounts)
{
    internal const string Bureau = "service-bureau";
    private const string Park = "park";

    /// <summary>Somebody calls within one working day.</summary>
    private const int ContactDays = 1;

    internal async Task<Outcome<AssistanceOrder>> BeginAsync(ApplicationForm form, Guid? partyId, ProcessContext process, CancellationToken cancel)
    {
        var offered = form.Kind is { } kind ? offers.For(process.Region, kind) : null;
        if (ApplicationCheck.FaultsOf(form, offered) is { } faults)
        {
            return faults;
        }

        var code = form.ForProject ? ProjectCode.Plain(form.ProjectCode) : null;
        if (code is not null && partyId is { } party && await LiveOfAsync(process.Region, code, party, cancel) is { } number)
        {
            return OrderRefusals.Duplicate(number);
        }

        var order = new AssistanceOrder
        {
            OrderId = Guid.CreateVersion7(process.Now),
            Number = await OrderNumber.NextAsync(db, process, cancel),
            Region = process.Region,
            Kind = form.Kind!.Value,
            Channel = process.Channel,
            StartedAt = process.Now,
            ListVersion = offered!.Version,
            ChangedAt = process.Now,
        }.Begin(partyId, OrganOf(process.Region, form), ContactBy(process));
        order.Fill(form.UnitName.Trim(), form.ProjectName.Trim(), code, cipher.Seal(order.OrderId, form));
        db.Add(order);
        AddItems(order, form, offered, process);
        await TellOrganAsync(order, process, cancel);
        return order;
    }

    internal DateOnly ContactBy(ProcessContext process) => calendars.For(process.Region).Add(RegionTime.DateOf(process.Now), ContactDays);

    internal async Task TellOrganAsync(AssistanceOrder order, ProcessContext process, CancellationToken cancel)
    {
        foreach (var account in await accounts.OfAuthorityAsync(order.OrganId, Role.Assistant, cancel))
        {
            Notices.Tell(
                db, account,
                new Notice($"新的帮办申请：{order.Title}", "请在一个工作日内联系申请人。") { Link = $"/agent/projects/{order.OrderId}", ActBy = order.DueOn, Reference = order.Number, Region = order.Region },
                process.Now);
        }
    }

    internal void AddItems(AssistanceOrder order, ApplicationForm form, OfferedList offered, ProcessContext process) => AddItems(order.OrderId, form.Items, offered, 0, process);

    /// <param name="after">How many the order has already.</param>
    internal void AddItems(Guid orderId, IReadOnlyList<string> keys, OfferedList offered, int after, ProcessContext process) => db.AddRange(offered.Items
        .Where(item => keys.Contains(item.Key))
        .Select((item, i) => new OrderItem
        {
            ItemId = Guid.CreateVersion7(process.Now),
            OrderId = orderId,
            Position = after + i + 1,
            Key = item.Key,
            Name = item.Name,
            Department = item.Department,
            AuthorityId = item.AuthorityId,
            Stage = item.Stage,
        }));

    /// <summary>Inside the park its committee serves (属地管理), elsewhere the service bureau.</summary>
    private Guid OrganOf(string region, ApplicationForm form) =>
        (form is { ForProject: true, InPark: true } ? authorities.Of(region).FirstOrDefault(a => a.Key == Park) : null)?.AuthorityId
        ?? authorities.Find(region, Bureau)?.AuthorityId
        ?? throw new InvalidOperationException($"Region {region} has no service bureau.");

    private Task<string?> LiveOfAsync(string region, string code, Guid party, CancellationToken cancel) => db.Set<AssistanceOrder>()
        .Where(o => o.Region == region && o.ProjectCode == code && o.PartyId == party &&
            o.State != OrderState.Archived && o.State != OrderState.Completed && o.State != OrderState.Declined && o.State != OrderState.Withdrawn && o.State != OrderState.Terminated)
        .Select(o => o.Number).FirstOrDefaultAsync(cancel);
}
