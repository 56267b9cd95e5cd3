using Suban.Kernel.Identifiers;

namespace Suban.Parties.Registration;

/// <summary>Believes every number that can exist, until the autonomous region's service is connected.</summary>
internal sealed class SimulatedRealNameVerifier : IRealNameVerifier
{
    public bool Simulated => true;

    public Task<bool> VerifyAsync(string name, string idNumber, CancellationToken cancel) =>
        Task.FromResult(name.Length > 0 && CitizenId.Check(idNumber).Valid);
}
