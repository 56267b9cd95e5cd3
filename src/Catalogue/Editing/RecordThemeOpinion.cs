using System.Security.Cryptography;
using System.Text;
using Suban.Catalogue.Publishing;
using Suban.Kernel;
using Suban.Organisation;
using Suban.Organisation.Access;

namespace Suban.Catalogue.Editing;

/// <summary>What a department says to a draft.</summary>
/// <param name="Authority">The key it answers for.</param>
/// <param name="Paper">The number and day of its letter, where the bureau enters an answer given on paper.</param>
public sealed record OpinionForm(string Authority, bool Agreed, string Words, (string Number, DateOnly On)? Paper = null);

/// <summary>Records a department's opinion on a draft (部门审核意见). An objection sends the draft back to its editors.</summary>
public sealed class RecordThemeOpinion(AppDbContext db, CatalogueStore catalogue, Authorities authorities)
{
    public async Task<Outcome<ThemeOpinionRecorded>> RunAsync(
        Reader reader, int number, int seenRevision, OpinionForm form, ProcessContext process, CancellationToken cancel)
    {
        if (await db.DraftAsync(process.Region, number, cancel) is not { } draft)
        {
            return EditingRefusals.NoDraft;
        }

        if (draft.Stage is not ThemeStage.InReview || draft.Revision != seenRevision)
        {
            return EditingRefusals.NotInReview;
        }

        var items = catalogue.Current.Region(process.Region);
        var involved = TakingPart.Of(ThemeText.ThemeOf(draft.Text), key => items?.ItemLibrary.FindItem(key));
        if (!MayAnswer(reader, form, involved))
        {
            return EditingRefusals.NotInvolved;
        }

        if (!form.Agreed && string.IsNullOrWhiteSpace(form.Words))
        {
            return EditingRefusals.Field(nameof(form.Words), "不同意的，请写明哪里要改");
        }

        if ((EditedText.FaultOf(nameof(form.Words), "内容", form.Words, EditedText.MostInText) ??
            EditedText.FaultOf("PaperNumber", "来文文号", form.Paper?.Number, EditedText.MostInName)) is { } fault)
        {
            return EditingRefusals.Field(fault.Field, fault.Message);
        }

        var on = form.Paper?.On ?? RegionTime.DateOf(process.Now);
        if (on > RegionTime.DateOf(process.Now))
        {
            return EditingRefusals.Field("PaperOn", "来文日期不能晚于今天");
        }

        db.Add(new ThemeOpinion
        {
            ThemeOpinionId = Guid.CreateVersion7(process.Now),
            ThemeDraftId = draft.ThemeDraftId,
            Authority = form.Authority,
            TextHash = HashOf(draft.Text),
            Agreed = form.Agreed,
            Words = form.Words,
            GivenOn = on,
            GivenBy = reader.AccountId,
            GivenByName = reader.Name,
            PaperNumber = form.Paper?.Number,
            RecordedAt = process.Now,
        });
        if (!form.Agreed)
        {
            _ = draft.Recall();
        }

        var recorded = new ThemeOpinionRecorded(process.Region, number, form.Authority, form.Agreed, on, form.Paper?.Number);
        db.Record(EditingRows.Stream(process.Region, number), recorded, process);
        return recorded;
    }

    internal static string HashOf(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    private bool MayAnswer(Reader reader, OpinionForm form, IReadOnlyList<string> involved) =>
        involved.Contains(form.Authority) && (form.Paper is not null
            ? TakingPart.IsBureau(reader, authorities)
            : reader.Has(Role.Approver) && TakingPart.OfReader(reader, involved, authorities).Contains(form.Authority));
}
