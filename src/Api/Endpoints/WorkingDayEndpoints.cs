using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Suban.Api.Contracts;
using Suban.Api.Problems;
using Suban.Clocks;
using Suban.Organisation;

namespace Suban.Api.Endpoints;

internal static class WorkingDayEndpoints
{
    private static readonly string[] _parameters = ["from", "to", "add"];

    public static void Map(IEndpointRouteBuilder open) =>
        open.MapGet("/regions/{code}/working-days", CountOrAdd)
            .WithTags("工作日")
            .WithName("CountWorkingDays")
            .WithSummary("推算工作日：from 加 add 得到日期，或者 from 至 to 得到天数（不含 from，含 to）")
            .Produces<WorkingDayAnswer>()
            .Problems(StatusCodes.Status400BadRequest, StatusCodes.Status404NotFound);

    private static IResult CountOrAdd(
        string code, HttpRequest request, Regions regions, Calendars calendars, string? from, string? to, string? add)
    {
        if (regions.Find(code) is null)
        {
            return ApiProblems.UnknownRegion(code);
        }

        if (_parameters.FirstOrDefault(name => request.Query[name].Count > 1) is { } repeated)
        {
            return ApiProblems.InvalidParameter(repeated, $"{repeated} 只能给一次。");
        }

        if (Date(from) is not { } start)
        {
            return ApiProblems.InvalidParameter("from", "from 应为存在的日期，格式如 2026-09-30。");
        }

        return (add, to) switch
        {
            (not null, null) => AnswerDate(calendars.For(code), start, add),
            (null, not null) => AnswerCount(calendars.For(code), start, to),
            _ => ApiProblems.InvalidParameter("add", "add 和 to 必须给一个，且只能给一个。"),
        };
    }

    private static IResult AnswerDate(WorkingCalendar calendar, DateOnly from, string add)
    {
        if (!int.TryParse(add, NumberStyles.None, CultureInfo.InvariantCulture, out var days))
        {
            return ApiProblems.InvalidParameter("add", "add 应为 0 或者正整数。");
        }

        return calendar.TryAdd(from, days) is { } date
            ? Answer(new WorkingDayAnswer { Date = date, Provisional = calendar.IsProvisional(from, date) })
            : ApiProblems.InvalidParameter("add", "add 过大，超出了日历的范围。");
    }

    private static IResult AnswerCount(WorkingCalendar calendar, DateOnly from, string to)
    {
        if (Date(to) is not { } end)
        {
            return ApiProblems.InvalidParameter("to", "to 应为存在的日期，格式如 2026-10-10。");
        }

        return end < from
            ? ApiProblems.InvalidParameter("to", "to 不能早于 from。")
            : Answer(new WorkingDayAnswer { Count = calendar.CountBetween(from, end) });
    }

    private static IResult Answer(WorkingDayAnswer answer) => Results.Json(answer, ApiJson.Readable.WorkingDayAnswer);

    private static DateOnly? Date(string? text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : null;
}
