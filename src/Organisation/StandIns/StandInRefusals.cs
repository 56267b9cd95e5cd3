using Suban.Kernel;
using Suban.Organisation.Access;

namespace Suban.Organisation.StandIns;

/// <summary>Every expected "no" about standing in. Codes are part of the public surface: never reuse one.</summary>
internal static class StandInRefusals
{
    public static Refusal NotFound { get; } = new("stand_in.not_found", "没有找到这条代班。") { Kind = RefusalKind.NotFound };

    public static Refusal NotYours { get; } =
        new("stand_in.not_yours", "只能安排自己的代班；替别人安排，请本部门的审批人员来办。") { Kind = RefusalKind.Forbidden };

    public static Refusal Over { get; } = new("stand_in.over", "这条代班已经结束了。");

    public static Refusal Twice(StandIn other) =>
        new("stand_in.twice", $"{other.AbsentName}的“{other.Role.Label()}”{Days(other)}已经由{other.CoveringName}代班，先结束那一条再安排。");

    public static Refusal CoveringIsAway(StandIn away) =>
        new("stand_in.covering_away", $"{away.AbsentName}自己{Days(away)}也请人代班，请换一位同事。");

    public static Refusal Of(IReadOnlyList<FieldFault> faults) => new("stand_in.invalid", faults[0].Message) { Kind = RefusalKind.Invalid, Faults = faults };

    private static string Days(StandIn standIn) => $" {standIn.FromDay:M月d日}至{standIn.UntilDay:M月d日}";
}
