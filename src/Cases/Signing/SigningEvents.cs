using Suban.Kernel;

namespace Suban.Cases.Signing;

/// <summary>Somebody was asked to sign an application beside the applicant (请人共同签字).</summary>
public sealed record SignatureAsked(Guid DraftId, Guid SignerId, [property: Personal] string Name);

/// <summary>He signed what he was shown, or declined to (共同签字).</summary>
/// <param name="Content">SHA-256 of the plan, the form and the files; null where he declined.</param>
/// <param name="OnPaper">Signed on paper before a clerk.</param>
public sealed record ApplicationSigned(Guid DraftId, Guid SignerId, string? Content, bool OnPaper = false);

/// <summary>Somebody was taken off the list of those who sign (取消共同签字).</summary>
public sealed record SignerRemoved(Guid DraftId, Guid SignerId);
