using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Suban.Cases.Drafts;
using Suban.Cases.Queries;
using Suban.Components.Fields;
using Suban.Kernel;
using Suban.Organisation.Access;
using Suban.Portal.Apply;

namespace Suban.Portal.Pages.Apply;

/// <summary>One section of the form. Everything typed is saved first and complained about afterwards.</summary>
internal sealed class SectionModel(DraftAccess access, Writes writes, TimeProvider clock) : PageModel
{
    public DraftView Draft { get; private set; } = null!;

    public Journey Journey { get; private set; } = null!;

    public SectionView Section { get; private set; } = null!;

    public IReadOnlyList<FormField> Fields { get; private set; } = [];

    /// <summary>Fields that another device changed since this page was shown; the reader chooses.</summary>
    public IReadOnlyList<DraftConflict> Conflicts { get; private set; } = [];

    /// <summary>What this page sent for the other fields, to be sent again with the choice.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Kept { get; private set; } = [];

    /// <summary>Reached from the check page, and leading back to it.</summary>
    public bool FromCheck { get; private set; }

    public string Self => Journey.Section(Section.Id) + (FromCheck ? "?back=check" : "");

    public async Task<IActionResult> OnGetAsync(Guid id, string section, string? back, CancellationToken cancel)
    {
        FromCheck = back == "check";
        if (!await LoadAsync(id, section, cancel))
        {
            return Draft is null ? await access.GoneAsync(this, id, cancel) : NotFound();
        }

        Complain(Section.Fields.Where(f => f.Fault is not null && (FromCheck || f.Typed.Length > 0)).Select(f => new FieldFault(f.Field.Id, f.Fault!)));
        return Page();
    }

    // No idempotency key: saving the same values twice is one change, and a page brought back by Back must be able to save others.
    public async Task<IActionResult> OnPostAsync(Guid id, string section, string? back, string? autosave, string? then, CancellationToken cancel)
    {
        FromCheck = back == "check";
        if (!await LoadAsync(id, section, cancel))
        {
            return Draft is null ? await access.GoneAsync(this, id, cancel) : NotFound();
        }

        var (reader, sent) = (User.RequireReader(), Read());
        var process = HttpContext.Process(nameof(SaveDraftSection));
        var outcome = await writes.RunAsync<SaveDraftSection, DraftSectionSaved>(
            (op, c) => op.RunAsync(reader, id, sent, process, c), process, cancel);
        if (autosave is not null)
        {
            return Fragment(outcome.Refusal);
        }

        if (!outcome.TryGet(out var saved))
        {
            await LoadAsync(id, section, cancel);
            return outcome.Refusal.Code == "case.draft_changed" ? Compare(sent, outcome.Refusal) : this.Refused(outcome.Refusal);
        }

        await LoadAsync(id, section, cancel);
        return then == "later" ? LocalRedirect(Journey.Home + "?done=saved")
            : saved.Faults.Count > 0 ? Again(saved.Faults)
            : LocalRedirect(FromCheck ? Journey.Check : Journey.After(section));
    }

    private async Task<bool> LoadAsync(Guid id, string section, CancellationToken cancel)
    {
        if (await access.OpenAsync(this, id, cancel) is not { } draft)
        {
            return false;
        }

        (Draft, Journey) = (draft, new Journey(draft));
        if (draft.Sections.FirstOrDefault(s => s.Id == section) is not { } found)
        {
            return false;
        }

        (Section, Fields) = (found, [.. found.Fields.Select(FormFields.Of)]);
        return true;
    }

    private SectionValues Read()
    {
        var form = Request.Form;
        var values = Fields
            .Select(field => (field.Name, Typed: field.ReadFrom(form)))
            .Where(answer => answer.Typed is not null)
            .ToDictionary(answer => answer.Name, answer => answer.Typed!, StringComparer.Ordinal);
        var seen = int.TryParse(form["SeenRevision"], out var revision) ? revision : 0;
        return new SectionValues(Section.Id, seen, values, form["Sheet"]);
    }

    private ContentResult Fragment(Refusal? refusal)
    {
        Response.StatusCode = refusal is null ? StatusCodes.Status200OK
            : refusal.Kind is RefusalKind.NotFound ? StatusCodes.Status404NotFound
            : StatusCodes.Status409Conflict;
        var now = clock.GetUtcNow();
        return Content(refusal is null ? $"已自动保存 {Moments.Saved(now, now)}" : refusal.Message);
    }

    private PageResult Again(IReadOnlyList<FieldFault> faults)
    {
        Complain(faults);
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return Page();
    }

    private PageResult Compare(SectionValues sent, Refusal refusal)
    {
        var disputed = refusal.Faults.Select(f => f.Field).ToHashSet(StringComparer.Ordinal);
        Conflicts = [.. Section.Fields.Where(f => disputed.Contains(f.Field.Id)).Select(f => DraftConflict.Of(f, sent.Values[f.Field.Id]))];
        Kept = [.. sent.Values.Where(pair => !disputed.Contains(pair.Key))];
        Response.StatusCode = StatusCodes.Status409Conflict;
        return Page();
    }

    private void Complain(IEnumerable<FieldFault> faults)
    {
        foreach (var fault in faults)
        {
            ModelState.AddModelError(fault.Field, fault.Message);
        }
    }
}
