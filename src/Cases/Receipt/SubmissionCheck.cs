using System.Globalization;
using Suban.Cases.Drafts;
using Suban.Catalogue;
using Suban.Catalogue.Compiling;
using Suban.Kernel;

namespace Suban.Cases.Receipt;

/// <summary>Everything that still has to be filled in or changed before a draft can be submitted.</summary>
internal static class SubmissionCheck
{
    public static List<FieldFault> Form(ThemePlan plan, SortedDictionary<string, FormValue> form) =>
    [
        .. from field in plan.Fields
           let fault = FieldCheck.Check(field, form.GetValueOrDefault(field.Id)?.Typed ?? "").Fault
           where fault is not null
           select new FieldFault(field.Id, fault),
        .. from rule in plan.Eligibility
           let field = rule.Element is null ? null : plan.FindField(rule.Element)
           where field is not null && IsBroken(rule, form.GetValueOrDefault(field.Id)?.Value)
           select new FieldFault(field.Id, rule.Because),
    ];

    public static List<FieldFault> Materials(ThemePlan plan, List<CaseMaterial> materials, IReadOnlySet<string> withFiles) =>
    [
        .. from planned in plan.Materials
           where planned.Required
           let material = materials.SingleOrDefault(m => m.MaterialId == planned.Id)
           let fault = FaultOf(planned, material, withFiles.Contains(planned.Id))
           where fault is not null
           select new FieldFault(MaterialField(planned.Id), fault),
    ];

    public static string MaterialField(string materialId) => $"material.{materialId}";

    /// <summary>The theme's own limits (50 平方米以下) bind what is filled in, not only what was answered before.</summary>
    private static bool IsBroken(EligibilityRule rule, string? value) =>
        decimal.TryParse(value, NumberStyles.Number, CultureInfo.InvariantCulture, out var number) &&
        (number < rule.Min || number > rule.Max);

    private static string? FaultOf(PlannedMaterial planned, CaseMaterial? material, bool hasFile) => (material?.Way ?? planned.Source) switch
    {
        MaterialSource.FromCertificate => material?.CertificateId is null ? $"请同意使用电子证照代替“{planned.Name}”，或者改为上传" : null,
        MaterialSource.Upload => hasFile ? null : $"请上传“{planned.Name}”",
        MaterialSource.FromShared or MaterialSource.ProducedHere or MaterialSource.AtWindow => null,
    };
}
