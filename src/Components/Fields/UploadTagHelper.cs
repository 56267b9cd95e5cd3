using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Suban.Components.Fields;

/// <summary><c>&lt;ms-upload name="file" label="租赁合同" camera="true" /&gt;</c>; the form needs <c>enctype="multipart/form-data"</c>.</summary>
[HtmlTargetElement("ms-upload", TagStructure = TagStructure.WithoutEndTag)]
public sealed class UploadTagHelper : FieldTagHelper
{
    public string Accept { get; set; } = ".pdf,.ofd,.jpg,.jpeg,.png";

    public bool Multiple { get; set; }

    /// <summary>Adds a second box that opens the camera; the gallery stays possible.</summary>
    public bool Camera { get; set; }

    private protected override void Write(Markup html)
    {
        WriteLabel(html);
        WriteHintAndError(html);
        html.Void("input",
            ("class", FieldError is null ? "govuk-file-upload" : "govuk-file-upload govuk-file-upload--error"), ("id", Id), ("name", FieldName),
            ("type", "file"), ("accept", Accept), ("multiple", Multiple ? "" : null),
            ("aria-describedby", DescribedBy), ("aria-invalid", FieldError is null ? null : "true"));
        if (Camera)
        {
            html.Open("div", ("class", "ms-camera")).Open("label", ("class", "govuk-label"), ("for", Id + "-camera")).Text("或者现在拍照").Close()
                .Void("input",
                    ("class", "govuk-file-upload"), ("id", Id + "-camera"), ("name", FieldName),
                    ("type", "file"), ("accept", "image/*"), ("capture", "environment")).Close();
        }
    }
}
