using Suban.Api.Contracts;
using Suban.Catalogue;
using Suban.Catalogue.Publishing;

namespace Suban.Api.Endpoints;

/// <summary>What the interface shows of a region's library, always with where it is used.</summary>
internal static class LibraryViews
{
    public static IReadOnlyList<ItemSummary> Items(CatalogueLibrary? library) =>
        library is null ? [] : [.. library.Document.Items.Select(item => Summary(item, library))];

    public static ItemSummary Summary(HandlingItem item, CatalogueLibrary library)
    {
        var authority = library.Authority(item.Authority);
        return new ItemSummary
        {
            Key = item.Key,
            Name = item.Name,
            BaseCode = item.BaseCode,
            ImplementationCode = ThemeVersion.ImplementationCode(item, authority) is { Length: > 0 } code ? code : null,
            Kind = item.Kind,
            Domain = item.Domain,
            Authority = authority.Name,
            StatutoryLimit = item.Limits.Statutory.Words,
            PromisedWorkingDays = item.Limits.PromisedWorkingDays,
            NeedsLocalConfirmation = item.NeedsLocalConfirmation,
        };
    }

    public static ItemDetail Detail(HandlingItem item, RegionCatalogue catalogue)
    {
        var library = catalogue.Library;
        return new ItemDetail
        {
            Item = Summary(item, library),
            Formerly = item.Formerly is { } former ? new FormerView(former.Name, former.Because) : null,
            Basis = [.. item.Basis.Select(basis => basis.Line)],
            Conditions = item.Conditions,
            Materials = [.. item.Materials.Select(asked => Material(asked, library))],
            Elements =
            [
                .. item.Asks.Select(asked => new ItemElementView(
                    asked.Element, library.Element(asked.Element).Label, asked.Optional, ThemeViews.When(asked.When))),
            ],
            Issues = item.Issues,
            Visits = item.Visits,
            SiteVisit = item.SiteVisit,
            Fee = item.Fee?.Standard,
            CommitmentOffered = item.Commitment is not null,
            Process = item.Process,
            Themes = [.. catalogue.ThemesWith(item.Key).Select(theme => theme.Number)],
            CatalogueVersion = catalogue.Version,
        };
    }

    public static IReadOnlyList<MaterialKindView> Materials(CatalogueLibrary? library) => library is null ? [] :
    [
        .. from material in library.Materials
           where library.MaterialUsers.Contains(material.Id)
           orderby material.Id
           select new MaterialKindView
           {
               Id = material.Id,
               Name = material.Name,
               Form = material.Form,
               Copies = material.Copies,
               Issuer = material.Issuer,
               ReplacedBy = material.ReplacedBy,
               SharedFrom = material.SharedFrom,
               CheckPoints = material.CheckPoints,
               UsedBy = [.. library.MaterialUsers[material.Id]],
               NeedsLocalConfirmation = material.NeedsLocalConfirmation,
           },
    ];

    public static IReadOnlyList<ElementView> Elements(CatalogueLibrary? library) => library is null ? [] :
    [
        .. from element in library.Document.Elements
           where library.ElementUsers.Contains(element.Id)
           select new ElementView
           {
               Id = element.Id,
               Label = element.Label,
               Section = library.Sections[element.Section].Title,
               Type = element.Type,
               Reuse = element.Reuse,
               Prefill = element.Prefill,
               Unit = element.Unit,
               Options = [.. element.Options.Select(option => new OptionView(option.Id, option.Label))],
               UsedBy = [.. library.ElementUsers[element.Id]],
           },
    ];

    public static IReadOnlyList<CertificateKindView> CertificateKinds(CatalogueLibrary? library) => library is null ? [] :
    [
        .. from kind in library.Document.Certificates
           select new CertificateKindView
           {
               Key = kind.Key,
               Name = kind.Name,
               Holder = ThemeViews.Subject(kind.Holder),
               ValidityYears = kind.ValidityYears,
               Fields = [.. kind.Fields.Select(field => new CertificateFieldView(field.Id, field.Label, field.From))],
               IssuedBy = [.. library.CertificateIssuers[kind.Key]],
               NeedsLocalConfirmation = kind.NeedsLocalConfirmation,
           },
    ];

    private static ItemMaterialView Material(MaterialRequirement asked, CatalogueLibrary library) => new()
    {
        Id = asked.Material,
        Name = library.Material(asked.Material).Name,
        Basis = asked.Basis.Line,
        Deferrable = asked.Deferrable,
        Optional = asked.Optional,
        When = ThemeViews.When(asked.When),
    };
}
