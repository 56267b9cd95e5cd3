using Suban.Catalogue.Checking;

namespace Suban.Catalogue.Tests;

/// <summary>A small sound content folder on disk; a test overwrites one file to see what the checks say.</summary>
internal sealed class ContentFixture : IDisposable
{
    public ContentFixture()
    {
        Write("elements/operator.yaml", """
            section: { id: operator, title: 经营者信息, order: 10, block: A }
            elements:
              operator.name: { label: 经营者姓名, type: person-name, prefill: [identity] }
              operator.mobile: { label: 经营者手机号, type: mobile }
            """);
        Write("elements/premises.yaml", """
            section: { id: premises, title: 场所信息, order: 20, block: B }
            elements:
              premises.area: { label: 使用面积, type: number, unit: 平方米, min: 1, max: 100000 }
            """);
        Write("materials/all.yaml", """
            materials:
              layout: { name: 场所布局图, form: 原件, copies: 1 }
              application: { name: 登记申请书, form: 原件, produced: true, class: application }
            """);
        Write("certificates/all.yaml", """
            certificates:
              business-license: { name: 营业执照, definer: market-supervision, holder: enterprise, fields: [{ id: name, label: 名称, from: operator.name }] }
            """);
        Write("items/registration.yaml", Item("registration", "设立登记", "issues: business-license"));
        Write("items/restaurant.yaml", Item("restaurant", "小餐饮登记", "consumes: [business-license]"));
        Write("themes/008.yaml", Theme());
    }

    public string Folder { get; } = Directory.CreateTempSubdirectory("suban-content-").FullName;

    public static string Item(string key, string name, string more = "") => $$"""
        item: {{key}}
        name: {{name}}
        base-code: "000000000001"
        authority: market-supervision
        kind: licence
        limits: { statutory: 10, promised: 5 }
        basis: [{ law: 食品安全法, article: 第三十六条, evidence: general }]
        conditions: [有固定场所]
        asks: [operator.*, premises.area]
        materials:
          - { material: layout, basis: 同上, deferrable: true }
          - { material: application, basis: 同上 }
        result: { kind: certificate, name: 登记证 }
        {{more}}
        """;

    public static string Theme(string questions = "", string parts = "parts: [registration, restaurant]") => $$"""
        theme: 8
        name: 我要开小餐馆
        for: enterprise
        lead: market-supervision
        category: 餐饮食品
        summary: 一次办好。
        {{questions}}
        {{parts}}
        """;

    public void Write(string file, string text)
    {
        var path = Path.Combine(Folder, file);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
    }

    public CheckedContent Check() => ContentCheck.Run(Folder);

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
