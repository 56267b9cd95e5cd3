using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Suban.Cases.Talks;
using Suban.Certificates.Files;
using Suban.Components.Fields;
using Suban.Kernel;
using Suban.Organisation.Access;
using Suban.Workbench.Desk;
using Suban.Workbench.Watch;

namespace Suban.Workbench.Pages.Talk;

/// <summary>The conversation of a case: the window and the departments taking part write and ask each other.</summary>
[Authorize(Policies.Talk)]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
[RequestSizeLimit(Uploads.MostBytes)]
[RequestFormLimits(MultipartBodyLengthLimit = Uploads.MostBytes)]
internal sealed class CaseModel(TalkQueries talks, FileStore files, Writes writes) : PageModel
{
    public const string FileField = "Attachment";

    public CaseTalk Talk { get; private set; } = null!;

    public bool Done { get; private set; }

    [BindProperty]
    public string? Words { get; set; }

    [BindProperty]
    public string? Ask { get; set; }

    [BindProperty]
    public DateParts By { get; set; } = new();

    [BindProperty]
    public string? Key { get; set; }

    public IEnumerable<Choice> Partners => Talk.Partners.Select(p => new Choice(p.Key, p.Name));

    /// <summary>Where the reader came from.</summary>
    public string Back => User.RequireReader().Has(Role.WindowClerk) ? $"/desk/cases/{Talk.Number}" : "/dept/inbox";

    public async Task<IActionResult> OnGetAsync(string number, bool done, CancellationToken cancel)
    {
        Done = done;
        return await FindAsync(number, cancel) ? Page() : NotFound();
    }

    public async Task<IActionResult> OnPostAsync(string number, CancellationToken cancel)
    {
        if (!await FindAsync(number, cancel))
        {
            return NotFound();
        }

        var (file, fault) = await files.TakeOneAsync(Request.Form.Files, FileField, null, cancel);
        if (fault is not null)
        {
            return this.Refused(fault);
        }

        var (reader, process) = (User.RequireReader(), HttpContext.Process(nameof(WriteInCase), key: Key));
        var form = new TalkForm(Words ?? "", Ask ?? "", By.Read(), file);
        var outcome = await writes.RunAsync<WriteInCase, StaffMessageSent>(
            (op, c) => op.RunAsync(reader, Talk.CaseId, form, process, c), process, new { number, Words, Ask, By = $"{By}", file?.Sha256 }, cancel);
        return outcome.TryGet(out _) ? LocalRedirect($"/talk/cases/{number}?done=true") : this.Refused(Renamed(outcome.Refusal));
    }

    private static Refusal Renamed(Refusal refusal) => refusal with
    {
        Faults = [.. refusal.Faults.Select(f => f with { Field = f.Field switch { "words" => nameof(Words), "ask" => nameof(Ask), "by" => nameof(By), _ => f.Field } })],
    };

    private async Task<bool> FindAsync(string number, CancellationToken cancel)
    {
        if (await talks.OfCaseAsync(User.RequireReader(), number, cancel) is not { } talk)
        {
            return false;
        }

        Talk = talk;
        return true;
    }
}
