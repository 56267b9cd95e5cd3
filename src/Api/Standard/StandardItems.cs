using System.Text.Json.Nodes;
using Suban.Catalogue;
using Suban.Catalogue.Publishing;

namespace Suban.Api.Standard;

/// <summary>Handling items and their papers in the names of the standard, codes where its code lists are known.</summary>
internal static class StandardItems
{
    public static JsonObject Summary(HandlingItem item, RegionCatalogue catalogue)
    {
        var authority = catalogue.Library.Authority(item.Authority);
        return new JsonObject
        {
            ["事项名称"] = item.Name,
            ["基本编码"] = item.BaseCode,
            ["实施编码"] = ThemeVersion.ImplementationCode(item, authority) is { Length: > 0 } code ? code : null,
            ["事项类型"] = KindCode(item.Kind),
            ["事项版本"] = catalogue.Number,
            ["行使层级"] = $"{authority.Level}",
            ["实施主体"] = authority.Name,
            ["实施主体编码"] = authority.CreditCode.Length > 0 ? authority.CreditCode : null,
            ["法定办结时限"] = item.Limits.Statutory.Days,
            ["法定办结时限单位"] = UnitOf(item.Limits.Statutory.Unit),
            ["承诺办结时限"] = item.Limits.PromisedWorkingDays,
            ["承诺办结时限单位"] = "工作日",
            ["办件类型"] = item.Limits.OnTheSpot ? "1" : "2",
            ["事项代号"] = item.Key,
            ["以本地确认为准"] = StandardProfile.YesNo(item.NeedsLocalConfirmation),
        };
    }

    public static JsonObject Detail(HandlingItem item, RegionCatalogue catalogue, RegionContact contact)
    {
        var detail = Summary(item, catalogue);
        var authority = catalogue.Library.Authority(item.Authority);
        foreach (var (name, value) in new JsonObject
        {
            ["设定依据"] = StandardProfile.Texts(item.Basis.Select(basis => basis.Line)),
            ["受理条件"] = StandardProfile.Texts(item.Conditions),
            ["服务对象"] = StandardProfile.Texts(Audience(item, catalogue)),
            ["办理形式"] = StandardProfile.Texts(item.Visits == 0 ? ["1", "2", "3"] : ["1"]),
            ["到办事现场次数"] = item.Visits,
            ["办理流程"] = StandardProfile.Texts(item.Process),
            ["办理地点"] = contact.Place,
            ["办理时间"] = contact.Hours,
            ["咨询方式"] = authority.Phone ?? contact.ConsultationPhone,
            ["监督投诉方式"] = contact.ComplaintPhone,
            ["是否收费"] = StandardProfile.YesNo(item.Fee is not null),
            ["收费标准"] = item.Fee?.Standard,
            ["收费依据"] = item.Fee?.Basis,
            ["审批结果类型"] = item.Result is { } result ? ResultOf(result.Kind) : null,
            ["审批结果名称"] = item.Result?.Name,
            ["申请材料"] = new JsonArray([.. item.Materials.Select(asked => Asked(asked, catalogue.Library))]),
            ["常见问题"] = new JsonArray([.. item.Questions.Select(q => new JsonObject { ["问题"] = q.Ask, ["答案"] = q.Answer })]),
        }.ToList())
        {
            detail[name] = value?.DeepClone();
        }

        return detail;
    }

    public static JsonObject Material(MaterialKind material) => new()
    {
        ["材料名称"] = material.Name,
        ["出具机构"] = material.Issuer,
        ["原件份数"] = Copies(material, "原件"),
        ["复印件份数"] = Copies(material, "复印件"),
        ["材料形式"] = material.Form,
        ["纸质材料规格"] = material.Paper,
        ["来源渠道"] = material.SharedFrom is { } shared ? $"{shared}共享" : material.ProducedHere ? "网上填写生成" : "申请人提交",
        ["填报须知"] = material.How,
        ["受理标准"] = StandardProfile.Texts(material.CheckPoints),
        ["材料代号"] = material.Id,
        ["以本地确认为准"] = StandardProfile.YesNo(material.NeedsLocalConfirmation),
    };

    private static JsonObject Asked(MaterialRequirement asked, CatalogueLibrary library)
    {
        var material = Material(library.Material(asked.Material));
        material["是否必备"] = StandardProfile.YesNo(!asked.Optional && asked.When.IsAlways);
        material["材料必要性"] = asked.Deferrable ? "容缺后补" : asked.Optional ? "非必要" : asked.When.IsAlways ? "必要" : "视情形";
        material["要求提供材料的依据"] = asked.Basis.Line;
        return material;
    }

    private static int Copies(MaterialKind material, string form) =>
        material.Form?.Contains(form, StringComparison.Ordinal) is true ? material.Copies : 0;

    /// <summary>Filings are 其他行政权力: the standard's list has no code of their own.</summary>
    private static string KindCode(ItemKind kind) => kind switch
    {
        ItemKind.Licence => "01",
        ItemKind.Confirmation => "07",
        ItemKind.Filing or ItemKind.OtherPower => "10",
        ItemKind.PublicService => "20",
    };

    private static string UnitOf(LimitUnit unit) => unit switch
    {
        LimitUnit.OnTheSpot => "当场",
        LimitUnit.WorkingDays => "工作日",
        LimitUnit.CalendarDays => "自然日",
    };

    private static string ResultOf(ResultKind kind) => kind switch
    {
        ResultKind.Certificate => "出证办结",
        ResultKind.Document => "出文办结",
        ResultKind.Record => "信息",
    };

    private static IEnumerable<string> Audience(HandlingItem item, RegionCatalogue catalogue) =>
        catalogue.ThemesWith(item.Key).Select(theme => AudienceCode(theme.Theme.For)).Distinct().Order(StringComparer.Ordinal);

    public static string AudienceCode(ApplicantKind kind) => kind switch
    {
        ApplicantKind.Person => "1",
        ApplicantKind.Enterprise => "2",
    };
}
