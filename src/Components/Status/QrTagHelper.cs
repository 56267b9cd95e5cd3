using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Suban.Components.Status;

/// <summary><c>&lt;ms-qr text="https://…" label="手机扫码打开这份指南" caption="手机扫一扫" small="true" /&gt;</c></summary>
[HtmlTargetElement("ms-qr", TagStructure = TagStructure.WithoutEndTag)]
public sealed class QrTagHelper : TagHelper
{
    public required string Text { get; set; }

    public required string Label { get; set; }

    public string? Caption { get; set; }

    public bool Small { get; set; }

    /// <summary>For a sheet of paper: 25 mm, no frame.</summary>
    public bool Stamp { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = null;
        var html = new Markup()
            .Open("div", ("class", Stamp ? "ms-stamp" : Small ? "ms-qr ms-qr--small" : "ms-qr"))
            .Add(QrCode.Svg(Text, Label));
        if (Caption is not null)
        {
            html.Open("p").Text(Caption).Close();
        }

        output.Content.SetHtmlContent(html.Close());
    }
}
