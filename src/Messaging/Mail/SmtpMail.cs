using MailKit.Net.Smtp;
using MailKit.Security;
using MimeKit;
using MimeKit.Text;

namespace Suban.Messaging.Mail;

/// <summary>Hands an e-mail to a mail server (RFC 5321).</summary>
public sealed class SmtpMail(MailServer server) : IMailGateway
{
    private const int ImplicitTlsPort = 465;

    public bool Simulated => false;

    public async Task SendAsync(Guid messageId, Letter letter, CancellationToken cancel)
    {
        using var message = new MimeMessage
        {
            // A server or reader that has seen the identifier shows a repetition once.
            MessageId = $"{messageId:N}@{server.From.Split('@')[^1]}",
            Subject = letter.Subject,
            Body = new TextPart(TextFormat.Plain) { Text = letter.Text },
        };
        message.From.Add(MailboxAddress.Parse(server.From));
        message.To.Add(MailboxAddress.Parse(letter.To));
        message.Headers.Add("Auto-Submitted", "auto-generated"); // no answering machine replies (RFC 3834)
        using var client = new SmtpClient();
        await client.ConnectAsync(server.Host, server.Port, Options, cancel);
        if (server.User is { } user)
        {
            await client.AuthenticateAsync(user, server.Password ?? "", cancel);
        }

        await client.SendAsync(message, cancel);
        await client.DisconnectAsync(quit: true, cancel);
    }

    private SecureSocketOptions Options => !server.Secure ? SecureSocketOptions.StartTlsWhenAvailable
        : server.Port == ImplicitTlsPort ? SecureSocketOptions.SslOnConnect
        : SecureSocketOptions.StartTls;
}
