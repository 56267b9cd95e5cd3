namespace Suban.Catalogue.Loading;

/// <summary>Reads <c>content/certificates/*.yaml</c>.</summary>
internal static class CertificateReading
{
    public static IReadOnlyList<CertificateKind> Read(ContentNode root)
    {
        var kinds = root.Map("certificates", "certificates")?.Entries("证照").Select(e => KindOf(e.Key, e.Node)).ToList();
        root.Done();
        return kinds ?? [];
    }

    private static CertificateKind KindOf(string key, ContentNode node)
    {
        node.Mark($"certificate/{key}");
        var kind = new CertificateKind
        {
            Key = key,
            Name = node.Required("name"),
            Definer = node.Required("definer"),
            Holder = node.Word("holder", SharedReading.ApplicantKinds, ApplicantKind.Enterprise),
            ValidityYears = node.Whole("validity-years"),
            Fields = [.. node.List("fields").Select(FieldOf)],
            Replaces = node.Optional("replaces"),
            NeedsLocalConfirmation = node.Flag("needsLocalConfirmation"),
        };
        node.Done();
        return kind;
    }

    private static CertificateField FieldOf(ContentNode node)
    {
        var field = new CertificateField(node.Required("id"), node.Required("label"), node.Optional("from"));
        node.Done();
        return field;
    }
}
