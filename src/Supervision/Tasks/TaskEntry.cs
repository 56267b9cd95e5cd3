using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Suban.Certificates.Files;
using Suban.Kernel;

namespace Suban.Supervision.Tasks;

/// <summary>One line of a task's story (任务登记): what was recorded, by whom, with what to show for it.</summary>
internal sealed class TaskEntry
{
    public required Guid TaskEntryId { get; init; }

    public required Guid RegisterTaskId { get; init; }

    public required string Region { get; init; }

    public required TaskEntryKind Kind { get; init; }

    /// <summary>The day it was done, or is put off to.</summary>
    public DateOnly? Day { get; init; }

    public string? Words { get; init; }

    public Guid? StoredFileId { get; init; }

    public string? FileName { get; init; }

    public required string ByName { get; init; }

    public required DateTimeOffset RecordedAt { get; init; }

    public static TaskEntry Of(
        RegisterTask task, TaskEntryKind kind, DateOnly? day, string? words, string byName, ProcessContext process, StoredFile? file = null) => new()
    {
        TaskEntryId = Guid.CreateVersion7(process.Now),
        RegisterTaskId = task.RegisterTaskId,
        Region = task.Region,
        Kind = kind,
        Day = day,
        Words = words,
        StoredFileId = file?.StoredFileId,
        FileName = file?.Name,
        ByName = byName,
        RecordedAt = process.Now,
    };

    internal sealed class Mapping : IEntityTypeConfiguration<TaskEntry>
    {
        public void Configure(EntityTypeBuilder<TaskEntry> builder)
        {
            builder.ToTable("task_entries");
            builder.HasKey(e => e.TaskEntryId);
            builder.Property(e => e.TaskEntryId).ValueGeneratedNever();
            builder.HasIndex(e => e.RegisterTaskId);
            builder.HasIndex(e => e.StoredFileId);
        }
    }
}

/// <summary>What was recorded about a task.</summary>
public enum TaskEntryKind
{
    Completed,
    Delayed,
    Reopened,
}
