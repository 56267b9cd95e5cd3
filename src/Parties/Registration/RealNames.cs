using Suban.Kernel;

namespace Suban.Parties.Registration;

/// <summary>Checks a registration and asks the identity service (实名核验), before the operation and outside the one writer.</summary>
public sealed class RealNames(IRealNameVerifier verifier, TimeProvider time)
{
    public bool Simulated => verifier.Simulated;

    public async Task<Outcome<VerifiedRegistration>> VerifyAsync(RegistrationForm typed, CancellationToken cancel)
    {
        var form = typed.Cleaned();
        if (form.Faults(RegionTime.DateOf(time.GetUtcNow())) is { Count: > 0 } faults)
        {
            return PartyRefusals.Invalid(faults);
        }

        return await verifier.VerifyAsync(form.Name, form.IdNumber, cancel)
            ? new VerifiedRegistration(form, verifier.Simulated)
            : PartyRefusals.NotVerified;
    }
}

/// <summary>A registration whose name and number were found to belong together.</summary>
public sealed class VerifiedRegistration
{
    internal VerifiedRegistration(RegistrationForm form, bool simulated) => (Form, Simulated) = (form, simulated);

    internal RegistrationForm Form { get; }

    internal bool Simulated { get; }
}
