using Suban.Assistance.Cooperations;
using Suban.Assistance.Orders;
using Suban.Kernel;
using Suban.Organisation.Access;

namespace Suban.Assistance.Demonstration;

/// <summary>Cooperation orders between the sample regions, one at every stage.</summary>
public sealed partial class DemoOrders
{
    private const string Hainan = "150303";
    private const string City = "1503";

    private async Task CooperateAsync(Guid mine, Guid theirs, Reader hotel, Reader bureau, CancellationToken cancel)
    {
        if (await BureauAsync(Hainan, cancel) is not { } hainan)
        {
            return;
        }

        await AskAsync(bureau, mine, 1, null, cancel);
        var answered = await AskAsync(bureau, theirs, 1, hainan, cancel);
        await AcceptAsync(hainan, answered, cancel);
        await OnSheetAsync<AnswerCooperation, CooperationAnswered>(
            hainan, answered, (op, key, p, c) => op.RunAsync(hainan, key, new Dictionary<string, bool> { ["land-preview"] = true }, "意见书已发，编号（模拟）1 号", p, c), cancel);
        await ConfirmAsync(hotel, theirs, 3, cancel);
        await HainanAsync(hotel, hainan, bureau, cancel);
    }

    /// <summary>A project in 海南区 that the city and another banner help with.</summary>
    private async Task HainanAsync(Reader applicant, Reader hainan, Reader bureau, CancellationToken cancel)
    {
        _region = Hainan;
        var form = Project("乙宾馆海南区物流园项目", applicant.Name, "经营者戊") with { Items = ["enterprise-project-filing", "land-preview", "fire-design-review"] };
        var id = await UnderWayAsync(applicant, hainan, form, cancel);
        for (var item = 0; item < form.Items.Count; item++)
        {
            await PrepareAsync(hainan, id, (await orders.FindAsync(hainan, id, cancel))!.Items[item].ItemId, cancel);
            await ConfirmAsync(applicant, id, item, cancel);
        }

        await AskAsync(hainan, id, 0, bureau, cancel);
        await AskAsync(hainan, id, 1, bureau with { Region = City, AuthorityId = authorities.Find(City, OrderStart.Bureau)?.AuthorityId }, cancel);
        var accepted = await AskAsync(hainan, id, 2, bureau, cancel);
        _region = Banner;
        await AcceptAsync(bureau, accepted, cancel);
    }

    private async Task ConfirmAsync(Reader applicant, Guid id, int item, CancellationToken cancel)
    {
        var order = (await orders.MineAsync(applicant, null, cancel)).Rows.First(row => row.OrderId == id);
        var itemId = (await orders.FindMineAsync(applicant, order.Number, cancel))!.Items[item].ItemId;
        await ActAsync<ConfirmFiling, FilingConfirmed>(applicant, id, (op, key, p, c) => op.RunAsync(applicant, key, itemId, p, c), cancel);
    }

    private async Task<Guid> AskAsync(Reader asking, Guid id, int item, Reader? partner, CancellationToken cancel)
    {
        var key = (await orders.FindAsync(asking, id, cancel))!.Items[item].Key;
        var form = new CooperationForm(
            [key], partner?.AuthorityId, partner is null ? "锡林郭勒盟帮办服务机构" : "", "审批权限在对方那里。", "项目可行性研究报告 1 份\n用地红线图 1 份", "对方的审批部门", RegionTime.DateOf(time.GetUtcNow()).AddDays(15), "", true);
        await ActAsync<AskCooperation, CooperationAsked>(asking, id, (op, k, p, c) => op.RunAsync(asking, k, form, p, c), cancel);
        return (await cooperations.ListAsync(asking, cancel)).Where(line => line.OrderId == id && line.ItemKeys.Contains(key)).MaxBy(line => line.SentAt)!.CooperationId;
    }

    private Task AcceptAsync(Reader partner, Guid id, CancellationToken cancel) =>
        OnSheetAsync<AcceptCooperation, CooperationAccepted>(partner, id, (op, key, p, c) => op.RunAsync(partner, key, "", null, p, c), cancel);

    private async Task OnSheetAsync<TOperation, T>(Reader reader, Guid id, Func<TOperation, CooperationKey, ProcessContext, CancellationToken, Task<Outcome<T>>> act, CancellationToken cancel)
        where TOperation : notnull
        where T : notnull
    {
        var key = (await cooperations.FindAsync(reader, id, cancel))!.Key;
        await DoAsync<TOperation, T>((op, p, c) => act(op, key, p, c), cancel);
    }
}
