using Suban.Cases.Hearings;
using Suban.Cases.Queries;

namespace Suban.Workbench.Dept;

/// <summary>Where a hearing stands, in one sentence.</summary>
internal static class HearingSaid
{
    /// <summary>Who asked for it, or that law demands it.</summary>
    public static string Why(HearingView hearing) => hearing.Ground is HearingGround.ByLaw ? "依法应当听证" : $"{hearing.AskedBy}要求听证";

    public static string Standing(HearingView hearing) => hearing.State switch
    {
        HearingState.Offered => $"已告知听证权利，{Moments.Day(hearing.AskBy)} 前可以要求。",
        HearingState.Waived => "申请人放弃听证。",
        HearingState.Asked => $"{Why(hearing)}，最迟 {Moments.Day(hearing.HoldBy!.Value)} 举行。",
        HearingState.Arranged => $"{Moments.Day(hearing.HeldOn!.Value)} {hearing.StartsAt} 在{hearing.Place}举行，主持人{hearing.Presider}。",
        HearingState.Held => $"{Moments.Day(hearing.HeldOn!.Value)} 已举行。",
    };
}
