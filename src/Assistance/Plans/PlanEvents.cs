namespace Suban.Assistance.Plans;

public sealed record PlanDrawn(Guid OrderId, Guid PlanId, int Version, int Items, int WorkingDays);

public sealed record PlanConfirmed(Guid OrderId, Guid PlanId, int Version);
