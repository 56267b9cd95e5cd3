namespace Suban.Supervision.Connectors;

/// <summary>A system was entered in the register of connections, or described anew.</summary>
public sealed record ConnectorDescribed(Guid ConnectorId, string Region, string Name);

/// <summary>A connection went on to another state.</summary>
public sealed record ConnectorMoved(Guid ConnectorId, string Region, ConnectorState State);

/// <summary>A live system stopped answering; a problem was opened about it.</summary>
public sealed record ConnectorFailed(Guid ConnectorId, string Region, string Fault, Guid? ProblemId);
