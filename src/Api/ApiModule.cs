using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Suban.Api.Endpoints;
using Suban.Api.Limits;
using Suban.Api.Problems;
using Suban.Api.Standard;
using Suban.Organisation.Access;

namespace Suban.Api;

/// <summary>The public interface at <c>/api/v1</c>, described at <c>/openapi/v1.json</c>.</summary>
public static class ApiModule
{
    public static IServiceCollection AddApi(this IServiceCollection services)
    {
        services.AddSingleton<AddressLimit>();
        services.AddSingleton<StandardFields>().AddScoped<StepCalls>();
        services.AddAuthentication().AddScheme<AuthenticationSchemeOptions, SystemKeyHandler>(Policies.ConnectedSystem, _ => { });
        services.ConfigureHttpJsonOptions(options =>
        {
            options.SerializerOptions.TypeInfoResolverChain.Insert(0, ApiJson.Readable);

            // Otherwise the description calls every number a text as well.
            options.SerializerOptions.NumberHandling = JsonNumberHandling.Strict;
        });
        services.AddOpenApi("v1", ApiDescription.Configure);
        return services;
    }

    /// <summary>Before routing: whatever goes wrong below <c>/api</c> is answered as problem details, never as a page.</summary>
    public static IApplicationBuilder UseApiProblems(this IApplicationBuilder app) =>
        app.UseWhen(
            context => context.Request.Path.StartsWithSegments("/api", StringComparison.Ordinal),
            api => api.UseExceptionHandler(new ExceptionHandlerOptions
            {
                ExceptionHandler = ProblemAnswers.AnswerFaultAsync,
                SuppressDiagnosticsCallback = fault => fault.Exception is BadHttpRequestException,
            }).Use(ProblemAnswers.FillEmptyAnswerAsync));

    public static void MapApi(this IEndpointRouteBuilder endpoints)
    {
        var open = endpoints.MapGroup("/api/v1")
            .AllowAnonymous()
            .AddEndpointFilter<AddressLimitFilter>()
            .Problems(StatusCodes.Status429TooManyRequests);
        RegionEndpoints.Map(open);
        ThemeEndpoints.Map(open);
        GuideEndpoints.Map(open);
        LibraryEndpoints.Map(open);
        ChangeEndpoints.Map(open);
        PlanEndpoints.Map(open);
        WorkingDayEndpoints.Map(open);
        IdentifierEndpoints.Map(open);
        CaseStatusEndpoints.Map(open);
        StepEndpoints.Map(endpoints.MapGroup("/api/v1")
            .RequireAuthorization(Policies.ConnectedSystem)
            .AddEndpointFilter<AddressLimitFilter>()
            .Problems(StatusCodes.Status429TooManyRequests));
        endpoints.MapOpenApi("/openapi/{documentName}.json").AllowAnonymous();
    }
}
