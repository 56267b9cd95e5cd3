namespace Suban.Catalogue.Loading;

/// <summary>Reads <c>content/materials/*.yaml</c>.</summary>
internal static class MaterialReading
{
    private static readonly Dictionary<string, MaterialClass> _classes = new()
    {
        ["identity"] = MaterialClass.Identity,
        ["property"] = MaterialClass.Property,
        ["safety"] = MaterialClass.Safety,
        ["qualification"] = MaterialClass.Qualification,
        ["application"] = MaterialClass.Application,
        ["other"] = MaterialClass.Other,
    };

    private static readonly Dictionary<string, bool> _ways = new() { ["upload"] = false, ["window"] = true };

    public static IReadOnlyList<MaterialKind> Read(ContentNode root)
    {
        var materials = root.Map("materials", "materials")?.Entries("材料").Select(e => MaterialOf(e.Key, e.Node)).ToList();
        root.Done();
        return materials ?? [];
    }

    private static MaterialKind MaterialOf(string id, ContentNode node)
    {
        node.Mark($"material/{id}");
        var material = new MaterialKind
        {
            Id = id,
            Name = node.Required("name"),
            Form = node.Optional("form"),
            Copies = node.Whole("copies") ?? 1,
            Paper = node.Optional("paper"),
            Issuer = node.Optional("issuer"),
            ReplacedBy = node.Texts("replaced-by"),
            PaperOf = node.Optional("of"),
            SharedFrom = node.Optional("shared-from"),
            Validity = node.Optional("validity"),
            Accepts = node.Texts("accepts"),
            How = node.Optional("how"),
            CheckPoints = node.Texts("checks"),
            Defects = node.Texts("defects"),
            OnlyAtWindow = node.Word("way", _ways, false),
            ProducedHere = node.Flag("produced"),
            Class = node.Word("class", _classes, MaterialClass.Other),
            NeedsLocalConfirmation = node.Flag("needsLocalConfirmation"),
        };
        node.Done();
        return material;
    }
}
