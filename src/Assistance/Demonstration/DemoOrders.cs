using Suban.Assistance.Consultations;
using Suban.Assistance.Cooperations;
using Suban.Assistance.Orders;
using Suban.Assistance.Plans;
using Suban.Kernel;
using Suban.Organisation;
using Suban.Organisation.Access;
using Suban.Parties;

namespace Suban.Assistance.Demonstration;

/// <summary>Fills the sample regions with orders for assistance at every stage. Development only; nobody and nothing in them is real.</summary>
public sealed partial class DemoOrders(
    Writes writes, OrderQueries orders, CooperationQueries cooperations, ConsultationQueries consultations, AssistantCandidates candidates, AssistOffers offers, PartyQueries parties,
    Authorities authorities, TimeProvider time)
{
    private const string Banner = "152529";
    private const string District = "150203";
    private const string Hotel = "91152529MA0TE5T00W";
    private const string Diner = "92152529MA0TE5T020";
    private const string Person = "152529199001010012";

    private string _region = Banner;

    /// <summary>Leaves orders alone where somebody has begun.</summary>
    public async Task EnsureAsync(CancellationToken cancel)
    {
        if (await ReaderAsync(Hotel, cancel) is not { } hotel || await ReaderAsync(Diner, cancel) is not { } diner ||
            await BureauAsync(Banner, cancel) is not { } bureau || (await orders.MineAsync(hotel, null, cancel)).Rows.Count > 0)
        {
            return;
        }

        await SignedAsync(hotel, bureau, Project("乙宾馆客房楼新建项目", "锡林郭勒乙宾馆有限公司", "经营者戊") with { ProjectCode = "2609-152529-61-01-000001" }, cancel);
        await ApplyAsync(hotel, Project("乙宾馆停车楼项目", "锡林郭勒乙宾馆有限公司", "经营者戊"), cancel);
        await TakenUpAsync(diner, bureau, cancel);
        await AskedAsync(diner, bureau, cancel);
        await DeclinedAsync(diner, bureau, cancel);
        await AcceptedAsync(diner, bureau, "甲小吃店面点车间项目", cancel);
        await VerifiedAsync(diner, bureau, "甲小吃店仓储项目", cancel);
        await AppointedAsync(diner, bureau, Project("甲小吃店中央厨房项目", "正镶白旗甲小吃店", "申请人甲"), cancel);
        await DoAsync<TakeDownApplication, ApplicationTakenDown>((op, p, c) => op.RunAsync(bureau, Project("丙牧业冷库项目", "正镶白旗丙牧业有限公司", "经营者己"), null, p, c), cancel);
        await PlannedAsync(diner, bureau, cancel);
        var (mine, theirs) = (await ProgressAsync(diner, bureau, cancel), await ProgressAsync(hotel, bureau, cancel));
        await ConsultAsync(mine, theirs, bureau, cancel);
        await CooperateAsync(mine, theirs, hotel, bureau, cancel);
        await ProposedAsync(diner, bureau, cancel);
        await EndedAsync(diner, bureau, cancel);
        await LivelihoodAsync(cancel);
    }

    private async Task PlannedAsync(Reader applicant, Reader bureau, CancellationToken cancel)
    {
        var id = await SignedAsync(applicant, bureau, Project("甲小吃店冷链项目", applicant.Name, "申请人甲"), cancel);
        await DrawAsync(bureau, id, cancel);
    }

    /// <summary>Under way, with an item in every state.</summary>
    private async Task<Guid> ProgressAsync(Reader applicant, Reader bureau, CancellationToken cancel)
    {
        var id = await UnderWayAsync(applicant, bureau, Project($"{applicant.Name}扩建项目", applicant.Name, "申请人甲"), cancel);
        var items = (await orders.FindAsync(bureau, id, cancel))!.Items;
        await FileAsync(applicant, bureau, id, items[0].ItemId, cancel);
        await AnswerAsync(bureau, id, items[0].ItemId, AuthorityAnswer.Granted, "备案告知书已发", cancel);
        await FileAsync(applicant, bureau, id, items[1].ItemId, cancel);
        await FileAsync(applicant, bureau, id, items[2].ItemId, cancel);
        await AnswerAsync(bureau, id, items[2].ItemId, AuthorityAnswer.Supplement, "缺用地红线图", cancel);
        await PrepareAsync(bureau, id, items[3].ItemId, cancel);
        await ActAsync<RecordContact, ContactRecorded>(
            bureau, id, (op, key, p, c) => op.RunAsync(bureau, key, items[1].ItemId, ContactWay.Telephone, "问自然资源部门，材料已经在看，没有缺的。", p, c), cancel);
        return id;
    }

    private async Task ProposedAsync(Reader applicant, Reader bureau, CancellationToken cancel)
    {
        var id = await UnderWayAsync(applicant, bureau, Project("甲小吃店分店项目", applicant.Name, "申请人甲"), cancel);
        await ActAsync<ProposeTermination, TerminationProposed>(bureau, id, (op, key, p, c) => op.RunAsync(bureau, key, TerminationCause.Falsehood, "交来的租赁合同经核对是假的。", p, c), cancel);
    }

    /// <summary>Waiting for the applicant's signature, ended, and ready for the archive.</summary>
    private async Task EndedAsync(Reader applicant, Reader bureau, CancellationToken cancel)
    {
        await FinishedAsync(applicant, bureau, "甲小吃店门店改造项目", cancel);
        var rating = await FinishedAsync(applicant, bureau, "甲小吃店厨房改造项目", cancel);
        var archive = await FinishedAsync(applicant, bureau, "甲小吃店库房改造项目", cancel);
        foreach (var id in new[] { rating, archive })
        {
            await ActAsync<ConfirmCompletion, OrderCompleted>(applicant, id, (op, key, p, c) => op.RunAsync(applicant, key, true, null, p, c), cancel);
        }

        await ActAsync<RateAssistance, AssistanceRated>(applicant, archive, (op, key, p, c) => op.RunAsync(applicant, key, "非常满意", "省了不少腿。", p, c), cancel);
        await ActAsync<RecordReturnVisit, ReturnVisitRecorded>(bureau, archive, (op, key, p, c) => op.RunAsync(bureau, key, ContactWay.Telephone, false, "说很满意。", p, c), cancel);
    }

    private async Task<Guid> FinishedAsync(Reader applicant, Reader bureau, string name, CancellationToken cancel)
    {
        var id = await UnderWayAsync(applicant, bureau, Project(name, applicant.Name, "申请人甲") with { Items = ["land-preview"] }, cancel);
        var item = (await orders.FindAsync(bureau, id, cancel))!.Items[0].ItemId;
        await FileAsync(applicant, bureau, id, item, cancel);
        await AnswerAsync(bureau, id, item, AuthorityAnswer.Granted, "选址意见书已核发", cancel);
        await ActAsync<ReportItem, ItemReported>(bureau, id, (op, key, p, c) => op.RunAsync(bureau, key, item, "选址意见书原件 1 份，交给经办人", p, c), cancel);
        await ActAsync<FinishOrder, OrderFinished>(bureau, id, (op, key, p, c) => op.RunAsync(bureau, key, "营业执照复印件 1 份", p, c), cancel);
        return id;
    }

    private async Task<Guid> UnderWayAsync(Reader applicant, Reader bureau, ApplicationForm form, CancellationToken cancel)
    {
        var id = await SignedAsync(applicant, bureau, form, cancel);
        await DrawAsync(bureau, id, cancel);
        await ActAsync<ConfirmPlan, PlanConfirmed>(applicant, id, (op, key, p, c) => op.RunAsync(applicant, key, 1, null, p, c), cancel);
        return id;
    }

    private Task DrawAsync(Reader bureau, Guid id, CancellationToken cancel)
    {
        var today = RegionTime.DateOf(time.GetUtcNow());
        var request = new PlanRequest(today, today.AddMonths(3), null, new Dictionary<string, int> { ["land-preview"] = 3 });
        return ActAsync<DrawPlan, PlanDrawn>(bureau, id, (op, key, p, c) => op.RunAsync(bureau, key, request, p, c), cancel);
    }

    private Task PrepareAsync(Reader bureau, Guid id, Guid item, CancellationToken cancel) =>
        ActAsync<PrepareItem, ItemPrepared>(bureau, id, (op, key, p, c) => op.RunAsync(bureau, key, item, p, c), cancel);

    private async Task FileAsync(Reader applicant, Reader bureau, Guid id, Guid item, CancellationToken cancel)
    {
        await PrepareAsync(bureau, id, item, cancel);
        await ActAsync<ConfirmFiling, FilingConfirmed>(applicant, id, (op, key, p, c) => op.RunAsync(applicant, key, item, p, c), cancel);
        await ActAsync<FileItem, ItemFiled>(bureau, id, (op, key, p, c) => op.RunAsync(bureau, key, item, "部门同意先收件", p, c), cancel);
    }

    private Task AnswerAsync(Reader bureau, Guid id, Guid item, AuthorityAnswer answer, string words, CancellationToken cancel) =>
        ActAsync<RecordAuthorityAnswer, AuthorityAnswered>(bureau, id, (op, key, p, c) => op.RunAsync(bureau, key, item, answer, words, p, c), cancel);

    private async Task<Guid> SignedAsync(Reader applicant, Reader bureau, ApplicationForm form, CancellationToken cancel)
    {
        var id = await AppointedAsync(applicant, bureau, form, cancel);
        var letter = new MandateForm("经营者戊", form.Items, RegionTime.DateOf(time.GetUtcNow()).AddYears(1), false, true, null);
        await ActAsync<SignMandate, MandateSigned>(applicant, id, (op, key, p, c) => op.RunAsync(applicant, key, letter, p, c), cancel);
        await ActAsync<SignPromise, PromiseSigned>(applicant, id, (op, key, p, c) => op.RunAsync(applicant, key, form.Handler, true, null, p, c), cancel);
        return id;
    }

    private async Task TakenUpAsync(Reader applicant, Reader bureau, CancellationToken cancel)
    {
        var id = await ApplyAsync(applicant, Project("甲小吃店加盟店项目", "正镶白旗甲小吃店", "申请人甲") with { Merits = [ProjectMerit.Other], IsKeyProject = false }, cancel);
        await ActAsync<TakeUpOrder, OrderTakenUp>(bureau, id, (op, key, p, c) => op.RunAsync(bureau, key, p, c), cancel);
    }

    private async Task AskedAsync(Reader applicant, Reader bureau, CancellationToken cancel)
    {
        var id = await ApplyAsync(applicant, Project("甲小吃店配送中心项目", "正镶白旗甲小吃店", "申请人甲") with { Purpose = "" }, cancel);
        await ActAsync<AskForSupplement, SupplementAsked>(bureau, id, (op, key, p, c) => op.RunAsync(bureau, key, "请写明项目的主要用途和规模。", p, c), cancel);
    }

    private async Task DeclinedAsync(Reader applicant, Reader bureau, CancellationToken cancel)
    {
        var id = await ApplyAsync(applicant, Project("甲小吃店装修", "正镶白旗甲小吃店", "申请人甲") with { Merits = [ProjectMerit.Other], IsKeyProject = false }, cancel);
        await ActAsync<DeclineOrder, OrderDeclined>(bureau, id, (op, key, p, c) => op.RunAsync(bureau, key, "店面装修不是投资建设项目，不在本地帮办的项目范围里。", p, c), cancel);
    }

    private async Task<Guid> AcceptedAsync(Reader applicant, Reader bureau, string name, CancellationToken cancel) =>
        await AcceptedAsync(applicant, bureau, Project(name, "正镶白旗甲小吃店", "申请人甲"), cancel);

    private async Task<Guid> AcceptedAsync(Reader applicant, Reader bureau, ApplicationForm form, CancellationToken cancel)
    {
        var id = await ApplyAsync(applicant, form, cancel);
        await ActAsync<AcceptOrder, OrderAccepted>(bureau, id, (op, key, p, c) => op.RunAsync(bureau, key, null, p, c), cancel);
        return id;
    }

    private async Task<Guid> VerifiedAsync(Reader applicant, Reader bureau, string name, CancellationToken cancel) =>
        await VerifiedAsync(applicant, bureau, Project(name, "正镶白旗甲小吃店", "申请人甲"), cancel);

    private async Task<Guid> VerifiedAsync(Reader applicant, Reader bureau, ApplicationForm form, CancellationToken cancel)
    {
        var id = await AcceptedAsync(applicant, bureau, form, cancel);
        await ActAsync<RecordVerification, VerificationRecorded>(
            bureau, id, (op, key, p, c) => op.RunAsync(bureau, key, ContactWay.Window, "和经办人见过面，情况属实，商定按勾选的事项帮办。", p, c), cancel);
        return id;
    }

    private async Task<Guid> AppointedAsync(Reader applicant, Reader bureau, ApplicationForm form, CancellationToken cancel)
    {
        var id = await VerifiedAsync(applicant, bureau, form, cancel);
        await ActAsync<AppointAssistant, AssistantAppointed>(bureau, id, (op, key, p, c) => op.RunAsync(bureau, key, bureau.AccountId, p, c), cancel);
        return id;
    }

    /// <summary>A person's matter of life, where the region's assistants help with that too.</summary>
    private async Task LivelihoodAsync(CancellationToken cancel)
    {
        if (await ReaderAsync(Person, cancel) is not { } person || await BureauAsync(District, cancel) is not { } bureau || offers.For(District, OrderKind.Livelihood) is not { Items.Count: > 0 } offered)
        {
            return;
        }

        _region = District;
        await AppointedAsync(
            person, bureau,
            new ApplicationForm
            {
                Kind = OrderKind.Livelihood, UnitName = person.Name, UnitAddress = "昆都仑区（模拟地址）", Handler = person.Name, Phone = "19900000001", ProjectName = "腿脚不便，请上门帮忙办",
                Items = [offered.Items[0].Key],
            },
            cancel);
    }

    private ApplicationForm Project(string name, string unit, string handler) => new()
    {
        Kind = OrderKind.Project,
        UnitName = unit,
        UnitAddress = "正镶白旗明安图镇（模拟地址）",
        InCharge = handler,
        Postcode = "013800",
        Phone = "19900000004",
        Handler = handler,
        ProjectName = name,
        ProjectAddress = "正镶白旗明安图镇（模拟地址）",
        Investment = "3600",
        FundSource = "企业自筹",
        LandNature = "出让",
        IsKeyProject = true,
        Merits = [ProjectMerit.KeyProject, ProjectMerit.AttractedInvestment],
        Purpose = "演示用的项目，内容都是编的。",
        Progress = "还没有办过手续。",
        Items = [.. (offers.For(Banner, OrderKind.Project)?.Items ?? []).Where(item => item.Key is "enterprise-project-filing" or "land-preview" or "land-planning-permit" or "fire-design-review" or "construction-permit" or "completion-filing").Select(item => item.Key)],
    };

    private async Task<Guid> ApplyAsync(Reader applicant, ApplicationForm form, CancellationToken cancel) =>
        (await DoAsync<ApplyForAssistance, AssistanceApplied>((op, p, c) => op.RunAsync(applicant, form, true, p, c), cancel)).OrderId;

    private async Task ActAsync<TOperation, T>(Reader reader, Guid orderId, Func<TOperation, OrderKey, ProcessContext, CancellationToken, Task<Outcome<T>>> act, CancellationToken cancel)
        where TOperation : notnull
        where T : notnull
    {
        var seen = await orders.RevisionAsync(orderId, cancel);
        await DoAsync<TOperation, T>((op, p, c) => act(op, new OrderKey(orderId, seen), p, c), cancel);
    }

    private async Task<T> DoAsync<TOperation, T>(Func<TOperation, ProcessContext, CancellationToken, Task<Outcome<T>>> act, CancellationToken cancel)
        where TOperation : notnull
        where T : notnull
    {
        var process = SystemProcess.Create("Demonstration", time.GetUtcNow(), _region);
        var outcome = await writes.RunAsync<TOperation, T>((op, c) => act(op, process, c), process, cancel);
        return outcome.TryGet(out var done)
            ? done
            : throw new InvalidOperationException($"{typeof(TOperation).Name}: {outcome.Refusal.Message} {string.Join(' ', outcome.Refusal.Faults.Select(f => f.Message))}");
    }

    private async Task<Reader?> ReaderAsync(string number, CancellationToken cancel) => await parties.FindByNumberAsync(number, cancel) is { } party
        ? new Reader(Guid.Empty, party.Name, party.PartyId, Banner, null, null, new HashSet<Role> { Role.Applicant })
        : null;

    /// <summary>An assistant of the organ that serves the region.</summary>
    private async Task<Reader?> BureauAsync(string region, CancellationToken cancel) =>
        (await candidates.OfAsync(region, cancel)).FirstOrDefault(c => c.IsBureau) is { } found
            ? new Reader(found.AccountId, found.Name, null, region, found.AuthorityId, null, new HashSet<Role> { Role.Assistant })
            : null;
}
