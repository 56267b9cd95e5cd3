namespace Suban.Catalogue.Demands;

/// <summary>Somebody said what they did not find.</summary>
/// <param name="WithContact">They left a telephone number.</param>
public sealed record DemandRecorded(string Region, Guid DemandGroupId, Guid ServiceDemandId, bool WithContact);

/// <summary>A caller's question and its answer were taken down.</summary>
public sealed record ConsultationRecorded(string Region, Guid ConsultationId, int? Theme);

/// <summary>An editor settled a demand.</summary>
public sealed record DemandSettled(string Region, Guid DemandGroupId, DemandState State, int? Theme);

/// <summary>An editor looked at a telephone number.</summary>
public sealed record DemandContactSeen(string Region, Guid DemandGroupId, Guid ServiceDemandId);
