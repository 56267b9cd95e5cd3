using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Suban.Components.Fields;
using Suban.Kernel;
using Suban.Kernel.Identifiers;
using Suban.Messaging.Mail;
using Suban.Messaging.Wishes;
using Suban.Organisation.Access;
using Suban.Parties;

namespace Suban.Portal.Pages.Me;

/// <summary>How the party wants to be told besides the messages here.</summary>
[Authorize(Policies.Applicant)]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class WaysModel(ContactWishes wishes, PartyQueries parties, SimulatedMail mail, PortalSettings portal, Writes writes) : PageModel
{
    private const int LettersShown = 3;

    [BindProperty]
    public WishLevel Sms { get; set; }

    [BindProperty]
    public WishLevel Mail { get; set; }

    [BindProperty]
    public string? Address { get; set; }

    [BindProperty]
    public string? Code { get; set; }

    public ContactWishView Wish { get; private set; } = new(default, default, null, false, false);

    public string SmsHint { get; private set; } = "";

    public string? Done { get; private set; }

    public IReadOnlyList<Letter> Letters { get; private set; } = [];

    public static IReadOnlyList<Choice> Levels { get; } =
    [
        new(nameof(WishLevel.Needed), "要我办的事和结果"),
        new(nameof(WishLevel.All), "每一步进展"),
        new(nameof(WishLevel.None), "不用发"),
    ];

    public async Task OnGetAsync(string? done, CancellationToken cancel)
    {
        await LoadAsync(cancel);
        (Sms, Mail) = (Wish.Sms, Wish.Mail);
        Done = done switch
        {
            "levels" => "记下了",
            "sent" => "验证码已发出，请到邮箱里看",
            "confirmed" => "邮箱已确认",
            "forgotten" => "邮箱已删除",
            _ => null,
        };
    }

    public Task<IActionResult> OnPostAsync(CancellationToken cancel) => ModelState.IsValid
        ? ActAsync<ChangeWishes, WishesChanged>((op, party, process, c) => op.RunAsync(party, Sms, Mail, process, c), "levels", cancel)
        : AgainAsync(new Refusal("wishes.invalid", "请各选一项。") { Kind = RefusalKind.Invalid, Faults = [new FieldFault(nameof(Sms), "请各选一项")] }, cancel);

    public Task<IActionResult> OnPostAddressAsync(CancellationToken cancel) =>
        ActAsync<EnterAddress, AddressEntered>((op, party, process, c) => op.RunAsync(party, (Address ?? "").Trim(), process, c), "sent", cancel);

    public async Task<IActionResult> OnPostConfirmAsync(CancellationToken cancel)
    {
        var (party, process) = (Party, HttpContext.Process(nameof(ConfirmAddress)));
        var outcome = await writes.RunAsync<ConfirmAddress, AddressAnswered>(
            (op, c) => op.RunAsync(party, TypedNumber.Clean(Code ?? ""), process, c), process, cancel);
        if (!outcome.TryGet(out var answered))
        {
            return await AgainAsync(outcome.Refusal, cancel);
        }

        return answered.Confirmed ? Back("confirmed") : await AgainAsync(WrongCode, cancel);
    }

    public Task<IActionResult> OnPostForgetAsync(CancellationToken cancel) =>
        ActAsync<ForgetAddress, AddressForgotten>((op, party, process, c) => op.RunAsync(party, process, c), "forgotten", cancel);

    private static Refusal WrongCode { get; } =
        new("address.wrong_code", "验证码不对。") { Kind = RefusalKind.Invalid, Faults = [new FieldFault(nameof(Code), "验证码不对，请再看一遍邮件")] };

    private Guid Party => User.RequireReader().PartyId ?? Guid.Empty;

    private async Task<IActionResult> ActAsync<TOperation, TEvent>(
        Func<TOperation, Guid, ProcessContext, CancellationToken, Task<Outcome<TEvent>>> act, string done, CancellationToken cancel)
        where TOperation : notnull
        where TEvent : notnull
    {
        var (party, process) = (Party, HttpContext.Process(typeof(TOperation).Name));
        var outcome = await writes.RunAsync<TOperation, TEvent>((op, c) => act(op, party, process, c), process, cancel);
        return outcome.TryGet(out _) ? Back(done) : await AgainAsync(outcome.Refusal, cancel);
    }

    private LocalRedirectResult Back(string done) => LocalRedirect("/me/messages/ways?done=" + done);

    private async Task<IActionResult> AgainAsync(Refusal refusal, CancellationToken cancel)
    {
        await LoadAsync(cancel);
        if (!Request.HasFormContentType || !Request.Form.ContainsKey(nameof(Sms)))
        {
            (Sms, Mail) = (Wish.Sms, Wish.Mail); // another form of the page was sent
        }

        return this.Refused(refusal);
    }

    private async Task LoadAsync(CancellationToken cancel)
    {
        Wish = await wishes.OfAsync(Party, cancel);
        var card = await parties.FindAsync(Party, cancel);
        SmsHint = card?.MobileMasked is { } mobile ? $"发到 {mobile}，夜里不发" : "您没有登记手机，发不了短信；带身份证到窗口登记";
        Letters = portal.Demonstration && Wish.Address is not null ? [.. mail.Sent.Where(IsMine).Take(LettersShown)] : [];
    }

    /// <summary>As far as the masked address tells; there is none but simulated mail here.</summary>
    private bool IsMine(Letter letter) => ContactWishes.Masked(letter.To) == Wish.Address;
}
