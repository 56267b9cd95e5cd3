using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Suban.Kernel;
using Suban.Messaging.Deliveries;
using Suban.Organisation.Access;
using Suban.Parties.Messages;
using Suban.Portal.Apply;

namespace Suban.Portal.Pages.Me;

/// <summary>The party's notices, newest first; to staff, who have no party, what is told to the account.</summary>
[Authorize]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class MessagesModel(NoticeQueries notices, DeliveryQueries deliveries, Writes writes) : PageModel
{
    public Slice<NoticeLine> Slice { get; private set; } = new([], null);

    public bool Paged { get; private set; }

    public ILookup<Guid, DeliveryLine> Deliveries { get; private set; } = Array.Empty<DeliveryLine>().ToLookup(d => d.NoticeId);

    private Guid Reached => User.RequireReader().PartyId ?? User.RequireReader().AccountId;

    /// <summary>Where a message outside has got to.</summary>
    public static string Words(DeliveryLine delivery)
    {
        var what = delivery.Channel is MessageChannel.Sms ? "短信" : "邮件";
        return delivery.State switch
        {
            DeliveryState.Waiting => $"{what}将在 {Moments.Time(delivery.DueAt)} 发出",
            DeliveryState.Sent => $"{what}已在 {Moments.Time(delivery.SettledAt!.Value)} 发出",
            DeliveryState.Failed => $"{what}没有发出去，还会再试",
            DeliveryState.NotWanted => $"{what}没有发",
        };
    }

    public async Task OnGetAsync(string? before, CancellationToken cancel)
    {
        Paged = before is not null;
        Slice = await notices.ListAsync(Reached, before, cancel);
        Deliveries = await deliveries.OfNoticesAsync([.. Slice.Rows.Select(n => n.NoticeId)], cancel);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        var (party, process) = (Reached, HttpContext.Process(nameof(MarkNoticesRead)));
        await writes.RunAsync<MarkNoticesRead, NoticesRead>((op, c) => op.RunAsync(party, null, process, c), process, cancel);
        return RedirectToPage();
    }
}
