using Suban.Catalogue.Compiling;
using Suban.Kernel;

namespace Suban.Cases.Drafts;

/// <summary>A draft (草稿) was started, or the party's existing one is to be continued.</summary>
/// <param name="Continued">True where a draft for the same subject was already there.</param>
public sealed record DraftStarted(Guid DraftId, string Subject, string GuideVersion, bool Continued);

/// <summary>The situations were answered anew and the plan compiled again.</summary>
/// <param name="Dropped">Labels of answers that no longer fit and were taken out.</param>
public sealed record DraftAnswersChanged(
    Guid DraftId, int Revision, IReadOnlyList<string> NewParts, IReadOnlyList<string> LostParts, [property: Personal] IReadOnlyList<string> Dropped);

/// <summary>Answers of one section were saved (暂存).</summary>
/// <param name="Faults">What does not fit yet; saved as typed all the same, so that nothing is lost.</param>
public sealed record DraftSectionSaved(
    Guid DraftId, string Section, int Revision, IReadOnlyList<string> Changed, [property: Personal] IReadOnlyList<FieldFault> Faults);

/// <summary>A file was added to a material (上传材料).</summary>
public sealed record MaterialAttached(Guid DraftId, string MaterialId, Guid CaseFileId, string ContentHash);

/// <summary>A file was taken away again.</summary>
public sealed record MaterialRemoved(Guid DraftId, string MaterialId, Guid CaseFileId);

/// <summary>The applicant chose how a material comes in; a certificate only by consent (免提交).</summary>
public sealed record MaterialWayChosen(Guid DraftId, string MaterialId, MaterialSource Way, Guid? CertificateId);

/// <summary>The draft was deleted by its owner, or expired after 90 days without a change.</summary>
public sealed record DraftDeleted(Guid DraftId, bool Expired);
