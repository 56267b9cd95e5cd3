using System.Text.Encodings.Web;
using System.Text.Json;
using Suban.Assistance.Cooperations;
using Suban.Assistance.Orders;
using Suban.Catalogue.Publishing;
using Suban.Certificates.Sheets;
using Suban.Kernel;

namespace Suban.Assistance.Papers;

/// <summary>The paper of a cooperation order (跨层级审批事项服务协办单), field by field as it is printed; each side has one.</summary>
public sealed class CooperationSheet(CatalogueStore catalogue, TimeProvider time)
{
    private const string FormKey = "assist-cross-level";
    private const string Printed = "跨层级审批事项服务协办单";

    private static readonly JsonSerializerOptions _json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public Sheet Make(CooperationView view)
    {
        var line = view.Line;
        return new Sheet
        {
            Letterhead = line.Organ,
            Title = catalogue.Current.Region(view.Region)?.Library.FormTitle(FormKey) ?? Printed,
            Footing = $"协办编号 {line.Number} · {RegionTime.DateOf(time.GetUtcNow()):yyyy-MM-dd} 打印",
            Blocks =
            [
                OrderSheets.Fields(
                    ("项目名称:", line.Title), ("所属区划:", view.RegionName), ("帮办人员:", view.SentByName), ("联系方式:", view.OrganPhone),
                    ("协办时间:", $"{RegionTime.DateOf(line.SentAt):yyyy年M月d日} 至 {line.DueOn:yyyy年M月d日}"), ("项目负责人", view.InCharge), ("联系方式:", view.InChargePhone),
                    ("协办事项:", string.Join('、', view.Items.Select(item => item.Name))), ("协办原因:", view.Reason), ("办理要件:", view.Papers.ReplaceLineEndings("；")),
                    ("协办人员:", view.AcceptedByName ?? ""), ("联系方式:", view.PartnerPhone), ("需协办单位:", view.Departments), ("协办结果:", ResultOf(view)),
                    ("本级代办帮办中心(签字):", $"{line.Organ}　{view.SentByName}　{RegionTime.Local(line.SentAt):yyyy年M月d日 H:mm}"),
                    ("协办代办帮办中心(签字):", view.AcceptedAt is { } at ? $"{line.Partner}　{view.AcceptedByName}　{RegionTime.Local(at):yyyy年M月d日 H:mm}" : ""),
                    ("备注:", view.Remark)),
                new SheetText("注:本表一式两份,本级代办帮办中心、协办代办帮办中心各一份。", SheetTone.Fine),
            ],
        };
    }

    internal static string Write(Sheet sheet) => JsonSerializer.Serialize(sheet, _json);

    internal static Sheet Read(string document) => JsonSerializer.Deserialize<Sheet>(document, _json) ?? throw new InvalidOperationException("An empty copy.");

    private static string ResultOf(CooperationView view) => view.Result is not { } result ? "" :
        string.Join('；', view.Items.Where(item => item.Outcome is not null).Select(item => $"{item.Name}：{OrderWords.Of(item.Outcome!.Value)}").Append(result));
}
