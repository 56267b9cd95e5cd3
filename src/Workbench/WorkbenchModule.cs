using Microsoft.Extensions.DependencyInjection;
using Suban.Workbench.Agent;
using Suban.Workbench.Catalog;
using Suban.Workbench.Dept;
using Suban.Workbench.Desk;
using Suban.Workbench.Pages.Admin;
using Suban.Workbench.Watch;

namespace Suban.Workbench;

/// <summary>The pages of staff.</summary>
public static class WorkbenchModule
{
    public static IServiceCollection AddWorkbench(this IServiceCollection services)
    {
        services.AddSingleton<DeskLamps>().AddScoped<Judging>().AddScoped<Answering>().AddScoped<ApplicantCards>().AddScoped<Scanning>();
        services.AddScoped<AccountRecord>().AddScoped<Deciding>().AddScoped<BatchHandling>();
        services.AddSingleton<DepartmentChoices>().AddSingleton<ThemeNames>();
        services.AddScoped<MemberChoices>().AddScoped<DelegationChoices>();
        services.AddScoped<NamesToTranslate>().AddSingleton<ThemeChoices>().AddScoped<DraftDesk>().AddScoped<ThemeActs>();
        return services;
    }
}
