using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ApplicationModels;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Suban.Components;
using Suban.Organisation.Access;
using Suban.Portal.Apply;
using Suban.Portal.Frame;
using Suban.Portal.Pages.Me;
using Suban.Portal.Pages.Published;
using Suban.Portal.Pages.Verify;
using Suban.Portal.Products;
using Suban.Portal.Published;

namespace Suban.Portal;

/// <summary>The pages of citizens and enterprises.</summary>
public static class PortalModule
{
    public static IServiceCollection AddPortal(this IServiceCollection services, PortalSettings settings)
    {
        services.AddSingleton(settings);
        services.AddHttpContextAccessor();
        services.Configure<RouteOptions>(o => o.SetParameterPolicy<RegionConstraint>("region"));
        services.AddSingleton<RegionChoice>();
        services.AddScoped<Pages.Kiosk.KioskEnd>();
        services.AddScoped<RegionOfRequest>();
        services.AddScoped<PublishedRegion>();
        services.AddSingleton<ThemeBrowses>();
        services.AddScoped<GuideProducts>().AddScoped<GuideBooks>().AddScoped<SheetDownload>().AddSingleton<ProductCounts>();
        services.AddSingleton<PolicyShelf>();
        services.AddSingleton<ElementWords>();
        services.AddSingleton<PresentationCheck>();
        services.AddScoped<DraftAccess>();
        services.Configure<MvcOptions>(o => o.Filters.Add(new FormSizeLimit()));
        services.Configure<RazorPagesOptions>(o =>
        {
            o.Conventions.AddPageRoute("/Published/Picker", PickerModel.Always.TrimStart('/'));
            o.Conventions.AddFolderApplicationModelConvention("/Published", m => m.Filters.Add(new TypeFilterAttribute(typeof(RegionBorder))));
            o.Conventions.AuthorizeFolder("/Apply", Policies.Applying);
            o.Conventions.AddFolderApplicationModelConvention(
                "/Apply", m => m.Filters.Add(new ResponseCacheAttribute { NoStore = true, Location = ResponseCacheLocation.None }));
        });
        return services.AddComponents(s => s.GetRequiredService<RegionOfRequest>().Site());
    }
}
