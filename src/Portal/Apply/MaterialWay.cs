using Suban.Cases.Queries;
using Suban.Catalogue.Compiling;

namespace Suban.Portal.Apply;

/// <summary>How a material of a draft gets in, in the applicant's words.</summary>
internal static class MaterialWay
{
    /// <summary>Nothing more is to be done about it now.</summary>
    public static bool IsReady(MaterialView material) => material.Way switch
    {
        MaterialSource.FromCertificate => material.CertificateId is not null,
        MaterialSource.Upload => material.Files.Any(f => !f.Superseded),
        MaterialSource.FromShared or MaterialSource.ProducedHere or MaterialSource.AtWindow => true,
    };

    /// <summary>Nothing to do for the applicant from the start.</summary>
    public static bool IsSpared(MaterialView material) => material.Way is MaterialSource.FromShared or MaterialSource.ProducedHere;

    public static string Words(MaterialView material) => material.Way switch
    {
        MaterialSource.FromCertificate when material.CertificateId is not null => "用电子证照，免提交",
        MaterialSource.FromCertificate => "同意使用电子证照就免交",
        MaterialSource.FromShared => $"由{material.Planned.SharedFrom ?? "有关部门"}共享，免提交",
        MaterialSource.ProducedHere => "填表后自动生成，免提交",
        MaterialSource.AtWindow => "到窗口交",
        MaterialSource.Upload when material.Files.Count > 0 => $"已上传 {material.Files.Count} 个文件",
        MaterialSource.Upload when !material.Planned.Required => "选填，需要时上传",
        MaterialSource.Upload => "要上传，也可以到窗口交",
    };

    /// <summary>12.4 MB, 380 KB.</summary>
    public static string Size(long bytes) => bytes >= 1024 * 1024
        ? $"{bytes / 1024m / 1024m:0.#} MB"
        : $"{Math.Max(1, bytes / 1024)} KB";
}
