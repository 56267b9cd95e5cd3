using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Suban.Parties.Registration;

/// <summary>A representative (代理人): the person whose account acts for a party, since when and until when.</summary>
internal sealed class Representative
{
    public required Guid PartyId { get; init; }

    public required Guid AccountId { get; init; }

    public required string Name { get; init; }

    public required DateTimeOffset Since { get; init; }

    public DateTimeOffset? Until { get; private set; }

    internal sealed class Mapping : IEntityTypeConfiguration<Representative>
    {
        public void Configure(EntityTypeBuilder<Representative> builder)
        {
            builder.ToTable("representative");
            builder.HasKey(r => new { r.PartyId, r.AccountId });
        }
    }
}
