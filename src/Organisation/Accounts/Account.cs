using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Suban.Kernel;
using Suban.Organisation.Access;

namespace Suban.Organisation.Accounts;

/// <summary>An account (账号): what a person signs in with. Staff act for an authority or at a window, applicants for their party.</summary>
internal sealed class Account : IdentityUser<Guid>
{
    public const string MobileColumn = "account.mobile";

    private readonly List<AccountRole> _roles = [];

    /// <summary>As typed; shown to colleagues and on receipts.</summary>
    public required string Name { get; init; }

    public required string Region { get; init; }

    public Guid? PartyId { get; init; }

    public Guid? AuthorityId { get; private set; }

    public Guid? WindowId { get; private set; }

    public byte[]? MobileSealed { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public DateTimeOffset? DisabledAt { get; private set; }

    public DateTimeOffset? LastFailedAt { get; private set; }

    public IReadOnlyCollection<AccountRole> Roles => _roles;

    public string Stream => StreamOf(Id);

    public static string StreamOf(Guid accountId) => $"account/{accountId:N}";

    public Account Post(Guid? authorityId, Guid? windowId)
    {
        (AuthorityId, WindowId) = (authorityId, windowId);
        return this;
    }

    /// <summary>Locked out for a while after wrong passwords; nobody can prolong it by trying on.</summary>
    public bool IsLocked(DateTimeOffset now) => LockoutEnd > now;

    public void CountFailure(DateTimeOffset now)
    {
        AccessFailedCount = Lockout.Forgotten(LastFailedAt, now) ? 1 : AccessFailedCount + 1;
        LastFailedAt = now;
        LockoutEnd = Lockout.OfAccount.Until(AccessFailedCount, now) ?? LockoutEnd;
    }

    public void ForgetFailures() => (AccessFailedCount, LastFailedAt, LockoutEnd) = (0, null, null);

    public Outcome<RoleGranted> Grant(Role role, ProcessContext process)
    {
        if (_roles.Any(r => r.Role == role))
        {
            return AccountRefusals.RoleHeld(role);
        }

        if (Access.Roles.Conflict([.. _roles.Select(r => r.Role)], role) is { } conflict)
        {
            return AccountRefusals.RolesExclude(conflict);
        }

        _roles.Add(new AccountRole { AccountId = Id, Role = role, GrantedAt = process.Now, GrantedBy = process.ActorId });
        return new RoleGranted(Id, role);
    }

    public Outcome<RoleRevoked> Revoke(Role role)
    {
        if (_roles.Find(r => r.Role == role) is not { } held)
        {
            return AccountRefusals.RoleNotHeld(role);
        }

        _roles.Remove(held);
        return new RoleRevoked(Id, role);
    }

    public Outcome<AccountDisabled> Disable(DateTimeOffset now)
    {
        if (DisabledAt is not null)
        {
            return AccountRefusals.AlreadyDisabled;
        }

        DisabledAt = now;
        return new AccountDisabled(Id);
    }

    public Outcome<AccountEnabled> Enable()
    {
        if (DisabledAt is null)
        {
            return AccountRefusals.NotDisabled;
        }

        DisabledAt = null;
        return new AccountEnabled(Id);
    }

    internal sealed class Mapping : IEntityTypeConfiguration<Account>
    {
        public void Configure(EntityTypeBuilder<Account> builder)
        {
            builder.ToTable("account");
            builder.HasKey(a => a.Id);
            builder.Property(a => a.Id).HasColumnName("account_id");
            builder.Property(a => a.UserName).IsRequired();
            builder.Property(a => a.NormalizedUserName).IsRequired();
            builder.Property(a => a.SecurityStamp).IsRequired();
            builder.Property(a => a.ConcurrencyStamp).IsRequired().IsConcurrencyToken();
            builder.HasIndex(a => a.NormalizedUserName).IsUnique();
            builder.HasIndex(a => a.PartyId);
            builder.HasMany(a => a.Roles).WithOne().HasForeignKey(r => r.AccountId);
            builder.Ignore(a => a.Email).Ignore(a => a.NormalizedEmail).Ignore(a => a.EmailConfirmed)
                .Ignore(a => a.PhoneNumber).Ignore(a => a.PhoneNumberConfirmed)
                .Ignore(a => a.TwoFactorEnabled).Ignore(a => a.LockoutEnabled).Ignore(a => a.Stream);
        }
    }
}
