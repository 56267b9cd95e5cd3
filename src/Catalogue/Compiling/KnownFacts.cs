using System.Collections.Frozen;

namespace Suban.Catalogue.Compiling;

/// <summary>What is known of the applicant before anything is asked. More certificates never mean more to hand in.</summary>
public sealed record KnownFacts
{
    public static KnownFacts None { get; } = new();

    /// <summary>The certificate kinds the applicant holds in force; kinds the catalogue does not know are ignored.</summary>
    public IReadOnlySet<string> Certificates { get; init; } = FrozenSet<string>.Empty;

    /// <summary>Bad credit: the commitment way is closed, the ordinary one is taken.</summary>
    public bool CommitmentBarred { get; init; }
}
