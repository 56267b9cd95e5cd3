namespace Suban.Assistance.Team;

/// <summary>Somebody joined the team.</summary>
public sealed record MemberJoined(Guid MemberId, string Region, Guid? AuthorityId, Guid? PointId, DateOnly On);

/// <summary>Where a member helps, with what, or how to reach him changed.</summary>
public sealed record MemberChanged(Guid MemberId, string Region, Guid? AuthorityId, Guid? PointId);

/// <summary>A member left the team.</summary>
public sealed record MemberLeft(Guid MemberId, string Region, DateOnly On);

/// <summary>A change of the team was filed.</summary>
/// <param name="Late">After the day until which it had to be.</param>
public sealed record MemberChangeFiled(Guid MemberId, string Region, Guid FilingId, bool Late);

/// <summary>A service point was entered or changed.</summary>
public sealed record ServicePointSaved(Guid PointId, string Region, ServicePointKind Kind, bool Closed);

/// <summary>It was laid down who is on duty on a day.</summary>
public sealed record DutyPlanned(string Region, DateOnly Day, int Members);

/// <summary>Members were trained.</summary>
public sealed record TrainingRecorded(string Region, string Subject, DateOnly On, int Members);

/// <summary>A post was given a seat in the leading group.</summary>
public sealed record GroupSeatAdded(Guid SeatId, string Region, GroupRole Role, string Post);

/// <summary>The post of a seat has a new holder.</summary>
public sealed record GroupSeatTaken(Guid SeatId, string Region, DateOnly From);

/// <summary>A post no longer has a seat.</summary>
public sealed record GroupSeatEnded(Guid SeatId, string Region, DateOnly On);
