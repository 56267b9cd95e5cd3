using Suban.Assistance.Orders;
using Suban.Kernel;
using Suban.Organisation.Access;
using Suban.Organisation.Accounts;
using Suban.Parties.Messages;

namespace Suban.Assistance.Consultations;

/// <summary>Tells a department, supervision and an order's assistant about what is owed (会商通知).</summary>
public sealed class DepartmentNotices(AppDbContext db, AccountQueries accounts)
{
    /// <summary>Everybody of the department who may answer.</summary>
    internal async Task DepartmentAsync(OrderAsk ask, AssistanceOrder order, string title, string words, ProcessContext process, CancellationToken cancel)
    {
        if (ask.AuthorityId is not { } authority)
        {
            return;
        }

        var people = new HashSet<Guid>();
        foreach (var role in (Role[])[Role.Examiner, Role.Approver, Role.Assistant])
        {
            people.UnionWith(await accounts.OfAuthorityAsync(authority, role, cancel));
        }

        foreach (var account in people)
        {
            Tell(account, order, title, words, $"/dept/asked/{ask.AskId}", ask.DueOn, process);
        }
    }

    internal async Task SupervisionAsync(AssistanceOrder order, string title, string words, ProcessContext process, CancellationToken cancel)
    {
        foreach (var account in await accounts.SupervisorsOfAsync(order.Region, cancel))
        {
            Tell(account, order, title, words, "/watch/assist/overdue", null, process);
        }
    }

    private void Tell(Guid account, AssistanceOrder order, string title, string words, string link, DateOnly? actBy, ProcessContext process) =>
        Notices.Tell(db, account, new Notice(title, words) { Link = link, ActBy = actBy, Reference = order.Number, Region = order.Region }, process.Now);
}
