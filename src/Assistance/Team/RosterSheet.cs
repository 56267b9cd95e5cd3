using System.Globalization;
using Suban.Catalogue.Forms;
using Suban.Catalogue.Publishing;
using Suban.Certificates.Sheets;
using Suban.Kernel;
using Suban.Organisation;

namespace Suban.Assistance.Team;

/// <summary>The roster as the region prints it (服务人员信息表): a line for each item, with who helps, his number and his department.</summary>
public sealed class RosterSheet(CatalogueStore catalogue, ListDepartments list, Authorities authorities, Regions regions, TimeProvider clock)
{
    private const string Title = "“帮您办”代办帮办服务人员信息表";

    private static readonly string[] _head = ["序号", "代办人员", "联系方式", "所属部门", "负责代办帮办事项名称"];

    public Sheet Make(string region, IReadOnlyList<MemberView> roster) => new()
    {
        Letterhead = authorities.Find(region, "service-bureau")?.Name ?? regions.Find(region)!.Name,
        Title = TitleOf(region),
        Footing = $"截至 {RegionTime.DateOf(clock.GetUtcNow()):yyyy-MM-dd}",
        Blocks = [SheetTable.Of([8, 16, 20, 26, 30], _head, Rows(region, roster))],
    };

    public byte[] ToCsv(string region, IReadOnlyList<MemberView> roster) => CsvSheet.Write(_head, Rows(region, roster));

    public string TitleOf(string region) =>
        catalogue.Current.Region(region)?.Adoption.Forms.Template?.Replace(RegionForms.Place, Title, StringComparison.Ordinal) ?? Title;

    private List<IReadOnlyList<string>> Rows(string region, IReadOnlyList<MemberView> roster)
    {
        var lines = list.Of(region).SelectMany(d => d.Lines.SelectMany(l => LinesOf(l.Item.Key, l.Item.Name, d.Authority.Name, roster)))
            .Concat(roster.Where(m => m.Items.Count == 0).Select(m => (Who: m.Name, m.Phone, m.Place, Item: m.Point is null ? "" : "服务点受理的事项")));
        return [.. lines.Select((line, index) => (IReadOnlyList<string>)
            [
                (index + 1).ToString(CultureInfo.InvariantCulture), line.Who, line.Phone, line.Place, line.Item,
            ])];
    }

    /// <summary>Those of one department who share an item stand in one line; nobody is a line too, so that the gap is seen.</summary>
    private static IEnumerable<(string Who, string Phone, string Place, string Item)> LinesOf(string key, string name, string department, IReadOnlyList<MemberView> roster)
    {
        var serving = roster.Where(m => m.Items.Any(i => i.Key == key)).GroupBy(m => m.Place).ToList();
        return serving.Count == 0
            ? [("", "", department, name)]
            : serving.Select(g => (string.Join('、', g.Select(m => m.Name)), string.Join('、', g.Select(m => m.Phone)), g.Key, name));
    }
}
