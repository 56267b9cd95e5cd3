using Microsoft.AspNetCore.Http;
using Suban.Cases;
using Suban.Cases.Queries;
using Suban.Catalogue.Compiling;
using Suban.Catalogue.Phrases;
using Suban.Catalogue.Publishing;

namespace Suban.Workbench.Desk;

/// <summary>One material as the clerk's table shows it: what the record says, or, after a slip, what was just marked.</summary>
/// <param name="Phrases">What may be wrong with it, to choose from.</param>
internal sealed record JudgeRow(
    MaterialView Material, IReadOnlyList<string> Phrases, MaterialVerdict Verdict, string Phrase, string Words, string Basis, bool Locked)
{
    public string Id => Material.Planned.Id;

    public string Receivers(ThemePlan plan) => string.Join('、', Material.Planned.Items
        .Select(key => plan.FindComponent(key)?.AuthorityName).OfType<string>().Distinct(StringComparer.Ordinal));

    public string Source => Material.Way switch
    {
        MaterialSource.FromCertificate => "电子证照",
        MaterialSource.FromShared => "数据共享",
        MaterialSource.ProducedHere => "在线生成",
        MaterialSource.Upload => "已上传",
        MaterialSource.AtWindow => "窗口提交",
    };

    /// <summary>The platform itself supplies it; nobody has to scan anything.</summary>
    public bool Unaided => Material.Way is MaterialSource.FromShared or MaterialSource.ProducedHere or MaterialSource.FromCertificate;

    /// <summary>Nothing is on the desk for it: neither a file, nor a certificate, nor something the platform itself supplies.</summary>
    public bool NothingThere => Material.Files.Count == 0 && Material.Way is MaterialSource.Upload;

    /// <param name="region">Whose words they are.</param>
    public static IReadOnlyList<JudgeRow> Of(DeskCaseView seen, RegionCatalogue? region, IFormCollection? typed)
    {
        var noticed = seen.Tracking.Notices.LastOrDefault(n => n.Kind is NoticeKind.OneTime)?.Items.Select(item => item.MaterialId).ToHashSet(StringComparer.Ordinal);
        return
        [
            .. seen.Materials.Select(material => Of(
                material, region?.Library.DefectsOf(material.Planned) ?? [], typed, locked: noticed?.Contains(material.Planned.Id) == false)),
        ];
    }

    private static JudgeRow Of(MaterialView material, IReadOnlyList<string> phrases, IFormCollection? typed, bool locked)
    {
        var id = material.Planned.Id;
        if (typed is not null && Enum.TryParse<MaterialVerdict>(typed[Judging.VerdictField + id], out var marked))
        {
            return new JudgeRow(
                material, phrases, marked, typed[Judging.PhraseField + id].ToString(), typed[Judging.WordsField + id].ToString(),
                typed[Judging.BasisField + id].ToString(), locked);
        }

        var defect = material.Defect ?? "";
        var phrase = phrases.FirstOrDefault(p => defect.StartsWith(p, StringComparison.Ordinal)) ?? "";
        var words = defect[phrase.Length..];
        return new JudgeRow(
            material, phrases, material.Verdict, phrase, words.StartsWith('：') ? words[1..] : words, material.Basis ?? BasisOf(material.Planned), locked);
    }

    private static string BasisOf(PlannedMaterial planned) =>
        string.Join('；', planned.Grounds.Select(ground => ground.Basis.Line).Distinct(StringComparer.Ordinal));
}
