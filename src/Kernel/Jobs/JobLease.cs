using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Suban.Kernel.Jobs;

/// <summary>Which node runs a job, and until when it may be believed alive.</summary>
internal sealed class JobLease
{
    public required string Name { get; init; }

    public required string Holder { get; init; }

    public required DateTimeOffset LeasedUntil { get; init; }

    public DateTimeOffset? LastRunAt { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<JobLease>
    {
        public void Configure(EntityTypeBuilder<JobLease> builder) => builder.HasKey(l => l.Name);
    }
}
