using Suban.Api.Contracts;
using Suban.Api.Standard;
using Suban.Catalogue;
using Suban.Catalogue.Compiling;
using Suban.Catalogue.Publishing;

namespace Suban.Api.Endpoints;

/// <summary>What the interface shows of a guide.</summary>
internal static class GuideViews
{
    public static GuideSummary Summary(ThemeVersion theme, RegionCatalogue catalogue, string region) => new()
    {
        Number = theme.Number,
        Name = theme.Name,
        CatalogueVersion = catalogue.Version,
        Edition = catalogue.Number,
        PublishedAt = catalogue.PublishedAt,
        Page = $"/{region}/themes/{theme.Number}",
    };

    public static GuideDetail Detail(
        ThemeVersion theme, ThemeOverview overview, RegionCatalogue catalogue, string region, RegionContact contact)
    {
        var plan = overview.Widest;
        var lead = theme.Library.Authority(theme.Theme.Lead);
        return new GuideDetail
        {
            Guide = Summary(theme, catalogue, region),
            Subject = ThemeViews.Subject(theme.Theme.For),
            Summary = theme.Theme.Summary,
            Lead = lead.Name,
            LeadPhone = lead.Phone,
            ConsultationPhone = contact.OneThingPhone,
            Conditions = [.. theme.Theme.Eligibility.Select(rule => rule.Because), .. theme.Theme.Conditions],
            FewestWorkingDays = overview.FewestDays,
            MostWorkingDays = overview.MostDays,
            Items = [.. plan.Components.Select(part => Item(part, overview))],
            Materials = [.. plan.Materials.Select(material => Material(material, overview))],
            PassedOn = [.. plan.Omitted.Select(omitted => omitted.Name)],
            Certificates = [.. plan.CertificatesOut.Select(issued => new CertificateView(issued.Kind, issued.Name, issued.Item))],
            Fees = [.. plan.Fees.Select(fee => fee.Standard)],
            Visits = plan.Visits,
            Benefits = theme.Theme.Benefits,
            Notes = theme.Theme.Notes,
            Reductions = Reductions(overview.Reductions),
            Recommended = [.. catalogue.RecommendedAfter(theme.Number).Select(r => new GuideRecommendation(r.Address, r.Name, r.Because))],
            Questions =
            [
                .. plan.Components.SelectMany(part => theme.Library.Item(part.Key).Questions)
                    .Select(question => new GuideQuestion(question.Ask, question.Answer)),
            ],
            NeedsLocalConfirmation = theme.Theme.NeedsLocalConfirmation || catalogue.Adoption.NeedsLocalConfirmation,
        };
    }

    private static GuideReductions Reductions(FiveReductions saved) => new()
    {
        WorkingDays = Pair(saved.Days),
        Steps = Pair(saved.Steps),
        Materials = Pair(saved.Materials),
        FeeItems = Pair(saved.FeeItems),
        Visits = Pair(saved.Visits),
        MaterialsWithCertificates = saved.WithCertificates,
    };

    private static ReductionView Pair(Reduction reduction) => new(reduction.Before, reduction.After);

    private static GuideItem Item(PlannedComponent part, ThemeOverview overview) => new()
    {
        Key = part.Key,
        Name = part.Name,
        Authority = part.AuthorityName,
        Always = overview.AlwaysComponents.Contains(part.Key),
        Stage = part.Stage,
        After = part.After,
        StatutoryLimit = part.Statutory.Words,
        PromisedWorkingDays = part.PromisedWorkingDays,
        Basis = [.. part.Basis.Select(basis => basis.Line)],
    };

    private static GuideMaterial Material(PlannedMaterial material, ThemeOverview overview) => new()
    {
        Id = material.Id,
        Name = material.Name,
        Form = material.Form,
        Copies = material.Copies,
        Always = overview.AlwaysMaterials.Contains(material.Id),
        Source = material.Source,
        Deferrable = material.Deferrable,
        CertificateKinds = material.CertificateKinds,
        Items = material.Items,
        Basis = [.. material.Grounds.Select(ground => ground.Basis.Line).Distinct(StringComparer.Ordinal)],
    };
}
