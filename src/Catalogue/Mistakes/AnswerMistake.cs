using Microsoft.EntityFrameworkCore;
using Suban.Catalogue.Editing;
using Suban.Catalogue.Publishing;
using Suban.Kernel;
using Suban.Organisation;
using Suban.Organisation.Access;

namespace Suban.Catalogue.Mistakes;

/// <param name="Version">The number of the version that is without it, as typed; only for what is mended.</param>
/// <param name="Revision">The state the editor saw.</param>
public sealed record MistakeAnswer(MistakeState? State, string Version, string Words, int Revision);

/// <summary>
/// Answers whoever found a mistake (答复差错): the next version mends it, a published one has mended it, or the guide is right. The
/// publication of the next edition of a theme closes what it was to mend.
/// </summary>
public sealed class AnswerMistake(AppDbContext db, CatalogueStore catalogue, TellParty tell)
{
    public async Task<Outcome<GuideMistakeAnswered>> RunAsync(
        Reader reader, Guid mistakeId, MistakeAnswer form, ProcessContext process, CancellationToken cancel)
    {
        if (!reader.Has(Role.Editor)
            || await db.Set<GuideMistake>().SingleOrDefaultAsync(m => m.GuideMistakeId == mistakeId && m.Region == reader.Region, cancel) is not { } mistake)
        {
            return MistakeRefusals.NotFound;
        }

        if (!mistake.IsOpen)
        {
            return MistakeRefusals.Closed;
        }

        if (mistake.Revision != form.Revision)
        {
            return MistakeRefusals.Moved;
        }

        var last = catalogue.Current.Region(reader.Region)?.Number ?? 0;
        var version = int.TryParse(form.Version.Trim(), out var number) && number > mistake.FoundIn && number <= last ? number : (int?)null;
        if (FaultsOf(form, version, mistake, last) is { } refusal)
        {
            return refusal;
        }

        var answered = mistake.Reply(form.State!.Value, form.Words.Trim(), form.State is MistakeState.Mended ? version : null, reader.Name, process);
        db.Record(MistakeRows.Stream(reader.Region), answered, process);
        MistakeRows.Tell(tell, mistake, process.Now);
        return answered;
    }

    private static Refusal? FaultsOf(MistakeAnswer form, int? version, GuideMistake mistake, int last) => new FormFaults()
        .When(form.State is null or MistakeState.Open, nameof(form.State), "请选择怎么答复")
        .When(
            form.State is MistakeState.Mended && version is null, nameof(form.Version),
            last > mistake.FoundIn
                ? $"请写在第几版改正的，第 {mistake.FoundIn + 1} 版到第 {last} 版"
                : $"反映以后还没有发布新版，现在是第 {last} 版；要改的请选“{MistakeWords.Of(MistakeState.Accepted)}”")
        .Text(nameof(form.Words), "答复", form.Words, EditedText.MostInLine)
        .Refusal;
}
