using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Suban.Assistance.Team;
using Suban.Components.Fields;
using Suban.Organisation.Access;
using Suban.Workbench.Catalog;
using Suban.Workbench.Watch;

namespace Suban.Workbench.Agent;

/// <summary>The fields of a member, which entering and changing him share, with what can be chosen in them.</summary>
internal abstract class MemberPage(MemberChoices choices) : PageModel
{
    [BindProperty]
    public string? Name { get; set; }

    [BindProperty]
    public string? Phone { get; set; }

    [BindProperty]
    public string? PhoneIsWork { get; set; }

    [BindProperty]
    public string? AccountId { get; set; }

    [BindProperty]
    public string? AuthorityId { get; set; }

    [BindProperty]
    public string? PointId { get; set; }

    [BindProperty]
    public List<string> Items { get; set; } = [];

    [BindProperty]
    public DateParts On { get; set; } = new();

    [BindProperty]
    public string? Reason { get; set; }

    public static IReadOnlyList<Choice> WorkPhone { get; } = [new("yes", "这是单位的工作电话")];

    public MemberOptions Options { get; private set; } = MemberOptions.None;

    protected async Task OfferAsync(CancellationToken cancel) => Options = await choices.OfAsync(User.RequireReader(), cancel);

    /// <summary>As typed; what is no choice stays one that no region has.</summary>
    protected MemberForm Form() => new(
        TypedLines.Line(Name) ?? "", TypedLines.Line(Phone) ?? "", PhoneIsWork == "yes", Chosen(AccountId), Chosen(AuthorityId), Chosen(PointId), Items, On.Read(), Reason ?? "");

    private static Guid? Chosen(string? value) => string.IsNullOrEmpty(value) ? null : Guid.TryParse(value, out var id) ? id : Guid.Empty;
}
