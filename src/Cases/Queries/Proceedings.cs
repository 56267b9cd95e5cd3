using Suban.Cases.Commitments;
using Suban.Cases.Hearings;
using Suban.Cases.Referrals;
using Suban.Cases.Visits;

namespace Suban.Cases.Queries;

/// <summary>What goes on around the decision of one step: its hearing, interested persons, site visits and what was put before others.</summary>
public sealed record Proceedings(
    HearingView? Hearing, IReadOnlyList<ThirdPartyView> ThirdParties, IReadOnlyList<VisitView> Visits, IReadOnlyList<ReferralView> Referrals)
{
    /// <summary>The visit that was arranged and not yet recorded.</summary>
    public VisitView? OpenVisit => Visits.FirstOrDefault(visit => visit.RecordedAt is null);

    public ReferralView? OpenReferral => Referrals.FirstOrDefault(referral => referral.AnsweredAt is null);

    /// <summary>The check of the commitment the grant rests on; null in the ordinary way.</summary>
    public FollowUpView? FollowUp { get; init; }

    public bool None => Hearing is null && ThirdParties.Count == 0 && Visits.Count == 0 && Referrals.Count == 0;
}

public sealed record HearingView(
    Guid StepId, string ItemName, HearingGround Ground, HearingState State, string Basis, string Matter, DateTimeOffset OfferedAt, DateOnly AskBy,
    string? AskedBy, DateOnly? HoldBy, DateOnly? HeldOn, string? StartsAt, string? Place, string? Presider, string? Record, string? Conclusion)
{
    internal static HearingView Of(Hearing hearing, string item) => new(
        hearing.StepId, item, hearing.Ground, hearing.State, hearing.Basis, hearing.Matter, hearing.OfferedAt, hearing.AskBy, hearing.AskedBy,
        hearing.HoldBy, hearing.HeldOn, hearing.StartsAt, hearing.Place, hearing.Presider, hearing.Record, hearing.Conclusion);
}

/// <param name="Contact">Telephone or address; only for the department.</param>
public sealed record ThirdPartyView(
    Guid ThirdPartyId, string Name, string? Contact, string Interest, string ToldHow, DateOnly AnswerBy, DateTimeOffset InformedAt, string? Statement,
    DateTimeOffset? StatedAt);

public sealed record VisitView(
    Guid VisitId, string ItemName, DateOnly PlannedOn, string Hour, IReadOnlyList<string> Officers, IReadOnlyList<VisitLine> Checklist,
    VisitOutcome? Outcome, string? Conclusion, string? AccompaniedBy, string? RecordedByName, DateTimeOffset? RecordedAt, IReadOnlyList<PhotoView> Photos)
{
    internal static VisitView Of(SiteVisit visit, string item, IEnumerable<VisitPhoto> photos) => new(
        visit.VisitId, item, visit.PlannedOn, visit.Hour, visit.Officers, visit.Checklist, visit.Outcome, visit.Conclusion, visit.AccompaniedBy,
        visit.RecordedByName, visit.RecordedAt, [.. photos.Select(photo => new PhotoView(photo.PhotoId, photo.FileName, photo.AddedByName, photo.AddedAt))]);
}

public sealed record PhotoView(Guid PhotoId, string Name, string AddedByName, DateTimeOffset AddedAt);

public sealed record ReferralView(
    ReferralTarget Target, string Addressee, string Question, string Opinion, DateOnly AnswerBy, string ReferredByName, DateTimeOffset ReferredAt,
    string? Answer, string? AnsweredByName, string? Document, DateTimeOffset? AnsweredAt);
