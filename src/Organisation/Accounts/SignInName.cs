using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Suban.Organisation.Accounts;

/// <summary>A personal number an account may be signed in with (mobile, identity number), kept only as a blind index.</summary>
internal sealed class SignInName
{
    public const string Column = "sign_in_name.name";

    public required string NameIndex { get; init; }

    public required Guid AccountId { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<SignInName>
    {
        public void Configure(EntityTypeBuilder<SignInName> builder)
        {
            builder.ToTable("sign_in_name");
            builder.HasKey(n => n.NameIndex);
            builder.HasIndex(n => n.AccountId);
        }
    }
}
