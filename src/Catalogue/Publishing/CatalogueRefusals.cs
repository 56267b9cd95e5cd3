using Suban.Catalogue.Loading;
using Suban.Kernel;

namespace Suban.Catalogue.Publishing;

/// <summary>Every expected "no" of this module. Codes are part of the public API: never reuse one.</summary>
internal static class CatalogueRefusals
{
    public static Refusal HasErrors(IReadOnlyList<ContentProblem> errors) =>
        new("catalogue.has_errors", $"目录内容有 {errors.Count} 处错误，改正后才能发布。")
        {
            Kind = RefusalKind.Invalid,
            Faults = [.. errors.Select(e => new FieldFault($"{e.File}:{e.Line}", $"{e.Message} 改法：{e.Remedy}"))],
        };

    public static Refusal NothingAbove { get; } =
        new("catalogue.nothing_above", "这个区划的清单写的是随上级，上级区划却没有清单。") { Kind = RefusalKind.Invalid };

    public static Refusal BreaksRules(IReadOnlyList<string> faults) =>
        new("catalogue.breaks_rules", $"清单不符合本区划的规定：{string.Join("", faults)}")
        {
            Kind = RefusalKind.Invalid,
            Faults = [.. faults.Select(f => new FieldFault("", f))],
        };

    public static Refusal Unchanged(int number) =>
        new(CatalogueImport.Unchanged, $"内容与已发布的第 {number} 版相同，没有另行发布。");
}
