using Suban.Catalogue.Compiling;

namespace Suban.Workbench.Desk;

/// <summary>The standard phrases for what is wrong with a paper and how to cure it; an applicant reads them as they stand.</summary>
internal static class DefectPhrases
{
    public static IReadOnlyList<string> For(PlannedMaterial material) =>
    [
        "没有提交，请补交",
        "已过有效期，请换成在有效期内的",
        "看不清，请重新拍照、扫描或者复印",
        "缺页，请补齐全部页",
        "没有签名或者盖章，请签名盖章后再交",
        "与填写的内容不一致，请核对后改正其中一处",
        "不是规定的式样，请按样表重新准备",
        .. material.Copies > 1 ? [$"份数不够，需要 {material.Copies} 份"] : Array.Empty<string>(),
        .. material.CheckPoints.Select(point => $"不符合“{point}”，请改正"),
    ];
}
