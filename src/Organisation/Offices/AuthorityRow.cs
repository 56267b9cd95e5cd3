using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Suban.Organisation.Offices;

/// <summary>An authority as changed or added in /admin; it stands before the shipped one.</summary>
internal sealed class AuthorityRow
{
    public required Guid AuthorityId { get; init; }

    public required string Region { get; init; }

    public required string Key { get; init; }

    public required string Name { get; set; }

    public required string CreditCode { get; set; }

    public required AdministrativeLevel Level { get; init; }

    public required string Phone { get; set; }

    public required string Address { get; set; }

    internal sealed class Mapping : IEntityTypeConfiguration<AuthorityRow>
    {
        public void Configure(EntityTypeBuilder<AuthorityRow> builder)
        {
            builder.ToTable("authority");
            builder.HasKey(r => r.AuthorityId);
            builder.HasIndex(r => new { r.Region, r.Key }).IsUnique();
        }
    }
}
