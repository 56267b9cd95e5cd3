namespace Suban.Supervision.Plans;

/// <summary>A region's plan was entered in the register.</summary>
public sealed record PlanRegistered(Guid PlanId, string Region, string Title, string Number);

/// <summary>The region approved its plan; what it undertakes is public from now on.</summary>
public sealed record PlanApproved(Guid PlanId, string Region, DateOnly On);

/// <summary>The region filed its plan with the level above.</summary>
public sealed record PlanFiled(Guid PlanId, string Region);
