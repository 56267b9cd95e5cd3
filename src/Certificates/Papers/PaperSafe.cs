using System.Text;
using System.Text.Json;
using Suban.Kernel.Crypto;

namespace Suban.Certificates.Papers;

/// <summary>Keeps what papers say sealed in the database: they hold names, numbers and addresses.</summary>
public sealed class PaperSafe(FieldCipher cipher)
{
    private const string Column = "papers.document";

    internal byte[] Seal(Guid paperId, byte[] document) => cipher.Seal(Column, paperId, Encoding.UTF8.GetString(document));

    /// <summary>The canonical bytes, exactly as they were signed.</summary>
    internal byte[] OpenBytes(Paper paper) => Encoding.UTF8.GetBytes(cipher.Open(Column, paper.PaperId, paper.Document));

    internal PaperDocument Open(Paper paper) =>
        JsonSerializer.Deserialize<PaperDocument>(OpenBytes(paper)) ?? throw new InvalidOperationException($"Paper {paper.PaperId} is empty.");
}
