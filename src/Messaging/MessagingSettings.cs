namespace Suban.Messaging;

/// <summary>What the host decides for this module.</summary>
public sealed record MessagingSettings
{
    /// <summary>The server e-mail leaves by; null shows what would be sent and sends nothing.</summary>
    public MailServer? Mail { get; init; }

    /// <summary>The address people reach the platform at, for the links in an e-mail.</summary>
    public required string PublicOrigin { get; init; }
}

/// <param name="From">The sender's address, which the mail server lets this installation use.</param>
/// <param name="Secure">Refuses to send where the server offers no encryption; off only for a server on the same machine.</param>
public sealed record MailServer(string Host, int Port, string From, string? User, string? Password, bool Secure)
{
    /// <summary>Without the password, so that a log line cannot carry it.</summary>
    public override string ToString() => $"{Host}:{Port}";
}
