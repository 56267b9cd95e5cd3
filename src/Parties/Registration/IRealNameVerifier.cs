namespace Suban.Parties.Registration;

/// <summary>The seam to the unified identity service (统一身份认证): do this name and this number belong together?</summary>
public interface IRealNameVerifier
{
    /// <summary>Whether nobody outside is asked; the screen says so.</summary>
    bool Simulated { get; }

    Task<bool> VerifyAsync(string name, string idNumber, CancellationToken cancel);
}
