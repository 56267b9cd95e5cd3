using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Suban.Api.Contracts;
using Suban.Api.Limits;
using Suban.Api.Problems;
using Suban.Cases.Queries;

namespace Suban.Api.Endpoints;

internal static partial class CaseStatusEndpoints
{
    public static void Map(IEndpointRouteBuilder open) =>
        open.MapGet("/cases/{number}", ShowAsync)
            .WithTags("办件进度")
            .WithName("ShowCaseStatus")
            .WithSummary("凭办件编号和联系电话后四位查进度；编号和电话有一个不对，回答都一样，多次不对会暂停查询")
            .Produces<CaseStatusAnswer>()
            .Problems(StatusCodes.Status400BadRequest, StatusCodes.Status404NotFound);

    private static async Task<IResult> ShowAsync(
        string number, string? phoneTail, CaseQueries cases, WrongPairLimit limit, HttpContext context, CancellationToken cancel)
    {
        if (phoneTail is null || !FourDigits().IsMatch(phoneTail))
        {
            return ApiProblems.InvalidParameter("phoneTail", "phoneTail 应为联系电话的后四位数字。");
        }

        if (!limit.Allows(AddressLimit.KeyOf(context), number))
        {
            return ApiProblems.TooManyRequests(WrongPairLimit.Wait);
        }

        if (await cases.StatusAsync(number, phoneTail, cancel) is not { } status)
        {
            limit.CountWrong(AddressLimit.KeyOf(context), number);
            return ApiProblems.UnknownCase();
        }

        context.Response.Headers.CacheControl = "no-store";
        return Results.Json(
            new CaseStatusAnswer
            {
                Number = status.Number,
                Title = status.Title,
                Status = status.Status,
                StatusText = status.StatusWords,
                ReceivedAt = status.ReceivedAt,
                DueAt = status.DueAt,
            },
            ApiJson.Readable.CaseStatusAnswer);
    }

    [GeneratedRegex(@"\A[0-9]{4}\z")]
    private static partial Regex FourDigits();
}
