using Suban.Components.Fields;
using Suban.Organisation;

namespace Suban.Workbench.Pages.Admin;

internal static class WindowWords
{
    public static IReadOnlyList<Choice> Choices { get; } = [.. Enum.GetValues<WindowKind>().Select(k => new Choice(k.ToString(), Of(k)))];

    public static string Of(WindowKind kind) => kind switch
    {
        WindowKind.Integrated => "综合受理",
        WindowKind.OneThing => "一次办专窗",
        WindowKind.Assistance => "帮您办",
        WindowKind.Issue => "统一出件",
        WindowKind.Consultation => "咨询引导",
    };
}
