namespace Suban.Assistance.Orders;

/// <summary>Further items came into an order under way.</summary>
public sealed record ItemsAdded(Guid OrderId, int Items);

public sealed record ItemPrepared(Guid OrderId, Guid ItemId);

/// <summary>The applicant looked at what will be filed and agrees.</summary>
public sealed record FilingConfirmed(Guid OrderId, Guid ItemId);

public sealed record ItemFiled(Guid OrderId, Guid ItemId, DateOnly DueOn, bool BeforeItsTurn);

public sealed record AuthorityAnswered(Guid OrderId, Guid ItemId, AuthorityAnswer Answer);

public sealed record ItemResupplied(Guid OrderId, Guid ItemId);

public sealed record ItemWithdrawn(Guid OrderId, Guid ItemId);

public sealed record ItemReported(Guid OrderId, Guid ItemId, ItemState Outcome);

public sealed record ContactRecorded(Guid OrderId, Guid? ItemId, ContactWay Way);
