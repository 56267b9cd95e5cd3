using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Suban.Catalogue.Editing;
using Suban.Kernel;
using Suban.Organisation;

namespace Suban.Supervision.Tasks;

/// <summary>A task of the programme (任务): who answers for it, until when it was put off, when it was done.</summary>
/// <remarks>A milestone of the region's content has a row only once something is recorded about it; its words stay the content's.</remarks>
internal sealed class RegisterTask
{
    public required Guid RegisterTaskId { get; init; }

    public required string Region { get; init; }

    public required string Programme { get; init; }

    public required string Name { get; init; }

    /// <summary>In the document's own words.</summary>
    public required string Due { get; init; }

    /// <summary>Null where the task goes on without an end.</summary>
    public DateOnly? DueOn { get; init; }

    public string? Lead { get; init; }

    public string? Responsible { get; init; }

    public required TaskOrigin Origin { get; init; }

    /// <summary>The plan or the meeting it was taken from.</summary>
    public Guid? SourceId { get; init; }

    public required DateTimeOffset EnteredAt { get; init; }

    public Guid? AuthorityId { get; private set; }

    public DateOnly? DelayedTo { get; private set; }

    public string? DelayReason { get; private set; }

    public DateOnly? DoneOn { get; private set; }

    public string? Evidence { get; private set; }

    public int Revision { get; private set; }

    /// <summary>The same task of a region has the same id, whether anything is recorded about it or not.</summary>
    public static Guid IdOf(string region, string programme, string name) =>
        new(SHA256.HashData(Encoding.UTF8.GetBytes($"{region}\n{programme}\n{name}")).AsSpan(0, 16));

    public static RegisterTask Of(Milestone milestone, TaskOrigin origin, DateTimeOffset now, Guid? sourceId = null) => new()
    {
        RegisterTaskId = IdOf(milestone.Region, milestone.Programme, milestone.Task),
        Region = milestone.Region,
        Programme = milestone.Programme,
        Name = milestone.Task,
        Due = milestone.Due,
        DueOn = milestone.DueOn,
        Lead = milestone.Lead,
        Responsible = milestone.Responsible,
        Origin = origin,
        SourceId = sourceId,
        EnteredAt = now,
    };

    public Milestone ToMilestone() => new(Region, Programme, Name, Due, DueOn) { Lead = Lead, Responsible = Responsible };

    public void Assign(Guid? authorityId) => (AuthorityId, Revision) = (authorityId, Revision + 1);

    public Outcome<TaskCompleted> Complete(DateOnly on, string? evidence)
    {
        if (DoneOn is not null)
        {
            return RegisterRefusals.TaskDone;
        }

        (DoneOn, Evidence, Revision) = (on, evidence, Revision + 1);
        return new TaskCompleted(RegisterTaskId, Region, on);
    }

    public Outcome<TaskDelayed> Delay(DateOnly to, string reason)
    {
        if (DoneOn is not null)
        {
            return RegisterRefusals.TaskDone;
        }

        if (to <= (DelayedTo ?? DueOn))
        {
            return FormFaults.Invalid([new FieldFault(nameof(DelayedTo), $"新的期限要晚于现在的期限（{DelayedTo ?? DueOn:yyyy-MM-dd}）")]);
        }

        (DelayedTo, DelayReason, Revision) = (to, reason, Revision + 1);
        return new TaskDelayed(RegisterTaskId, Region, to);
    }

    public Outcome<TaskReopened> Reopen()
    {
        if (DoneOn is null)
        {
            return RegisterRefusals.TaskNotDone;
        }

        (DoneOn, Evidence, Revision) = (null, null, Revision + 1);
        return new TaskReopened(RegisterTaskId, Region);
    }

    internal sealed class Mapping : IEntityTypeConfiguration<RegisterTask>
    {
        public void Configure(EntityTypeBuilder<RegisterTask> builder)
        {
            builder.ToTable("register_tasks");
            builder.HasKey(t => t.RegisterTaskId);
            builder.Property(t => t.RegisterTaskId).ValueGeneratedNever();
            builder.Property(t => t.Revision).IsConcurrencyToken();
            builder.HasIndex(t => t.Region);
        }
    }
}

/// <summary>Where a task comes from (任务来源).</summary>
public enum TaskOrigin
{
    /// <summary>A milestone of the region's content.</summary>
    Content,

    /// <summary>Entered in the register itself.</summary>
    Entered,

    /// <summary>Taken from a registered plan.</summary>
    Plan,

    /// <summary>Decided by a meeting.</summary>
    Meeting,
}
