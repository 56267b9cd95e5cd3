namespace Suban.Supervision.Circulars;

/// <summary>A circular was written or changed.</summary>
public sealed record CircularWritten(Guid CircularId, string Region, string Title);

/// <summary>A circular went out to departments.</summary>
public sealed record CircularSent(Guid CircularId, string Region, int Departments);

/// <summary>A department signed for its copy.</summary>
public sealed record CircularSigned(Guid CircularId, Guid AuthorityId);
