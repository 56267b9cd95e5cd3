using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Suban.Parties.Proxies;

/// <summary>That one party lets a person act in its name (代办授权): a relative or friend for a person, a handler (经办人) for an enterprise.</summary>
internal sealed class Proxy
{
    public required Guid ProxyId { get; init; }

    public required Guid PrincipalId { get; init; }

    public required string PrincipalName { get; init; }

    public required string PersonName { get; init; }

    /// <summary>The same blind index as of a registered person, so that the proxy waits for whoever registers later.</summary>
    public required string PersonIndex { get; init; }

    public required string PersonMasked { get; init; }

    public required ProxyPower Power { get; init; }

    /// <summary>The one draft or case it is about; null for everything.</summary>
    public Guid? OnlyId { get; init; }

    public string? OnlyTitle { get; init; }

    /// <summary>The last day it counts.</summary>
    public required DateOnly Until { get; init; }

    /// <summary>The person may hand it over to somebody else for the rest of its time.</summary>
    public required bool MayHandOver { get; init; }

    public required DateTimeOffset GivenAt { get; init; }

    /// <summary>The proxy it was handed over from.</summary>
    public Guid? FromId { get; init; }

    public DateTimeOffset? EndedAt { get; private set; }

    public ProxyEnd? EndedBy { get; private set; }

    public bool IsLive(DateOnly today) => EndedAt is null && today <= Until;

    public void End(ProxyEnd by, DateTimeOffset now) => (EndedAt, EndedBy) = (now, by);

    internal sealed class Mapping : IEntityTypeConfiguration<Proxy>
    {
        public void Configure(EntityTypeBuilder<Proxy> builder)
        {
            builder.ToTable("proxies");
            builder.HasKey(p => p.ProxyId);
            builder.Property(p => p.ProxyId).ValueGeneratedNever();
            builder.Property(p => p.Power).HasConversion<string>();
            builder.Property(p => p.EndedBy).HasConversion<string>();
        }
    }
}

/// <summary>What somebody may do in another's name.</summary>
public enum ProxyPower
{
    /// <summary>Fill in, submit, supplement, follow.</summary>
    Handle,

    /// <summary>Only see how things stand.</summary>
    Follow,
}

/// <summary>Who ended a proxy before its day.</summary>
public enum ProxyEnd
{
    Principal,
    Person,
    HandedOver,
}
