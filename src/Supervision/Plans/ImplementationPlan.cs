using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Suban.Catalogue.Editing;
using Suban.Kernel;

namespace Suban.Supervision.Plans;

/// <summary>The document by which a region says how it carries the programme out (实施方案).</summary>
internal sealed class ImplementationPlan
{
    public required Guid ImplementationPlanId { get; init; }

    public required string Region { get; init; }

    public required string Title { get; init; }

    /// <summary>The document number (文号).</summary>
    public required string Number { get; init; }

    public required DateOnly IssuedOn { get; init; }

    public required Guid StoredFileId { get; init; }

    public required string FileName { get; init; }

    public required string RegisteredByName { get; init; }

    public required DateTimeOffset RegisteredAt { get; init; }

    public DateOnly? ApprovedOn { get; private set; }

    /// <summary>Who approved it: the government of the banner, a leading group.</summary>
    public string? ApprovedBy { get; private set; }

    public DateOnly? FiledOn { get; private set; }

    public string? FiledByName { get; private set; }

    public int Revision { get; private set; } = 1;

    public Outcome<PlanApproved> Approve(DateOnly on, string by)
    {
        if (ApprovedOn is not null)
        {
            return RegisterRefusals.PlanApproved;
        }

        if (on < IssuedOn)
        {
            return FormFaults.Invalid([new FieldFault(nameof(ApprovedOn), $"批准日期不能早于成文日期（{IssuedOn:yyyy-MM-dd}）")]);
        }

        (ApprovedOn, ApprovedBy, Revision) = (on, by, Revision + 1);
        return new PlanApproved(ImplementationPlanId, Region, on);
    }

    /// <param name="tasks">How many of its tasks stand in the register.</param>
    public Outcome<PlanFiled> File(int tasks, DateOnly on, string byName)
    {
        if (FiledOn is not null)
        {
            return RegisterRefusals.PlanFiled;
        }

        if (ApprovedOn is null || tasks == 0)
        {
            return ApprovedOn is null ? RegisterRefusals.PlanNotApproved : RegisterRefusals.PlanWithoutTasks;
        }

        (FiledOn, FiledByName, Revision) = (on, byName, Revision + 1);
        return new PlanFiled(ImplementationPlanId, Region);
    }

    internal sealed class Mapping : IEntityTypeConfiguration<ImplementationPlan>
    {
        public void Configure(EntityTypeBuilder<ImplementationPlan> builder)
        {
            builder.ToTable("implementation_plans");
            builder.HasKey(p => p.ImplementationPlanId);
            builder.Property(p => p.ImplementationPlanId).ValueGeneratedNever();
            builder.Property(p => p.Revision).IsConcurrencyToken();
            builder.HasIndex(p => p.Region);
            builder.HasIndex(p => p.StoredFileId);
        }
    }
}
