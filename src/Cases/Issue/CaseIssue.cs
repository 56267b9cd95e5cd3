using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Suban.Cases.Issue;

/// <summary>One hand-over of results (出件记录): what, to whom, how his identity was checked, by which way.</summary>
internal sealed class CaseIssue
{
    public required Guid IssueId { get; init; }

    public required Guid CaseId { get; init; }

    public required DeliveryMethod Method { get; init; }

    public required string ReceiverName { get; init; }

    public required string IdentityCheck { get; init; }

    public required string StepsJson { get; init; }

    public required string ChecklistJson { get; init; }

    public string? ExtrasJson { get; init; }

    public required bool Partial { get; init; }

    /// <summary>The postal address, sealed.</summary>
    public byte[]? Address { get; init; }

    public required Guid IssuedBy { get; init; }

    public required string IssuedByName { get; init; }

    public required DateTimeOffset IssuedAt { get; init; }

    public string? PostOrder { get; private set; }

    public DateTimeOffset? DeliveredAt { get; private set; }

    public IReadOnlyList<Guid> Steps => JsonSerializer.Deserialize<List<Guid>>(StepsJson) ?? [];

    /// <summary>What was given besides the results, line by line.</summary>
    public IReadOnlyList<string> Extras => JsonSerializer.Deserialize<List<string>>(ExtrasJson ?? "[]") ?? [];

    public void Send(string postOrder) => PostOrder = postOrder;

    public void Deliver(DateTimeOffset now) => DeliveredAt = now;

    internal sealed class Mapping : IEntityTypeConfiguration<CaseIssue>
    {
        public void Configure(EntityTypeBuilder<CaseIssue> builder)
        {
            builder.ToTable("case_issues");
            builder.HasKey(i => i.IssueId);
            builder.Property(i => i.IssueId).ValueGeneratedNever();
            builder.Property(i => i.Method).HasConversion<string>();
            builder.Property(i => i.StepsJson).HasColumnName("steps");
            builder.Property(i => i.ChecklistJson).HasColumnName("checklist");
            builder.Ignore(i => i.Steps);
            builder.Property(i => i.ExtrasJson).HasColumnName("extras");
            builder.Ignore(i => i.Extras);
        }
    }
}
