using Suban.Catalogue.Forms;

namespace Suban.Catalogue.Loading;

/// <summary>Reads <c>content/forms/*.yaml</c>, and what a region's list says of the same forms.</summary>
internal static class FormReading
{
    private static readonly Dictionary<string, FormProgramme> _programmes = new()
    {
        ["one-thing"] = FormProgramme.OneThing,
        ["assist"] = FormProgramme.Assist,
    };

    public static IReadOnlyList<FormTitle> Read(ContentNode root)
    {
        IReadOnlyList<FormTitle> read = [.. (root.Map("forms", "forms")?.Entries("表单") ?? []).Select(e => One(e.Key, e.Node))];
        root.Done();
        return read;
    }

    public static RegionForms OfRegion(ContentNode root, string region)
    {
        if (root.Map("forms", "本地表单名称") is not { } node)
        {
            return RegionForms.None;
        }

        node.Mark($"adoption/{region}/forms");
        var forms = new RegionForms
        {
            Template = node.Optional("template"),
            Titles = (node.Map("titles", "titles")?.Entries("表单") ?? []).ToDictionary(e => e.Key, e => e.Node.Text()),
            AlsoCalled = (node.Map("also-called", "also-called")?.Entries("表单") ?? [])
                .ToDictionary(e => e.Key, IReadOnlyList<string> (e) => [.. e.Node.Elements().Select(n => n.Text()).Where(t => t.Length > 0)]),
        };
        node.Done();
        return forms;
    }

    private static FormTitle One(string key, ContentNode node)
    {
        node.Mark($"form/{key}");
        var form = new FormTitle(key, node.Word("programme", _programmes, FormProgramme.Assist), node.Required("title"))
        {
            AlsoCalled = node.Texts("also-called"),
            NeedsLocalConfirmation = node.Flag("confirm"),
        };
        node.Done();
        return form;
    }
}
