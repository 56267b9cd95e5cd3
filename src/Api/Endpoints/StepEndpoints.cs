using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.AspNetCore.Routing;
using Microsoft.OpenApi;
using Suban.Api.Contracts;
using Suban.Api.Problems;
using Suban.Cases.Decision;
using Suban.Cases.Queries;
using Suban.Cases.Steps;
using Suban.Cases.Supplement;
using Suban.Cases.Systems;
using Suban.Exchange.Lists;
using Suban.Exchange.Pushing;
using Suban.Organisation.Access;

namespace Suban.Api.Endpoints;

/// <summary>How a department's own system answers for the steps that were pushed to it.</summary>
internal static class StepEndpoints
{
    public static void Map(IEndpointRouteBuilder systems)
    {
        var steps = systems.MapGroup("/steps").WithTags("业务系统");
        steps.MapGet("/{id:guid}", ShowAsync).WithName("ShowStep")
            .WithSummary("一个推送过来的子办件：本部门的表单和材料，现在的状态")
            .Produces<StepContent>().Problems(StatusCodes.Status401Unauthorized, StatusCodes.Status404NotFound);
        steps.MapGet("/{id:guid}/files/{file:guid}", FileAsync).WithName("ReadStepFile")
            .WithSummary("子办件的一份材料文件")
            .Produces(StatusCodes.Status200OK, contentType: "application/octet-stream").Problems(StatusCodes.Status401Unauthorized, StatusCodes.Status404NotFound);
        Act(steps.MapPost("/{id:guid}/receipt", ReceiptAsync), "ReceiveStep", "接收回执：业务系统收下，开始办理", null);
        Act(steps.MapPost("/{id:guid}/supplement", SupplementAsync), "RequestStepSupplement", "要求申请人补正", typeof(SupplementRequest));
        Act(steps.MapPost("/{id:guid}/approval", ApprovalAsync), "ApproveStep", "准予", typeof(ApprovalRequest));
        Act(steps.MapPost("/{id:guid}/denial", DenialAsync), "DenyStep", "不予：理由和依据写入决定书", typeof(DenialRequest));
        Act(steps.MapPost("/{id:guid}/return", ReturnAsync), "ReturnStep", "不属于本部门的，退回综合窗口", typeof(ReturnRequest));
        steps.MapPost("/list", ListAsync).WithName("SendStepList")
            .WithSummary("每天对账：发来手上的清单，返回两边的差异和处理办法")
            .AddOpenApiOperationTransformer((operation, context, cancel) => DescribeBodyAsync(operation, context, typeof(ListRequest), cancel))
            .Produces<DifferenceList>().Problems(StatusCodes.Status400BadRequest, StatusCodes.Status401Unauthorized, StatusCodes.Status422UnprocessableEntity);
    }

    private static void Act(RouteHandlerBuilder endpoint, string name, string summary, Type? body)
    {
        endpoint.WithName(name).WithSummary(summary + "。请求头 Idempotency-Key 必填，重发用同一个")
            .Produces<StepAnswer>()
            .Problems(
                StatusCodes.Status400BadRequest, StatusCodes.Status401Unauthorized, StatusCodes.Status403Forbidden, StatusCodes.Status404NotFound,
                StatusCodes.Status409Conflict, StatusCodes.Status422UnprocessableEntity);
        if (body is not null)
        {
            endpoint.AddOpenApiOperationTransformer((operation, context, cancel) => DescribeBodyAsync(operation, context, body, cancel));
        }
    }

    private static async Task DescribeBodyAsync(OpenApiOperation operation, OpenApiOperationTransformerContext context, Type body, CancellationToken cancel) =>
        operation.RequestBody = new OpenApiRequestBody
        {
            Required = true,
            Content = new Dictionary<string, OpenApiMediaType> { ["application/json"] = new() { Schema = await context.GetOrCreateSchemaAsync(body, null, cancel) } },
        };

    private static async Task<IResult> ShowAsync(Guid id, StepContents contents, HttpContext context, CancellationToken cancel)
    {
        context.Response.Headers.CacheControl = "no-store";
        return await contents.FindAsync(context.User.RequireReader(), id, cancel) is { } content
            ? Results.Json(content, ApiJson.Readable.StepContent)
            : ApiProblems.UnknownStep();
    }

    private static async Task<IResult> FileAsync(
        Guid id, Guid file, SystemStepQueries steps, CaseFileQueries files, HttpContext context, CancellationToken cancel)
    {
        var system = context.User.RequireReader();
        context.Response.Headers.CacheControl = "no-store";
        return await steps.HasFileAsync(system, id, file, cancel) && await files.OpenAsync(system, file, cancel) is { } opened
            ? Results.File(opened.Content, "application/octet-stream", opened.DownloadName)
            : ApiProblems.UnknownStep();
    }

    private static Task<IResult> ReceiptAsync(Guid id, StepCalls calls, HttpContext context, CancellationToken cancel) =>
        calls.ActAsync<ClaimStep, StepClaimed>(context, id, null, (op, system, p, c) => op.RunAsync(system, id, p, c), cancel);

    private static Task<IResult> SupplementAsync(Guid id, StepCalls calls, HttpContext context, CancellationToken cancel) =>
        calls.ActAsync<SupplementRequest, RequestStepSupplement, StepSupplementRequested>(
            context, id, ApiJson.Readable.SupplementRequest,
            (op, body, system, p, c) => op.RunAsync(system, id, body.Revision, [.. body.Defects.Select(d => new MaterialDefect(d.MaterialId, d.Defect))], p, c), cancel);

    private static Task<IResult> ApprovalAsync(Guid id, StepCalls calls, HttpContext context, CancellationToken cancel) =>
        calls.ActAsync<ApprovalRequest, DecideAtOnce, StepApproved>(
            context, id, ApiJson.Readable.ApprovalRequest, (op, body, system, p, c) => op.RunAsync(system, id, body.Revision, body.Opinion, p, c), cancel);

    private static Task<IResult> DenialAsync(Guid id, StepCalls calls, HttpContext context, CancellationToken cancel) =>
        calls.ActAsync<DenialRequest, DenyAtOnce, StepDenied>(
            context, id, ApiJson.Readable.DenialRequest,
            (op, body, system, p, c) => op.RunAsync(system, id, body.Revision, body.Opinion, body.Reason, body.Basis, p, c), cancel);

    private static Task<IResult> ReturnAsync(Guid id, StepCalls calls, HttpContext context, CancellationToken cancel) =>
        calls.ActAsync<ReturnRequest, ReturnToWindow, StepReturnedToWindow>(
            context, id, ApiJson.Readable.ReturnRequest, (op, body, system, p, c) => op.RunAsync(system, id, body.Revision, body.Reason, p, c), cancel);

    private static async Task<IResult> ListAsync(StepCalls calls, HttpContext context, CancellationToken cancel)
    {
        var (request, problem) = await JsonBody.ReadAsync(context.Request, ApiJson.Readable.ListRequest, cancel, JsonBody.ListLimit);
        if (request is null)
        {
            return problem;
        }

        var outcome = await calls.RunAsync<TakeSystemList, SystemListTaken>(context, null, (op, system, p, c) => op.RunAsync(system, request.Steps, p, c), cancel);
        return outcome.TryGet(out var taken)
            ? Results.Json(new DifferenceList(taken.Listed, taken.Differences), ApiJson.Readable.DifferenceList)
            : ApiProblems.Of(outcome.Refusal);
    }
}
