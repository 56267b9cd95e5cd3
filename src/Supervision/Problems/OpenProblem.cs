using Microsoft.EntityFrameworkCore;
using Suban.Catalogue.Demands;
using Suban.Catalogue.Editing;
using Suban.Catalogue.Publishing;
using Suban.Kernel;
using Suban.Organisation;
using Suban.Organisation.Access;

namespace Suban.Supervision.Problems;

/// <summary>A problem as somebody enters it.</summary>
/// <param name="Theme">The number of the theme, as typed; empty where it is about none.</param>
/// <param name="WorkingDays">Within how many it has to be settled.</param>
/// <param name="ThemeChangesOn">Where the theme has to change: from which day on.</param>
/// <param name="Demand">The demand it is made of.</param>
public sealed record ProblemForm(
    ProblemSource? Source, string Description, string Theme, int? WorkingDays, DateOnly? ThemeChangesOn, Guid? AuthorityId, Guid? Demand);

/// <summary>Enters a problem in the register (登记问题), due in working days of the region's calendar.</summary>
public sealed class OpenProblem(AppDbContext db, DemandQueries demands, CatalogueStore catalogue, Calendars calendars, Authorities authorities)
{
    public const int MostWorkingDays = 250;

    public async Task<Outcome<ProblemOpened>> RunAsync(Reader reader, ProblemForm form, ProcessContext process, CancellationToken cancel)
    {
        var theme = int.TryParse(form.Theme.Trim(), out var number) && catalogue.Current.Region(process.Region)?.FindTheme(number) is not null ? number : (int?)null;
        if (FaultsOf(form, theme, process).Refusal is { } refusal)
        {
            return refusal;
        }

        if (form.Demand is { } demand && await FaultOfDemandAsync(reader, demand, cancel) is { } unfit)
        {
            return unfit;
        }

        var problem = new Problem
        {
            ProblemId = Guid.CreateVersion7(process.Now),
            Region = process.Region,
            Source = form.Source!.Value,
            Description = form.Description.Trim(),
            Theme = theme,
            DemandGroupId = form.Demand,
            ThemeChangesOn = form.ThemeChangesOn,
            DueOn = calendars.For(process.Region).Add(RegionTime.DateOf(process.Now), form.WorkingDays!.Value),
            OpenedByName = reader.Name,
            OpenedAt = process.Now,
        };
        problem.GiveTo(form.AuthorityId);
        db.Add(problem);
        var opened = new ProblemOpened(problem.ProblemId, problem.Region, problem.Source, theme, problem.DueOn);
        db.Record(ProblemRows.Stream(problem.ProblemId), opened, process);
        return opened;
    }

    private async Task<Refusal?> FaultOfDemandAsync(Reader reader, Guid demand, CancellationToken cancel) =>
        await demands.FindAsync(reader, demand, cancel) is null ? RegisterRefusals.ProblemNotFound
        : await db.Set<Problem>().AnyAsync(p => p.Region == reader.Region && p.DemandGroupId == demand, cancel) ? RegisterRefusals.DemandIsProblem
        : null;

    private FormFaults FaultsOf(ProblemForm form, int? theme, ProcessContext process)
    {
        var faults = new FormFaults()
            .When(form.Source is null, nameof(form.Source), "请选择问题从哪里来")
            .Text(nameof(form.Description), "问题", form.Description, EditedText.MostInText)
            .When(form.Theme.Trim().Length > 0 && theme is null, nameof(form.Theme), "请写本地有的主题编号，与主题无关的留空")
            .When(form.WorkingDays is not (>= 1 and <= MostWorkingDays), nameof(form.WorkingDays), $"请写几个工作日内解决，1 到 {MostWorkingDays} 的整数")
            .When(form.ThemeChangesOn is not null && theme is null, nameof(form.Theme), "要改主题的，请写主题编号")
            .When(form.AuthorityId is { } authority && !authorities.Answers(process.Region, authority), nameof(form.AuthorityId), "请从列表里选择部门");
        return form.ThemeChangesOn is { } on ? faults.Coming(nameof(form.ThemeChangesOn), "主题从哪天起改", on, process) : faults;
    }
}
