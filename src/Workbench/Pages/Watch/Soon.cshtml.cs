using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Suban.Cases.Elsewhere;
using Suban.Cases.Queries;
using Suban.Cases.Talks;
using Suban.Catalogue.Mistakes;
using Suban.Kernel;
using Suban.Organisation;
using Suban.Organisation.Access;

namespace Suban.Workbench.Pages.Watch;

/// <summary>Everything of the region that turns red within three working days, before it does.</summary>
[Authorize(Policies.Supervisor)]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
internal sealed class SoonModel(
    SoonQueries soon, DeskQueries desk, QuestionQueries questions, MistakeQueries mistakes, TalkQueries talks, ElsewhereQueries elsewhere,
    Regions regions, TimeProvider clock) : PageModel
{
    public Slice<WatchedStepRow> Slice { get; private set; } = new([], null);

    public bool Paged { get; private set; }

    /// <summary>Received cases whose time to answer ends within the days.</summary>
    public IReadOnlyList<DeskRow> Answers { get; private set; } = [];

    public IReadOnlyList<OpenQuestionRow> Questions { get; private set; } = [];

    /// <summary>Found wrong in guides, and not put right in time.</summary>
    public IReadOnlyList<MistakeView> Mistakes { get; private set; } = [];

    /// <summary>What colleagues asked and nobody answered in time.</summary>
    public IReadOnlyList<TalkLine> Talks { get; private set; } = [];

    /// <summary>Received for another region and not yet forwarded, or forwarded and not yet confirmed.</summary>
    public IReadOnlyList<OutsideRow> Forwardings { get; private set; } = [];

    public DateOnly LastDay { get; private set; }

    public int WarningDays { get; private set; }

    public async Task OnGetAsync(string? after, CancellationToken cancel)
    {
        var reader = User.RequireReader();
        var until = soon.Until(reader);
        (Paged, LastDay) = (after is not null, RegionTime.DateOf(until).AddDays(-1));
        WarningDays = regions.Settings(reader.Region, RegionTime.DateOf(clock.GetUtcNow())).SupervisorWarningDays;
        Slice = await soon.ListAsync(reader, after, cancel);
        if (!Paged)
        {
            Answers = [.. (await desk.ToCheckAsync(reader, null, cancel)).Rows.Where(row => row.DueAt < until)];
            Forwardings = await elsewhere.DueAsync(reader, until, cancel);
            Questions = (await questions.LateAsync(reader, null, cancel)).Rows;
            Talks = await talks.LateAsync(reader, cancel);
            Mistakes = await mistakes.LateAsync(reader, cancel);
        }
    }
}
