using System.Collections.Concurrent;
using System.Reflection;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Suban.Portal;
using Suban.Workbench;

namespace Suban.Server.Tests.BadInput;

/// <summary>Which acts of which pages were really reached, so that a form nobody found is noticed.</summary>
internal sealed class HandlerLog : IAsyncPageFilter
{
    private readonly ConcurrentDictionary<string, bool> _reached = new();

    /// <summary>Every act of every page: <c>Apply.SectionModel.OnPostAsync</c>.</summary>
    public static IEnumerable<string> All =>
        from assembly in (Assembly[])[typeof(PortalModule).Assembly, typeof(WorkbenchModule).Assembly]
        from page in assembly.GetTypes()
        where typeof(PageModel).IsAssignableFrom(page)
        from act in page.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly)
        where act.Name.StartsWith("OnPost", StringComparison.Ordinal)
        select NameOf(act);

    public IEnumerable<string> Unreached => All.Except(_reached.Keys);

    public Task OnPageHandlerSelectionAsync(PageHandlerSelectedContext context) => Task.CompletedTask;

    public Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        if (context.HandlerMethod is { } act)
        {
            _reached[NameOf(act.MethodInfo)] = true;
        }

        return next();
    }

    private static string NameOf(MethodInfo act) => $"{act.DeclaringType!.FullName!.Split(".Pages.")[^1]}.{act.Name}";
}
