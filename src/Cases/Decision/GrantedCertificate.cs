using Suban.Catalogue.Compiling;
using Suban.Kernel;

namespace Suban.Cases.Decision;

/// <summary>What a grant produced.</summary>
internal sealed record Grant(Guid? CertificateId);

/// <summary>Makes the certificate of a grant (证照) from the plan and the form.</summary>
public sealed class GrantedCertificate
{
    internal Task<Outcome<Grant>> MakeAsync(Case @case, CaseStep step, ThemePlan plan, ProcessContext process, CancellationToken cancel) =>
        Task.FromResult<Outcome<Grant>>(new Grant(null));
}
