using Microsoft.EntityFrameworkCore;
using Suban.Catalogue.Editing;
using Suban.Kernel;
using Suban.Organisation;
using Suban.Organisation.Access;

namespace Suban.Assistance.Reports;

/// <param name="Project">Of what kind the project is and how large, never whose.</param>
public sealed record StoryForm(string Heading, string Project, string Measures, string Effect);

/// <summary>Writes a typical case, or changes one that is not submitted (写典型案例).</summary>
public sealed class WriteStory(AppDbContext db, ReportUnits units, Authorities authorities)
{
    /// <param name="storyId">Null for a new one.</param>
    /// <param name="seen">The state whoever writes saw; 0 for a new one.</param>
    public async Task<Outcome<StoryWritten>> RunAsync(
        Reader reader, Guid? storyId, int seen, StoryForm form, ProcessContext process, CancellationToken cancel)
    {
        if (!units.HasPart(reader))
        {
            return ReportRefusals.StoryNotYours;
        }

        var faults = new FormFaults()
            .Text(nameof(form.Heading), "标题", form.Heading, EditedText.MostInName)
            .Text(nameof(form.Project), "项目情况", form.Project, EditedText.MostInText)
            .Text(nameof(form.Measures), "做法", form.Measures, EditedText.MostInList)
            .Text(nameof(form.Effect), "成效", form.Effect, EditedText.MostInText);
        if (faults.Refusal is { } refusal)
        {
            return refusal;
        }

        var found = await FindOrStartAsync(reader, storyId, seen, process, cancel);
        if (!found.TryGet(out var story))
        {
            return found.Refusal;
        }

        var outcome = story.Write(form, reader.AccountId, reader.Name, process.Now);
        if (outcome.TryGet(out var written))
        {
            db.Record(ReportRows.OfStory(story.CaseStoryId), written, process);
        }

        return outcome;
    }

    private async Task<Outcome<CaseStory>> FindOrStartAsync(Reader reader, Guid? storyId, int seen, ProcessContext process, CancellationToken cancel)
    {
        if (storyId is { } id)
        {
            return await db.Set<CaseStory>().Where(s => s.Region == process.Region && s.AuthorityId == reader.AuthorityId).StoryAsync(id, seen, cancel);
        }

        var story = new CaseStory
        {
            CaseStoryId = Guid.CreateVersion7(process.Now),
            Region = process.Region,
            AuthorityId = reader.AuthorityId,
            UnitName = reader.AuthorityId is { } unit ? authorities.Find(unit)?.Name ?? "" : "",
        };
        db.Add(story);
        return story;
    }
}
