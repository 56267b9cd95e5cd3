using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace Suban.Server.Tests.BadInput;

internal enum InputKind
{
    Text,
    Password,
    Hidden,
    Choice,
    Tick,
    File,
    Button,
}

/// <param name="Options">What can be chosen, for choices and ticks.</param>
internal sealed record FormInput(string Name, InputKind Kind, string Value, IReadOnlyList<string> Options)
{
    public bool IsToken => Name == "__RequestVerificationToken";

    /// <summary>Whether it names a thing, and not this one sending of the form.</summary>
    public bool IsId => Kind is InputKind.Hidden && Guid.TryParseExact(Value, "D", out _) && !Name.Equals("key", StringComparison.OrdinalIgnoreCase);
}

/// <summary>A form as it stands in a page, with one of its buttons.</summary>
internal sealed partial record FoundForm(string Account, Uri Page, string Method, Uri Action, bool Multipart, IReadOnlyList<FormInput> Inputs)
{
    /// <summary>The form whose answer holds this one; null where the page can be opened.</summary>
    public FoundForm? After { get; init; }

    /// <summary>How that form was filled in; as it stands where nothing is said.</summary>
    public Func<FoundForm, Filling> AfterFilled { get; init; } = form => Filling.Of(form, _ => null);

    public bool Posts => Method == "post";

    public bool HasText => Inputs.Any(i => i.Kind is InputKind.Text);

    /// <summary>Keeps a draft as it is, right or wrong, until the applicant comes back to it.</summary>
    public bool OnlyKeeps => Inputs.Any(i => i is { Name: "then", Value: "later" }) || Action.Query.Contains("handler=Hold", StringComparison.Ordinal);

    /// <summary>Whether there is anything a person fills in.</summary>
    public bool Asks => Inputs.Any(i => i.Kind is not (InputKind.Hidden or InputKind.Button));

    /// <summary>Forms of one shape do the same to different things.</summary>
    public string Shape => $"{Method} {ShapeOf(Action)} {string.Join(' ', Inputs.Select(i => Part().Replace(i.Name, "$1$2*") + (i.Kind is InputKind.Hidden ? "" : "!")).Distinct())}";

    public static IEnumerable<FoundForm> In(string account, Uri page, IDocument document) =>
        from form in document.Forms.OfType<IHtmlFormElement>()
        let buttons = form.QuerySelectorAll("button, input[type=submit]").Where(b => b.GetAttribute("type") is null or "submit").DefaultIfEmpty()
        from button in buttons
        select Read(account, page, form, button);

    /// <summary>The address without what tells one thing from another.</summary>
    public static string ShapeOf(Uri address) =>
        Varying().Replace(address.AbsolutePath, "*") +
        string.Concat(address.Query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries)
            .Where(pair => !pair.StartsWith("back=", StringComparison.Ordinal))
            .Select(pair => pair.StartsWith("handler=", StringComparison.Ordinal) ? "?" + pair : "?" + pair.Split('=')[0]).Order(StringComparer.Ordinal));

    private static FoundForm Read(string account, Uri page, IHtmlFormElement form, IElement? button)
    {
        var target = button?.GetAttribute("formaction") ?? form.GetAttribute("action");
        var inputs = form.Elements
            .Where(e => !e.HasAttribute("disabled") && e.GetAttribute("name") is { Length: > 0 } && e is IHtmlInputElement or IHtmlTextAreaElement or IHtmlSelectElement)
            .GroupBy(e => e.GetAttribute("name")!, Input).ToList();
        if (button?.GetAttribute("name") is { } name)
        {
            inputs.Add(new FormInput(name, InputKind.Button, button.GetAttribute("value") ?? "", []));
        }

        return new FoundForm(
            account, page, form.Method.ToLowerInvariant(), new Uri(page, string.IsNullOrEmpty(target) ? page.PathAndQuery : target),
            form.Enctype == "multipart/form-data", inputs);
    }

    private static FormInput Input(string name, IEnumerable<IElement> elements)
    {
        var all = elements.ToList();
        return all[0] switch
        {
            IHtmlTextAreaElement area => new(name, InputKind.Text, area.Value, []),
            IHtmlSelectElement select => new(name, InputKind.Choice, select.Value ?? "", [.. select.Options.Select(o => o.Value).Where(v => v.Length > 0)]),
            IHtmlInputElement input => new(name, KindOf(input), ValueOf(all), [.. all.OfType<IHtmlInputElement>().Select(i => i.Value)]),
            _ => throw new InvalidOperationException(name),
        };
    }

    private static InputKind KindOf(IHtmlInputElement input) => input.Type switch
    {
        "radio" => InputKind.Choice,
        "checkbox" => InputKind.Tick,
        "hidden" => InputKind.Hidden,
        "password" => InputKind.Password,
        "file" => InputKind.File,
        _ => InputKind.Text,
    };

    private static string ValueOf(List<IElement> inputs) =>
        inputs.OfType<IHtmlInputElement>().FirstOrDefault(i => i.Type is not ("radio" or "checkbox") || i.IsChecked)?.Value ?? "";

    [GeneratedRegex("(?<=/)[^/]*[0-9][^/]*")]
    private static partial Regex Varying();

    /// <summary>material.lease and material.menu are one kind of field.</summary>
    [GeneratedRegex(@"^(material|verdict|phrase|words|basis|scan|file|paper|ask|to)\..*|^(Form\.Defects).*")]
    private static partial Regex Part();
}
