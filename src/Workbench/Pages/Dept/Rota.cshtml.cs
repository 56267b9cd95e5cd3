using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Suban.Components.Fields;
using Suban.Kernel;
using Suban.Organisation.Access;
using Suban.Organisation.StandIns;
using Suban.Workbench.Watch;

namespace Suban.Workbench.Pages.Dept;

/// <summary>Who stands in for whom in the department (代班): one arranges one's own absence, who decides also that of others.</summary>
[Authorize(Policies.Department)]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
internal sealed class RotaModel(StandInQueries standIns, Writes writes) : PageModel
{
    [BindProperty]
    public string? Absent { get; set; }

    [BindProperty]
    public string? Covering { get; set; }

    [BindProperty]
    public List<string> Duties { get; set; } = [];

    [BindProperty]
    public DateParts From { get; set; } = new();

    [BindProperty]
    public DateParts Until { get; set; } = new();

    public IReadOnlyList<StandInRow> Rows { get; private set; } = [];

    public IReadOnlyList<Choice> Absentees { get; private set; } = [];

    public IReadOnlyList<Choice> Colleagues { get; private set; } = [];

    public IReadOnlyList<Choice> DutiesHere { get; } =
    [
        new($"{Role.Examiner}", "审查", "接着办他接手的件"), new($"{Role.Approver}", "审批", "替他作决定；自己审查的不能自己决定"),
    ];

    public Task OnGetAsync(CancellationToken cancel) => LoadAsync(cancel);

    public async Task<IActionResult> OnPostAsync(string? key, CancellationToken cancel)
    {
        var (reader, process) = (User.RequireReader(), HttpContext.Process(nameof(ArrangeStandIn), key: key));
        var roles = Duties.Select(duty => Enum.TryParse<Role>(duty, out var role) ? role : (Role?)null).OfType<Role>().Distinct().ToList();
        var form = new StandInForm(IdOf(Absent), IdOf(Covering), roles, From.Read(), Until.Read());
        var outcome = await writes.RunAsync<ArrangeStandIn, StandInArranged>((op, c) => op.RunAsync(reader, form, process, c), process, form, cancel);
        if (outcome.TryGet(out _))
        {
            return LocalRedirect("/dept/rota");
        }

        await LoadAsync(cancel);
        return this.Refused(outcome.Refusal! with
        {
            Faults = [.. outcome.Refusal!.Faults.Select(fault => fault with
            {
                Field = fault.Field switch
                {
                    "absent" => nameof(Absent),
                    "covering" => nameof(Covering),
                    "roles" => nameof(Duties),
                    "from" => nameof(From),
                    _ => nameof(Until),
                },
            })],
        });
    }

    public async Task<IActionResult> OnPostEndAsync(Guid id, string? key, CancellationToken cancel)
    {
        var (reader, process) = (User.RequireReader(), HttpContext.Process(nameof(EndStandIn), key: key));
        var outcome = await writes.RunAsync<EndStandIn, StandInEnded>((op, c) => op.RunAsync(reader, id, process, c), process, id, cancel);
        if (outcome.TryGet(out _))
        {
            return LocalRedirect("/dept/rota");
        }

        await LoadAsync(cancel);
        return this.Refused(outcome.Refusal!);
    }

    public bool MayEnd(StandInRow row) =>
        User.RequireReader() is var reader && (reader.Has(Role.Approver) || reader.AccountId == row.AbsentId || reader.AccountId == row.CoveringId);

    private async Task LoadAsync(CancellationToken cancel)
    {
        var reader = User.RequireReader();
        Rows = await standIns.OfDepartmentAsync(reader, cancel);
        var people = await standIns.ColleaguesAsync(reader, cancel);
        Colleagues = [.. people.Select(p => new Choice($"{p.AccountId}", $"{p.Name}（{string.Join('、', p.Roles.Select(r => r.Label()))}）"))];
        Absentees = reader.Has(Role.Approver) ? Colleagues : [.. Colleagues.Where(c => c.Value == $"{reader.AccountId}")];
        Absent ??= $"{reader.AccountId}";
    }

    private static Guid? IdOf(string? typed) => Guid.TryParse(typed, out var id) ? id : null;
}
