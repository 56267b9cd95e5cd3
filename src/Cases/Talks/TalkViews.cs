namespace Suban.Cases.Talks;

/// <summary>A message with its answer, as those taking part read it.</summary>
/// <param name="DueAt">Null where it asks nobody.</param>
/// <param name="MayAnswer">The reader is asked, and nobody has answered.</param>
public sealed record TalkLine(
    Guid StaffMessageId, string About, bool Support, string FromName, string SenderName, string Words, string? FileName, DateTimeOffset SentAt,
    string? ToName, DateTimeOffset? DueAt, string? Answer, string? AnsweredByName, DateTimeOffset? AnsweredAt, bool MayAnswer, bool Late)
{
    /// <summary>The case it belongs to.</summary>
    public string? CaseNumber { get; init; }
}

/// <summary>The conversation of a case (部门沟通).</summary>
/// <param name="Partners">Whom the reader can ask.</param>
/// <param name="Closed">Nothing is written any more.</param>
public sealed record CaseTalk(Guid CaseId, string Number, string Title, IReadOnlyList<TalkLine> Lines, IReadOnlyList<TalkPartner> Partners, bool Closed);
