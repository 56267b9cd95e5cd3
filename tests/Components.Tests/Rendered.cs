using System.Text.Encodings.Web;
using System.Text.Unicode;
using AngleSharp;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Suban.Components.Fields;

namespace Suban.Components.Tests;

/// <summary>Runs a tag helper outside a page and parses what it wrote.</summary>
internal static class Rendered
{
    public static HtmlEncoder Encoder { get; } = HtmlEncoder.Create(UnicodeRanges.All);

    public static IHtmlDocument Field(FieldTagHelper helper, params (string Name, string? Typed, string? Error)[] state)
    {
        helper.ViewContext = View(state);
        return Tag(helper);
    }

    public static ViewContext View(params (string Name, string? Typed, string? Error)[] state)
    {
        var view = new ViewContext();
        foreach (var (name, typed, error) in state)
        {
            view.ModelState.SetModelValue(name, new ValueProviderResult(typed ?? ""));
            if (error is not null)
            {
                view.ModelState.AddModelError(name, error);
            }
        }

        return view;
    }

    public static IHtmlDocument Tag(TagHelper helper, string child = "")
    {
        var context = new TagHelperContext("ms", [], new Dictionary<object, object>(), "test");
        var output = new TagHelperOutput("ms", [], (_, _) =>
        {
            var content = new DefaultTagHelperContent();
            content.SetContent(child);
            return Task.FromResult<TagHelperContent>(content);
        });
        // What Razor itself does with child content nobody replaced.
        output.Content.SetContent(child);
        helper.ProcessAsync(context, output).GetAwaiter().GetResult();
        return Html(output);
    }

    public static IHtmlDocument Html(IHtmlContent content)
    {
        using var writer = new StringWriter();
        content.WriteTo(writer, Encoder);
        return new HtmlParser().ParseDocument(writer.ToString());
    }
}
