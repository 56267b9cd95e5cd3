namespace Suban.Cases.Issue;

/// <summary>How results reach the applicant.</summary>
public enum DeliveryMethod
{
    /// <summary>Handed over at the window (现场领取).</summary>
    OnSite,

    /// <summary>Sent by post at the government's cost (免费寄递).</summary>
    Post,

    /// <summary>Electronic, into the applicant's wallet (网上送达).</summary>
    Online,
}

/// <summary>Results were issued together at one window (统一出件), with a hand-over record.</summary>
public sealed record ResultsIssued(
    Guid CaseId, Guid IssueId, DeliveryMethod Method, IReadOnlyList<Guid> Steps, bool Partial, DateTimeOffset At);

/// <summary>The results arrived with the receiver (送达).</summary>
public sealed record ResultsDelivered(Guid CaseId, Guid IssueId, string? PostOrder, DateTimeOffset At);

/// <summary>The applicant was asked whether he wants what is decided before the rest (征求先领意见).</summary>
public sealed record PartOffered(Guid CaseId, Guid OfferId, IReadOnlyList<Guid> Steps);

/// <summary>The applicant answered: a part now, or all together.</summary>
public sealed record PartAnswered(Guid CaseId, Guid OfferId, bool Agreed);

/// <summary>The applicant wants his results in another way (改送达方式); where to stays sealed with the wish.</summary>
public sealed record DeliveryChanged(Guid CaseId, DeliveryMethod Method);

/// <summary>The applicant lets somebody fetch his results (请人代领); the code is known to him alone.</summary>
public sealed record PickupCodeMade(Guid CaseId, Guid PickupCodeId, string MaskedName, DateOnly ValidUntil);

/// <summary>The applicant took the pick-up code back.</summary>
public sealed record PickupCodeCancelled(Guid CaseId, Guid PickupCodeId);
