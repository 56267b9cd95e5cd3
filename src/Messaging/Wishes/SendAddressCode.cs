using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Suban.Kernel.Outbox;
using Suban.Messaging.Mail;

namespace Suban.Messaging.Wishes;

/// <summary>Sends the code to the address. The outbox carries only whose it is, so neither address nor code lies open in it.</summary>
internal sealed class SendAddressCode(IServiceScopeFactory scopes, IMailGateway mail, TimeProvider clock) : IOutboxHandler
{
    public const string TopicName = "messaging.address-code";

    public string Topic => TopicName;

    public async Task HandleAsync(Guid messageId, string body, CancellationToken cancel)
    {
        var partyId = JsonSerializer.Deserialize<Message>(body)?.PartyId ?? throw new InvalidOperationException($"Message {messageId} names no party.");
        await using var scope = scopes.CreateAsyncScope();
        var wishes = scope.ServiceProvider.GetRequiredService<ContactWishes>();
        if (await wishes.FindAsync(partyId, cancel) is { } wish && wish.Awaits(clock.GetUtcNow()))
        {
            var text = $"您正在登记接收办件通知的电子邮箱，验证码 {wishes.Code(wish)}，10 分钟内有效。\n\n不是您本人操作，不用理会，也请不要把验证码告诉任何人。";
            await mail.SendAsync(messageId, new Letter(wishes.Address(wish), "验证码：登记接收通知的邮箱", text), cancel);
        }
    }

    public sealed record Message(Guid PartyId);
}
