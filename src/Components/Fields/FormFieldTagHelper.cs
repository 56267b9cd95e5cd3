using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Suban.Components.Fields;

/// <summary><c>&lt;ms-field of="@field" /&gt;</c>: the right control for a field that comes from data.</summary>
[HtmlTargetElement("ms-field", TagStructure = TagStructure.WithoutEndTag)]
public sealed class FormFieldTagHelper : TagHelper
{
    private const int MostRadios = 6;
    private const int ShortChoice = 4;

    [ViewContext]
    [HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    public required FormField Of { get; set; }

    public override Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var control = Control();
        control.ViewContext = ViewContext;
        control.Name = Of.Name;
        control.Hint = Of.Hint;
        control.Value = Of.Value;
        control.Optional = Of.Optional;
        control.Source = Of.Source;
        return control.ProcessAsync(context, output);
    }

    private FieldTagHelper Control() => Of switch
    {
        { Locked: true } => new InputTagHelper { Label = Of.Label, Locked = true },
        { Kind: FieldKind.LongText } => new TextareaTagHelper { Label = Of.Label, Max = Of.Max },
        { Kind: FieldKind.Date } => new DateTagHelper { Label = Of.Label, Parts = DateParts.Read(Of.Value) },
        { Kind: FieldKind.Choice, Choices.Count: > MostRadios } => new SelectTagHelper { Label = Of.Label, Items = Of.Choices },
        { Kind: FieldKind.Choice } => new RadiosTagHelper { Label = Of.Label, Items = Of.Choices, Inline = AreShort },
        _ => Line(),
    };

    private bool AreShort => Of.Choices.Count == 2 && Of.Choices.All(c => c.Text.Length <= ShortChoice);

    private InputTagHelper Line()
    {
        var (type, keyboard, width) = Of.Kind switch
        {
            FieldKind.Telephone => ("tel", "tel", 11),
            FieldKind.Digits => ("text", "numeric", 18),
            FieldKind.Number => ("text", "decimal", 6),
            FieldKind.Code => ("text", "text", 18),
            FieldKind.Text or FieldKind.LongText or FieldKind.Date or FieldKind.Choice => ("text", null, UsualWidth(Of.Max)),
        };
        return new InputTagHelper
        {
            Label = Of.Label,
            Type = type,
            Inputmode = keyboard,
            Width = Of.Width ?? width,
            Unit = Of.Unit,
            Autocomplete = Of.Autocomplete ?? "off",
        };
    }

    // A Chinese character is two digits wide.
    private static int UsualWidth(int? max) => max switch
    {
        <= 5 => 11,
        <= 9 => 18,
        _ => 30,
    };
}
