using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Suban.Certificates.Files;
using Suban.Organisation.Access;

namespace Suban.Cases.Talks;

/// <summary>
/// What staff write to each other (部门沟通): within the conversation of a case, or from a window to professional support. What asks
/// says who answers and until when. Applicants never see it.
/// </summary>
internal sealed class StaffMessage
{
    public required Guid StaffMessageId { get; init; }

    public required string Region { get; init; }

    /// <summary>The case whose conversation it belongs to, or that a window's question is about.</summary>
    public Guid? CaseId { get; init; }

    /// <summary>The theme a window's question is about.</summary>
    public int? Theme { get; init; }

    /// <summary>What it is about, as people call it.</summary>
    public required string About { get; init; }

    /// <summary>A window asked professional support.</summary>
    public required bool Support { get; init; }

    /// <summary>The department of whoever wrote it; null for the window.</summary>
    public Guid? FromAuthorityId { get; init; }

    public required string FromName { get; init; }

    public required string SenderName { get; init; }

    public required string Words { get; init; }

    public Guid? FileId { get; init; }

    public string? FileName { get; init; }

    public string? FileHash { get; init; }

    public required DateTimeOffset SentAt { get; init; }

    /// <summary>Somebody has to answer it.</summary>
    public required bool Asks { get; init; }

    /// <summary>The department that answers; null for the window.</summary>
    public Guid? ToAuthorityId { get; init; }

    public string? ToName { get; init; }

    /// <summary>The instant by which the answer has to be there.</summary>
    public DateTimeOffset? DueAt { get; init; }

    public string? Answer { get; private set; }

    public string? AnsweredByName { get; private set; }

    public DateTimeOffset? AnsweredAt { get; private set; }

    public static StaffMessage Of(Reader reader, Sender from, string words, bool support, Recipient? to, StoredFile? file, DateTimeOffset now) => new()
    {
        StaffMessageId = Guid.CreateVersion7(now),
        Region = from.Region,
        CaseId = from.CaseId,
        Theme = from.Theme,
        About = from.About,
        Support = support,
        FromAuthorityId = from.AuthorityId,
        FromName = from.Name,
        SenderName = reader.Name,
        Words = words,
        FileId = file?.StoredFileId,
        FileName = file?.Name,
        FileHash = file?.Sha256,
        SentAt = now,
        Asks = to is not null,
        ToAuthorityId = to?.AuthorityId,
        ToName = to?.Name,
        DueAt = to?.DueAt,
    };

    public bool IsAsked(Reader reader) => Asks && (ToAuthorityId is { } authority
        ? reader.AuthorityId == authority && (reader.Has(Role.Examiner) || reader.Has(Role.Approver))
        : reader.Has(Role.WindowClerk) && Region.StartsWith(reader.RegionScope, StringComparison.Ordinal));

    public void Reply(string answer, string by, DateTimeOffset now) => (Answer, AnsweredByName, AnsweredAt) = (answer, by, now);

    internal sealed class Mapping : IEntityTypeConfiguration<StaffMessage>
    {
        public void Configure(EntityTypeBuilder<StaffMessage> builder)
        {
            builder.ToTable("staff_messages");
            builder.HasKey(m => m.StaffMessageId);
            builder.Property(m => m.StaffMessageId).ValueGeneratedNever();
            builder.Property(m => m.AnsweredAt).IsConcurrencyToken(); // two of one department answer at once: the second is told
        }
    }
}

/// <summary>On whose behalf somebody writes, and about what.</summary>
internal sealed record Sender(string Region, string About, string Name)
{
    public Guid? AuthorityId { get; init; }

    public Guid? CaseId { get; init; }

    public int? Theme { get; init; }
}

/// <summary>Who answers, and until when.</summary>
internal sealed record Recipient(Guid? AuthorityId, string Name, DateTimeOffset DueAt);
