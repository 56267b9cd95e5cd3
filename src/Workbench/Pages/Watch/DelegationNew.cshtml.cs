using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Suban.Cases.Delegations;
using Suban.Certificates.Files;
using Suban.Components.Fields;
using Suban.Kernel;
using Suban.Organisation;
using Suban.Organisation.Access;
using Suban.Workbench.Catalog;
using Suban.Workbench.Desk;
using Suban.Workbench.Watch;

namespace Suban.Workbench.Pages.Watch;

/// <summary>Offers a delegation (交互授权): first the two organs, then what of the grantor's items, with which powers, until when.</summary>
[Authorize(Policies.Delegations)]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
[RequestSizeLimit(Uploads.MostBytes)]
[RequestFormLimits(MultipartBodyLengthLimit = Uploads.MostBytes)]
internal sealed class DelegationNewModel(DelegationChoices choices, FileStore files, Writes writes) : PageModel
{
    public const string FileField = "Paper";

    private const string Named = "named";

    [BindProperty(SupportsGet = true)]
    public string? Grantor { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Grantee { get; set; }

    [BindProperty]
    public List<string> Items { get; set; } = [];

    [BindProperty]
    public List<string> Powers { get; set; } = [];

    [BindProperty]
    public List<string> Naming { get; set; } = [Named];

    [BindProperty]
    public DateParts From { get; set; } = new();

    [BindProperty]
    public DateParts Until { get; set; } = new();

    [BindProperty]
    public string? DocumentNumber { get; set; }

    /// <summary>Both organs, once they are chosen.</summary>
    public ChosenSides? Sides { get; private set; }

    public IReadOnlyList<Choice> Grantors => choices.Grantors(User.RequireReader());

    public IReadOnlyList<Choice> Grantees => choices.Grantees(User.RequireReader());

    public IReadOnlyList<Choice> ItemsHere => Sides is { } sides ? choices.Items(sides) : [];

    public static IReadOnlyList<Choice> PowersHere { get; } = [.. DelegationWords.Powers.Select(p => new Choice(p.Power.ToString(), p.Word, p.Means))];

    public static IReadOnlyList<Choice> NamingHere { get; } =
        [new Choice(Named, "写明受托机关", "名义和印章都是委托机关的；勾上以后，文书多一句“某机关受某机关委托办理”")];

    public IActionResult OnGet()
    {
        if (Grantor is null && Grantee is null)
        {
            return Page();
        }

        var found = choices.Find(User.RequireReader(), Grantor, Grantee);
        Sides = found.TryGet(out var sides) ? sides : null;
        return Sides is null ? this.Refused(found.Refusal!) : Page();
    }

    public async Task<IActionResult> OnPostAsync(string? key, CancellationToken cancel)
    {
        var reader = User.RequireReader();
        if (!choices.Find(reader, Grantor, Grantee).TryGet(out var sides))
        {
            return NotFound();
        }

        Sides = sides;
        var (file, fault) = await files.TakeOneAsync(Request.Form.Files, FileField, null, cancel);
        if (fault is not null)
        {
            return this.Refused(fault);
        }

        var form = new DelegationForm(
            sides.Grantor.AuthorityId, sides.Grantee.AuthorityId, Read(Powers), Items, From.Read(), Until.Read(), TypedLines.Line(DocumentNumber) ?? "",
            Naming.Contains(Named), file);
        var process = HttpContext.Process(nameof(OfferDelegation), key: key);
        var outcome = await writes.RunAsync<OfferDelegation, DelegationOffered>(
            (op, c) => op.RunAsync(reader, form, process, c), process, form with { Paper = null }, cancel);
        return outcome.TryGet(out var offered) ? LocalRedirect($"/watch/delegations/{offered.DelegationId}") : this.Refused(outcome.Refusal!);
    }

    private static DelegatedPowers Read(IEnumerable<string> ticked) => ticked.Aggregate(
        DelegatedPowers.None, (powers, word) => powers | DelegationWords.Powers.FirstOrDefault(p => p.Power.ToString() == word).Power);
}
