using Suban.Catalogue;
using Suban.Catalogue.Compiling;
using Suban.Kernel.Identifiers;

namespace Suban.Cases.Tests;

/// <summary>Small plans: a licence first, then a permit that needs it, and a sign beside both.</summary>
internal static class TestPlan
{
    public const string Licence = "licence";
    public const string Permit = "permit";
    public const string Sign = "sign";

    private static readonly LegalBasis _basis = new() { Law = "测试法", Article = "第一条" };

    public static ThemePlan Serial() => Of(
        Component(Licence, "营业执照", "market-supervision", 1, 3),
        Component(Permit, "小餐饮店登记", "health", 2, 5, Licence),
        Component(Sign, "户外招牌", "urban-management", 1, 5));

    public static ThemePlan Of(params PlannedComponent[] components)
    {
        string[] all = [.. components.Select(c => c.Key)];
        return new ThemePlan
        {
            ThemeNumber = 8,
            ThemeName = "我要开小餐馆",
            Version = "test",
            Status = PlanStatus.Planned,
            Components = components,
            Sections =
            [
                new PlannedSection
                {
                    Id = "operator", Title = "经营者信息", Block = "A",
                    Fields =
                    [
                        Field("operator.name", "经营者姓名", ElementType.PersonName, all),
                        Field("operator.citizen-id", "身份证号码", ElementType.CitizenId, all),
                        Field("contact.mobile", "联系人手机", ElementType.Mobile, all),
                    ],
                },
                new PlannedSection
                {
                    Id = "premises", Title = "经营场所", Block = "C",
                    Fields = [Field("premises.area", "使用面积", ElementType.Number, [all[^1]]) with { Min = 1, Max = 50, Unit = "平方米" }],
                },
            ],
            Materials = [Material("premises-proof", "场所使用证明", all), Material("sign-picture", "招牌效果图", [all[^1]])],
            PromisedWorkingDays = 8,
            LongestSingleWorkingDays = 5,
            CriticalPathWorkingDays = 8,
        };
    }

    public static PlannedComponent Component(string key, string name, string authority, int stage, int promised, params string[] after) => new()
    {
        Key = key,
        Name = name,
        Authority = authority,
        AuthorityName = name,
        BaseCode = "150109001000",
        ImplementationCode = CaseNumbers.ImplementationCode("11152529MB0TE5T01A", 4, $"1501{Math.Abs(key.Aggregate(7, (h, c) => (h * 31) + c)) % 100000000:D8}"),
        Kind = ItemKind.Licence,
        Mode = HandlingMode.Ordinary,
        Statutory = new StatutoryLimit(20, LimitUnit.WorkingDays),
        PromisedWorkingDays = promised,
        BudgetWorkingDays = promised,
        Stage = stage,
        After = after,
        Basis = [_basis],
    };

    public static SortedDictionary<string, FormValue> Answers() => new(StringComparer.Ordinal)
    {
        ["operator.name"] = new("申请人甲", "申请人甲", 1),
        ["operator.citizen-id"] = new("152529199001010012", "152529199001010012", 1),
        ["contact.mobile"] = new("138 0479 0000", "13804790000", 1),
        ["premises.area"] = new("45", "45", 1),
    };

    public static IEnumerable<object> Uploads(Guid draftId, DateTimeOffset now)
    {
        foreach (var material in (string[])["premises-proof", "sign-picture"])
        {
            yield return new CaseMaterial { CaseId = draftId, MaterialId = material, Way = MaterialSource.Upload };
            yield return new CaseFile
            {
                CaseFileId = Guid.CreateVersion7(now), CaseId = draftId, MaterialId = material, FileId = Guid.CreateVersion7(now),
                FileName = material + ".pdf", MediaType = "application/pdf", Length = 10, ContentHash = material, AddedAt = now,
            };
        }
    }

    private static PlannedField Field(string id, string label, ElementType type, IReadOnlyList<string> items) => new()
    {
        Id = id, Label = label, Type = type, Reuse = ReuseClass.Reusable, Required = true, Items = items, RequiredBy = items,
    };

    private static PlannedMaterial Material(string id, string name, IReadOnlyList<string> items) => new()
    {
        Id = id, Name = name, Source = MaterialSource.Upload, Items = items, Deferrable = false, Required = true,
        Grounds = [.. items.Select(item => new MaterialGround(item, _basis))], Class = MaterialClass.Other,
    };
}
