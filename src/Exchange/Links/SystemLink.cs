using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Suban.Kernel.Crypto;

namespace Suban.Exchange.Links;

/// <summary>
/// How a department's own system gets its steps and answers (推送对接): where to push, what, and by which keys. The register of connected
/// systems says which system it is.
/// </summary>
internal sealed class SystemLink
{
    private const string SecretColumn = "system_links.secret";

    /// <summary>In the department's place of a platform above: it is told, gets no steps and asks nothing.</summary>
    public static Guid NobodysSteps => Guid.Empty;

    public required Guid ConnectorId { get; init; }

    public required string Region { get; init; }

    public Guid AuthorityId { get; private set; }

    public string Address { get; private set; } = "";

    /// <summary>The handling items that go to the system; none for everything the department handles.</summary>
    public string ItemsJson { get; private set; } = "[]";

    /// <summary>Steps go to the system. What it has already, it keeps.</summary>
    public bool Pushes { get; private set; }

    public byte[]? Secret { get; private set; }

    /// <summary>SHA-256 of the key: the key itself is shown once and kept nowhere.</summary>
    public byte[]? KeyHash { get; private set; }

    public string? KeyTail { get; private set; }

    public DateTimeOffset? KeysAt { get; private set; }

    /// <summary>The day the system was last asked for its list.</summary>
    public DateOnly? AskedOn { get; set; }

    public int Revision { get; private set; } = 1;

    public IReadOnlyList<string> Items => JsonSerializer.Deserialize<IReadOnlyList<string>>(ItemsJson) ?? [];

    public void Describe(Guid authorityId, LinkForm form)
    {
        (AuthorityId, Address, Pushes) = (authorityId, form.Address.Trim(), form.Pushes);
        ItemsJson = JsonSerializer.Serialize(form.Items);
        Revision++;
    }

    public void Put(LinkKeys keys, FieldCipher cipher, DateTimeOffset now)
    {
        (Secret, KeyHash) = (cipher.Seal(SecretColumn, ConnectorId, keys.Secret), LinkKeys.HashOf(keys.Key));
        (KeyTail, KeysAt, Revision) = (keys.Key[^4..], now, Revision + 1);
    }

    public string OpenSecret(FieldCipher cipher) => cipher.Open(SecretColumn, ConnectorId, Secret!);

    internal sealed class Mapping : IEntityTypeConfiguration<SystemLink>
    {
        public void Configure(EntityTypeBuilder<SystemLink> builder)
        {
            builder.ToTable("system_links");
            builder.HasKey(l => l.ConnectorId);
            builder.Property(l => l.ConnectorId).ValueGeneratedNever();
            builder.Property(l => l.ItemsJson).HasColumnName("items");
            builder.Property(l => l.Revision).IsConcurrencyToken();
            builder.HasIndex(l => l.KeyHash).IsUnique();
            builder.Ignore(l => l.Items);
        }
    }
}
