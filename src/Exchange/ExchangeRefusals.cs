using Suban.Kernel;

namespace Suban.Exchange;

/// <summary>Every expected "no" of the exchange. Codes are part of the public API: never reuse one.</summary>
internal static class ExchangeRefusals
{
    public static Refusal SystemNotFound { get; } = new("system.not_found", "没有找到这个系统。") { Kind = RefusalKind.NotFound };

    public static Refusal Changed { get; } = new("system.changed", "刚刚有人改过，请看过最新内容后再改。");

    public static Refusal NoDepartment { get; } = new("system.no_department", "先在“修改”里写明这个系统是哪个部门的。");

    public static Refusal NotLive { get; } = new("system.not_live", "系统上线以后才能推送。");

    public static Refusal NoKeys { get; } = new("system.no_keys", "先生成密钥，交给对方以后再打开推送。");

    public static Refusal ItemsTaken(IEnumerable<string> items) =>
        new("system.items_taken", $"已经有别的系统在办：{string.Join('、', items)}。一个事项只推送一个系统。");

    public static Refusal GetsSteps { get; } = new("system.gets_steps", "这个系统在接收子办件推送。请另外登记一个系统，用来上报数据。");

    public static Refusal GetsReports { get; } = new("system.gets_reports", "这个系统在接收数据上报。请另外登记一个系统，用来推送子办件。");

    public static Refusal ReportNotFound { get; } = new("report.not_found", "没有找到这条上报记录，或者它已经不用处理了。") { Kind = RefusalKind.NotFound };

    public static Refusal NothingToResend { get; } = new("report.nothing_to_resend", "现在没有要重报的。");

    public static Refusal PushNotFound { get; } = new("push.not_found", "没有找到这次推送。") { Kind = RefusalKind.NotFound };

    public static Refusal PushUnderWay { get; } = new("push.under_way", "这次推送还在自动重试，不用再推。");
}
