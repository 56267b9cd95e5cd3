using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Suban.Organisation.Access;

namespace Suban.Organisation.Accounts;

/// <summary>A role an account holds, with who gave it and when.</summary>
internal sealed class AccountRole
{
    public required Guid AccountId { get; init; }

    public required Role Role { get; init; }

    public required DateTimeOffset GrantedAt { get; init; }

    public required Guid GrantedBy { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<AccountRole>
    {
        public void Configure(EntityTypeBuilder<AccountRole> builder)
        {
            builder.ToTable("account_role");
            builder.HasKey(r => new { r.AccountId, r.Role });
        }
    }
}
