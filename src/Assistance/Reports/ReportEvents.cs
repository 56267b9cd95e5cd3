namespace Suban.Assistance.Reports;

/// <summary>A progress report was drafted or changed.</summary>
public sealed record ReportWritten(Guid ReportId, string Region, DateOnly Month);

/// <summary>A progress report was submitted.</summary>
/// <param name="Late">After the region's day.</param>
public sealed record ReportSubmitted(Guid ReportId, string Region, DateOnly Month, bool Late);

/// <summary>Whoever it is for signed for a progress report.</summary>
public sealed record ReportReceived(Guid ReportId, string Region, DateOnly Month);

/// <summary>Units that have not reported were reminded.</summary>
public sealed record ReportsReminded(string Region, DateOnly Month, int Units);

/// <summary>Orders were drawn for return visits.</summary>
public sealed record CallBackSampleDrawn(Guid SampleId, string Region, int Population, int Drawn);

/// <summary>What an applicant said on a return visit was recorded.</summary>
public sealed record CallBackRecorded(Guid SampleId, Guid OrderId, int Score, bool Charged);

/// <summary>A typical case was written or changed.</summary>
public sealed record StoryWritten(Guid StoryId, string Region, string Title);

/// <summary>A typical case was submitted for review.</summary>
public sealed record StorySubmitted(Guid StoryId, string Region);

/// <summary>A typical case was adopted, or given back.</summary>
public sealed record StoryReviewed(Guid StoryId, string Region, bool Adopted);

/// <summary>A typical case was published, or taken back from the public.</summary>
public sealed record StoryPublished(Guid StoryId, string Region, bool Published);
