namespace Suban.Kernel.Identifiers;

/// <summary>Whether a number can exist, and if not, what is wrong with it in Chinese.</summary>
public sealed record IdentifierVerdict(bool Valid, string? Reason)
{
    internal static IdentifierVerdict Good { get; } = new(true, null);

    internal static IdentifierVerdict Bad(string reason) => new(false, reason);
}
