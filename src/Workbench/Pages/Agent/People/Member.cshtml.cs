using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Suban.Assistance.Team;
using Suban.Components.Fields;
using Suban.Kernel;
using Suban.Organisation;
using Suban.Organisation.Access;
using Suban.Workbench.Agent;
using Suban.Workbench.Catalog;
using Suban.Workbench.Watch;

namespace Suban.Workbench.Pages.Agent.People;

/// <summary>One member: with what he helps, what changed and whether it was filed, his training and his days.</summary>
[Authorize(Policies.Team)]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
internal sealed class MemberModel(MemberChoices choices, TeamQueries team, MemberFigureQueries figures, Regions regions, TimeProvider clock, Writes writes) : MemberPage(choices)
{
    /// <summary>Of the current year.</summary>
    public MemberFigures? Figures { get; private set; }

    public MemberRecord Record { get; private set; } = null!;

    [BindProperty]
    public int SeenRevision { get; set; }

    [BindProperty]
    public DateParts LeftOn { get; set; } = new();

    [BindProperty]
    public string? LeaveReason { get; set; }

    [BindProperty]
    public string? FilingId { get; set; }

    [BindProperty]
    public string? FiledTo { get; set; }

    [BindProperty]
    public DateParts FiledOn { get; set; } = new();

    [BindProperty]
    public string? Receipt { get; set; }

    public bool MayKeep => User.RequireReader() is var reader && (reader.Has(Role.Supervisor) || (Record.Member.AuthorityId is { } own && own == reader.AuthorityId));

    /// <summary>The oldest change that is not filed yet.</summary>
    public FilingView? ToFile => Record.Filings.Where(f => f.FiledOn is null).OrderBy(f => f.DueOn).FirstOrDefault();

    /// <summary>To whom changes are filed here.</summary>
    public string FilingTo => regions.Settings(User.RequireReader().Region, RegionTime.DateOf(clock.GetUtcNow())).Text("assist-filing-to");

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancel)
    {
        if (!await FindAsync(id, cancel))
        {
            return NotFound();
        }

        Show();
        return Page();
    }

    public Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancel) => this.ActAsync(() => FindAsync(id, cancel), async reader =>
    {
        var (form, process) = (Form(), HttpContext.Process(nameof(ChangeMember)));
        return (await writes.RunAsync<ChangeMember, MemberChanged>((op, c) => op.RunAsync(reader, id, SeenRevision, form, process, c), process, cancel)).Refusal;
    });

    public Task<IActionResult> OnPostLeaveAsync(Guid id, CancellationToken cancel) => this.ActAsync(() => FindAsync(id, cancel), async reader =>
    {
        Show();
        var process = HttpContext.Process(nameof(RetireMember));
        return (await writes.RunAsync<RetireMember, MemberLeft>(
            (op, c) => op.RunAsync(reader, id, SeenRevision, LeftOn.Read(), LeaveReason ?? "", process, c), process, cancel)).Refusal;
    });

    public Task<IActionResult> OnPostFileAsync(Guid id, CancellationToken cancel) => this.ActAsync(() => FindAsync(id, cancel), async reader =>
    {
        Show();
        var form = new FilingForm(TypedLines.Line(FiledTo) ?? "", FiledOn.Read(), TypedLines.Line(Receipt) ?? "");
        var (filing, process) = (Guid.TryParse(FilingId, out var known) ? known : Guid.Empty, HttpContext.Process(nameof(FileMemberChange)));
        return (await writes.RunAsync<FileMemberChange, MemberChangeFiled>((op, c) => op.RunAsync(reader, id, filing, form, process, c), process, cancel)).Refusal;
    });

    private async Task<bool> FindAsync(Guid id, CancellationToken cancel)
    {
        if (await team.FindMemberAsync(User.RequireReader(), id, cancel) is not { } found)
        {
            return false;
        }

        Record = found;
        Figures = await figures.OfAsync(User.RequireReader(), id, null, cancel);
        await OfferAsync(cancel);
        return true;
    }

    /// <summary>The member as he stands, in the fields to change him with.</summary>
    private void Show()
    {
        var member = Record.Member;
        (Name, Phone, PhoneIsWork) = (member.Name, member.Phone, member.PhoneIsWork ? "yes" : null);
        (AccountId, AuthorityId, PointId) = ($"{member.AccountId}", $"{member.AuthorityId}", $"{member.PointId}");
        Items = [.. member.Items.Select(i => i.Key)];
    }
}
