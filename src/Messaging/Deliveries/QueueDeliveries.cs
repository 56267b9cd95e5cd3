using Microsoft.EntityFrameworkCore;
using Suban.Kernel;
using Suban.Messaging.Wishes;
using Suban.Organisation;
using Suban.Parties;
using Suban.Parties.Messages;

namespace Suban.Messaging.Deliveries;

/// <summary>Puts the new notices on the ways their parties want to be told by (外发通知).</summary>
public sealed class QueueDeliveries(
    AppDbContext db, NoticeQueries notices, PartyQueries parties, Regions regions, OrganisationSettings organisation, MessagingSettings settings)
{
    private const int MostAtOnce = 500;

    private static readonly TimeSpan _overlap = TimeSpan.FromMinutes(2);

    public async Task<Outcome<DeliveriesQueued>> RunAsync(ProcessContext process, CancellationToken cancel)
    {
        if (await db.Set<SpreadMark>().FirstOrDefaultAsync(m => m.Name == SpreadMark.Only, cancel) is not { } mark)
        {
            db.Add(new SpreadMark { Name = SpreadMark.Only, Since = process.Now, Until = process.Now });
            return new DeliveriesQueued(0, More: false);
        }

        var found = await notices.SentAsync(mark.LookFrom(_overlap), process.Now, MostAtOnce, cancel);
        mark.Until = found.Count < MostAtOnce ? process.Now : found[^1].SentAt;
        var queued = found.Count == 0 ? 0 : await QueueAsync(found, process.Now, cancel);
        return new DeliveriesQueued(queued, More: found.Count == MostAtOnce && found[^1].SentAt > found[0].SentAt + _overlap);
    }

    private async Task<int> QueueAsync(IReadOnlyList<SentNotice> found, DateTimeOffset now, CancellationToken cancel)
    {
        var (ids, of) = (found.Select(n => n.NoticeId).ToList(), found.Select(n => n.PartyId).Distinct().ToList());
        var queued = (await db.Set<MessageDelivery>().Where(d => ids.Contains(d.NoticeId)).Select(d => d.NoticeId).ToListAsync(cancel)).ToHashSet();
        var wishes = await db.Set<ContactWish>().AsNoTracking().Where(w => of.Contains(w.PartyId)).ToDictionaryAsync(w => w.PartyId, cancel);
        var cards = await parties.CardsAsync(of, cancel);
        var deliveries = found.Where(n => !queued.Contains(n.NoticeId))
            .SelectMany(n => Of(n, cards.GetValueOrDefault(n.PartyId), wishes.GetValueOrDefault(n.PartyId), now)).ToList();
        db.Insert(deliveries);
        foreach (var delivery in deliveries)
        {
            db.Send(SendMessage.TopicName, new SendMessage.Message(delivery.MessageDeliveryId), now, delivery.DueAt);
        }

        return deliveries.Count;
    }

    private IEnumerable<MessageDelivery> Of(SentNotice notice, PartyCard? party, ContactWish? wish, DateTimeOffset now)
    {
        var region = notice.Region ?? organisation.DefaultRegion;
        var words = regions.Settings(region, RegionTime.DateOf(now));
        if (party?.MobileMasked is not null && ContactWishes.Wants(wish?.Sms ?? ContactWishes.Unsaid, notice.Matter))
        {
            var hours = new SendingHours(words.MessageHours.From, words.MessageHours.To);
            yield return Delivery(MessageChannel.Sms, null, MessageWords.Sms(notice, words), hours.NotBefore(now));
        }

        if (wish is { ConfirmedAt: not null } && ContactWishes.Wants(wish.Mail, notice.Matter))
        {
            yield return Delivery(MessageChannel.Mail, notice.Title, MessageWords.Mail(notice, words, settings.PublicOrigin), now);
        }

        MessageDelivery Delivery(MessageChannel channel, string? subject, string text, DateTimeOffset due) => new()
        {
            MessageDeliveryId = Guid.CreateVersion7(now),
            NoticeId = notice.NoticeId,
            PartyId = notice.PartyId,
            Region = region,
            Channel = channel,
            Subject = subject,
            Text = text,
            CreatedAt = now,
            DueAt = due,
        };
    }
}

/// <summary>Notices were put on their ways; kept out of the journal, which is about acts.</summary>
/// <param name="More">There may be more than one run looks at.</param>
public sealed record DeliveriesQueued(int Count, bool More);
