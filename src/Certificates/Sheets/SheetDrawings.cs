using System.Globalization;
using System.Security;
using System.Text;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using QRCoder;

namespace Suban.Certificates.Sheets;

/// <summary>The pictures of one Word file: codes as images, processes as shapes that stay sharp and can be edited.</summary>
internal sealed class SheetDrawings(MainDocumentPart main)
{
    private const double EmuPerMillimetre = 36000;
    private const double EmuPerPixel = 9525;
    private const double TextWidthEmu = 9525 * 635.0;

    private const string Namespaces =
        "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\" " +
        "xmlns:wp=\"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing\" xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\" " +
        "xmlns:pic=\"http://schemas.openxmlformats.org/drawingml/2006/picture\" xmlns:wpg=\"http://schemas.microsoft.com/office/word/2010/wordprocessingGroup\" " +
        "xmlns:wps=\"http://schemas.microsoft.com/office/word/2010/wordprocessingShape\"";

    private readonly Dictionary<string, string> _codes = [];
    private int _last;

    public Drawing Code(string address, int millimetres)
    {
        if (!_codes.TryGetValue(address, out var image))
        {
            var part = main.AddImagePart(ImagePartType.Png);
            using var data = QRCodeGenerator.GenerateQrCode(address, QRCodeGenerator.ECCLevel.M);
            using var png = new PngByteQRCode(data);
            using var stream = new MemoryStream(png.GetGraphic(8), writable: false);
            part.FeedData(stream);
            _codes[address] = image = main.GetIdOfPart(part);
        }

        var size = (long)(millimetres * EmuPerMillimetre);
        return Inline(size, size, "二维码：" + address,
            "http://schemas.openxmlformats.org/drawingml/2006/picture",
            $"""<pic:pic><pic:nvPicPr><pic:cNvPr id="0" name="二维码"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:embed="{image}"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="{size}" cy="{size}"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic>""");
    }

    public Drawing Of(SheetPicture picture)
    {
        var scale = Math.Min(1, TextWidthEmu / (picture.Width * EmuPerPixel));
        long Emu(double pixels) => (long)(pixels * scale * EmuPerPixel);
        var (width, height) = (Emu(picture.Width), Emu(picture.Height));
        var shapes = new StringBuilder();
        foreach (var arrow in picture.Arrows)
        {
            Segment(arrow.FromX, arrow.FromY, arrow.Turn, arrow.FromY);
            Segment(arrow.Turn, arrow.FromY, arrow.Turn, arrow.ToY);
            Segment(arrow.Turn, arrow.ToY, arrow.ToX - 4, arrow.ToY);
            // A triangle that points to the right: eight wide, nine high, turned by a quarter.
            shapes.Append(Shape(Emu(arrow.ToX - 8.5), Emu(arrow.ToY - 4), Emu(9), Emu(8), "triangle", " rot=\"5400000\"", "<a:solidFill><a:srgbClr val=\"4E5969\"/></a:solidFill><a:ln><a:noFill/></a:ln>", null));
        }

        foreach (var box in picture.Boxes)
        {
            var look = box.Dark
                ? "<a:solidFill><a:srgbClr val=\"0B4FB3\"/></a:solidFill><a:ln><a:noFill/></a:ln>"
                : "<a:solidFill><a:srgbClr val=\"FFFFFF\"/></a:solidFill><a:ln w=\"9525\"><a:solidFill><a:srgbClr val=\"0B4FB3\"/></a:solidFill></a:ln>";
            shapes.Append(Shape(Emu(box.X), Emu(box.Y), Emu(box.Width), Emu(box.Height), "roundRect", "", look, Words(box, scale)));
        }

        return Anchored(width, height, picture.Says,
            "http://schemas.microsoft.com/office/word/2010/wordprocessingGroup",
            $"""<wpg:wgp><wpg:cNvGrpSpPr/><wpg:grpSpPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="{width}" cy="{height}"/><a:chOff x="0" y="0"/><a:chExt cx="{width}" cy="{height}"/></a:xfrm></wpg:grpSpPr>{shapes}</wpg:wgp>""");

        void Segment(double x, double y, double toX, double toY)
        {
            if (Math.Abs(x - toX) + Math.Abs(y - toY) > 0.01)
            {
                shapes.Append(Shape(Emu(Math.Min(x, toX)), Emu(Math.Min(y, toY)), Emu(Math.Abs(x - toX)), Emu(Math.Abs(y - toY)), "line", "",
                    "<a:ln w=\"12700\"><a:solidFill><a:srgbClr val=\"4E5969\"/></a:solidFill></a:ln>", null));
            }
        }
    }

    private string Shape(long x, long y, long width, long height, string kind, string turn, string look, string? words)
    {
        var id = ++_last + 1000;
        return $"""<wps:wsp><wps:cNvPr id="{id}" name="{kind}{id}"/><wps:cNvSpPr/><wps:spPr><a:xfrm{turn}><a:off x="{x}" y="{y}"/><a:ext cx="{width}" cy="{height}"/></a:xfrm><a:prstGeom prst="{kind}"><a:avLst/></a:prstGeom>{look}</wps:spPr>{words}<wps:bodyPr lIns="0" tIns="0" rIns="0" bIns="0" anchor="ctr"/></wps:wsp>""";
    }

    private static string Words(SheetBox box, double scale)
    {
        var paragraphs = new StringBuilder();
        foreach (var (line, i) in box.Lines.Select((l, i) => (l, i)))
        {
            var strong = i < box.Strong;
            var halfPoints = ((int)Math.Round((strong ? 14 : 12.5) * 0.75 * scale * 2)).ToString(CultureInfo.InvariantCulture);
            var exact = (int)Math.Round(18 * 15 * scale);
            paragraphs.Append($"""<w:p><w:pPr><w:spacing w:before="0" w:after="0" w:line="{exact}" w:lineRule="exact"/><w:ind w:firstLine="0"/><w:jc w:val="center"/></w:pPr><w:r><w:rPr><w:rFonts w:ascii="黑体" w:hAnsi="黑体" w:eastAsia="黑体"/><w:color w:val="{(box.Dark ? "FFFFFF" : strong ? "1D2129" : "4E5969")}"/><w:sz w:val="{halfPoints}"/></w:rPr><w:t xml:space="preserve">{SecurityElement.Escape(line)}</w:t></w:r></w:p>""");
        }

        return $"<wps:txbx><w:txbxContent>{paragraphs}</w:txbxContent></wps:txbx>";
    }

    // LibreOffice drops the words of shapes that stand in a line.
    private Drawing Anchored(long width, long height, string says, string kind, string content) => new(
        $"""<w:drawing {Namespaces}><wp:anchor distT="0" distB="60000" distL="0" distR="0" simplePos="0" relativeHeight="2" behindDoc="0" locked="0" layoutInCell="1" allowOverlap="1"><wp:simplePos x="0" y="0"/><wp:positionH relativeFrom="column"><wp:align>center</wp:align></wp:positionH><wp:positionV relativeFrom="paragraph"><wp:posOffset>0</wp:posOffset></wp:positionV><wp:extent cx="{width}" cy="{height}"/><wp:effectExtent l="0" t="0" r="0" b="0"/><wp:wrapTopAndBottom/><wp:docPr id="{++_last}" name="图{_last}" descr="{SecurityElement.Escape(says)}"/><wp:cNvGraphicFramePr/><a:graphic><a:graphicData uri="{kind}">{content}</a:graphicData></a:graphic></wp:anchor></w:drawing>""");

    private Drawing Inline(long width, long height, string says, string kind, string content) => new(
        $"""<w:drawing {Namespaces}><wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent cx="{width}" cy="{height}"/><wp:docPr id="{++_last}" name="图{_last}" descr="{SecurityElement.Escape(says)}"/><wp:cNvGraphicFramePr/><a:graphic><a:graphicData uri="{kind}">{content}</a:graphicData></a:graphic></wp:inline></w:drawing>""");
}
