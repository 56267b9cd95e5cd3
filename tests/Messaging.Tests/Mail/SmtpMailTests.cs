using MimeKit;
using Suban.Messaging.Mail;

namespace Suban.Messaging.Tests.Mail;

/// <summary>Against a mail server in a process of its own, which puts what it took into a folder.</summary>
public sealed class SmtpMailTests
{
    private static readonly Letter _letter = new("lan@example.cn", "已办结：我要开小餐馆（纳兰𠮷祥）", "办结了。\n\nᠮᠣᠩᠭᠣᠯ\n\n. 一行只有一个点也要到\n.\n完");

    [Fact]
    public async Task SendAsync_ARealServer_TakesTheLetterWhole()
    {
        Assert.SkipUnless(MailServerProcess.IsInstalled, "aiosmtpd is not installed.");
        await using var server = await MailServerProcess.StartAsync();
        var id = Guid.NewGuid();

        await new SmtpMail(server.Settings with { Secure = false }).SendAsync(id, _letter, TestContext.Current.CancellationToken);

        var taken = Assert.Single(server.Taken());
        Assert.Equal("fuwu@example.cn", taken.From.Mailboxes.Single().Address);
        Assert.Equal("lan@example.cn", taken.To.Mailboxes.Single().Address);
        Assert.Equal(_letter.Subject, taken.Subject);
        Assert.Equal(_letter.Text, taken.TextBody!.ReplaceLineEndings("\n").TrimEnd('\n'));
        Assert.StartsWith(id.ToString("N"), taken.MessageId!, StringComparison.Ordinal);
        Assert.Equal("auto-generated", taken.Headers["Auto-Submitted"]);
    }

    [Fact]
    public async Task SendAsync_EncryptionAskedForAndNotOffered_SendsNothing()
    {
        Assert.SkipUnless(MailServerProcess.IsInstalled, "aiosmtpd is not installed.");
        await using var server = await MailServerProcess.StartAsync();

        await Assert.ThrowsAsync<NotSupportedException>(() => new SmtpMail(server.Settings).SendAsync(Guid.NewGuid(), _letter, TestContext.Current.CancellationToken));

        Assert.Empty(server.Taken());
    }

    [Fact]
    public async Task SendAsync_NobodyThere_Fails()
    {
        var nobody = new MailServer("127.0.0.1", MailServerProcess.FreePort(), "fuwu@example.cn", null, null, Secure: false);

        await Assert.ThrowsAnyAsync<Exception>(() => new SmtpMail(nobody).SendAsync(Guid.NewGuid(), _letter, TestContext.Current.CancellationToken));
    }

    [Fact]
    public void Settings_Written_ShowNoPassword() =>
        Assert.DoesNotContain("geheim", new MailServer("mail.example.cn", 587, "fuwu@example.cn", "fuwu", "geheim", true).ToString(), StringComparison.Ordinal);
}
