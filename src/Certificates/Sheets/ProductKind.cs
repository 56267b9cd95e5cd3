namespace Suban.Certificates.Sheets;

/// <summary>What is made of one published version of a guide (指南产品): the sheets people take along, all from the same source.</summary>
/// <param name="Key">As it stands in the address.</param>
/// <param name="Title">As it is printed.</param>
/// <param name="About">What it is good for, in a few words.</param>
public sealed record ProductKind(string Key, string Name, string Title, string About)
{
    private const string FormTitle = "“一件事”申请表";

    public static ProductKind Guide { get; } = new("guide", "办事指南", "办事指南", "要什么、去哪办、多久办好");

    public static ProductKind Notice { get; } = new("notice", "一次性告知单", "一次性告知单", "一单清：事项、材料、费用、地点");

    public static ProductKind Form { get; } = new("form", "申请表（空表）", FormTitle, "一表清：每项只填一次");

    public static ProductKind Sample { get; } = new("sample", "申请表（样表）", FormTitle, "照着样子填");

    public static ProductKind Parts { get; } = new("parts", "部门分表", "部门分表", "每个部门收到哪些内容");

    public static ProductKind Process { get; } = new("process", "办理流程图", "办理流程图", "先办什么、后办什么");

    public static ProductKind Code { get; } = new("code", "指南二维码", "扫码看指南", "一码清：贴在窗口和告示牌上");

    public static ProductKind Handbook { get; } = new("handbook", "一本通手册", "一本通手册", "一册清：上面这些合成一册");

    public static IReadOnlyList<ProductKind> All { get; } = [Guide, Notice, Form, Sample, Parts, Process, Code, Handbook];

    /// <summary>Those that follow the reader's own answers.</summary>
    public static IReadOnlyList<ProductKind> Personal { get; } = [Notice, Form, Sample];

    public static ProductKind? Find(string key) => All.FirstOrDefault(k => k.Key == key);
}
