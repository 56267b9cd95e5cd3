// Writes the starting templates of the papers: dotnet run scripts/paper-templates.cs -- content/papers
// They are ordinary Word files with content controls. An office edits them in Word or WPS afterwards; running this again starts over.
using System.IO.Compression;
using System.Text;

var folder = args.Length > 0 ? args[0] : "content/papers";
Directory.CreateDirectory(folder);

var parties = Sheet.Facts(("申请人", "applicant"), ("申办事项", "matter"), ("办件编号", "case-number"));

Write("receipt", "收件凭证", Sheet.Head("收件凭证"),
    parties,
    Sheet.Body("现收到您提交的下列材料。收到时间：", C("received-at", "2026年1月1日 10:00"), "，提交渠道：", C("channel", "窗口"), "。"),
    Sheet.Table("materials", ("序号", "no", 8), ("材料名称", "name", 46), ("形式", "form", 22), ("份数", "copies", 10), ("备注", "note", 14)),
    Sheet.Body("我们将在收到之日起五个工作日内告知您是否受理或需要补正；逾期不告知的，自收到之日起即为受理。本凭证不代表已经受理。"),
    Sheet.Body("跟进人：", C("handler", "首问负责人"), "，咨询电话：", C("phone", "0479-0000000"), "。"),
    Sheet.Optional("收件时的存证摘要：", "journal-seal"),
    Sheet.Foot("行政许可法第三十二条"));

Write("acceptance-notice", "受理通知书", Sheet.Head("受理通知书"),
    Sheet.Addressee(),
    Sheet.Body("您于", C("received-at", "2026年1月1日"), "提交的“", C("matter", "申办事项"), "”申请（办件编号：", C("case-number", "编号"), "），材料齐全、符合法定形式，现予受理，受理日期为", C("accepted-on", "2026年1月1日"), "。"),
    Sheet.Table("items", ("办理事项", "name", 40), ("办理部门", "authority", 30), ("承诺时限", "limit", 14), ("最迟办结", "due", 16)),
    Sheet.Body("我们承诺在", C("due", "2026年1月8日"), "前办结。依法需要听证、检验、检测、专家评审等的，所需时间不计算在内，届时另行书面告知。"),
    Sheet.Body("联系人：", C("handler", "首问负责人"), "，咨询电话：", C("phone", "0479-0000000"), "。凭办件编号和手机号后四位可在网上查询进度。"),
    Sheet.Foot("行政许可法第三十二条、第四十二条"));

Write("one-time-notice", "一次性告知书", Sheet.Head("补正材料一次性告知书"),
    Sheet.Addressee(),
    Sheet.Body("您提交的“", C("matter", "申办事项"), "”申请（办件编号：", C("case-number", "编号"), "）还需要补正下列全部内容："),
    Sheet.Table("defects", ("材料", "name", 22), ("需要补正的内容", "defect", 36), ("依据", "basis", 20), ("形式", "form", 14), ("份数", "copies", 8)),
    Sheet.Body("请在", C("answer-by", "2026年1月31日"), "前一次补齐。补正后，我们只按本告知书核对，不再提出新的要求。不清楚的请打电话：", C("phone", "0479-0000000"), "，联系人：", C("handler", "首问负责人"), "。"),
    Sheet.Foot("行政许可法第三十二条第一款第（四）项"));

Write("supplement-notice", "受理后补正告知书", Sheet.Head("补正告知书"),
    Sheet.Addressee(),
    Sheet.Body("“", C("matter", "申办事项"), "”（办件编号：", C("case-number", "编号"), "）在审查中需要您补充："),
    Sheet.Table("defects", ("材料", "name", 22), ("需要补正的内容", "defect", 36), ("依据", "basis", 20), ("形式", "form", 14), ("份数", "copies", 8)),
    Sheet.Body("请在", C("answer-by", "2026年1月31日"), "前提交。补正期间暂停计算承诺时限，法定时限照常计算。咨询电话：", C("phone", "0479-0000000"), "，联系人：", C("handler", "承办人"), "。"),
    Sheet.Foot("行政许可法第三十二条"));

Write("special-procedure", "特别程序告知书", Sheet.Head("特别程序告知书"),
    Sheet.Addressee(),
    Sheet.Body("您申请的“", C("matter", "申办事项"), "”（办件编号：", C("case-number", "编号"), "）中的“", C("item", "办理事项"), "”，需要进行", C("procedure", "专家评审"), "。"),
    Sheet.Body("原因：", C("reason", "原因")),
    Sheet.Body("依据：", C("basis", "依据")),
    Sheet.Body("自", C("from", "2026年1月1日"), "起，计划到", C("until", "2026年1月31日"), "结束，这段时间", C("effect", "依法不计入法定时限和承诺时限"), "。到期没有另行告知的，从次日起接着计算时限。需要您配合的，我们会另行联系您。"),
    Sheet.Body("咨询电话：", C("phone", "0479-0000000"), "，联系人：", C("handler", "承办人"), "。"),
    Sheet.Foot("行政许可法第四十五条"));

Write("extension", "延长办理期限告知书", Sheet.Head("延长办理期限告知书"),
    Sheet.Addressee(),
    Sheet.Body("您申请的“", C("matter", "申办事项"), "”（办件编号：", C("case-number", "编号"), "）中的“", C("item", "办理事项"), "”，不能在原定期限内作出决定。经本机关负责人", C("approved-by", "负责人"), "批准，延长", C("days", "10"), "个工作日，最迟", C("due", "2026年1月31日"), "办结。"),
    Sheet.Body("理由：", C("reason", "理由")),
    Sheet.Body("同一事项只能延长一次。咨询电话：", C("phone", "0479-0000000"), "，联系人：", C("handler", "承办人"), "。"),
    Sheet.Foot("行政许可法第四十二条"));

Write("refusal-of-acceptance", "不予受理决定书", Sheet.Head("不予受理决定书"),
    Sheet.Addressee(),
    Sheet.Body("您提出的“", C("matter", "申办事项"), "”申请（办件编号：", C("case-number", "编号"), "），经审查，决定不予受理。"),
    Sheet.Body("理由：", C("reason", "理由")),
    Sheet.Body("依据：", C("basis", "依据")),
    Sheet.Optional("请向下列机关申请：", "competent-authority"),
    Sheet.Body("如不服本决定，可以自收到本决定书之日起六十日内向", C("review-authority", "复议机关"), "申请行政复议，或者自收到之日起六个月内向", C("court", "人民法院"), "提起行政诉讼。"),
    Sheet.Foot("行政许可法第三十二条第一款第（一）、（二）项"));

Write("denial", "不予许可决定书", Sheet.Head("不予行政许可决定书"),
    Sheet.Addressee(),
    Sheet.Body("您申请的“", C("matter", "申办事项"), "”（办件编号：", C("case-number", "编号"), "），经审查不符合法定条件，决定不予许可。"),
    Sheet.Body("理由：", C("reason", "理由")),
    Sheet.Body("依据：", C("basis", "依据")),
    Sheet.Optional("受此影响的后续事项：", "affected"),
    Sheet.Body("如不服本决定，可以自收到本决定书之日起六十日内向", C("review-authority", "复议机关"), "申请行政复议，或者自收到之日起六个月内向", C("court", "人民法院"), "提起行政诉讼。"),
    Sheet.Foot("行政许可法第三十八条第二款"));

Write("hand-over", "领证凭证", Sheet.Head("办理结果交接单"),
    parties,
    Sheet.Table("results", ("序号", "no", 8), ("名称", "name", 36), ("编号", "number", 34), ("份数", "copies", 10), ("形式", "form", 12)),
    Sheet.Optional("一并退还的原件：", "originals"),
    Sheet.Body("送达方式：", C("way", "窗口领取"), "　　领取（寄出）时间：", C("delivered-at", "2026年1月1日 10:00")),
    Sheet.Body("领取人签名：＿＿＿＿＿＿＿＿　　证件号码：", C("receiver-id", "＿＿＿＿＿＿＿＿＿＿"), "　　发证人：", C("handler", "发证人")),
    Sheet.Foot("行政许可法第四十四条"));

Write("deferral-promise", "容缺受理承诺书", Sheet.Head("容缺受理承诺书"),
    parties,
    Sheet.Body("本人（单位）自愿申请容缺受理，已知道下列材料暂缺，承诺在", C("due", "2026年1月31日"), "前一次补齐，并对补交材料的真实性负责："),
    Sheet.Table("materials", ("序号", "no", 8), ("材料名称", "name", 52), ("形式", "form", 28), ("份数", "copies", 12)),
    Sheet.Body("补齐以前，需要这些材料的事项不发证；逾期没有补齐的，这些事项退回，本人（单位）接受记入信用记录、以后不再适用容缺受理和告知承诺的后果，并知道可以申诉。"),
    Sheet.Body("承诺人签字（盖章）：", C("signed-by", "申请人"), "　＿＿＿＿＿＿＿＿　　日期：", C("accepted-on", "2026年1月1日")),
    Sheet.Foot("本地容缺受理办法（名称和文号以本地确认为准）"));

Write("deferral-notice", "容缺受理通知书", Sheet.Head("容缺受理通知书"),
    Sheet.Addressee(),
    Sheet.Body("您申请的“", C("matter", "申办事项"), "”（办件编号：", C("case-number", "编号"), "），主要材料齐全，按您的承诺自", C("accepted-on", "2026年1月1日"), "起容缺受理并开始计算时限。请在", C("due", "2026年1月31日"), "前补交："),
    Sheet.Table("materials", ("序号", "no", 8), ("材料名称", "name", 52), ("形式", "form", 28), ("份数", "copies", 12)),
    Sheet.Body("可以网上上传，也可以交到窗口。补齐以前，需要这些材料的事项不发证；逾期没有补齐的，这些事项退回，并记入信用记录，您可以申诉。"),
    Sheet.Body("咨询电话：", C("phone", "0479-0000000"), "，联系人：", C("handler", "首问负责人"), "。"),
    Sheet.Foot("本地容缺受理办法（名称和文号以本地确认为准）"));

Write("commitment", "告知承诺书", Sheet.Head("告知承诺书"),
    parties,
    Sheet.Body("一、告知。办理“", C("item", "办理事项"), "”，可以自愿选择告知承诺，也可以按一般程序办理。依据：", C("basis", "依据"), "。应当符合的条件："),
    Sheet.Table("conditions", ("序号", "no", 10), ("条件", "name", 90)),
    Sheet.Body(C("notice", "告知的内容")),
    Sheet.Body("作出决定后", C("days", "20"), "个工作日内核查。没有做到的，限期整改；逾期不改、改后仍不符合或者承诺不实的，听取意见后撤销许可，记入信用记录，以后不再适用告知承诺，可以申诉。"),
    Sheet.Body("二、承诺。本人（单位）已经知道上述内容，自愿选择告知承诺，承诺符合上述条件，所填内容真实，愿意承担不实承诺的法律责任。"),
    Sheet.Body("承诺人签字（盖章）：", C("signed-by", "申请人"), "　＿＿＿＿＿＿＿＿　　日期：", C("signed-on", "2026年1月1日")),
    Sheet.Foot("国办发〔2020〕42号"));

Write("rectification", "责令限期整改通知书", Sheet.Head("责令限期整改通知书"),
    Sheet.Addressee(),
    Sheet.Body("您在“", C("matter", "申办事项"), "”（办件编号：", C("case-number", "编号"), "）中以告知承诺方式取得“", C("item", "办理事项"), "”许可。经核查，有与承诺不符的情况："),
    Sheet.Body(C("reason", "核查发现")),
    Sheet.Body("请在", C("due", "2026年1月31日"), "前改好，届时再次核查。改好的，许可照常有效；没有改好的，听取您的意见后依法撤销许可。"),
    Sheet.Body("咨询电话：", C("phone", "0479-0000000"), "，联系人：", C("handler", "承办人"), "。"),
    Sheet.Foot("国办发〔2020〕42号"));

Write("revocation", "撤销行政许可决定书", Sheet.Head("撤销行政许可决定书"),
    Sheet.Addressee(),
    Sheet.Body("您在“", C("matter", "申办事项"), "”（办件编号：", C("case-number", "编号"), "）中以告知承诺方式于", C("decided-on", "2026年1月1日"), "取得“", C("item", "办理事项"), "”许可。经核查并听取意见，现决定撤销，证照自即日起失效。"),
    Sheet.Body("理由：", C("reason", "理由")),
    Sheet.Body("依据：", C("basis", "依据")),
    Sheet.Body("不服本决定的，可以自收到之日起六十日内向", C("review-authority", "人民政府"), "申请行政复议，或者自收到之日起六个月内向", C("court", "人民法院"), "提起行政诉讼。"),
    Sheet.Body("以后可以按一般程序重新申请。咨询电话：", C("phone", "0479-0000000"), "。"),
    Sheet.Foot("行政许可法第六十九条"));

Write("hearing-notice", "听证告知书", Sheet.Head("听证告知书"),
    Sheet.Addressee(),
    Sheet.Body("您申请的“", C("matter", "申办事项"), "”（办件编号：", C("case-number", "编号"), "）中的“", C("item", "办理事项"), "”，涉及下列事项：", C("reason", "听证的事项"), "。依据：", C("basis", "依据"), "。"),
    Sheet.Optional("依法应当听证：", "held"),
    Sheet.Optional("您有权要求听证：", "right"),
    Sheet.Body("举行听证的，提前七个工作日通知时间、地点，听证公开举行，您不承担组织听证的费用。您可以自己参加，也可以委托一至二人参加，可以申辩和质证。"),
    Sheet.Body("咨询电话：", C("phone", "0479-0000000"), "，联系人：", C("handler", "承办人"), "。"),
    Sheet.Foot("行政许可法第四十六条、第四十七条、第四十八条"));

Write("certificate", "证照", Sheet.Certificate("证照", false));
Write("business-license", "营业执照", Sheet.Certificate("营业执照", true));
Write("small-restaurant-certificate", "小餐饮店登记证", Sheet.Certificate("小餐饮店登记证", true));
Write("decision", "准予决定书", Sheet.Head("准予行政许可决定书"),
    Sheet.Addressee(),
    Sheet.Body("您申请的“", C("matter", "申办事项"), "”（办件编号：", C("case-number", "编号"), "），经审查符合法定条件，决定准予。"),
    Sheet.Table("results", ("序号", "no", 8), ("办理结果", "name", 52), ("编号", "number", 40)),
    Sheet.Optional("附加说明：", "note"),
    Sheet.Foot("行政许可法第三十八条第一款"));

Write("guide-product", "", Sheet.Product());

string C(string tag, string sample) => Sheet.Control(tag, sample);

void Write(string name, string alias, params string[] parts)
{
    var path = Path.Combine(folder, name + ".docx");
    File.Delete(path);
    using var zip = ZipFile.Open(path, ZipArchiveMode.Create);
    foreach (var (entry, text) in Sheet.Package(alias, string.Concat(parts)))
    {
        using var stream = zip.CreateEntry(entry, CompressionLevel.SmallestSize).Open();
        stream.Write(Encoding.UTF8.GetBytes(text));
    }

    using var pixel = zip.CreateEntry("word/media/blank.png", CompressionLevel.SmallestSize).Open();
    pixel.Write(Convert.FromBase64String("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNkYAAAAAYAAjCB0C8AAAAASUVORK5CYII="));
}

internal static class Sheet
{
    private const string W = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\" " +
        "xmlns:wp=\"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing\" xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\" xmlns:pic=\"http://schemas.openxmlformats.org/drawingml/2006/picture\"";

    public static string Control(string tag, string sample) =>
        $"<w:sdt><w:sdtPr><w:alias w:val=\"{sample}\"/><w:tag w:val=\"{tag}\"/><w:text w:multiLine=\"1\"/></w:sdtPr><w:sdtContent><w:r><w:t>{sample}</w:t></w:r></w:sdtContent></w:sdt>";

    public static string Head(string title) =>
        P("Letterhead", Control("authority", "发文机关")) + P("Title", Run(title)) + P("Number", Control("number", "〔2026〕正白政受第0001号"));

    public static string Addressee() => P("Facts", Control("applicant", "申请人") + Run("："));

    public static string Body(params string[] parts) => P("Body", string.Concat(parts.Select(p => p.StartsWith('<') ? p : Run(p))));

    /// <summary>A line that disappears when nothing is put into its control.</summary>
    public static string Optional(string label, string tag) => P("Body", Run(label) + Control(tag + "?", label.TrimEnd('：')));

    public static string Facts(params (string Label, string Tag)[] facts) =>
        string.Concat(facts.Select(f => P("Facts", Run(f.Label + "：", bold: true) + Control(f.Tag, f.Label))));

    public static string Table(string rows, params (string Head, string Tag, int Share)[] columns)
    {
        string Cells(Func<(string Head, string Tag, int Share), string> content, bool head) => "<w:tr><w:trPr><w:cantSplit/>" + (head ? "<w:tblHeader/>" : "") + "</w:trPr>" +
            string.Concat(columns.Select(c => $"<w:tc><w:tcPr><w:tcW w:w=\"{c.Share * 50}\" w:type=\"pct\"/><w:vAlign w:val=\"center\"/></w:tcPr>{P(head ? "CellHead" : "Cell", content(c))}</w:tc>")) + "</w:tr>";
        return "<w:tbl><w:tblPr><w:tblStyle w:val=\"Grid\"/><w:tblW w:w=\"5000\" w:type=\"pct\"/><w:tblLayout w:type=\"fixed\"/></w:tblPr><w:tblGrid>" +
            string.Concat(columns.Select(c => $"<w:gridCol w:w=\"{c.Share * 95}\"/>")) + "</w:tblGrid>" + Cells(c => Run(c.Head), head: true) +
            $"<w:sdt><w:sdtPr><w:alias w:val=\"重复行\"/><w:tag w:val=\"rows:{rows}\"/></w:sdtPr><w:sdtContent>{Cells(c => Control(c.Tag, c.Head), head: false)}</w:sdtContent></w:sdt></w:tbl>" +
            P("Gap", "");
    }

    /// <summary>Signature block on the right with the seal over it, QR code and check words on the left.</summary>
    public static string Foot(string basis) =>
        P("Gap", "") + P("Gap", "") + P("Gap", "") + P("Signature", Anchor("seal", 1512000, "电子印章") + Control("issuer", "发文机关")) + P("Signature", Control("issued-on", "2026年1月1日")) + P("Gap", "") +
        P("Verify", Inline("qr", 900000, "二维码")) +
        P("Verify", Run("扫码或登录 ") + Control("verify-at", "核验网址") + Run(" 核验。文号：") + Control("number", "文号") + Run("　验证码：") + Control("check-code", "验证码")) +
        P("Verify", Run("依据：" + basis));

    public static string Certificate(string title, bool fixedTitle) =>
        P("CertificateTitle", fixedTitle ? Run(title) : Control("title", title)) +
        P("CertificateNumber", Run("编号：") + Control("number", "证照编号")) +
        "<w:tbl><w:tblPr><w:tblStyle w:val=\"Plain\"/><w:tblW w:w=\"5000\" w:type=\"pct\"/><w:tblLayout w:type=\"fixed\"/></w:tblPr><w:tblGrid><w:gridCol w:w=\"2600\"/><w:gridCol w:w=\"6900\"/></w:tblGrid>" +
        "<w:sdt><w:sdtPr><w:alias w:val=\"重复行\"/><w:tag w:val=\"rows:fields\"/></w:sdtPr><w:sdtContent><w:tr><w:trPr><w:cantSplit/></w:trPr>" +
        $"<w:tc><w:tcPr><w:tcW w:w=\"1370\" w:type=\"pct\"/></w:tcPr>{P("FieldLabel", Control("label", "项目"))}</w:tc><w:tc><w:tcPr><w:tcW w:w=\"3630\" w:type=\"pct\"/></w:tcPr>{P("FieldValue", Control("value", "内容"))}</w:tc></w:tr></w:sdtContent></w:sdt></w:tbl>" +
        P("Gap", "") + P("FieldLine", Run("有效期至：") + Control("valid-to", "长期")) + P("Gap", "") +
        P("CertificateIssuer", Anchor("seal", 1512000, "电子印章") + Control("issuer", "发证机关")) + P("CertificateIssuer", Control("issued-on", "2026年1月1日")) + P("Gap", "") +
        P("Verify", Inline("qr", 900000, "二维码")) +
        P("Verify", Run("证照标识：") + Control("identifier", "电子证照标识")) +
        P("Verify", Run("扫码或登录 ") + Control("verify-at", "核验网址") + Run(" 核验。验证码：") + Control("check-code", "验证码") + Run("。电子证照与纸质证照具有同等法律效力。"));

    /// <summary>What is handed out to everybody: the platform writes its blocks where the control "body" stands, in the styles below.</summary>
    public static string Product() =>
        P("Letterhead", Control("letterhead", "公布机关")) + P("Title", Control("title", "题目")) + P("Subtitle", Control("subtitle?", "副题")) +
        $"<w:sdt><w:sdtPr><w:alias w:val=\"正文\"/><w:tag w:val=\"body\"/></w:sdtPr><w:sdtContent>{P("Text", Run("正文由平台按目录写入"))}</w:sdtContent></w:sdt>";

    public static IEnumerable<(string Entry, string Text)> Package(string alias, string body)
    {
        const string types = "application/vnd.openxmlformats-officedocument.wordprocessingml.";
        const string relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
        var product = alias.Length == 0;
        yield return ("[Content_Types].xml", "<?xml version=\"1.0\" encoding=\"UTF-8\"?><Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default Extension=\"png\" ContentType=\"image/png\"/>" +
            $"<Override PartName=\"/word/document.xml\" ContentType=\"{types}document.main+xml\"/><Override PartName=\"/word/styles.xml\" ContentType=\"{types}styles+xml\"/><Override PartName=\"/word/footer1.xml\" ContentType=\"{types}footer+xml\"/>" +
            (product ? $"<Override PartName=\"/word/header1.xml\" ContentType=\"{types}header+xml\"/>" : "") + "</Types>");
        yield return ("_rels/.rels", $"<?xml version=\"1.0\" encoding=\"UTF-8\"?><Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"r1\" Type=\"{relations}/officeDocument\" Target=\"word/document.xml\"/></Relationships>");
        yield return ("word/_rels/document.xml.rels", "<?xml version=\"1.0\" encoding=\"UTF-8\"?><Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">" +
            $"<Relationship Id=\"r1\" Type=\"{relations}/styles\" Target=\"styles.xml\"/><Relationship Id=\"r2\" Type=\"{relations}/footer\" Target=\"footer1.xml\"/><Relationship Id=\"blank\" Type=\"{relations}/image\" Target=\"media/blank.png\"/>" +
            (product ? $"<Relationship Id=\"r3\" Type=\"{relations}/header\" Target=\"header1.xml\"/>" : "") + "</Relationships>");
        yield return ("word/document.xml", $"<?xml version=\"1.0\" encoding=\"UTF-8\"?><w:document {W}><w:body>{body}<w:sectPr>{(product ? "<w:headerReference w:type=\"default\" r:id=\"r3\"/>" : "")}<w:footerReference w:type=\"default\" r:id=\"r2\"/><w:pgSz w:w=\"11906\" w:h=\"16838\"/><w:pgMar w:top=\"1134\" w:right=\"1134\" w:bottom=\"1021\" w:left=\"1247\" w:header=\"567\" w:footer=\"567\" w:gutter=\"0\"/>" +
            (body.Contains("CertificateTitle") ? Border("pgBorders", "thinThickSmallGap", 24, "B08D3C", " w:offsetFrom=\"page\"", 24) : "") + "</w:sectPr></w:body></w:document>");
        yield return ("word/footer1.xml", $"<?xml version=\"1.0\" encoding=\"UTF-8\"?><w:ftr {W}>{P("Footer", (product ? Control("footing", "页脚") : Run(alias)) + Run("　第 ") + Field("PAGE") + Run(" 页，共 ") + Field("NUMPAGES") + Run(" 页"))}</w:ftr>");
        yield return ("word/styles.xml", Styles(product));
        if (product)
        {
            yield return ("word/header1.xml", $"<?xml version=\"1.0\" encoding=\"UTF-8\"?><w:hdr {W}>{P("Mark", Control("mark", "每页的标记"))}</w:hdr>");
        }
    }

    private static string Styles(bool product) =>
        $"<?xml version=\"1.0\" encoding=\"UTF-8\"?><w:styles {W}><w:docDefaults><w:rPrDefault><w:rPr>{Font("仿宋")}<w:sz w:val=\"24\"/><w:lang w:val=\"en-US\" w:eastAsia=\"zh-CN\"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:line=\"400\" w:lineRule=\"exact\"/></w:pPr></w:pPrDefault></w:docDefaults>" +
        "<w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"Normal\"><w:name w:val=\"Normal\"/></w:style>" +
        Style("Letterhead", "发文机关", "<w:pBdr><w:bottom w:val=\"single\" w:sz=\"12\" w:space=\"6\" w:color=\"C01F28\"/></w:pBdr><w:spacing w:after=\"" + (product ? "60" : "240") + "\" w:line=\"640\" w:lineRule=\"exact\"/><w:jc w:val=\"center\"/>", Font("方正小标宋简体") + "<w:b/><w:color w:val=\"C01F28\"/><w:sz w:val=\"44\"/>") +
        Style("Title", "文书标题", $"<w:spacing w:before=\"{(product ? 60 : 120)}\" w:after=\"{(product ? 20 : 120)}\" w:line=\"{(product ? 500 : 560)}\" w:lineRule=\"exact\"/><w:jc w:val=\"center\"/>", Font("黑体") + "<w:sz w:val=\"36\"/>") +
        Style("Number", "文号", "<w:spacing w:after=\"240\"/><w:jc w:val=\"right\"/>", "") +
        Style("Facts", "要素", "<w:spacing w:after=\"60\"/>", "") +
        Style("Body", "正文内容", "<w:spacing w:before=\"60\" w:after=\"60\"/><w:ind w:firstLineChars=\"200\" w:firstLine=\"480\"/><w:jc w:val=\"left\"/>", "") +
        Style("Cell", "表格", Tight(product), product ? "<w:sz w:val=\"19\"/>" : "<w:sz w:val=\"21\"/>") +
        Style("CellHead", "表头", Tight(product) + "<w:jc w:val=\"center\"/>", Font("黑体") + (product ? "<w:sz w:val=\"19\"/>" : "<w:sz w:val=\"21\"/>")) +
        Style("Gap", "空行", $"<w:spacing w:line=\"{(product ? 100 : 240)}\" w:lineRule=\"exact\"/>", "") +
        Style("Signature", "落款", "<w:keepNext/><w:keepLines/><w:spacing w:before=\"120\"/><w:ind w:right=\"600\"/><w:jc w:val=\"right\"/>", "") +
        Style("Verify", "核验", "<w:keepLines/><w:spacing w:line=\"280\" w:lineRule=\"atLeast\"/>", "<w:color w:val=\"4E5969\"/><w:sz w:val=\"18\"/>") +
        Style("Footer", "页码", (product ? "<w:spacing w:line=\"220\" w:lineRule=\"exact\"/>" : "") + "<w:jc w:val=\"center\"/>", $"<w:sz w:val=\"{(product ? 15 : 18)}\"/>") +
        Style("CertificateTitle", "证照名称", "<w:spacing w:before=\"1600\" w:after=\"480\" w:line=\"900\" w:lineRule=\"exact\"/><w:jc w:val=\"center\"/>", Font("方正小标宋简体") + "<w:b/><w:spacing w:val=\"40\"/><w:sz w:val=\"64\"/>") +
        Style("CertificateNumber", "证照编号", "<w:spacing w:after=\"480\"/><w:jc w:val=\"center\"/>", "") +
        Style("FieldLabel", "证照项目", "<w:spacing w:before=\"180\" w:after=\"180\" w:line=\"480\" w:lineRule=\"atLeast\"/><w:jc w:val=\"right\"/>", Font("黑体") + "<w:sz w:val=\"26\"/>") +
        Style("FieldValue", "证照内容", "<w:spacing w:before=\"180\" w:after=\"180\" w:line=\"480\" w:lineRule=\"atLeast\"/><w:ind w:left=\"200\"/>", "<w:sz w:val=\"28\"/>") +
        Style("FieldLine", "证照日期", "<w:spacing w:before=\"360\" w:after=\"480\"/><w:jc w:val=\"center\"/>", "<w:sz w:val=\"26\"/>") +
        Style("CertificateIssuer", "发证机关", "<w:keepNext/><w:spacing w:before=\"160\"/><w:ind w:right=\"1000\"/><w:jc w:val=\"right\"/>", "<w:sz w:val=\"28\"/>") +
        Style("Mark", "每页标记", "<w:jc w:val=\"center\"/>", Font("黑体") + "<w:color w:val=\"C01F28\"/><w:sz w:val=\"24\"/>") +
        Style("Subtitle", "副题", "<w:spacing w:after=\"80\" w:line=\"320\" w:lineRule=\"atLeast\"/><w:jc w:val=\"center\"/>", "<w:sz w:val=\"24\"/>") +
        Style("Heading", "小标题", "<w:keepNext/><w:spacing w:before=\"100\" w:after=\"40\" w:line=\"340\" w:lineRule=\"exact\"/><w:outlineLvl w:val=\"1\"/>", Font("黑体") + "<w:sz w:val=\"24\"/>") +
        Style("Text", "正文", "<w:spacing w:before=\"20\" w:after=\"40\" w:line=\"310\" w:lineRule=\"atLeast\"/>", "<w:sz w:val=\"21\"/>") +
        Style("Strong", "要紧的话", "<w:spacing w:before=\"40\" w:after=\"60\" w:line=\"320\" w:lineRule=\"atLeast\"/>", Font("黑体") + "<w:sz w:val=\"22\"/>") +
        Style("Fine", "小字", "<w:spacing w:before=\"20\" w:after=\"20\" w:line=\"230\" w:lineRule=\"exact\"/>", "<w:color w:val=\"333333\"/><w:sz w:val=\"17\"/>") +
        Style("Cover", "封面大字", "<w:spacing w:before=\"240\" w:after=\"240\" w:line=\"560\" w:lineRule=\"atLeast\"/><w:jc w:val=\"center\"/>", Font("黑体") + "<w:sz w:val=\"36\"/>") +
        Style("Item", "列表", "<w:spacing w:after=\"0\" w:line=\"290\" w:lineRule=\"atLeast\"/><w:ind w:left=\"260\" w:hanging=\"260\"/>", "<w:sz w:val=\"21\"/>") +
        Style("Picture", "图", "<w:keepLines/><w:spacing w:before=\"80\" w:after=\"80\" w:line=\"240\" w:lineRule=\"auto\"/><w:jc w:val=\"center\"/>", "") +
        Style("Code", "二维码", "<w:spacing w:line=\"240\" w:lineRule=\"auto\"/><w:jc w:val=\"center\"/>", "<w:sz w:val=\"18\"/>") +
        Style("Sign", "签名", "<w:spacing w:before=\"40\" w:after=\"40\" w:line=\"340\" w:lineRule=\"exact\"/>", "<w:sz w:val=\"22\"/>") +
        Style("CellLabel", "栏目", "<w:spacing w:before=\"20\" w:after=\"20\" w:line=\"270\" w:lineRule=\"exact\"/>", Font("黑体") + "<w:sz w:val=\"19\"/>") +
        Style("CellBlank", "填写处", "<w:spacing w:before=\"40\" w:after=\"40\" w:line=\"300\" w:lineRule=\"exact\"/>", "<w:sz w:val=\"21\"/>") +
        Style("CellFilled", "填写示例", "<w:spacing w:before=\"40\" w:after=\"20\" w:line=\"290\" w:lineRule=\"exact\"/>", Font("楷体") + "<w:color w:val=\"0B4FB3\"/><w:sz w:val=\"22\"/>") +
        Style("CellNote", "填写说明", "<w:spacing w:after=\"20\" w:line=\"240\" w:lineRule=\"exact\"/>", "<w:color w:val=\"333333\"/><w:sz w:val=\"18\"/>") +
        Style("Entry", "目录行", "<w:tabs><w:tab w:val=\"right\" w:leader=\"dot\" w:pos=\"9500\"/></w:tabs><w:spacing w:before=\"40\" w:after=\"40\" w:line=\"320\" w:lineRule=\"exact\"/>", "<w:sz w:val=\"22\"/>") +
        Style("Script", "蒙古文", "<w:spacing w:line=\"240\" w:lineRule=\"auto\"/><w:jc w:val=\"center\"/>", "<w:rFonts w:ascii=\"Mongolian Baiti\" w:hAnsi=\"Mongolian Baiti\" w:eastAsia=\"Mongolian Baiti\" w:cs=\"Mongolian Baiti\"/><w:sz w:val=\"22\"/>") +
        "<w:style w:type=\"table\" w:styleId=\"Grid\"><w:name w:val=\"表格线\"/><w:tblPr>" + Border("tblBorders", "single", 4, "000000", "", 0, inside: true) + "<w:tblCellMar><w:left w:w=\"80\" w:type=\"dxa\"/><w:right w:w=\"80\" w:type=\"dxa\"/></w:tblCellMar></w:tblPr></w:style>" +
        "<w:style w:type=\"table\" w:styleId=\"Plain\"><w:name w:val=\"无线表\"/><w:tblPr/></w:style></w:styles>";

    // What is handed out has long tables that should stay on two pages.
    private static string Tight(bool product) => product
        ? "<w:spacing w:before=\"8\" w:after=\"8\" w:line=\"250\" w:lineRule=\"exact\"/>"
        : "<w:spacing w:before=\"40\" w:after=\"40\" w:line=\"320\" w:lineRule=\"exact\"/>";

    private static string Style(string id, string name, string paragraph, string run) =>
        $"<w:style w:type=\"paragraph\" w:customStyle=\"1\" w:styleId=\"{id}\"><w:name w:val=\"{name}\"/><w:basedOn w:val=\"Normal\"/><w:pPr>{paragraph}</w:pPr><w:rPr>{run}</w:rPr></w:style>";

    private static string Font(string name) => $"<w:rFonts w:ascii=\"{name}\" w:hAnsi=\"{name}\" w:eastAsia=\"{name}\" w:cs=\"{name}\"/>";

    private static string Border(string element, string kind, int size, string colour, string attributes, int space, bool inside = false) =>
        $"<w:{element}{attributes}>" + string.Concat(((string[])["top", "left", "bottom", "right", .. inside ? (string[])["insideH", "insideV"] : []])
            .Select(side => $"<w:{side} w:val=\"{kind}\" w:sz=\"{size}\" w:space=\"{space}\" w:color=\"{colour}\"/>")) + $"</w:{element}>";

    private static string P(string style, string content) => $"<w:p><w:pPr><w:pStyle w:val=\"{style}\"/></w:pPr>{content}</w:p>";

    private static string Run(string text, bool bold = false) => $"<w:r>{(bold ? "<w:rPr><w:b/></w:rPr>" : "")}<w:t xml:space=\"preserve\">{text}</w:t></w:r>";

    private static string Field(string code) => $"<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText>{code}</w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r><w:r><w:t>1</w:t></w:r><w:r><w:fldChar w:fldCharType=\"end\"/></w:r>";

    private static string Picture(string tag, int size, string alias, string placement, string close) =>
        $"<w:sdt><w:sdtPr><w:alias w:val=\"{alias}\"/><w:tag w:val=\"{tag}\"/><w:picture/></w:sdtPr><w:sdtContent><w:r><w:drawing>{placement}" +
        $"<a:graphic><a:graphicData uri=\"http://schemas.openxmlformats.org/drawingml/2006/picture\"><pic:pic><pic:nvPicPr><pic:cNvPr id=\"0\" name=\"{alias}\"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:embed=\"blank\"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill>" +
        $"<pic:spPr><a:xfrm><a:off x=\"0\" y=\"0\"/><a:ext cx=\"{size}\" cy=\"{size}\"/></a:xfrm><a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic>{close}</w:drawing></w:r></w:sdtContent></w:sdt>";

    private static string Inline(string tag, int size, string alias) => Picture(tag, size, alias,
        $"<wp:inline distT=\"0\" distB=\"0\" distL=\"0\" distR=\"0\"><wp:extent cx=\"{size}\" cy=\"{size}\"/><wp:docPr id=\"{size % 1000 + 1}\" name=\"{alias}\" descr=\"{alias}\"/>", "</wp:inline>");

    private static string Anchor(string tag, int size, string alias) => Picture(tag, size, alias,
        "<wp:anchor distT=\"0\" distB=\"0\" distL=\"0\" distR=\"0\" simplePos=\"0\" relativeHeight=\"2\" behindDoc=\"1\" locked=\"0\" layoutInCell=\"1\" allowOverlap=\"1\"><wp:simplePos x=\"0\" y=\"0\"/>" +
        "<wp:positionH relativeFrom=\"margin\"><wp:posOffset>4150000</wp:posOffset></wp:positionH><wp:positionV relativeFrom=\"paragraph\"><wp:posOffset>-420000</wp:posOffset></wp:positionV>" +
        $"<wp:extent cx=\"{size}\" cy=\"{size}\"/><wp:effectExtent l=\"0\" t=\"0\" r=\"0\" b=\"0\"/><wp:wrapNone/><wp:docPr id=\"7\" name=\"{alias}\" descr=\"{alias}\"/><wp:cNvGraphicFramePr/>", "</wp:anchor>");
}
