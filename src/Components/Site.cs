namespace Suban.Components;

/// <summary>What the frame of a page says about the place it serves (站点). The server fills it from the region's settings.</summary>
public sealed record Site
{
    /// <summary>Region code (行政区划代码), six digits; also names the artwork of the name in Mongolian script.</summary>
    public required string RegionCode { get; init; }

    /// <summary>正镶白旗.</summary>
    public required string RegionName { get; init; }

    public ScriptOrder ScriptOrder { get; init; } = ScriptOrder.ChineseFirst;

    /// <summary>The telephone number that is always answered (服务热线).</summary>
    public string Hotline { get; init; } = "12345";

    /// <summary>Whom to ask about one thing done once (一次办咨询电话).</summary>
    public string OneThingPhone { get; init; } = "12345";

    /// <summary>Whom to ask about assisted handling (帮您办咨询电话).</summary>
    public string AssistPhone { get; init; } = "12345";

    /// <summary>Whom to ask about handling things on the web (一网办咨询电话).</summary>
    public string OnlinePhone { get; init; } = "12345";

    /// <summary>The hall's own number with area code; null hides the line.</summary>
    public string? HallPhone { get; init; }

    /// <summary>正镶白旗政务服务中心.</summary>
    public string? HallName { get; init; }

    public string? HallAddress { get; init; }

    /// <summary>周一至周五 8:30–12:00，14:30–17:30.</summary>
    public string? HallHours { get; init; }

    /// <summary>Who answers for the site (旗政务服务局, 政务公开办).</summary>
    public string? Publisher { get; init; }

    /// <summary>What the place calls assisted handling (帮您办, 代办帮办).</summary>
    public string AssistName { get; init; } = "帮您办";

    /// <summary>Telephone numbers and addresses are not confirmed by the place yet (以本地确认为准).</summary>
    public bool ContactsUnconfirmed { get; init; }

    /// <summary>The installation serves other places too, so the visitor may change.</summary>
    public bool OneOfSeveral { get; init; }

    /// <summary>Where a member of staff works, which stands in place of an applicant's own pages; null for anybody else.</summary>
    public string? StaffHome { get; init; }

    /// <summary>In whose name the visitor acts now (替人办事); null where in his own.</summary>
    public string? ActingFor { get; init; }

    /// <summary>A terminal that everybody uses (自助终端): pages end by themselves, and what is printed says where.</summary>
    public bool IsKiosk { get; init; }

    /// <summary>Says on every page that people and data are simulated, and which outside systems are (模拟); null on a live installation.</summary>
    public string? SimulationNotice { get; init; }

    /// <summary>Changes with every setting of the place; what is kept of a page depends on it.</summary>
    public string Stamp { get; init; } = "";

    /// <summary>正镶白旗政务服务.</summary>
    public string Title => RegionName + "政务服务";
}

/// <summary>Which script comes first where both are shown; a setting of the region because the law asks for order and prominence.</summary>
public enum ScriptOrder
{
    ChineseFirst,
    MongolianFirst,
    ChineseOnly,
}
