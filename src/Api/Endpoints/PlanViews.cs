using Suban.Api.Contracts;
using Suban.Catalogue.Compiling;

namespace Suban.Api.Endpoints;

/// <summary>What the interface shows of a compiled plan. Arrays are always there, also where there is no plan.</summary>
internal static class PlanViews
{
    public static PlanAnswer Of(ThemePlan plan) => new()
    {
        Status = plan.Status,
        CatalogueVersion = plan.Version,
        Question = plan.OpenQuestion is null ? null : ThemeViews.Question(plan.OpenQuestion),
        Reason = plan.Refusal?.Because,
        Route = plan.Refusal?.Go,
        Components = [.. plan.Components.Select(Component)],
        Fields = [.. plan.Sections.SelectMany(section => section.Fields.Select(field => Field(field, section)))],
        Materials = [.. plan.Materials.Select(Material)],
        Certificates = [.. plan.CertificatesOut.Select(issued => new CertificateView(issued.Kind, issued.Name, issued.Item))],
        LongestSingleWorkingDays = plan.LongestSingleWorkingDays,
        CriticalPathWorkingDays = plan.CriticalPathWorkingDays,
        PromisedWorkingDays = plan.PromisedWorkingDays,
        PromiseReason = plan.PromiseReason,
        Visits = plan.Visits,
        Warnings = plan.Warnings,
    };

    private static ComponentView Component(PlannedComponent component) => new()
    {
        Key = component.Key,
        Name = component.Name,
        Authority = component.AuthorityName,
        Mode = component.Mode,
        PromisedWorkingDays = component.PromisedWorkingDays,
        BudgetWorkingDays = component.BudgetWorkingDays,
        Stage = component.Stage,
        After = component.After,
    };

    private static FieldView Field(PlannedField field, PlannedSection section) => new()
    {
        Id = field.Id,
        Label = field.Label,
        Items = field.Items,
        Required = field.Required,
        Type = field.Type,
        Section = section.Title,
        Unit = field.Unit,
        Hint = field.Hint,
        Options = [.. field.Options.Select(option => new OptionView(option.Id, option.Label))],
    };

    private static MaterialView Material(PlannedMaterial material) => new()
    {
        Id = material.Id,
        Name = material.Name,
        Source = material.Source,
        Items = material.Items,
        Deferrable = material.Deferrable,
        Required = material.Required,
        Alternatives = material.Alternatives,
        Basis = [.. material.Grounds.Select(ground => ground.Basis.Line).Distinct(StringComparer.Ordinal)],
    };
}
