using Suban.Catalogue.Compiling;

namespace Suban.Cases.Queries;

/// <summary>One uploaded file as a row of a list.</summary>
public sealed record FileView(Guid CaseFileId, string Name, string MediaType, long Length, DateTimeOffset AddedAt, bool Superseded)
{
    internal static FileView Of(CaseFile file) =>
        new(file.CaseFileId, file.FileName, file.MediaType, file.Length, file.AddedAt, file.Superseded);
}

/// <summary>One material with how it comes in, its files and what the window found.</summary>
public sealed record MaterialView(
    PlannedMaterial Planned, MaterialSource Way, Guid? CertificateId, IReadOnlyList<FileView> Files,
    MaterialVerdict Verdict, string? Defect, string? Basis)
{
    internal static IReadOnlyList<MaterialView> Of(ThemePlan plan, List<CaseMaterial> materials, List<CaseFile> files) =>
    [
        .. from planned in plan.Materials
           let material = materials.SingleOrDefault(m => m.MaterialId == planned.Id)
           select new MaterialView(
               planned,
               material?.Way ?? planned.Source,
               material?.CertificateId,
               [.. files.Where(f => f.MaterialId == planned.Id).OrderBy(f => f.AddedAt).Select(FileView.Of)],
               material?.Verdict ?? MaterialVerdict.Unjudged,
               material?.Defect,
               material?.Basis),
    ];
}
