using System.Globalization;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Suban.Kernel;
using Suban.Messaging.Deliveries;
using Suban.Messaging.Mail;
using Suban.Organisation;
using Suban.Organisation.Access;
using Suban.Organisation.Accounts;

namespace Suban.Workbench.Pages.Admin;

/// <summary>What left the site or would have, and what became of it.</summary>
[Authorize(Policies.SystemAdministrator)]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class MessagesModel(DeliveryQueries deliveries, Regions regions, ISmsGateway sms, IMailGateway mail) : PageModel
{
    public static IReadOnlyList<(string Key, string Words)> States { get; } =
    [
        ("", "全部"),
        (nameof(DeliveryState.Waiting), "待发"),
        (nameof(DeliveryState.Sent), "已发"),
        (nameof(DeliveryState.Failed), "没发出去"),
        (nameof(DeliveryState.NotWanted), "不用发"),
    ];

    public string State { get; private set; } = "";

    public Slice<DeliveryLine> Slice { get; private set; } = new([], null);

    /// <summary>Which of the ways only shows what would be sent; null where none does.</summary>
    public string? Simulated => (sms is SimulatedSms, mail.Simulated) switch
    {
        (true, true) => "短信和邮件都是模拟的，没有真的发出",
        (true, false) => "短信是模拟的，没有真的发出",
        (false, true) => "邮件是模拟的，没有真的发出",
        (false, false) => null,
    };

    public async Task OnGetAsync(string? state, string? before, CancellationToken cancel)
    {
        DeliveryState? wanted = Enum.TryParse<DeliveryState>(state, out var known) && Enum.IsDefined(known) ? known : null;
        State = wanted?.ToString() ?? "";
        Slice = await deliveries.ListAsync(User.RequireReader(), wanted, before, cancel);
    }

    public string RegionName(string code) => regions.Find(code)?.ShortName ?? code;

    public static string Time(DateTimeOffset at) => RegionTime.Local(at).ToString("M月d日 H:mm", CultureInfo.InvariantCulture);

    public static string Words(DeliveryLine row) => row.State switch
    {
        DeliveryState.Waiting => $"待发，{Time(row.DueAt)} 起",
        DeliveryState.Sent => $"已发，{Time(row.SettledAt!.Value)}",
        DeliveryState.Failed => $"试了 {row.Attempts} 次没发出去：{row.Fault}",
        DeliveryState.NotWanted => "申请人不用发，或没有号码、邮箱",
    };
}
