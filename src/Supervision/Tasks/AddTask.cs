using Microsoft.EntityFrameworkCore;
using Suban.Catalogue.Editing;
using Suban.Kernel;
using Suban.Organisation;
using Suban.Supervision.Meetings;
using Suban.Supervision.Plans;

namespace Suban.Supervision.Tasks;

/// <summary>A task as somebody enters it.</summary>
/// <param name="Due">In the document's own words; empty where the date says it.</param>
/// <param name="DueOn">The last day; null where the task goes on without an end.</param>
public sealed record TaskForm(string Programme, string Name, string Due, DateOnly? DueOn, string Lead, string Responsible, Guid? AuthorityId)
{
    /// <summary>What it was taken from; null where it is entered by itself.</summary>
    public TaskSource? Source { get; init; }

    /// <summary>The four services the programme consists of, as the regions' documents head them.</summary>
    public static IReadOnlyList<string> Programmes { get; } = ["蒙速办·一网办", "蒙速办·一次办", "蒙速办·帮您办", "蒙速办·掌上办"];
}

/// <summary>What a task was taken from.</summary>
public sealed record TaskSource(TaskOrigin Origin, Guid SourceId);

/// <summary>Enters a task in the register (登记任务).</summary>
public sealed class AddTask(AppDbContext db, Regions regions, Authorities authorities)
{
    public async Task<Outcome<TaskAdded>> RunAsync(TaskForm form, ProcessContext process, CancellationToken cancel)
    {
        if (FaultsOf(form, process).Refusal is { } refusal)
        {
            return refusal;
        }

        if (form.Source is { } source && await RefusalOfAsync(source, process, cancel) is { } unfit)
        {
            return unfit;
        }

        var milestone = new Milestone(process.Region, form.Programme, form.Name.Trim(), DueOf(form), form.DueOn)
        {
            Lead = form.Lead.Trim() is { Length: > 0 } lead ? lead : null,
            Responsible = form.Responsible.Trim() is { Length: > 0 } responsible ? responsible : null,
        };
        var task = RegisterTask.Of(milestone, form.Source?.Origin ?? TaskOrigin.Entered, process.Now, form.Source?.SourceId);
        if (regions.Milestones(process.Region).Any(m => (m.Programme, m.Task) == (task.Programme, task.Name)) ||
            await db.Set<RegisterTask>().AnyAsync(t => t.RegisterTaskId == task.RegisterTaskId, cancel))
        {
            return FormFaults.Invalid([new FieldFault(nameof(form.Name), "任务台账里已经有这一项，请核对")]);
        }

        task.Assign(form.AuthorityId);
        db.Add(task);
        var added = new TaskAdded(task.RegisterTaskId, task.Region, task.Programme, task.Name);
        db.Record(TaskRows.Stream(task.RegisterTaskId), added, process);
        return added;
    }

    private async Task<Refusal?> RefusalOfAsync(TaskSource source, ProcessContext process, CancellationToken cancel) => source.Origin switch
    {
        TaskOrigin.Plan => await db.Set<ImplementationPlan>().AsNoTracking()
            .SingleOrDefaultAsync(p => p.Region == process.Region && p.ImplementationPlanId == source.SourceId, cancel) switch
            {
                null => RegisterRefusals.PlanNotFound,
                { FiledOn: not null } => RegisterRefusals.PlanFiled,
                _ => null,
            },
        TaskOrigin.Meeting => await db.Set<DispatchMeeting>().AnyAsync(m => m.Region == process.Region && m.DispatchMeetingId == source.SourceId, cancel)
            ? null
            : RegisterRefusals.MeetingNotFound,
        TaskOrigin.Content or TaskOrigin.Entered => throw new InvalidOperationException($"{source.Origin} is no source."),
    };

    private static string DueOf(TaskForm form) =>
        form.Due.Trim() is { Length: > 0 } words ? words : form.DueOn is { } on ? $"{on:yyyy 年 M 月 d 日}" : "持续推进";

    private FormFaults FaultsOf(TaskForm form, ProcessContext process) => new FormFaults()
        .When(!TaskForm.Programmes.Contains(form.Programme), nameof(form.Programme), "请选择属于哪一项工作")
        .Text(nameof(form.Name), "任务", form.Name, EditedText.MostInName)
        .Text(nameof(form.Due), "文件里的时限", form.Due, EditedText.MostInName, optional: true)
        .Text(nameof(form.Lead), "牵头单位", form.Lead, EditedText.MostInName, optional: true)
        .Text(nameof(form.Responsible), "责任单位", form.Responsible, EditedText.MostInName, optional: true)
        .When(form.DueOn is { } on && Math.Abs(on.Year - process.Now.Year) > 20, nameof(form.DueOn), "完成期限离今年太远，请核对年份")
        .When(form.AuthorityId is { } authority && !authorities.Answers(process.Region, authority), nameof(form.AuthorityId), "请从列表里选择部门");
}
