using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Suban.Api.Contracts;
using Suban.Api.Problems;
using Suban.Kernel;
using Suban.Kernel.Identifiers;

namespace Suban.Api.Endpoints;

internal static class IdentifierEndpoints
{
    public static void Map(IEndpointRouteBuilder open) =>
        open.MapGet("/identifiers/{kind}/{**value}", Check)
            .WithTags("号码校验")
            .WithName("CheckIdentifier")
            .WithSummary("校验号码：citizen-id 公民身份号码，uscc 统一社会信用代码，certificate-id 电子证照标识，case-number 办件编号")
            .Produces<IdentifierAnswer>()
            .Problems(StatusCodes.Status404NotFound);

    private static IResult Check(string kind, string? value, TimeProvider time, HttpResponse response)
    {
        var number = value ?? "";
        var verdict = kind switch
        {
            "citizen-id" => CitizenId.Check(number, RegionTime.DateOf(time.GetUtcNow())),
            "uscc" => CreditCode.Check(number),
            "certificate-id" => CertificateIdentifier.Check(number),
            "case-number" => CaseNumberCheck.Check(number),
            _ => null,
        };
        if (verdict is null)
        {
            return ApiProblems.UnknownIdentifierKind(kind);
        }

        // The number is in the address: nothing on the way may keep it.
        response.Headers.CacheControl = "no-store";
        return Results.Json(new IdentifierAnswer(verdict.Valid, verdict.Reason), ApiJson.Readable.IdentifierAnswer);
    }
}
