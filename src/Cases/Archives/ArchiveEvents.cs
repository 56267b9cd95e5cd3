using Suban.Kernel;

namespace Suban.Cases.Archives;

/// <summary>The case was archived with its index (归档).</summary>
/// <param name="IndexHash">SM3 of the index, in hexadecimal digits.</param>
public sealed record CaseArchived(Guid CaseId, string Number, int Documents, string IndexHash);

/// <summary>Somebody took a copy of the file (档案借阅).</summary>
public sealed record ArchiveBorrowed(Guid CaseId, [property: Personal] string By, ArchiveFormat Format, [property: Personal] string Purpose);

public enum ArchiveFormat
{
    /// <summary>Everything as it is, with the index (.zip).</summary>
    Zip,

    /// <summary>One volume to read and to print (.pdf).</summary>
    Pdf,
}
