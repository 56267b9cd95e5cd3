using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Suban.Organisation.Accounts;

/// <summary>One signed-in session. The cookie carries its id; the row decides whether it still counts.</summary>
internal sealed class Session
{
    /// <summary>However busy, a session ends after a working day.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromHours(8);

    public required Guid SessionId { get; init; }

    public required Guid AccountId { get; init; }

    /// <summary>The account's security stamp at sign-in; a new password or role makes it differ.</summary>
    public required string Stamp { get; init; }

    public required DateTimeOffset StartedAt { get; init; }

    public DateTimeOffset? EndedAt { get; private set; }

    /// <summary>The proxy by which the person acts for somebody else in this session (替人办事).</summary>
    public Guid? ProxyId { get; private set; }

    public void ActBy(Guid? proxyId) => ProxyId = proxyId;

    public void End(DateTimeOffset now) => EndedAt ??= now;

    internal sealed class Mapping : IEntityTypeConfiguration<Session>
    {
        public void Configure(EntityTypeBuilder<Session> builder)
        {
            builder.ToTable("session");
            builder.HasKey(s => s.SessionId);
            builder.HasIndex(s => s.AccountId);
        }
    }
}
