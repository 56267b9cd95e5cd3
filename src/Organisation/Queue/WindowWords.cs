namespace Suban.Organisation.Queue;

/// <summary>What windows of a kind are called, whom they serve, and the letter their visitors' numbers begin with.</summary>
public static class WindowWords
{
    public static string Of(WindowKind kind) => kind switch
    {
        WindowKind.Integrated => "综合受理",
        WindowKind.OneThing => "一次办专窗",
        WindowKind.Assistance => "帮您办",
        WindowKind.Issue => "统一出件",
        WindowKind.Consultation => "咨询引导",
    };

    /// <summary>The visitors a window of this kind may call: the integrated one also takes those of the one-thing window.</summary>
    public static IReadOnlyList<WindowKind> Served(WindowKind window) => window switch
    {
        WindowKind.Integrated => [WindowKind.Integrated, WindowKind.OneThing],
        WindowKind.OneThing or WindowKind.Assistance or WindowKind.Issue or WindowKind.Consultation => [window],
    };

    /// <summary>The open windows that may call visitors of a kind.</summary>
    public static IReadOnlyList<ServiceWindow> Serving(this Hall hall, WindowKind kind) =>
        [.. hall.Windows.Where(w => w.Open && Served(w.Kind).Contains(kind))];

    /// <summary>The kinds somebody in the hall would be called for.</summary>
    public static IReadOnlyList<WindowKind> KindsServed(this Hall hall) =>
        [.. Enum.GetValues<WindowKind>().Where(k => hall.Serving(k).Count > 0)];

    internal static char Letter(WindowKind kind) => kind switch
    {
        WindowKind.Integrated => 'A',
        WindowKind.OneThing => 'B',
        WindowKind.Assistance => 'C',
        WindowKind.Issue => 'D',
        WindowKind.Consultation => 'E',
    };
}
