using Suban.Kernel;
using Suban.Organisation;

namespace Suban.Cases.Elsewhere;

/// <summary>Every expected "no" about cases received for another region. Codes are part of the public surface: never reuse one.</summary>
internal static class ElsewhereRefusals
{
    public static Refusal NotOpen(string region) =>
        new("elsewhere.not_open", $"{region}没有对本地窗口开放通办，请申请人在网上或者到当地办理。") { Kind = RefusalKind.Forbidden };

    public static Refusal NotTakenHere(string point, Hall? hall) => new(
        "elsewhere.not_taken_here",
        $"{point}不收这件事，请申请人在网上办{(hall is null ? null : $"，或者到{hall.Name}（{hall.Address}，{hall.Phone}）")}。") { Kind = RefusalKind.Forbidden };

    public static Refusal Forwarded { get; } = new("elsewhere.forwarded", "材料已经转送，不用再转。");

    public static Refusal NothingToConfirm { get; } = new("elsewhere.nothing_to_confirm", "还没有转送来，或者已经签收过。");
}
