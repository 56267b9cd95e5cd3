using Suban.Components.Fields;
using Suban.Organisation;
using Suban.Organisation.Queue;

namespace Suban.Workbench.Pages.Admin;

internal static class WindowChoices
{
    public static IReadOnlyList<Choice> All { get; } = [.. Enum.GetValues<WindowKind>().Select(k => new Choice(k.ToString(), WindowWords.Of(k)))];
}
