using System.Net.Http.Headers;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Xunit;

namespace Suban.TestKit;

/// <summary>A form filled as a person fills it: by label or name. Hidden fields, the antiforgery token among them, go along.</summary>
public sealed class HtmlForm(Browser browser, Uri page, IHtmlFormElement form)
{
    private readonly List<(string Name, string FileName, byte[] Content)> _files = [];

    /// <summary>Types into the field with that label or name; chooses the option with that text or value.</summary>
    public HtmlForm Fill(string labelOrName, string value)
    {
        switch (Field(labelOrName))
        {
            case IHtmlTextAreaElement area:
                area.Value = value;
                break;
            case IHtmlSelectElement select:
                select.Value = Assert.Single(select.Options, o => o.Value == value || HtmlPage.Fold(o.Text) == value).Value;
                break;
            case IHtmlInputElement { Type: "radio" } radio:
                return Tick(radio.Name!, value);
            case IHtmlInputElement input:
                input.Value = value;
                break;
        }

        return this;
    }

    /// <summary>Ticks the choice or box with that label.</summary>
    public HtmlForm Tick(string label)
    {
        var box = Labelled(label) as IHtmlInputElement;
        Assert.True(box is not null, $"{page} has no choice {label}.");
        return Check(box);
    }

    /// <summary>Ticks the choice of that name with that value or label.</summary>
    public HtmlForm Tick(string name, string value)
    {
        var box = form.QuerySelectorAll("input").OfType<IHtmlInputElement>().FirstOrDefault(i =>
            i.Name == name && (i.Value == value || (i.Id is { } id && HtmlPage.Fold(Label(id)) == value)));
        Assert.True(box is not null, $"{page} has no choice {value} of {name}.");
        return Check(box);
    }

    public HtmlForm Attach(string labelOrName, string fileName, byte[] content)
    {
        var field = (IHtmlInputElement)Field(labelOrName);
        _files.Add((field.Name!, fileName, content));
        return this;
    }

    /// <param name="button">The text of the button pressed; the first one where not given.</param>
    public Task<HtmlPage> SubmitAsync(string? button = null)
    {
        var buttons = form.QuerySelectorAll("button, input[type=submit]").OfType<IHtmlElement>()
            .Where(b => b.GetAttribute("type") is null or "submit").ToArray();
        var pressed = button is null
            ? buttons.FirstOrDefault()
            : buttons.FirstOrDefault(b => HtmlPage.Fold(b.TextContent) == button || b.GetAttribute("value") == button);
        Assert.True(pressed is not null || button is null, $"{page} has no button {button}.");
        var target = pressed?.GetAttribute("formaction") ?? form.GetAttribute("action");
        var address = new Uri(page, string.IsNullOrEmpty(target) ? page.PathAndQuery : target);
        var values = Values(pressed);
        return string.Equals(form.Method, "post", StringComparison.OrdinalIgnoreCase)
            ? browser.SendAsync(new HttpRequestMessage(HttpMethod.Post, address) { Content = Content(values) })
            : browser.GetAsync(address.GetLeftPart(UriPartial.Path) + "?" +
                string.Join('&', values.Select(v => $"{Uri.EscapeDataString(v.Key)}={Uri.EscapeDataString(v.Value)}")));
    }

    private List<KeyValuePair<string, string>> Values(IElement? pressed)
    {
        var values = new List<KeyValuePair<string, string>>();
        foreach (var field in form.Elements.Where(e => !e.HasAttribute("disabled") && e.GetAttribute("name") is { Length: > 0 }))
        {
            var name = field.GetAttribute("name")!;
            values.AddRange(field switch
            {
                IHtmlInputElement { Type: "radio" or "checkbox" } box => box.IsChecked ? [new(name, box.Value)] : [],
                IHtmlInputElement { Type: "submit" or "button" or "image" or "file" or "reset" } => [],
                IHtmlInputElement input => [new(name, input.Value)],
                IHtmlTextAreaElement area => [new(name, area.Value)],
                IHtmlSelectElement select => select.SelectedOptions.Select(o => KeyValuePair.Create(name, o.Value)).ToArray(),
                _ => Array.Empty<KeyValuePair<string, string>>(),
            });
        }

        if (pressed?.GetAttribute("name") is { } button)
        {
            values.Add(new(button, pressed.GetAttribute("value") ?? ""));
        }

        return values;
    }

    private HttpContent Content(List<KeyValuePair<string, string>> values)
    {
        if (form.Enctype != "multipart/form-data" && _files.Count == 0)
        {
            return new FormUrlEncodedContent(values);
        }

        var content = new MultipartFormDataContent();
        foreach (var (name, value) in values)
        {
            content.Add(new StringContent(value), name);
        }

        foreach (var (name, fileName, bytes) in _files)
        {
            var part = new ByteArrayContent(bytes);
            part.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
            content.Add(part, name, fileName);
        }

        return content;
    }

    private HtmlForm Check(IHtmlInputElement box)
    {
        if (box.Type == "radio")
        {
            foreach (var other in form.QuerySelectorAll("input[type=radio]").OfType<IHtmlInputElement>().Where(r => r.Name == box.Name))
            {
                other.IsChecked = false;
            }
        }

        box.IsChecked = true;
        return this;
    }

    private IElement Field(string labelOrName)
    {
        var field = form.Elements.FirstOrDefault(e => e.GetAttribute("name") == labelOrName && e.GetAttribute("type") != "hidden")
            ?? Labelled(labelOrName)
            ?? form.Elements.FirstOrDefault(e => e.GetAttribute("name") == labelOrName);
        Assert.True(field is not null, $"{page} has no field {labelOrName}.");
        return field;
    }

    private IElement? Labelled(string label) =>
        form.QuerySelectorAll("label").OfType<IHtmlLabelElement>().FirstOrDefault(l => HtmlPage.Fold(l.TextContent) == label) is { } found
            ? found.HtmlFor is { Length: > 0 } id ? form.Owner!.GetElementById(id) : found.QuerySelector("input, select, textarea")
            : null;

    private string Label(string id) =>
        form.QuerySelectorAll("label").OfType<IHtmlLabelElement>().FirstOrDefault(l => l.HtmlFor == id)?.TextContent ?? "";
}
