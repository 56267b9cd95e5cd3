using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Suban.Catalogue.Loading;

namespace Suban.Catalogue.Editing;

/// <summary>A warning of the content check that a person has looked at and accepts, with the reason (核过的提醒).</summary>
internal sealed class SettledFinding
{
    public required string Region { get; init; }

    public required string FindingId { get; init; }

    public required string Rule { get; init; }

    public required string Thing { get; init; }

    public required string Message { get; init; }

    public required string Reason { get; init; }

    public required DateTimeOffset SettledAt { get; init; }

    public required string SettledByName { get; init; }

    /// <summary>A warning that reads differently is another one: it has to be looked at again.</summary>
    public static string IdOf(ContentProblem problem) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{problem.Rule}\n{problem.Thing}\n{problem.Message}")))[..32];

    internal sealed class Mapping : IEntityTypeConfiguration<SettledFinding>
    {
        public void Configure(EntityTypeBuilder<SettledFinding> builder)
        {
            builder.ToTable("settled_findings");
            builder.HasKey(f => new { f.Region, f.FindingId });
        }
    }
}
