namespace Suban.Exchange.Pushing;

/// <summary>Pushes in words.</summary>
public static class PushWords
{
    public static string OfType(string type) => type switch
    {
        "step.started" => "推送办理",
        "step.supplied" => "补正已到",
        "step.reopened" => "重新办理",
        "step.ended" => "已经结束",
        "step.taken_back" => "已经收回",
        _ => "索要对账清单",
    };

    public static string Of(PushLine push) => push switch
    {
        { Dead: true } => "多次没推到，已停",
        { State: PushState.Failed } => "没推到，自动重试",
        { State: PushState.Overtaken } => "不用推了",
        _ => "对方已收到",
    };
}
