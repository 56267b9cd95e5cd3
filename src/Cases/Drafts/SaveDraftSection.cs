using Suban.Cases.Plans;
using Suban.Catalogue.Compiling;
using Suban.Kernel;
using Suban.Kernel.Crypto;
using Suban.Organisation.Access;

namespace Suban.Cases.Drafts;

/// <summary>What one page of the form sent.</summary>
/// <param name="SeenRevision">The draft revision the page was rendered with.</param>
/// <param name="Values">By field id, as typed.</param>
/// <param name="Page">
/// Made when the page was rendered: its autosaves, and the same page brought back by Back, raise the revision without being another device.
/// </param>
public sealed record SectionValues(string Section, int SeenRevision, IReadOnlyDictionary<string, string> Values, string? Page = null);

/// <summary>
/// Saves one section of a draft (暂存), also when something in it does not fit yet: faults come back with the event and what was
/// typed is kept. A field that another device changed since the page was rendered, to something else, is never overwritten.
/// </summary>
public sealed class SaveDraftSection(AppDbContext db, PinnedPlans plans, FieldCipher cipher)
{
    public async Task<Outcome<DraftSectionSaved>> RunAsync(
        Reader reader, Guid draftId, SectionValues sent, ProcessContext process, CancellationToken cancel)
    {
        var draft = await db.HoldDraftAsync(draftId, cancel);
        if (draft is null || !reader.MayFill(draft))
        {
            return DraftRefusals.NotFound;
        }

        var plan = await plans.GetAsync(db, draft.PlanId, cancel);
        var section = plan.Sections.FirstOrDefault(s => s.Id == sent.Section);
        if (section is null)
        {
            return DraftRefusals.UnknownSection;
        }

        var form = await db.FormOfAsync(draftId, cancel);
        var values = form.Open(cipher);
        var conflicts = Conflicts(section, values, sent);
        if (conflicts.Count > 0)
        {
            return DraftRefusals.Changed(conflicts);
        }

        return Save(draft, form, values, section, sent, process);
    }

    private static List<FieldFault> Conflicts(
        PlannedSection section, SortedDictionary<string, FormValue> saved, SectionValues sent) =>
    [
        .. from field in section.Fields
           where sent.Values.ContainsKey(field.Id) && saved.ContainsKey(field.Id)
           let theirs = saved[field.Id]
           let mine = sent.Values[field.Id]
           where theirs.Revision > sent.SeenRevision && theirs.Typed != mine && !theirs.Locked
           where sent.Page is null || theirs.Page != sent.Page
           select new FieldFault(field.Id, $"{field.Label}：另一处保存的是“{theirs.Typed}”，您这里填的是“{mine}”"),
    ];

    private DraftSectionSaved Save(
        Draft draft, CaseForm form, SortedDictionary<string, FormValue> values, PlannedSection section, SectionValues sent, ProcessContext process)
    {
        var (changed, faults) = (new List<string>(), new List<FieldFault>());
        foreach (var field in section.Fields)
        {
            var known = values.GetValueOrDefault(field.Id);
            var given = known is { Locked: true } ? null : sent.Values.GetValueOrDefault(field.Id);
            var typed = given ?? known?.Typed ?? "";
            var result = FieldCheck.Check(field, typed);
            if (result.Fault is not null)
            {
                faults.Add(new FieldFault(field.Id, result.Fault));
            }

            if (given is not null && (known?.Typed ?? "") != given)
            {
                values[field.Id] = new FormValue(given, result.Value, draft.Revision + 1, Page: sent.Page);
                changed.Add(field.Id);
            }
        }

        if (changed.Count > 0)
        {
            form.Seal(cipher, values);
            draft.Touch(process.Now);
            db.Record(CaseRows.Stream(draft.DraftId), Event(), process);
        }

        return Event();

        DraftSectionSaved Event() => new(draft.DraftId, section.Id, draft.Revision, changed, faults);
    }
}
