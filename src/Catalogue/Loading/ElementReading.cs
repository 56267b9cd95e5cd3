namespace Suban.Catalogue.Loading;

/// <summary>Reads <c>content/elements/*.yaml</c>: one section of the form library in a file.</summary>
internal static class ElementReading
{
    private static readonly Dictionary<string, ElementType> _types = new()
    {
        ["text"] = ElementType.Text,
        ["long-text"] = ElementType.LongText,
        ["person-name"] = ElementType.PersonName,
        ["citizen-id"] = ElementType.CitizenId,
        ["credit-code"] = ElementType.CreditCode,
        ["mobile"] = ElementType.Mobile,
        ["phone"] = ElementType.Phone,
        ["number"] = ElementType.Number,
        ["money"] = ElementType.Money,
        ["date"] = ElementType.Date,
        ["choice"] = ElementType.Choice,
        ["yes-no"] = ElementType.YesNo,
        ["address"] = ElementType.Address,
        ["postcode"] = ElementType.Postcode,
        ["bank-card"] = ElementType.BankCard,
    };

    private static readonly Dictionary<string, ReuseClass> _reuse = new()
    {
        ["reusable"] = ReuseClass.Reusable,
        ["verified"] = ReuseClass.Verified,
        ["ask-again"] = ReuseClass.AskAgain,
        ["never-prefill"] = ReuseClass.NeverPrefill,
    };

    public static (FormSection Section, IReadOnlyList<DataElement> Elements) Read(ContentNode root)
    {
        var section = root.Map("section", "section") is { } node ? SectionOf(node) : Missing(root);
        var elements = root.Map("elements", "elements")?.Entries("数据元").Select(e => ElementOf(e.Key, section.Id, e.Node)).ToList();
        root.Done();
        return (section, elements ?? []);
    }

    private static FormSection Missing(ContentNode root)
    {
        root.Error("缺少 section。", Remedy.Add);
        return new FormSection("", "", 0, "");
    }

    private static FormSection SectionOf(ContentNode node)
    {
        var section = new FormSection(
            node.Required("id"), node.Required("title"), node.Whole("order") ?? 0, node.Optional("block") ?? "");
        node.Mark($"section/{section.Id}");
        node.Done();
        return section;
    }

    private static DataElement ElementOf(string id, string section, ContentNode node)
    {
        node.Mark($"element/{id}");
        var element = new DataElement
        {
            Id = id,
            Section = section,
            Label = node.Required("label"),
            Type = node.Word("type", _types, ElementType.Text),
            Reuse = node.Word("reuse", _reuse, ReuseClass.Reusable),
            Prefill = node.Texts("prefill"),
            Unit = node.Optional("unit"),
            Min = node.Number("min"),
            Max = node.Number("max"),
            Options = [.. (node.Map("options", "options")?.Entries("选项") ?? []).Select(o => new ElementOption(o.Key, o.Node.Text()))],
            Hint = node.Optional("hint"),
            Width = node.Whole("width"),
            Optional = node.Flag("optional"),
            Sample = node.Optional("sample"),
        };
        node.Done();
        return element;
    }
}
