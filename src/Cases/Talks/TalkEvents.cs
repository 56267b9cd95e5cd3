namespace Suban.Cases.Talks;

/// <summary>Somebody wrote in the conversation of a case; the words stay with the message.</summary>
/// <param name="To">Who has to answer; null where nobody is asked.</param>
public sealed record StaffMessageSent(Guid CaseId, Guid StaffMessageId, string From, string? To, DateTimeOffset? DueAt);

/// <summary>A window asked professional support (请求中台支持).</summary>
public sealed record SupportAsked(string Region, Guid StaffMessageId, int? Theme, Guid? CaseId, string To, DateTimeOffset DueAt);

/// <summary>Who was asked has answered.</summary>
public sealed record StaffMessageAnswered(Guid StaffMessageId, string By);
