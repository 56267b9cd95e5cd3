using Suban.Kernel;

namespace Suban.Assistance.Team;

/// <summary>Every expected "no" about the team. Codes are part of the public API: never reuse one.</summary>
internal static class TeamRefusals
{
    public static Refusal Changed { get; } = new("team.changed", "您打开以后同事又改过，请看过新的内容再提交。");

    public static Refusal MemberNotFound { get; } = new("team.member_not_found", "没有找到这位代办员。") { Kind = RefusalKind.NotFound };

    public static Refusal MemberLeft { get; } = new("team.member_left", "这位代办员已经退出队伍，不能再改。再来的，请重新登记。");

    public static Refusal OtherDepartment { get; } = new("team.other_department", "只能登记和调整本部门的代办员。别的部门的，请联系政务服务部门。");

    public static Refusal LastOfDepartment(string department) =>
        new("team.last_of_department", $"这是{department}唯一的代办员。请先登记接替的人，再办退出。");

    public static Refusal LastOfPoint(string point) =>
        new("team.last_of_point", $"这是{point}唯一的代办员。请先登记接替的人，再办退出。");

    public static Refusal HasOrders(int orders) =>
        new("team.has_orders", $"他手上还有 {orders} 件帮办没有办完。请先把每一件交接给别的代办员，重新签委托书，再办退出。");

    public static Refusal FilingNotFound { get; } = new("team.filing_not_found", "没有找到这次调整。") { Kind = RefusalKind.NotFound };

    public static Refusal AlreadyFiled { get; } = new("team.already_filed", "这次调整已经登记过报备。");

    public static Refusal PointNotFound { get; } = new("team.point_not_found", "没有找到这个服务点。") { Kind = RefusalKind.NotFound };

    public static Refusal PointHasMembers { get; } = new("team.point_has_members", "这个服务点还有代办员。请先把他们调到别处或办理退出，再撤销服务点。");

    public static Refusal SeatNotFound { get; } = new("team.seat_not_found", "没有找到这个席位。") { Kind = RefusalKind.NotFound };

    public static Refusal SeatEnded { get; } = new("team.seat_ended", "这个席位已经撤销，不能再改。");
}
