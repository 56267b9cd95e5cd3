namespace Suban.Certificates.Papers;

/// <summary>A paper was issued under the authority's seal (文书出具).</summary>
/// <param name="Sm3">The hash of what it says: the journal holds the paper's content to it.</param>
public sealed record PaperIssued(Guid PaperId, string Template, string Number, Guid SealId, string Sm3);

/// <summary>The paper was signed, and its PDF stored where a converter is installed.</summary>
public sealed record PaperFinished(Guid PaperId, string Sm3, Guid? PdfFileId);
