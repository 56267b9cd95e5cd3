using System.Globalization;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Suban.Catalogue;
using Suban.Catalogue.Editing;
using Suban.Components.Fields;
using Suban.Kernel;
using Suban.Organisation.Access;
using Suban.Workbench.Catalog;
using Suban.Workbench.Desk;

namespace Suban.Workbench.Pages.Catalog.Edit;

/// <summary>What a theme is called, for whom it is, who leads and what it promises.</summary>
[Authorize(Policies.Editor)]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
internal sealed class HeaderModel(DraftDesk desk, ThemeChoices choices) : PageModel
{
    public OpenDraft Draft { get; private set; } = null!;

    [BindProperty]
    public int SeenRevision { get; set; }

    [BindProperty]
    public HeaderForm Form { get; set; } = new();

    public IReadOnlyList<Choice> Leads => choices.Authorities(Draft.Region.Code);

    public IReadOnlyList<Choice> Routes => ThemeChoices.Routes(Draft.Region, Draft.Number);

    /// <summary>Numbers the items ask for, which a limit can be held against.</summary>
    public IReadOnlyList<Choice> Measures =>
    [
        .. Draft.Items.SelectMany(i => i.Asks).Select(a => Draft.Region.Library.FindElement(a.Element)).OfType<DataElement>()
            .Where(e => e.Type is ElementType.Number or ElementType.Money).DistinctBy(e => e.Id).Select(e => new Choice(e.Id, e.Label)),
    ];

    public async Task<IActionResult> OnGetAsync(int number, CancellationToken cancel)
    {
        if (!await ReadAsync(number, cancel))
        {
            return NotFound();
        }

        Form = HeaderForm.Of(Draft.Theme);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(int number, CancellationToken cancel)
    {
        if (!await ReadAsync(number, cancel))
        {
            return NotFound();
        }

        IReadOnlyList<FieldFault> faults = [.. Form.Faults(), .. Unoffered()];
        return faults.Count > 0
            ? this.Faulty(faults)
            : await desk.SaveAsync(this, Draft, SeenRevision, Form.Apply, $"{Draft.Editing}/items", cancel);
    }

    private IEnumerable<FieldFault> Unoffered() => new[]
    {
        Offered.FaultOf("Form.Lead", "牵头部门", Form.Lead, Leads),
        Offered.FaultOf("Form.Category", "分类", Form.Category, ThemeChoices.Categories(Draft.Region)),
        Offered.FaultOf("Form.LifeStage", "人生或经营阶段", Form.LifeStage, ThemeChoices.Stages(Draft.Region)),
    }.Concat(Form.Rules.SelectMany((rule, i) => new[]
    {
        Offered.FaultOf($"Form.Rules[{i}].Element", "按哪一项填报判断", rule.Element, Measures),
        Offered.FaultOf($"Form.Rules[{i}].Go", "超出的去哪里", rule.Go, Routes),
    })).OfType<FieldFault>();

    private async Task<bool> ReadAsync(int number, CancellationToken cancel)
    {
        if (await desk.OpenAsync(this, number, cancel) is not { } draft)
        {
            return false;
        }

        ViewData["Draft"] = Draft = draft;
        return true;
    }
}

/// <summary>The header of a theme as it is typed.</summary>
public sealed class HeaderForm
{
    private const int BlankRules = 1;

    public string? Name { get; set; }

    public string? For { get; set; }

    public string? Lead { get; set; }

    public string? Category { get; set; }

    public string? LifeStage { get; set; }

    public string? Promise { get; set; }

    public string? PromiseBecause { get; set; }

    public string? PromiseApprovedBy { get; set; }

    public string? Summary { get; set; }

    public string? AlsoCalled { get; set; }

    public string? Conditions { get; set; }

    public string? Benefits { get; set; }

    public string? Notes { get; set; }

    public string? Confirm { get; set; }

    public List<RuleRow> Rules { get; set; } = [];

    public static HeaderForm Of(ServiceTheme theme) => new()
    {
        Name = theme.Name,
        For = theme.For is ApplicantKind.Person ? "person" : "enterprise",
        Lead = theme.Lead,
        Category = theme.Category,
        LifeStage = theme.LifeStage,
        Promise = theme.PromisedWorkingDays?.ToString(CultureInfo.InvariantCulture),
        PromiseBecause = theme.PromiseReason?.Because,
        PromiseApprovedBy = theme.PromiseReason?.ApprovedBy,
        Summary = theme.Summary,
        AlsoCalled = TypedLines.Text(theme.AlsoCalled),
        Conditions = TypedLines.Text(theme.Conditions),
        Benefits = TypedLines.Text(theme.Benefits),
        Notes = TypedLines.Text(theme.Notes),
        Confirm = theme.NeedsLocalConfirmation ? "yes" : null,
        Rules = [.. theme.Eligibility.Select(RuleRow.Of), .. Enumerable.Range(0, BlankRules).Select(_ => new RuleRow())],
    };

    public IReadOnlyList<FieldFault> Faults()
    {
        var faults = new List<FieldFault>();
        if (TypedLines.Line(Name) is null)
        {
            faults.Add(new FieldFault("Form.Name", "请填写名称"));
        }

        if (!string.IsNullOrWhiteSpace(Promise) && !TypedDays.Is(Promise))
        {
            faults.Add(new FieldFault("Form.Promise", "承诺时限应为整工作日，当场办结填 0"));
        }

        faults.AddRange(TooLong());
        for (var i = 0; i < Rules.Count; i++)
        {
            if (Rules[i].IsFilled && (TypedLines.Line(Rules[i].Because) is null || !Rules[i].HasNumbers))
            {
                faults.Add(new FieldFault($"Form.Rules[{i}].Because", "请写明适用范围，最少和最多填数字"));
            }
        }

        return faults;
    }

    private IEnumerable<FieldFault> TooLong() => new[]
    {
        EditedText.FaultOf("Form.Name", "名称", Name, EditedText.MostInName),
        EditedText.FaultOf("Form.Summary", "简介", Summary, EditedText.MostInText),
        EditedText.FaultOf("Form.AlsoCalled", "群众的叫法", AlsoCalled, EditedText.MostInList),
        EditedText.FaultOf("Form.PromiseBecause", "为什么要超过", PromiseBecause, EditedText.MostInLine),
        EditedText.FaultOf("Form.PromiseApprovedBy", "谁批准的", PromiseApprovedBy, EditedText.MostInName),
        EditedText.FaultOf("Form.Conditions", "办理条件", Conditions, EditedText.MostInList),
        EditedText.FaultOf("Form.Benefits", "办完能得到什么", Benefits, EditedText.MostInList),
        EditedText.FaultOf("Form.Notes", "说明", Notes, EditedText.MostInList),
    }.Concat(Rules.Select((rule, i) => EditedText.FaultOf($"Form.Rules[{i}].Because", "适用范围", rule.Because, EditedText.MostInLine))).OfType<FieldFault>();

    public ServiceTheme Apply(ServiceTheme theme) => theme with
    {
        Name = TypedLines.Line(Name) ?? theme.Name,
        For = For == "person" ? ApplicantKind.Person : ApplicantKind.Enterprise,
        Lead = string.IsNullOrEmpty(Lead) ? theme.Lead : Lead,
        Category = string.IsNullOrEmpty(Category) ? theme.Category : Category,
        LifeStage = TypedLines.Line(LifeStage),
        PromisedWorkingDays = TypedDays.Is(Promise) ? TypedDays.Read(Promise) : null,
        PromiseReason = TypedLines.Line(PromiseBecause) is { } because
            ? new PromiseReason(because, TypedLines.Line(PromiseApprovedBy), TypedLines.Line(PromiseApprovedBy) is null)
            : null,
        Summary = TypedLines.Line(Summary) ?? "",
        AlsoCalled = TypedLines.Of(AlsoCalled),
        Conditions = TypedLines.Of(Conditions),
        Benefits = TypedLines.Of(Benefits),
        Notes = TypedLines.Of(Notes),
        NeedsLocalConfirmation = Confirm == "yes",
        Eligibility = [.. Rules.Where(r => r.IsFilled).Select(r => r.ToRule())],
    };

}

/// <summary>One limit of a theme as it is typed.</summary>
public sealed class RuleRow
{
    public string? Because { get; set; }

    public string? Element { get; set; }

    public string? Min { get; set; }

    public string? Max { get; set; }

    public string? Go { get; set; }

    public bool IsFilled => TypedLines.Line(Because) is not null || TypedLines.Line(Min) is not null || TypedLines.Line(Max) is not null;

    public bool HasNumbers => (TypedLines.Line(Min) is null || Number(Min) is not null) && (TypedLines.Line(Max) is null || Number(Max) is not null);

    public static RuleRow Of(EligibilityRule rule) => new()
    {
        Because = rule.Because,
        Element = rule.Element,
        Min = rule.Min?.ToString("0.##", CultureInfo.InvariantCulture),
        Max = rule.Max?.ToString("0.##", CultureInfo.InvariantCulture),
        Go = rule.Go,
    };

    public EligibilityRule ToRule() => new()
    {
        Because = TypedLines.Line(Because) ?? "",
        Element = string.IsNullOrEmpty(Element) ? null : Element,
        Min = Number(Min),
        Max = Number(Max),
        Go = string.IsNullOrEmpty(Go) ? null : Go,
    };

    private static decimal? Number(string? typed) =>
        decimal.TryParse(typed?.Trim(), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) ? number : null;
}
