using System.Collections.Frozen;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.AspNetCore.Routing;
using Microsoft.OpenApi;
using Suban.Api.Contracts;
using Suban.Api.Problems;
using Suban.Catalogue;
using Suban.Catalogue.Compiling;
using Suban.Catalogue.Publishing;
using Suban.Organisation;

namespace Suban.Api.Endpoints;

internal static class PlanEndpoints
{
    public static void Map(IEndpointRouteBuilder open) =>
        open.MapPost("/regions/{code}/themes/{number}/plan", CompileAsync)
            .WithTags("一件事主题")
            .WithName("CompilePlan")
            .WithSummary("按回答和已有电子证照编排：要办哪些事项、填哪些内容、交哪些材料、多少个工作日")
            .AddOpenApiOperationTransformer(DescribeBodyAsync)
            .Produces<PlanAnswer>()
            .Produces(StatusCodes.Status308PermanentRedirect)
            .Problems(StatusCodes.Status400BadRequest, StatusCodes.Status404NotFound, StatusCodes.Status413PayloadTooLarge, StatusCodes.Status415UnsupportedMediaType);

    // Accepts<PlanRequest>() would have routing turn other media types away, to whatever page answers unknown addresses.
    private static async Task DescribeBodyAsync(OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken cancel) =>
        operation.RequestBody = new OpenApiRequestBody
        {
            Required = true,
            Content = new Dictionary<string, OpenApiMediaType>
            {
                ["application/json"] = new() { Schema = await context.GetOrCreateSchemaAsync(typeof(PlanRequest), null, cancel) },
            },
        };

    private static async Task<IResult> CompileAsync(
        string code, string number, CatalogueStore store, Regions regions, HttpContext context, CancellationToken cancel)
    {
        if (regions.Find(code) is null)
        {
            return ApiProblems.UnknownRegion(code);
        }

        var catalogue = RegionLookup.Of(store, regions, code);
        if (catalogue.Moved(code, number, "/plan") is { } moved)
        {
            return moved;
        }

        if (catalogue?.FindTheme(number) is not { } theme)
        {
            return ApiProblems.UnknownTheme(number);
        }

        var (request, problem) = await JsonBody.ReadAsync(context.Request, ApiJson.Readable.PlanRequest, cancel);
        if (request is null)
        {
            return problem;
        }

        var answers = request.Answers ?? FrozenDictionary<string, string>.Empty;
        var faults = FaultsOf(theme.Theme, answers, request.Certificates ?? []);
        if (faults.Count > 0)
        {
            return ApiProblems.UnknownAnswers(faults);
        }

        var facts = new KnownFacts { Certificates = (request.Certificates ?? []).ToFrozenSet(StringComparer.Ordinal) };
        return Results.Json(PlanViews.Of(PlanCompiler.Compile(theme, answers, facts)), ApiJson.Readable.PlanAnswer);
    }

    /// <summary>Ids nobody published are a fault of the caller, whether or not their question applies.</summary>
    private static List<ProblemField> FaultsOf(
        ServiceTheme theme, IReadOnlyDictionary<string, string> answers, IReadOnlyList<string> certificates)
    {
        var faults = new List<ProblemField>();
        foreach (var (question, option) in answers)
        {
            var field = $"answers.{ApiProblems.Shown(question)}";
            if (theme.Situations.FirstOrDefault(situation => situation.Id == question) is not { } situation)
            {
                faults.Add(new ProblemField(field, "本主题没有这个问题。"));
            }
            else if (option is null || situation.Find(option) is null)
            {
                faults.Add(new ProblemField(field, "这个问题没有这个选项。"));
            }
        }

        if (certificates.Any(kind => kind is null))
        {
            faults.Add(new ProblemField("certificates", "电子证照种类不能为 null。"));
        }

        return faults;
    }
}
