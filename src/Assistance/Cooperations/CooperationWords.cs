namespace Suban.Assistance.Cooperations;

/// <summary>The names of states, as pages and papers say them.</summary>
public static class CooperationWords
{
    public static string Of(CooperationState state) => state switch
    {
        CooperationState.Sent => "待签收",
        CooperationState.Accepted => "协办中",
        CooperationState.Returned => "已退回",
        CooperationState.Answered => "已有结果",
        CooperationState.Closed => "已归档",
        CooperationState.Recalled => "已收回",
    };
}
