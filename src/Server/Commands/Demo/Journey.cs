using Suban.Cases.Issue;

namespace Suban.Server.Commands.Demo;

/// <summary>One story of the demonstration: who applies for what with which answers, where it stumbles, and how it is handed over.</summary>
/// <param name="Applicant">The demonstration account.</param>
/// <param name="Asked">Who asks for more: the window once for everything (一次告知), or one department after acceptance.</param>
/// <param name="Material">The paper that is asked for again.</param>
internal sealed record Journey(
    int Theme, string Applicant, IReadOnlyDictionary<string, string> Answers, AskedBy Asked, string Material, string Defect,
    DeliveryMethod Delivery, int Level, string Words)
{
    /// <summary>The three whole journeys: in parallel after the licence, one after the other, and a person instead of an enterprise.</summary>
    public static IReadOnlyList<Journey> All { get; } =
    [
        new(
            8, "19900000001",
            new Dictionary<string, string> { ["area"] = "up-to-50", ["cold"] = "no", ["drain"] = "yes", ["home"] = "no", ["sign"] = "yes" },
            AskedBy.Department, "sign-effect-drawing", "效果图没有标注招牌尺寸，请标注长、宽、高后重新上传", DeliveryMethod.OnSite, 5, "一次跑完，没想到这么快"),
        new(
            36, "19900000001",
            new Dictionary<string, string>
            {
                ["entity"] = "individual", ["meals"] = "none", ["self-built"] = "no", ["air"] = "no", ["pool"] = "no",
                ["fire-way"] = "commitment", ["sign"] = "yes",
            },
            AskedBy.Window, "hotel-room-plan", "平面图看不清房间号，请重新扫描", DeliveryMethod.Post, 4, "两件事先后办，进度看得见"),
        new(
            52, "19900000002",
            new Dictionary<string, string>
            {
                ["birth"] = "here", ["married"] = "yes", ["hukou"] = "yes", ["family-household"] = "yes", ["insured"] = "mother",
            },
            AskedBy.Department, "maternity-invoice", "费用清单缺第二页，请补一页", DeliveryMethod.Online, 5, "坐月子也没出门"),
    ];
}

/// <summary>Who asks the applicant to supply.</summary>
internal enum AskedBy
{
    Window,
    Department,
}
