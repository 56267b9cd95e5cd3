using Suban.Cases.Queries;
using Suban.Catalogue.Compiling;

namespace Suban.Workbench.Dept;

/// <summary>What an examiner reads beside a material: where it came from and on what ground it is asked for.</summary>
internal static class MaterialSaid
{
    public static string Way(MaterialView material) => material switch
    {
        { CertificateId: not null } => "平台从申请人的电子证照读取，免提交",
        { Way: MaterialSource.FromShared } => $"由{material.Planned.SharedFrom ?? "其他部门"}共享，免提交",
        { Way: MaterialSource.ProducedHere } => "随申请在平台填写生成",
        { Way: MaterialSource.AtWindow } => "原件在综合窗口收取",
        _ => material.Files.Count == 0 ? "没有上传" : "申请人上传",
    };

    public static string Basis(MaterialView material) =>
        string.Join('；', material.Planned.Grounds.Select(ground => ground.Basis.Line).Distinct(StringComparer.Ordinal));

    public static string Size(FileView file) => file.Length < 1024 * 1024 ? $"{Math.Max(1, file.Length / 1024)} KB" : $"{file.Length / 1024d / 1024d:0.0} MB";
}
