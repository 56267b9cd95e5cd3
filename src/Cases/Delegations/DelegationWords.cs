namespace Suban.Cases.Delegations;

/// <summary>Delegations (交互授权) in words.</summary>
public static class DelegationWords
{
    public static string Of(DelegationKind kind) => kind switch
    {
        DelegationKind.Downward => "上级授权下级",
        DelegationKind.Upward => "下级委托上级",
        DelegationKind.Across => "旗县区之间相互委托",
    };

    /// <summary>The verb: what comes from above is authorised, the rest entrusted.</summary>
    public static string Verb(DelegationKind kind) => kind is DelegationKind.Downward ? "授权" : "委托";

    public static IReadOnlyList<(DelegatedPowers Power, string Word, string Means)> Powers { get; } =
    [
        (DelegatedPowers.Acceptance, "受理", "接手、审查、写审查意见"),
        (DelegatedPowers.Approval, "审批", "作出决定、延长期限"),
        (DelegatedPowers.Seal, "用印", "通知和决定盖委托机关的章发出；没有这一项，不能发通知，也不能作决定"),
        (DelegatedPowers.Certificate, "发证", "准予时制发委托机关的证照"),
    ];

    public static string Of(DelegatedPowers powers) =>
        string.Join('、', Powers.Where(p => powers.HasFlag(p.Power)).Select(p => p.Word));

    /// <summary>Who acts for whom, as papers and records say it.</summary>
    public static string Acting(string grantee, string grantor, DelegationKind kind, string document) => $"{grantee}受{grantor}{Verb(kind)}办理（{document}）";
}
