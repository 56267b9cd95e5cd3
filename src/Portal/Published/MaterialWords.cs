using Suban.Catalogue.Compiling;

namespace Suban.Portal.Published;

/// <summary>The words in which a material's way in is told to people.</summary>
public static class MaterialWords
{
    /// <summary>How it gets there, as the printed sheet says it.</summary>
    public static string Way(PlannedMaterial material) => material.Source switch
    {
        MaterialSource.FromCertificate or MaterialSource.FromShared => "免提交",
        MaterialSource.ProducedHere => "填表后自动生成",
        MaterialSource.Upload when material.CertificateKinds.Count > 0 => "有电子证照免交",
        MaterialSource.Upload => "上传或窗口交",
        MaterialSource.AtWindow => "窗口出示",
    };

    /// <summary>原件 1 份，A4，由…出具.</summary>
    public static string Form(PlannedMaterial material) => string.Join('，', new[]
    {
        material.Form is null ? null : $"{material.Form} {material.Copies} 份",
        material.Paper,
        material.Issuer is null or "申请人" ? null : $"{material.Issuer}出具",
        material.Validity is null ? null : $"有效期：{material.Validity}",
    }.Where(w => !string.IsNullOrEmpty(w)));
}
