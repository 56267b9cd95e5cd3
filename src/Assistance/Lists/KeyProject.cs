using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Suban.Kernel;

namespace Suban.Assistance.Lists;

/// <summary>A project that is eligible by itself (重点项目): on the list that development and reform keeps, with the document that put it there.</summary>
internal sealed class KeyProject
{
    public required Guid KeyProjectId { get; init; }

    public required string Region { get; init; }

    /// <summary>The project's code; empty before it has one.</summary>
    public string Code { get; private set; } = "";

    public string Name { get; private set; } = "";

    public KeyProjectKind Kind { get; private set; }

    /// <summary>Who decided that it is one (旗人民政府).</summary>
    public string DecidedBy { get; private set; } = "";

    /// <summary>The document that says so (文号).</summary>
    public string Document { get; private set; } = "";

    public DateOnly From { get; private set; }

    /// <summary>The last day; null while no end is set.</summary>
    public DateOnly? Until { get; private set; }

    public string ChangedByName { get; private set; } = "";

    public int Revision { get; private set; }

    public KeyProjectSaved Save(KeyProjectForm form, string byName)
    {
        (Code, Name, Kind) = (form.Code, form.Name.Trim(), form.Kind!.Value);
        (DecidedBy, Document, From, Until) = (form.DecidedBy.Trim(), form.Document.Trim(), form.From!.Value, form.Until);
        (ChangedByName, Revision) = (byName, Revision + 1);
        return new KeyProjectSaved(KeyProjectId, Region, Code, Kind, From, Until);
    }

    internal sealed class Mapping : IEntityTypeConfiguration<KeyProject>
    {
        public void Configure(EntityTypeBuilder<KeyProject> builder)
        {
            builder.ToTable("assist_key_projects");
            builder.HasKey(p => p.KeyProjectId);
            builder.Property(p => p.KeyProjectId).ValueGeneratedNever();
            builder.Property(p => p.From).HasColumnName("valid_from");
            builder.Property(p => p.Until).HasColumnName("valid_until");
            builder.Property(p => p.Revision).IsConcurrencyToken();
            builder.HasIndex(p => new { p.Region, p.Code });
        }
    }
}

/// <summary>What makes a project eligible, in the words of the regions' documents.</summary>
public enum KeyProjectKind
{
    /// <summary>Decided by a government of the county or above.</summary>
    Government,

    Attracted,

    Science,

    Encouraged,

    Engineering,
}

/// <summary>A project was entered in the list, or changed there.</summary>
public sealed record KeyProjectSaved(Guid ProjectId, string Region, string Code, KeyProjectKind Kind, DateOnly From, DateOnly? Until);
