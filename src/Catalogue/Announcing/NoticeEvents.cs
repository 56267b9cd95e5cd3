namespace Suban.Catalogue.Announcing;

/// <summary>A notice was written or changed.</summary>
public sealed record NoticeWritten(Guid NoticeId, string Region, string Title);

/// <summary>A notice went to whoever reviews it.</summary>
public sealed record NoticeSubmitted(Guid NoticeId, string Region);

/// <summary>Somebody else let a notice out, or sent it back.</summary>
public sealed record NoticeReviewed(Guid NoticeId, string Region, bool Agreed);

/// <summary>A notice was taken down.</summary>
public sealed record NoticeWithdrawn(Guid NoticeId, string Region);
