using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Suban.Kernel;
using Suban.Kernel.Outbox;
using Suban.Messaging.Mail;
using Suban.Messaging.Wishes;
using Suban.Organisation.Accounts;
using Suban.Parties;

namespace Suban.Messaging.Deliveries;

/// <summary>Sends one message and records what became of it; a failure is recorded and left to the outbox to try again.</summary>
internal sealed class SendMessage(IServiceScopeFactory scopes, Writes writes, ISmsGateway sms, IMailGateway mail, TimeProvider clock) : IOutboxHandler
{
    public const string TopicName = "messaging.send";

    private const int LongestFault = 200;

    public string Topic => TopicName;

    public async Task HandleAsync(Guid messageId, string body, CancellationToken cancel)
    {
        var id = JsonSerializer.Deserialize<Message>(body)?.DeliveryId ?? throw new InvalidOperationException($"Message {messageId} names no delivery.");
        await using var scope = scopes.CreateAsyncScope();
        var delivery = await scope.ServiceProvider.GetRequiredService<AppDbContext>().Set<MessageDelivery>().AsNoTracking()
            .FirstAsync(d => d.MessageDeliveryId == id, cancel);
        if (delivery.State is DeliveryState.Sent or DeliveryState.NotWanted)
        {
            return;
        }

        try
        {
            var sent = delivery.Channel is MessageChannel.Sms
                ? await TextAsync(scope.ServiceProvider, messageId, delivery, cancel)
                : await WriteAsync(scope.ServiceProvider, messageId, delivery, cancel);
            await MarkAsync(id, sent ? DeliveryState.Sent : DeliveryState.NotWanted, null, cancel);
        }
        catch (Exception exception) when (!cancel.IsCancellationRequested)
        {
            await MarkAsync(id, DeliveryState.Failed, exception.Message[..Math.Min(exception.Message.Length, LongestFault)], cancel);
            throw;
        }
    }

    private async Task<bool> TextAsync(IServiceProvider services, Guid messageId, MessageDelivery delivery, CancellationToken cancel)
    {
        var wish = await services.GetRequiredService<ContactWishes>().OfAsync(delivery.PartyId, cancel);
        var party = await services.GetRequiredService<PartyQueries>().IdentityAsync(delivery.PartyId, cancel);
        if (wish.Sms is WishLevel.None || party?.Mobile is not { } mobile)
        {
            return false;
        }

        await sms.SendAsync(messageId, mobile, delivery.Text, cancel);
        return true;
    }

    private async Task<bool> WriteAsync(IServiceProvider services, Guid messageId, MessageDelivery delivery, CancellationToken cancel)
    {
        var wishes = services.GetRequiredService<ContactWishes>();
        if (await wishes.FindAsync(delivery.PartyId, cancel) is not { ConfirmedAt: not null, Mail: not WishLevel.None } wish)
        {
            return false;
        }

        await mail.SendAsync(messageId, new Letter(wishes.Address(wish), delivery.Subject ?? "", delivery.Text), cancel);
        return true;
    }

    private async Task MarkAsync(Guid deliveryId, DeliveryState state, string? fault, CancellationToken cancel)
    {
        var process = SystemProcess.Create(nameof(MarkDelivery), clock.GetUtcNow());
        var outcome = await writes.RunAsync<MarkDelivery, DeliveryMarked>((op, c) => op.RunAsync(deliveryId, state, fault, process, c), process, cancel);
        _ = outcome.TryGet(out _);
    }

    public sealed record Message(Guid DeliveryId);
}
