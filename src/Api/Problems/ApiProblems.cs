using Microsoft.AspNetCore.Http;
using Suban.Kernel;

namespace Suban.Api.Problems;

/// <summary>Every expected "no" of the interface. Codes are public: never reuse one.</summary>
internal static class ApiProblems
{
    public static ProblemResult UnknownRegion(string code) =>
        new(StatusCodes.Status404NotFound, "region.unknown", "没有这个区划") { Detail = $"区划代码“{code.Shown()}”不在本平台的区划中。" };

    public static ProblemResult UnknownTheme(string number) =>
        new(StatusCodes.Status404NotFound, "theme.unknown", "没有这个主题") { Detail = $"本区划没有编号为“{number.Shown()}”的一件事主题。" };

    public static ProblemResult UnknownItem(string key) =>
        new(StatusCodes.Status404NotFound, "item.unknown", "没有这个事项") { Detail = $"本区划没有公布代号为“{key.Shown()}”的办理项。" };

    public static ProblemResult UnknownIdentifierKind(string kind) =>
        new(StatusCodes.Status404NotFound, "identifier.kind_unknown", "没有这种号码")
        {
            Detail = $"“{kind.Shown()}”不是可以校验的号码种类。可用：citizen-id、uscc、certificate-id、case-number。",
        };

    /// <summary>The one answer to every wrong pair of number and telephone.</summary>
    public static ProblemResult UnknownCase() =>
        new(StatusCodes.Status404NotFound, "case.unknown", "没有查到办件") { Detail = "没有编号和联系电话都相符的办件，请核对后再查，或者拨打服务热线。" };

    public static ProblemResult UnknownStep() =>
        new(StatusCodes.Status404NotFound, "step.unknown", "没有这个子办件") { Detail = "它没有推送给这个系统，或者已经收回。" };

    /// <summary>A refusal of an operation with its own code.</summary>
    public static ProblemResult Of(Refusal? refusal) => refusal is null
        ? UnknownStep()
        : new(
            refusal.Kind switch
            {
                RefusalKind.NotFound => StatusCodes.Status404NotFound,
                RefusalKind.Forbidden => StatusCodes.Status403Forbidden,
                RefusalKind.Conflict => StatusCodes.Status409Conflict,
                RefusalKind.Invalid => StatusCodes.Status422UnprocessableEntity,
            },
            refusal.Code, "没有办成")
        {
            Detail = refusal.Message,
            Errors = [.. refusal.Faults.Select(f => new ProblemField(f.Field, f.Message))],
        };

    public static ProblemResult InvalidParameter(string field, string message) =>
        new(StatusCodes.Status400BadRequest, "request.parameter_invalid", "参数有误") { Errors = [new(field, message)] };

    public static ProblemResult InvalidBody(string message) =>
        new(StatusCodes.Status400BadRequest, "request.body_invalid", "请求正文有误") { Detail = message };

    public static ProblemResult UnknownAnswers(IReadOnlyList<ProblemField> faults) =>
        new(StatusCodes.Status400BadRequest, "plan.answer_unknown", "回答中有未知的问题或者选项") { Errors = faults };

    public static ProblemResult TooLarge(int limit) =>
        new(StatusCodes.Status413PayloadTooLarge, "request.too_large", "请求正文过大") { Detail = $"正文不能超过 {limit / 1024} KB。" };

    public static ProblemResult NotJson() =>
        new(StatusCodes.Status415UnsupportedMediaType, "request.media_type", "请求正文的类型不对") { Detail = "请用 application/json。" };

    public static ProblemResult TooManyRequests(TimeSpan wait) =>
        new(StatusCodes.Status429TooManyRequests, "request.rate_limited", "请求过于频繁")
        {
            Detail = $"请在 {Math.Max(1, (int)Math.Ceiling(wait.TotalSeconds))} 秒后再试。",
            RetryAfter = wait,
        };

    /// <summary>For answers that routing or the host gave without a body.</summary>
    public static ProblemResult OfStatus(int status) => status switch
    {
        StatusCodes.Status404NotFound => new(status, "request.not_found", "没有这个接口"),
        StatusCodes.Status405MethodNotAllowed => new(status, "request.method_not_allowed", "这个接口不支持该请求方法"),
        StatusCodes.Status413PayloadTooLarge => new(status, "request.too_large", "请求正文过大"),
        StatusCodes.Status415UnsupportedMediaType => NotJson(),
        StatusCodes.Status429TooManyRequests => TooManyRequests(TimeSpan.FromSeconds(1)),
        StatusCodes.Status401Unauthorized => new(status, "request.unauthorized", "需要登录"),
        StatusCodes.Status403Forbidden => new(status, "request.forbidden", "没有权限"),
        StatusCodes.Status503ServiceUnavailable => new(status, "server.unavailable", "服务暂时不可用") { Detail = "请稍后再试。" },
        >= 500 => new(status, "server.fault", "服务出现故障") { Detail = "已记录，请稍后再试。" },
        _ => new(status, "request.invalid", "请求有误"),
    };

    /// <summary>What was sent, short and without anything that could break a log line or a screen.</summary>
    public static string Shown(this string sent)
    {
        var kept = string.Concat(sent.Where(character => !char.IsControl(character) && !char.IsSurrogate(character)));
        return kept.Length <= 40 ? kept : kept[..40] + "…";
    }
}
