using Suban.Catalogue.Compiling;
using Suban.Components.Status;

namespace Suban.Portal.Published;

/// <summary>The words in which a material's way in is told to people.</summary>
public static class MaterialWords
{
    public static bool CanBeSpared(PlannedMaterial material) =>
        material.Source is MaterialSource.FromCertificate or MaterialSource.FromShared or MaterialSource.ProducedHere ||
        material.CertificateKinds.Count > 0;

    /// <summary>免提交 and the like, with the tone of its tag.</summary>
    public static (string Word, Tone Tone) Way(PlannedMaterial material) => material.Source switch
    {
        MaterialSource.FromCertificate => ("免提交", Tone.Good),
        MaterialSource.FromShared => ("免提交", Tone.Good),
        MaterialSource.ProducedHere => ("在线生成", Tone.Good),
        MaterialSource.Upload when material.CertificateKinds.Count > 0 => ("有电子证照免交", Tone.Good),
        MaterialSource.Upload => ("上传或拍照", Tone.Plain),
        MaterialSource.AtWindow => ("窗口出示", Tone.Plain),
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
