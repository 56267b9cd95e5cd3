using System.Diagnostics;

namespace Suban.Certificates.Files;

/// <summary>What a stored file is, told from its bytes and never from its name.</summary>
public enum FileType
{
    Pdf,
    Jpeg,
    Png,
    Ofd,

    /// <summary>Made by the platform itself; never taken from an applicant.</summary>
    Docx,

    /// <summary>Made by the platform itself; never taken from an applicant.</summary>
    Json,
}

public static class FileTypes
{
    /// <summary>What an applicant may hand in where the catalogue does not say otherwise.</summary>
    public static IReadOnlySet<FileType> FromApplicants { get; } =
        new HashSet<FileType> { FileType.Pdf, FileType.Jpeg, FileType.Png, FileType.Ofd };

    /// <summary>The value for the <c>accept</c> attribute of a file input.</summary>
    public const string AcceptAttribute = ".pdf,.ofd,.jpg,.jpeg,.png,application/pdf,image/jpeg,image/png";

    public static bool IsImage(this FileType type) => type is FileType.Jpeg or FileType.Png;

    public static string Extension(this FileType type) => type switch
    {
        FileType.Pdf => ".pdf",
        FileType.Jpeg => ".jpg",
        FileType.Png => ".png",
        FileType.Ofd => ".ofd",
        FileType.Docx => ".docx",
        FileType.Json => ".json",
        _ => throw new UnreachableException(),
    };

    public static string MediaType(this FileType type) => type switch
    {
        FileType.Pdf => "application/pdf",
        FileType.Jpeg => "image/jpeg",
        FileType.Png => "image/png",
        FileType.Ofd => "application/ofd",
        FileType.Docx => "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        FileType.Json => "application/json",
        _ => throw new UnreachableException(),
    };

    /// <summary>The type a catalogue word (<c>pdf</c>, <c>jpg</c>) stands for; null for a word that is not one.</summary>
    public static FileType? Parse(string word) => word switch
    {
        "pdf" => FileType.Pdf,
        "jpg" or "jpeg" => FileType.Jpeg,
        "png" => FileType.Png,
        "ofd" => FileType.Ofd,
        _ => null,
    };
}
