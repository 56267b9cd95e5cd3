using Suban.Kernel;

namespace Suban.Cases.Rating;

/// <summary>The applicant rated the service (评价).</summary>
public sealed record ServiceRated(Guid CaseId, Guid RatingId, int Level, IReadOnlyList<string> Tags, [property: Personal] string? Words, Channel Channel);

/// <summary>The applicant added to the rating, once (追加评价).</summary>
public sealed record RatingAdded(Guid CaseId, Guid RatingId, [property: Personal] string Words);
