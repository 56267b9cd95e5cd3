using Microsoft.EntityFrameworkCore;
using Suban.Catalogue.Editing;
using Suban.Catalogue.Ledgers;
using Suban.Kernel;
using Suban.Organisation;
using Suban.Organisation.Access;

namespace Suban.Supervision.Problems;

/// <summary>
/// Asks the departments whose items have not become easier to say why (流程优化列入重点督查): one problem each, answered by its measure.
/// A department that still owes an answer is not asked again.
/// </summary>
public sealed class SuperviseUnchanged(AppDbContext db, Calendars calendars, Authorities authorities)
{
    private const int MostNamed = 10;

    /// <param name="workingDays">Within how many they answer, as typed.</param>
    public async Task<Outcome<UnchangedSupervised>> RunAsync(
        Reader reader, IReadOnlyList<UnchangedDepartment> departments, int? workingDays, ProcessContext process, CancellationToken cancel)
    {
        if (workingDays is not (>= 1 and <= OpenProblem.MostWorkingDays))
        {
            return FormFaults.Invalid([new FieldFault("WorkingDays", $"请写几个工作日内答复，1 到 {OpenProblem.MostWorkingDays} 的整数")]);
        }

        var asked = await db.Set<Problem>()
            .Where(p => p.Region == process.Region && p.Subject != null && p.ClosedOn == null)
            .Select(p => p.Subject!).ToListAsync(cancel);
        var due = calendars.For(process.Region).Add(RegionTime.DateOf(process.Now), workingDays.Value);
        var open = departments.Where(d => !asked.Contains(SubjectOf(d))).ToList();
        foreach (var department in open)
        {
            Open(reader, department, due, process);
        }

        return open.Count == 0 ? RegisterRefusals.AllSupervised : new UnchangedSupervised(process.Region, open.Count, due);
    }

    internal static string SubjectOf(UnchangedDepartment department) => $"optimisation/{department.Authority}";

    private void Open(Reader reader, UnchangedDepartment department, DateOnly due, ProcessContext process)
    {
        var more = department.Items.Count > MostNamed ? $" 等 {department.Items.Count} 项" : "";
        var problem = new Problem
        {
            ProblemId = Guid.CreateVersion7(process.Now),
            Region = process.Region,
            Source = ProblemSource.Inspection,
            Subject = SubjectOf(department),
            Description = $"流程优化督查：{department.Name}的事项在时限、环节、材料、跑动、收费上都没有减少。请说明原因，或写明怎么优化。\n事项：{string.Join('、', department.Items.Take(MostNamed))}{more}。",
            DueOn = due,
            OpenedByName = reader.Name,
            OpenedAt = process.Now,
        };
        var authority = authorities.Find(process.Region, department.Authority);
        problem.GiveTo(authority?.Region == process.Region ? authority.AuthorityId : null);
        db.Add(problem);
        db.Record(ProblemRows.Stream(problem.ProblemId), new ProblemOpened(problem.ProblemId, problem.Region, problem.Source, null, due), process);
    }
}

/// <param name="Departments">How many were asked.</param>
public sealed record UnchangedSupervised(string Region, int Departments, DateOnly DueOn);
