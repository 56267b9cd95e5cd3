namespace Suban.Catalogue.Forms;

/// <summary>How one region calls the forms (本地表单名称): a template for all of them, names of single ones, other spellings.</summary>
public sealed record RegionForms
{
    /// <summary>Stands in a template for the form's own name.</summary>
    public const string Place = "{form}";

    public static RegionForms None { get; } = new();

    /// <summary>海南区{form}; null where the names stand by themselves.</summary>
    public string? Template { get; init; }

    /// <summary>By the form's key, in place of the template.</summary>
    public IReadOnlyDictionary<string, string> Titles { get; init => field = value ?? new Dictionary<string, string>(); } = new Dictionary<string, string>();

    public IReadOnlyDictionary<string, IReadOnlyList<string>> AlsoCalled { get; init => field = value ?? new Dictionary<string, IReadOnlyList<string>>(); } =
        new Dictionary<string, IReadOnlyList<string>>();

    internal bool IsNone => Template is null && Titles.Count + AlsoCalled.Count == 0;

    /// <summary>The forms as this region calls them; the names of the library remain spellings they are found by.</summary>
    internal IReadOnlyList<FormTitle> Of(IReadOnlyList<FormTitle> library) => IsNone ? library : [.. library.Select(Of)];

    /// <summary>These in place of those of the region above, name by name.</summary>
    internal RegionForms On(RegionForms above) => new()
    {
        Template = Template ?? above.Template,
        Titles = above.Titles.Concat(Titles).GroupBy(t => t.Key).ToDictionary(g => g.Key, g => g.Last().Value),
        AlsoCalled = above.AlsoCalled.Concat(AlsoCalled).GroupBy(t => t.Key).ToDictionary(g => g.Key, IReadOnlyList<string> (g) => [.. g.SelectMany(a => a.Value).Distinct()]),
    };

    private FormTitle Of(FormTitle form)
    {
        var title = Titles.GetValueOrDefault(form.Key) ?? Template?.Replace(Place, form.Title, StringComparison.Ordinal) ?? form.Title;
        return form with { Title = title, AlsoCalled = [.. AlsoCalled.GetValueOrDefault(form.Key, []).Concat(form.AlsoCalled).Append(form.Title).Distinct().Where(name => name != title)] };
    }
}
