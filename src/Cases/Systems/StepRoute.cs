using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Suban.Cases.Systems;

/// <summary>Where a department handles an item (办理方式): in its own business system instead of the inbox.</summary>
internal sealed class StepRoute
{
    /// <summary>The item key of a route that holds for everything the department handles.</summary>
    public const string Everything = "";

    public required Guid AuthorityId { get; init; }

    public required string ItemKey { get; init; }

    public required Guid SystemId { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<StepRoute>
    {
        public void Configure(EntityTypeBuilder<StepRoute> builder)
        {
            builder.ToTable("step_routes");
            builder.HasKey(r => new { r.AuthorityId, r.ItemKey });
            builder.HasIndex(r => r.SystemId);
        }
    }
}
