using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Suban.Cases.Talks;
using Suban.Components.Fields;
using Suban.Kernel;
using Suban.Organisation;
using Suban.Organisation.Access;
using Suban.Workbench.Watch;

namespace Suban.Workbench.Pages.Talk;

/// <summary>The window asks professional support, and looks up what it has answered; only where the region has a middle office.</summary>
[Authorize(Policies.Window)]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
internal sealed class SupportModel(TalkQueries talks, Regions regions, DepartmentChoices departments, Writes writes, TimeProvider clock) : PageModel
{
    private const int LongestSearch = 50;

    [BindProperty(SupportsGet = true)]
    public string? Q { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? About { get; set; }

    [BindProperty]
    public string? Department { get; set; }

    [BindProperty]
    public string? Words { get; set; }

    [BindProperty]
    public string? Key { get; set; }

    public bool Done { get; private set; }

    public IReadOnlyList<TalkLine> Waiting { get; private set; } = [];

    public IReadOnlyList<TalkLine> Store { get; private set; } = [];

    public int Minutes => Settings.SupportMinutes;

    public IEnumerable<Choice> Departments => departments.Of(User.RequireReader().Region);

    private Suban.Organisation.Settings.RegionSettings Settings => regions.Settings(User.RequireReader().Region, RegionTime.DateOf(clock.GetUtcNow()));

    public override void OnPageHandlerExecuting(PageHandlerExecutingContext context)
    {
        if (!User.RequireReader().Has(Role.WindowClerk) || !Settings.HasMiddleOffice)
        {
            context.Result = NotFound();
        }
    }

    public async Task OnGetAsync(bool done, CancellationToken cancel)
    {
        Done = done;
        await ReadAsync(cancel);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        var (reader, process) = (User.RequireReader(), HttpContext.Process(nameof(AskSupport), key: Key));
        var form = new SupportForm(About ?? "", Department ?? "", Words ?? "");
        var outcome = await writes.RunAsync<AskSupport, SupportAsked>((op, c) => op.RunAsync(reader, form, process, c), process, form, cancel);
        if (outcome.TryGet(out _))
        {
            return LocalRedirect("/talk/support?done=true");
        }

        await ReadAsync(cancel);
        return this.Refused(outcome.Refusal with
        {
            Faults =
            [
                .. outcome.Refusal.Faults.Select(f => f with
                {
                    Field = f.Field switch { "about" => nameof(About), "department" => nameof(Department), "words" => nameof(Words), _ => f.Field },
                }),
            ],
        });
    }

    private async Task ReadAsync(CancellationToken cancel)
    {
        var reader = User.RequireReader();
        var words = Q?.Trim() is { Length: <= LongestSearch } typed ? typed : "";
        (Waiting, Store) = (await talks.AskedSupportAsync(reader, cancel), await talks.StoreAsync(reader, words, cancel));
    }
}
