using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Suban.Certificates.Files;

namespace Suban.Cases.Visits;

/// <summary>What officers found at one line of the checklist.</summary>
public enum FindingState
{
    Met,
    Unmet,
    NotApplicable,
}

/// <summary>What the whole visit came to.</summary>
public enum VisitOutcome
{
    /// <summary>The place is as it has to be (符合).</summary>
    Fit,

    /// <summary>Something can be put right (整改后再看).</summary>
    ToRectify,

    /// <summary>The place does not fit (不符合).</summary>
    Unfit,
}

/// <summary>One line of the checklist with what was found; nothing while nobody has been there.</summary>
public sealed record VisitLine(string Text, FindingState? State, string? Note);

/// <summary>A site visit (现场踏勘) of one step by two officers, with its checklist, photographs and result.</summary>
/// <remarks>行政许可法第三十四条第三款.</remarks>
internal sealed class SiteVisit
{
    private static readonly JsonSerializerOptions _json = new() { Converters = { new JsonStringEnumConverter() } };

    public required Guid VisitId { get; init; }

    public required Guid CaseId { get; init; }

    public required Guid StepId { get; init; }

    public DateOnly PlannedOn { get; private set; }

    public string Hour { get; private set; } = "";

    public string OfficersJson { get; private set; } = "[]";

    public string ChecklistJson { get; private set; } = "[]";

    public required DateTimeOffset ArrangedAt { get; init; }

    public VisitOutcome? Outcome { get; private set; }

    public string? Conclusion { get; private set; }

    /// <summary>Who was there for the applicant.</summary>
    public string? AccompaniedBy { get; private set; }

    public string? RecordedByName { get; private set; }

    public DateTimeOffset? RecordedAt { get; private set; }

    public IReadOnlyList<string> Officers => JsonSerializer.Deserialize<List<string>>(OfficersJson) ?? [];

    public IReadOnlyList<VisitLine> Checklist => JsonSerializer.Deserialize<List<VisitLine>>(ChecklistJson, _json) ?? [];

    public void Plan(VisitPlan plan, IReadOnlyList<VisitLine> checklist)
    {
        (PlannedOn, Hour) = (plan.On!.Value, plan.Hour.Trim());
        OfficersJson = JsonSerializer.Serialize(plan.Officers.Select(officer => officer.Trim()));
        ChecklistJson = JsonSerializer.Serialize(checklist, _json);
    }

    public void Keep(VisitReport report, string by, DateTimeOffset now)
    {
        var found = Checklist.Zip(report.Findings, (line, finding) =>
            line with { State = finding.State, Note = string.IsNullOrWhiteSpace(finding.Note) ? null : finding.Note.Trim() });
        (Outcome, Conclusion, RecordedByName, RecordedAt) = (report.Outcome, report.Conclusion.Trim(), by, now);
        AccompaniedBy = string.IsNullOrWhiteSpace(report.AccompaniedBy) ? null : report.AccompaniedBy.Trim();
        ChecklistJson = JsonSerializer.Serialize(found, _json);
    }

    internal sealed class Mapping : IEntityTypeConfiguration<SiteVisit>
    {
        public void Configure(EntityTypeBuilder<SiteVisit> builder)
        {
            builder.ToTable("site_visits");
            builder.HasKey(v => v.VisitId);
            builder.Property(v => v.VisitId).ValueGeneratedNever();
            builder.Property(v => v.Outcome).HasConversion<string>();
            builder.Property(v => v.OfficersJson).HasColumnName("officers");
            builder.Property(v => v.ChecklistJson).HasColumnName("checklist");
            builder.Ignore(v => v.Officers);
            builder.Ignore(v => v.Checklist);
        }
    }
}

/// <summary>One photograph of a visit.</summary>
internal sealed class VisitPhoto
{
    public required Guid PhotoId { get; init; }

    public required Guid VisitId { get; init; }

    public required Guid FileId { get; init; }

    public required string FileName { get; init; }

    public required string ContentHash { get; init; }

    public required string AddedByName { get; init; }

    public required DateTimeOffset AddedAt { get; init; }

    public static VisitPhoto Of(SiteVisit visit, StoredFile file, string by, DateTimeOffset now) => new()
    {
        PhotoId = Guid.CreateVersion7(now),
        VisitId = visit.VisitId,
        FileId = file.StoredFileId,
        FileName = file.Name,
        ContentHash = file.Sha256,
        AddedByName = by,
        AddedAt = now,
    };

    internal sealed class Mapping : IEntityTypeConfiguration<VisitPhoto>
    {
        public void Configure(EntityTypeBuilder<VisitPhoto> builder)
        {
            builder.ToTable("visit_photos");
            builder.HasKey(p => p.PhotoId);
            builder.Property(p => p.PhotoId).ValueGeneratedNever();
        }
    }
}
