using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Suban.Kernel;
using Suban.Kernel.Crypto;
using Suban.Kernel.Outbox;

namespace Suban.Organisation.Accounts;

/// <summary>Sends a one-time code to the mobile. The outbox carries only the code's id, so neither number nor code lies open in it.</summary>
internal sealed class SendOneTimeCode(IServiceScopeFactory scopes, FieldCipher cipher, ISmsGateway sms) : IOutboxHandler
{
    public const string TopicName = "organisation.one-time-code";

    public string Topic => TopicName;

    public async Task HandleAsync(Guid messageId, string body, CancellationToken cancel)
    {
        var codeId = JsonSerializer.Deserialize<Message>(body)?.OneTimeCodeId
            ?? throw new InvalidOperationException($"Message {messageId} names no code.");
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AppDbContext>();
        var code = await db.Set<OneTimeCode>().FirstAsync(c => c.OneTimeCodeId == codeId, cancel);
        var account = await db.Set<Account>().FirstAsync(a => a.Id == code.AccountId, cancel);
        if (account.MobileSealed is { } mobile)
        {
            var text = $"您正在重设密码，验证码 {cipher.Open(OneTimeCode.Column, codeId, code.CodeSealed)}，10 分钟内有效。不是您本人操作，请不要告诉任何人。";
            await sms.SendAsync(messageId, cipher.Open(Account.MobileColumn, account.Id, mobile), text, cancel);
        }
    }

    public sealed record Message(Guid OneTimeCodeId);
}
