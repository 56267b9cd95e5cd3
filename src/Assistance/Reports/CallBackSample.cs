using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Suban.Assistance.Reports;

/// <summary>A sample of ended orders for return visits (回访抽样): drawn by proportion, so that anybody can draw the same one again.</summary>
internal sealed class CallBackSample
{
    public required Guid CallBackSampleId { get; init; }

    public required string Region { get; init; }

    /// <summary>The orders that ended from this day…</summary>
    public required DateOnly From { get; init; }

    /// <summary>…to this one.</summary>
    public required DateOnly To { get; init; }

    public required int Percent { get; init; }

    /// <summary>How many orders there were to draw from.</summary>
    public required int Population { get; init; }

    public required string DrawnByName { get; init; }

    public required DateTimeOffset DrawnAt { get; init; }

    /// <summary>Orders in the order of a hash of the sample and their number: nobody can choose, everybody can check.</summary>
    public static IReadOnlyList<string> Draw(Guid sample, int percent, IEnumerable<string> numbers)
    {
        var all = numbers.OrderBy(n => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes($"{sample:N}|{n}"))), StringComparer.Ordinal).ToList();
        return [.. all.Take(((all.Count * percent) + 99) / 100)];
    }

    internal sealed class Mapping : IEntityTypeConfiguration<CallBackSample>
    {
        public void Configure(EntityTypeBuilder<CallBackSample> builder)
        {
            builder.ToTable("assist_call_back_samples");
            builder.HasKey(s => s.CallBackSampleId);
            builder.Property(s => s.CallBackSampleId).ValueGeneratedNever();
            builder.Property(s => s.From).HasColumnName("ended_from");
            builder.Property(s => s.To).HasColumnName("ended_to");
            builder.HasIndex(s => s.Region);
        }
    }
}
