using Suban.Assistance.Orders;
using Suban.Assistance.Plans;
using Suban.Catalogue.Publishing;
using Suban.Certificates.Sheets;
using Suban.Kernel;
using Suban.Organisation;

namespace Suban.Assistance.Papers;

/// <summary>The papers of an order as its region prints them (帮办文书): filled in from the order, with room for hands and seals where nothing is signed yet.</summary>
public sealed class OrderSheets(CatalogueStore catalogue, AssistOffers offers, Regions regions, TimeProvider time)
{
    private const string Date = "　　　　年　　月　　日";

    /// <summary>What can be printed of an order as far as it is.</summary>
    public static IReadOnlyList<OrderPaper> Of(OrderView order, bool planned) =>
    [
        .. Enum.GetValues<OrderPaper>().Where(paper => paper switch
        {
            OrderPaper.Application => true,
            OrderPaper.Mandate or OrderPaper.Promise => order.Row.AssistantName is not null,
            OrderPaper.Plan => planned,
            OrderPaper.Completion => order.Ending?.Returned is not null,
            OrderPaper.Evaluation => order.Ending?.CompletedAt is not null,
            OrderPaper.Termination => order.Ending?.Cause is not null,
        }),
    ];

    /// <summary>The word of a paper in an address.</summary>
    public static string NameOf(OrderPaper paper) => paper switch
    {
        OrderPaper.Application => "application",
        OrderPaper.Mandate => "mandate",
        OrderPaper.Promise => "promise",
        OrderPaper.Plan => "plan",
        OrderPaper.Completion => "completion",
        OrderPaper.Evaluation => "evaluation",
        OrderPaper.Termination => "termination",
    };

    /// <summary>By the word in an address, as far as the order has it.</summary>
    public static OrderPaper? Find(OrderView order, bool planned, string name) => Of(order, planned).Cast<OrderPaper?>().FirstOrDefault(paper => NameOf(paper!.Value) == name);

    public Sheet Make(OrderView order, PlanView? plan, OrderPaper paper) => new()
    {
        Letterhead = order.Organ,
        Title = TitleOf(order.Row.Region, paper),
        Footing = $"帮办编号 {order.Row.Number} · {RegionTime.DateOf(time.GetUtcNow()):yyyy-MM-dd} 打印",
        Blocks = paper switch
        {
            OrderPaper.Application => Application(order),
            OrderPaper.Mandate => Mandate(order),
            OrderPaper.Promise => Promise(order),
            OrderPaper.Plan => Plan(order, plan),
            OrderPaper.Completion => Completion(order),
            OrderPaper.Evaluation => Evaluation(order),
            OrderPaper.Termination => Termination(order),
        },
    };

    public string TitleOf(string region, OrderPaper paper) =>
        (KeyOf(paper) is { } key ? catalogue.Current.Region(region)?.Library.FormTitle(key) : null) ?? OrderWords.Of(paper);

    private IReadOnlyList<SheetBlock> Application(OrderView order)
    {
        var form = order.Form;
        var sealedName = regions.Settings(order.Row.Region, RegionTime.DateOf(time.GetUtcNow())).ApplicationNeedsSeal ? "项目单位名称（盖章）" : "项目单位名称";
        return
        [
            new SheetHeading("项目单位情况"),
            Fields((sealedName, form.UnitName), ("项目单位地址", form.UnitAddress), ("项目单位负责人", form.InCharge), ("邮编", form.Postcode), ("联系电话", form.Phone), ("经办人", form.Handler)),
            new SheetHeading("项目基本情况"),
            Fields(
                ("项目名称", form.ProjectName), ("项目地址", form.ProjectAddress), ("项目编码", form.ProjectCode), ("投资总额", form.Investment.Length == 0 ? "" : form.Investment + " 万元"),
                ("资金来源", form.FundSource), ("土地性质", form.LandNature), ("是否重点项目", form.IsKeyProject is null ? "是 □　否 □" : $"是 {Box(form.IsKeyProject is true)}　否 {Box(form.IsKeyProject is false)}"),
                ("项目主要用途及规模", form.Purpose), ("目前审批进展情况", form.Progress)),
            new SheetHeading("委托代办帮办信息"),
            new SheetText("具体申请代办帮办事项"),
            Ticks( Listed(order).Select(item => (item.Name, form.Items.Contains(item.Key)))),
            .. Signed(order, SignedPaper.Application, "申请人：（签字）", "申请日期："),
        ];
    }

    private IReadOnlyList<SheetBlock> Mandate(OrderView order)
    {
        var mandate = order.Mandate;
        var ticked = order.Items.Where(item => mandate is null ? false : item.InMandate).Select(item => item.Key).ToHashSet();
        return
        [
            new SheetText(MandateWords.Opening(
                mandate?.Principal ?? "（　　　　）", order.Form.UnitName, mandate?.AssistantUnit ?? order.AssistantUnit ?? "（　　　　）", mandate?.AssistantName ?? order.Row.AssistantName ?? "（　　　　）", order.Row.Title)),
            new SheetText(MandateWords.Count(ticked.Count)),
            Ticks(Listed(order).Select((item, i) => ($"{i + 1}.{item.Name}", ticked.Contains(item.Key))), boxBehind: true),
            new SheetText(MandateWords.Recognition),
            Fields(
                ("代办人：", mandate?.AssistantName ?? order.Row.AssistantName ?? ""), ("性别：", ""), ("身份号码：", ""), ("单　位：", mandate?.AssistantUnit ?? order.AssistantUnit ?? ""), ("职　务：", ""),
                ("委托期限：", mandate is null ? "" : $"{mandate.From:yyyy-MM-dd} 至 {mandate.Until:yyyy-MM-dd}"), ("代签：", mandate is null ? "□ 授权" : $"{Box(mandate.SigningPower)} 授权")),
            new SheetText(MandateWords.NoHandingOn, SheetTone.Strong),
            .. Signed(order, SignedPaper.Mandate, "委托方名称：（盖章）", "法定代表人：（签字或盖章）", ""),
        ];
    }

    private static IReadOnlyList<SheetBlock> Promise(OrderView order) =>
    [
        new SheetText(PromiseWords.Opening(order.Organ)),
        .. PromiseWords.Duties(order.Organ).Select((duty, i) => new SheetText($"{"一二三四五六七"[i]}、{duty}")),
        .. Signed(order, SignedPaper.Promise, "项目经办人签字：", "（盖章）", ""),
    ];

    private static IReadOnlyList<SheetBlock> Plan(OrderView order, PlanView? view) => view is not { Plan: var plan } ? [new SheetText("还没有排计划。")] :
    [
        new SheetText($"{order.Row.Title}，第 {view.Version} 版。{plan.StartOn:yyyy年M月d日}开始，{plan.EndOn:yyyy年M月d日}办完，共 {plan.WorkingDays} 个工作日；逐项办理要 {plan.OneAfterAnother} 个工作日。"),
        SheetTable.Of(
            [6, 34, 22, 14, 14, 10], ["序号", "事项", "部门", "报送", "最迟办好", "时限"],
            plan.Rows.Select((row, i) => (IReadOnlyList<string>)[$"{i + 1}", row.Critical ? row.Name + "（关键）" : row.Name, row.Department, $"{row.FileOn:yyyy-MM-dd}", $"{row.DueOn:yyyy-MM-dd}", row.Days == 0 ? "当天" : $"{row.Days} 天"])),
        .. Signed(order, SignedPaper.Plan, "申请人：（签字）", "代办帮办员签字：", ""),
    ];

    private IReadOnlyList<SheetBlock> Completion(OrderView order) =>
    [
        new SheetText(CompletionWords.Of(order.Row.Title, order.Form.ProjectCode is { Length: > 0 } code ? code : null, EndOf(order))),
        new SheetHeading("归还的材料"),
        new SheetList([.. (order.Ending?.Returned ?? "").ReplaceLineEndings("\n").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)]),
        .. Signed(order, SignedPaper.Completion, "项目经办人签字：", "代办帮办员签字：", "（申请人盖章）", $"（{order.Organ}）", ""),
    ];

    private IReadOnlyList<SheetBlock> Evaluation(OrderView order) =>
    [
        new SheetText($"兹有代办帮办项目{order.Row.Title}，{(order.Form.ProjectCode is { Length: > 0 } code ? code : "（无项目编码）")}，已于{EndOf(order):yyyy年M月d日}完成项目代办帮办服务工作，请对我们的服务进行综合评价："),
        new SheetText(string.Join('　', regions.Settings(order.Row.Region, RegionTime.DateOf(time.GetUtcNow())).PrintedSatisfactionScale.Select(level => $"{level.Label}{Box(level.Label == order.Ending?.LevelWords)}"))),
        new SheetText("为进一步提升我们的代办帮办服务工作，更好为投资企业提供优质的服务，请您留下宝贵意见及建议："),
        Fields(("", order.Ending?.Advice ?? "")),
        new SheetText($"评价人签字：　　　　　　　（盖章）　　　　　　{Date}"),
    ];

    private IReadOnlyList<SheetBlock> Termination(OrderView order) =>
    [
        new SheetText(CompletionWords.OfTermination(
            order.Row.Title, order.Form.ProjectCode is { Length: > 0 } code ? code : null, order.Ending?.Cause is { } cause ? CompletionWords.Of(cause) : "", EndOf(order), order.Ending?.Way is TerminationWay.OneSided)),
        new SheetText(order.Ending?.CauseWords ?? ""),
        .. Signed(order, SignedPaper.Termination, "项目经办人签字：", "代办帮办员签字：", "（申请人盖章）", $"（{order.Organ}）", ""),
    ];

    /// <summary>The region's whole list, so that what is not ticked is seen; only what was asked for, where the list is long because it is no list of approvals.</summary>
    private IEnumerable<(string Key, string Name)> Listed(OrderView order) => order.Form.ForProject && offers.For(order.Row.Region, order.Row.Kind) is { } offered
        ? offered.Items.Select(item => (item.Key, item.Name))
        : order.Items.Select(item => (item.Key, item.Name));

    private DateOnly EndOf(OrderView order) => RegionTime.DateOf(order.Ending?.CompletedAt ?? time.GetUtcNow());

    /// <summary>Who signed and how; a line for the hand where nobody has. An empty label is the day.</summary>
    private static IEnumerable<SheetBlock> Signed(OrderView order, SignedPaper paper, params string[] labels)
    {
        foreach (var label in labels)
        {
            yield return new SheetText(label.Length == 0 || label.EndsWith("日期：", StringComparison.Ordinal) ? label + Date : label + "　　　　　　　　");
        }

        foreach (var signature in order.Signatures.Where(s => s.Paper == paper))
        {
            yield return new SheetText(
                $"{OrderWords.Of(signature.Side)} {signature.Name}，{OrderWords.Of(signature.Way)}，{RegionTime.Local(signature.SignedAt):yyyy年M月d日 H:mm}", SheetTone.Fine);
        }
    }

    internal static SheetTable Fields(params IReadOnlyList<(string Label, string Value)> fields) =>
        new([30, 70], [], [.. fields.Select(field => new SheetRow([new SheetCell(field.Label, CellKind.Label), new SheetCell(field.Value, field.Value.Length == 0 ? CellKind.Blank : CellKind.Plain)]))]);

    private static SheetTable Ticks(IEnumerable<(string Name, bool Ticked)> items, bool boxBehind = false) => SheetTable.Of(
        [50, 50], [],
        items.Select(item => boxBehind ? $"{item.Name}{Box(item.Ticked)}" : $"{Box(item.Ticked)}{item.Name}").Chunk(2).Select(pair => (IReadOnlyList<string>)[pair[0], pair.Length > 1 ? pair[1] : ""]));

    private static string Box(bool ticked) => ticked ? "☑" : "□";

    private static string? KeyOf(OrderPaper paper) => paper switch
    {
        OrderPaper.Application => "assist-application",
        OrderPaper.Mandate => "assist-letter",
        OrderPaper.Promise => "assist-commitment",
        OrderPaper.Plan => null,
        OrderPaper.Completion => "assist-completion",
        OrderPaper.Evaluation => "assist-evaluation",
        OrderPaper.Termination => "assist-termination",
    };
}

/// <summary>A paper of an order that is printed (帮办文书).</summary>
public enum OrderPaper
{
    Application,
    Mandate,
    Promise,
    Plan,
    Completion,
    Evaluation,
    Termination,
}
