using Microsoft.EntityFrameworkCore;
using Suban.Kernel;
using Suban.Organisation;
using Suban.Supervision.Problems;

namespace Suban.Supervision.Connectors;

/// <summary>
/// Takes down what a check of a system found (记录连通检查). A live system that fails three times in a row becomes a problem of the
/// register, once until it is closed.
/// </summary>
public sealed class RecordConnectorCheck(AppDbContext db, Calendars calendars, Authorities authorities)
{
    public const int DaysKept = 30;

    /// <summary>Within how many working days an incident is settled.</summary>
    private const int WorkingDays = 1;

    /// <param name="fault">In words; null where the system answered.</param>
    public async Task<Outcome<ConnectorChecked>> RunAsync(Guid connectorId, string? fault, int milliseconds, ProcessContext process, CancellationToken cancel)
    {
        if (await db.Set<Connector>().SingleOrDefaultAsync(c => c.ConnectorId == connectorId, cancel) is not { } connector)
        {
            return RegisterRefusals.ConnectorNotFound;
        }

        db.Add(new ConnectorCheck { ConnectorId = connectorId, At = process.Now, Answered = fault is null, Milliseconds = milliseconds });
        var oldest = process.Now.AddDays(-DaysKept);
        await db.Set<ConnectorCheck>().Where(c => c.ConnectorId == connectorId && c.At < oldest).ExecuteDeleteAsync(cancel);
        if (connector.Checked(fault, process.Now))
        {
            var problem = await OpenAsync(connector, fault!, process, cancel);
            db.Record(ConnectorRows.Stream(connectorId), new ConnectorFailed(connectorId, connector.Region, fault!, problem), process);
        }

        return new ConnectorChecked(connectorId, fault is null);
    }

    private async Task<Guid?> OpenAsync(Connector connector, string fault, ProcessContext process, CancellationToken cancel)
    {
        var subject = ConnectorRows.Stream(connector.ConnectorId);
        if (await db.Set<Problem>().AnyAsync(p => p.Region == connector.Region && p.Subject == subject && p.ClosedOn == null, cancel))
        {
            return null;
        }

        var problem = new Problem
        {
            ProblemId = Guid.CreateVersion7(process.Now),
            Region = connector.Region,
            Source = ProblemSource.Connection,
            Subject = subject,
            Description = $"“{connector.Name}”连续 {Connector.FailuresOfAnIncident} 次没有回应：{fault}。请联系系统的管理人员。",
            DueOn = calendars.For(connector.Region).Add(RegionTime.DateOf(process.Now), WorkingDays),
            OpenedByName = "连通检查",
            OpenedAt = process.Now,
        };
        problem.GiveTo(connector.AuthorityId is { } authority && authorities.Answers(connector.Region, authority) ? authority : null);
        db.Add(problem);
        db.Record(ProblemRows.Stream(problem.ProblemId), new ProblemOpened(problem.ProblemId, problem.Region, problem.Source, null, problem.DueOn), process);
        return problem.ProblemId;
    }
}

/// <summary>A system was asked whether it is there.</summary>
public sealed record ConnectorChecked(Guid ConnectorId, bool Answered);
