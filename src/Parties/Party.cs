using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Suban.Parties;

/// <summary>A party (当事人): a person or an enterprise that applies for things.</summary>
internal sealed class Party
{
    public const string IdNumberColumn = "party.id_number";
    public const string MobileColumn = "party.mobile";

    public required Guid PartyId { get; init; }

    public required PartyKind Kind { get; init; }

    /// <summary>As typed from the papers, never trimmed or normalised.</summary>
    public required string Name { get; init; }

    /// <summary>An enterprise's own; null for a person.</summary>
    public string? CreditCode { get; init; }

    /// <summary>A person's identity number, or that of the person who acts for the enterprise.</summary>
    public byte[]? IdNumberSealed { get; private set; }

    /// <summary>Finds a person by number; empty for an enterprise, whose people may act for several.</summary>
    public string? IdNumberIndex { get; init; }

    public string? IdNumberMasked { get; private set; }

    /// <summary>The person who acts for the enterprise (经办人).</summary>
    public string? HandlerName { get; private set; }

    public byte[]? MobileSealed { get; private set; }

    public string? MobileMasked { get; private set; }

    /// <summary>Finds the parties a telephone belongs to; several may share one.</summary>
    public string? MobileIndex { get; private set; }

    public required DateTimeOffset AddedAt { get; init; }

    /// <summary>When name and number were verified against each other; null for somebody only typed in.</summary>
    public DateTimeOffset? VerifiedAt { get; private set; }

    public Party Identify(byte[]? idNumber, string? masked, string? handler)
    {
        (IdNumberSealed, IdNumberMasked, HandlerName) = (idNumber, masked, handler);
        return this;
    }

    public void Reach(byte[] mobile, string masked, string index) => (MobileSealed, MobileMasked, MobileIndex) = (mobile, masked, index);

    public void Verify(DateTimeOffset now) => VerifiedAt ??= now;

    internal sealed class Mapping : IEntityTypeConfiguration<Party>
    {
        public void Configure(EntityTypeBuilder<Party> builder)
        {
            builder.ToTable("party");
            builder.HasKey(p => p.PartyId);
            builder.HasIndex(p => p.IdNumberIndex).IsUnique();
            builder.HasIndex(p => p.CreditCode).IsUnique();
            builder.HasIndex(p => p.MobileIndex);
        }
    }
}

/// <summary>Whom a theme is for: a person (个人) or an enterprise (企业).</summary>
public enum PartyKind
{
    Person,
    Enterprise,
}
