namespace Suban.Messaging.Mail;

/// <summary>The seam to whoever carries e-mail (电子邮件).</summary>
public interface IMailGateway
{
    /// <summary>Nothing leaves the machine; a screen shows what would.</summary>
    bool Simulated { get; }

    /// <param name="messageId">The same for every repetition of one message.</param>
    Task SendAsync(Guid messageId, Letter letter, CancellationToken cancel);
}

/// <summary>An e-mail in plain text.</summary>
public sealed record Letter(string To, string Subject, string Text)
{
    /// <summary>Without the address, so that a log line cannot carry it.</summary>
    public override string ToString() => Subject;
}
