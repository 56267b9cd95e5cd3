namespace Suban.Assistance.Team;

/// <summary>How pages name the levels of the network and the roles of the leading group.</summary>
public static class TeamWords
{
    public static string Of(ServicePointKind kind) => kind switch
    {
        ServicePointKind.Hall => "政务服务大厅",
        ServicePointKind.Branch => "分大厅",
        ServicePointKind.Park => "园区服务点",
        ServicePointKind.Town => "苏木乡镇街道便民服务中心",
        ServicePointKind.Village => "嘎查村社区代办点",
    };

    public static string Of(GroupRole role) => role switch
    {
        GroupRole.Leader => "组长",
        GroupRole.Deputy => "副组长",
        GroupRole.Member => "成员",
    };
}
