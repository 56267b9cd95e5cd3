using System.Runtime.CompilerServices;
using Microsoft.Extensions.DependencyInjection;
using Suban.Catalogue;
using Suban.Certificates.Files;
using Suban.Certificates.Papers;
using Suban.Certificates.Wallet;
using Suban.Kernel.Database;
using Suban.Kernel.Outbox;
using Suban.Organisation;
using Suban.TestKit;

namespace Suban.Certificates.Tests;

/// <summary>A database with this module and the sample region's authorities.</summary>
internal static class World
{
    public static Guid Holder { get; } = Guid.Parse("0199a1b0-0000-7000-8000-00000000000a");

    public static string Templates => Path.Combine(Root(), "content", "papers");

    public static CertificateKind License { get; } = new()
    {
        Key = "business-license",
        Name = "营业执照",
        Definer = "market-supervision",
        ValidityYears = null,
        Fields = [new("name", "名称", "registration.name"), new("operator", "经营者", "operator.name"), new("address", "经营场所", "premises.address")],
    };

    public static CertificateKind Restaurant { get; } = new()
    {
        Key = "small-restaurant-certificate",
        Name = "小餐饮店登记证",
        Definer = "market-supervision",
        ValidityYears = 3,
        Fields = [new("name", "名称", "registration.name"), new("area", "使用面积", "premises.area")],
    };

    public static TestDatabase Create(DatabaseKind kind, bool withPdf = false) => TestDatabase.Create(kind, services =>
    {
        var data = ((KernelSettings)services.Single(s => s.ServiceType == typeof(KernelSettings)).ImplementationInstance!).DataDirectory;
        services
            .AddOrganisation(new OrganisationSettings { ContentDirectory = Path.Combine(Root(), "content"), Development = true })
            .AddCertificates(new CertificatesSettings
            {
                Files = new FilesSettings { Folder = Path.Combine(data, "files") },
                Papers = new PapersSettings
                {
                    TemplateFolder = Templates,
                    WorkFolder = Path.Combine(data, "papers"),
                    Converter = withPdf ? null : string.Empty,
                },
                PublicOrigin = "https://suban.example",
                Demonstration = true,
            });
    });

    public static Authority Issuer(this TestDatabase world) =>
        world.Services.GetRequiredService<Authorities>().Find("152529", "market-supervision")!;

    public static CertificateOrder Order(this TestDatabase world, CertificateKind? kind = null, Guid? caseId = null) => new()
    {
        Kind = kind ?? License,
        Region = "152529",
        Issuer = world.Issuer(),
        HolderPartyId = Holder,
        Holder = "娜仁·图雅",
        Values = new Dictionary<string, string> { ["name"] = "正镶白旗𠮷祥小吃店", ["operator"] = "娜仁·图雅", ["address"] = "明安图镇某街 1 号", ["area"] = "45" },
        CaseId = caseId,
    };

    public static async Task<CertificateIssued> IssueAsync(this TestDatabase world, CertificateKind? kind = null, Guid? caseId = null)
    {
        var outcome = await world.RunAsync<IssueCertificate, CertificateIssued>((op, c) => op.RunAsync(world.Order(kind, caseId), world.Process("IssueResults"), c));
        Assert.True(outcome.TryGet(out var issued), outcome.Refusal?.Message);
        return issued;
    }

    public static PaperDraft Acceptance(this TestDatabase world, Guid? caseId = null) => new()
    {
        Kind = PaperKind.AcceptanceNotice,
        Region = "152529",
        Issuer = world.Issuer(),
        Holder = "娜仁·图雅",
        HolderPartyId = Holder,
        CaseId = caseId,
        Content = new PaperContent
        {
            Values = new Dictionary<string, string>
            {
                ["matter"] = "我要开小餐馆（50平方米以下）",
                ["case-number"] = "1525290 20260928 00001",
                ["received-at"] = "2026年9月28日 09:00",
                ["accepted-on"] = "2026年9月28日",
                ["due"] = "2026年10月12日",
                ["handler"] = "窗口 3 号",
                ["phone"] = "0479-0000001",
            },
            Tables = new Dictionary<string, IReadOnlyList<IReadOnlyDictionary<string, string>>>
            {
                ["items"] =
                [
                    new Dictionary<string, string> { ["name"] = "个体工商户设立登记", ["authority"] = "市场监督管理局", ["limit"] = "1 个工作日", ["due"] = "9月29日" },
                    new Dictionary<string, string> { ["name"] = "小餐饮店登记\n<b>&", ["authority"] = "市场监督管理局", ["limit"] = "5 个工作日", ["due"] = "10月12日" },
                ],
            },
        },
    };

    public static async Task<PaperIssued> IssuePaperAsync(this TestDatabase world, Guid? caseId = null)
    {
        var outcome = await world.RunAsync<IssuePaper, PaperIssued>((op, c) => op.RunAsync(world.Acceptance(caseId), world.Process("AcceptCase"), c));
        Assert.True(outcome.TryGet(out var issued), outcome.Refusal?.Message);
        return issued;
    }

    /// <summary>Delivers the message that signs a paper, as the outbox would.</summary>
    public static async Task FinishAsync(this TestDatabase world, Guid paperId)
    {
        var handler = world.Services.GetServices<IOutboxHandler>().Single(h => h.Topic == IssuePaper.FinishTopic);
        await handler.HandleAsync(Guid.CreateVersion7(world.Clock.GetUtcNow()), $$"""{"PaperId":"{{paperId}}"}""", CancellationToken.None);
    }

    private static string Root([CallerFilePath] string path = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(path)!, "../.."));
}
