namespace Suban.Organisation.Content;

/// <summary>One thing wrong in a content file, where it stands.</summary>
public sealed record ContentFault(string File, int Line, string Message)
{
    public override string ToString() => $"{File}:{Line}: {Message}";
}
