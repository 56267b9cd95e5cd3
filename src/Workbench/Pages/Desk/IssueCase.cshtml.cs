using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Suban.Cases;
using Suban.Cases.Issue;
using Suban.Cases.Queries;
using Suban.Catalogue.Adopting;
using Suban.Catalogue.Publishing;
using Suban.Components.Fields;
using Suban.Components.Status;
using Suban.Kernel;
using Suban.Organisation.Access;
using Suban.Parties;
using Suban.Workbench.Desk;

namespace Suban.Workbench.Pages.Desk;

/// <summary>Unified issue (统一出件) of one case: everything that is ready, counted, handed over or sent, and recorded.</summary>
[Authorize(Policies.Issuer)]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
internal sealed class IssueCaseModel(
    DeskCaseQueries cases, ProceedingQueries proceedings, HandOverQueries handOvers, PartyQueries parties, CatalogueStore catalogue, Writes writes) : PageModel
{
    private const string AddressElement = "contact.delivery-address";

    /// <summary>The identity is checked against whom the applicant named for the code.</summary>
    private const string ByCode = "code";

    public static IReadOnlyList<Choice> IdentityChecks { get; } =
    [
        new("核对身份证原件，人证一致", "核对身份证原件，人证一致"),
        new("核对营业执照和经办人身份证", "核对营业执照和经办人身份证"),
        new(ByCode, "代领：取件码，核对代领人身份证"),
        new("代领：核对授权委托书和代领人身份证", "代领：核对授权委托书和代领人身份证"),
        new("核对其他有效身份证件原件", "核对其他有效身份证件原件"),
    ];

    public DeskCaseView Case { get; private set; } = null!;

    /// <summary>What the applicant was asked about a part, and said.</summary>
    public PartOfferView? Offer { get; private set; }

    public PartyCard? Party { get; private set; }

    /// <summary>How the applicant wants his results, where he said so after the application.</summary>
    public DeliveryWishView? Wish { get; private set; }

    /// <summary>Whom the code typed in was made for.</summary>
    public PickupFetcher? Fetcher { get; private set; }

    public IReadOnlyList<IssueLine> Lines { get; private set; } = [];

    public IReadOnlyList<IssueLine> Ready => [.. Lines.Where(line => line.State is ResultState.Ready)];

    public IReadOnlyList<IssueLine> Outstanding => [.. Lines.Where(line => line.State is ResultState.Outstanding)];

    /// <summary>What comes with the results that are ready, without charge.</summary>
    public IReadOnlyList<GiftPack> Packs => field ??=
    [
        .. catalogue.Current.Region(Case.Tracking.Region)?.PacksWith(Ready.Where(line => line.Step.Status is StepStatus.Granted).Select(line => line.Step.ItemKey)) ?? [],
    ];

    public IReadOnlyList<string> Heads { get; } = ["事项", "结果", "在哪里"];

    /// <summary>What is not handed over now: with a department, gone out before, or without a result.</summary>
    public IReadOnlyList<IssueLine> Elsewhere => [.. Lines.Where(line => line.State is not ResultState.Ready)];

    public IEnumerable<IReadOnlyList<object?>> Rows => Elsewhere.Select(line => (IReadOnlyList<object?>)[line.Step.ItemName, ResultOf(line), PlaceOf(line)]);

    [BindProperty]
    public int Revision { get; set; }

    [BindProperty]
    public string? Method { get; set; }

    [BindProperty]
    public string? Receiver { get; set; }

    [BindProperty]
    public string? Identity { get; set; }

    [BindProperty]
    public string? Address { get; set; }

    /// <summary>The pick-up code, as it was read out.</summary>
    [BindProperty]
    public string? Code { get; set; }

    [BindProperty]
    public string? Part { get; set; }

    [BindProperty]
    public List<string> Checked { get; set; } = [];

    /// <summary>What of the packs was given, as ticked.</summary>
    [BindProperty]
    public List<string> Given { get; set; } = [];

    [BindProperty]
    public Guid IssueId { get; set; }

    [BindProperty]
    public string? Order { get; set; }

    [BindProperty]
    public string? Key { get; set; }

    public static string MethodWords(DeliveryMethod method) => method switch
    {
        DeliveryMethod.OnSite => "现场领取",
        DeliveryMethod.Post => "免费寄递",
        DeliveryMethod.Online => "网上送达",
    };

    /// <param name="scanned">The receipt was scanned here, so somebody stands at the counter.</param>
    public async Task<IActionResult> OnGetAsync(string number, bool scanned, CancellationToken cancel)
    {
        if (await ReadAsync(number, cancel) is { } elsewhere)
        {
            return elsewhere;
        }

        Method = scanned ? nameof(DeliveryMethod.OnSite) : Wish?.Method.ToString();
        Receiver = Wish is { Method: DeliveryMethod.Post, Receiver: { } receiver } ? receiver : Case.Tracking.ApplicantName;
        Address = Wish?.Address ?? Case.Sections.SelectMany(section => section.Fields).FirstOrDefault(field => field.Field.Id == AddressElement)?.Value;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string number, CancellationToken cancel)
    {
        if (await ReadAsync(number, cancel) is { } elsewhere)
        {
            return elsewhere;
        }

        if (Check(out var method) is { Count: > 0 } faults)
        {
            return this.Faulty(faults);
        }

        var reader = User.RequireReader();
        var handOver = new HandOver
        {
            Method = method,
            ReceiverName = Receiver ?? "",
            IdentityCheck = method is DeliveryMethod.OnSite ? Identity ?? "" : "",
            PickupCode = method is DeliveryMethod.OnSite && Identity == ByCode ? Code ?? "" : null,
            Checklist = [.. Ready.Select(line => $"{line.Step.ItemName}：{line.Result}")],
            Extras = [.. Packs.SelectMany(pack => pack.Contents.Select(pack.LineOf)).Where(Given.Contains)],
            ApplicantWantsPart = Part == "true",
            Address = method is DeliveryMethod.Post ? Address : null,
        };
        var process = HttpContext.Process(nameof(IssueResults), key: Key);
        var outcome = await writes.RunAsync<IssueResults, ResultsIssued>(
            (op, c) => op.RunAsync(reader, Case.Tracking.CaseId, Revision, handOver, process, c), process, handOver, cancel);
        return outcome.TryGet(out _) ? LocalRedirect($"/desk/cases/{number}?done=issued") : this.Refused(outcome.Refusal);
    }

    /// <summary>Shows whom a code was made for, before anything is handed over.</summary>
    public async Task<IActionResult> OnPostCodeAsync(string number, CancellationToken cancel)
    {
        if (await ReadAsync(number, cancel) is { } elsewhere)
        {
            return elsewhere;
        }

        Fetcher = await handOvers.FetcherAsync(User.RequireReader(), Case.Tracking.CaseId, Code, cancel);
        if (Fetcher is null)
        {
            return this.Faulty([new FieldFault(nameof(Code), "取件码不对，或者已经用过、作废、过期")]);
        }

        // What was looked up is what the form below goes on with.
        ModelState.Clear();
        (Method, Identity, Receiver, Revision) = (nameof(DeliveryMethod.OnSite), ByCode, Fetcher.Name, Case.Tracking.Revision);
        return Page();
    }

    public async Task<IActionResult> OnPostOfferAsync(string number, CancellationToken cancel)
    {
        if (await ReadAsync(number, cancel) is { } elsewhere)
        {
            return elsewhere;
        }

        var reader = User.RequireReader();
        var (caseId, process) = (Case.Tracking.CaseId, HttpContext.Process(nameof(OfferPart), key: Key));
        var outcome = await writes.RunAsync<OfferPart, PartOffered>(
            (op, c) => op.RunAsync(reader, caseId, Revision, process, c), process, new { caseId, Revision }, cancel);
        return outcome.TryGet(out _) ? LocalRedirect($"/desk/cases/{number}?done=offered") : this.Refused(outcome.Refusal);
    }

    public async Task<IActionResult> OnPostPostedAsync(string number, CancellationToken cancel)
    {
        if (await ReadAsync(number, cancel) is { } elsewhere)
        {
            return elsewhere;
        }

        var reader = User.RequireReader();
        var process = HttpContext.Process(nameof(RecordPosting), key: Key);
        var outcome = await writes.RunAsync<RecordPosting, ResultsPosted>(
            (op, c) => op.RunAsync(reader, IssueId, Order ?? "", process, c), process, new { IssueId, Order }, cancel);
        return outcome.TryGet(out _) ? LocalRedirect($"/desk/issue/{number}") : this.Refused(outcome.Refusal);
    }

    public async Task<IActionResult> OnPostDeliveredAsync(string number, CancellationToken cancel)
    {
        if (await ReadAsync(number, cancel) is { } elsewhere)
        {
            return elsewhere;
        }

        var reader = User.RequireReader();
        var process = HttpContext.Process(nameof(RecordDelivery), key: Key);
        var outcome = await writes.RunAsync<RecordDelivery, ResultsDelivered>(
            (op, c) => op.RunAsync(reader, IssueId, process, c), process, new { IssueId }, cancel);
        return outcome.TryGet(out _) ? LocalRedirect($"/desk/issue/{number}") : this.Refused(outcome.Refusal);
    }

    private List<FieldFault> Check(out DeliveryMethod method)
    {
        var faults = new List<FieldFault>();
        if (!Enum.TryParse(Method, out method) || !Enum.IsDefined(method))
        {
            faults.Add(new FieldFault(nameof(Method), "请选择怎样送达"));
        }

        if (Ready.Any(line => !Checked.Contains(line.Step.StepId.ToString())))
        {
            faults.Add(new FieldFault(nameof(Checked), "请逐项清点，全部勾选后再出件"));
        }

        return faults;
    }

    private static string ResultOf(IssueLine line) => line.State is ResultState.Ready or ResultState.Issued ? line.Result : line.Step.StatusWords;

    private static string PlaceOf(IssueLine line) => line.State switch
    {
        ResultState.Ready => "出件窗口，可以领取",
        ResultState.Issued => "已出件",
        ResultState.Outstanding => $"{line.Holder}，{line.Step.StatusWords}",
        ResultState.Without => "没有结果要送达",
    };

    private async Task<IActionResult?> ReadAsync(string number, CancellationToken cancel)
    {
        var reader = User.RequireReader();
        if (await cases.OpenAsync(reader, await cases.FindAsync(reader, number, cancel), cancel) is not { } found)
        {
            return NotFound();
        }

        Case = found;
        Lines = IssueLines.Of(found.Tracking);
        Offer = await proceedings.OfferAsync(found.Tracking.CaseId, cancel);
        Wish = await handOvers.WishAsync(reader, found.Tracking.CaseId, cancel);
        Party = await parties.FindAsync(found.PartyId, cancel);
        return null;
    }
}
