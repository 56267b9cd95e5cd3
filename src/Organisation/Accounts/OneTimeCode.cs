using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Suban.Organisation.Accounts;

/// <summary>A code that lets its holder set the account's password once: sent to the mobile, or handed over with a new staff account.</summary>
internal sealed class OneTimeCode
{
    public const string Column = "one_time_code.code";
    private const int MostAttempts = 5;

    public required Guid OneTimeCodeId { get; init; }

    public required Guid AccountId { get; init; }

    public required byte[] CodeSealed { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public required DateTimeOffset ExpiresAt { get; init; }

    /// <summary>For the mobile; otherwise an administrator hands it over.</summary>
    public required bool ByMessage { get; init; }

    public int Attempts { get; private set; }

    public DateTimeOffset? UsedAt { get; private set; }

    public bool IsOpen(DateTimeOffset now) => UsedAt is null && ExpiresAt > now && Attempts < MostAttempts;

    /// <summary>Counts the attempt; true uses the code up.</summary>
    public bool TryUse(string right, string typed, DateTimeOffset now)
    {
        Attempts++;
        if (!CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(right), Encoding.UTF8.GetBytes(typed)))
        {
            return false;
        }

        UsedAt = now;
        return true;
    }

    public static string Draw(int digits) => RandomNumberGenerator.GetString("0123456789", digits);

    internal sealed class Mapping : IEntityTypeConfiguration<OneTimeCode>
    {
        public void Configure(EntityTypeBuilder<OneTimeCode> builder)
        {
            builder.ToTable("one_time_code");
            builder.HasKey(c => c.OneTimeCodeId);
            builder.HasIndex(c => new { c.AccountId, c.CreatedAt });
        }
    }
}
