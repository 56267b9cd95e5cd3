using System.Globalization;
using Suban.Catalogue.Editing;
using Suban.Catalogue.Publishing;
using Suban.Kernel;
using Suban.Organisation.Access;

namespace Suban.Catalogue.Demands;

/// <param name="Words">The caller's own.</param>
/// <param name="Theme">The number of the theme whose guide was read out; null where none was.</param>
public sealed record ConsultationForm(string Words, string Answer, int? Theme);

/// <summary>Records what a caller asked and was told (记下咨询).</summary>
public sealed class RecordConsultation(AppDbContext db, CatalogueStore catalogue)
{
    public Task<Outcome<ConsultationRecorded>> RunAsync(Reader reader, ConsultationForm form, ProcessContext process, CancellationToken cancel)
    {
        cancel.ThrowIfCancellationRequested();
        return Task.FromResult(Record(reader, form with { Words = form.Words.Trim(), Answer = form.Answer.Trim() }, process));
    }

    private Outcome<ConsultationRecorded> Record(Reader reader, ConsultationForm form, ProcessContext process)
    {
        var theme = form.Theme is { } number && catalogue.Current.Region(process.Region)?.FindTheme(number) is { } found ? found.Number : (int?)null;
        if (FaultsOf(form) is [_, ..] faults)
        {
            return new Refusal("consultation.invalid", "请改正下面的内容。") { Kind = RefusalKind.Invalid, Faults = faults };
        }

        var consultation = new Consultation
        {
            ConsultationId = Guid.CreateVersion7(process.Now),
            Region = process.Region,
            Words = form.Words,
            Answer = form.Answer,
            Theme = theme,
            RecordedAt = process.Now,
            RecordedBy = reader.AccountId,
            RecordedByName = reader.Name,
        };
        db.Add(consultation);
        var recorded = new ConsultationRecorded(process.Region, consultation.ConsultationId, theme);
        db.Record($"demands/{process.Region}", recorded, process);
        return recorded;
    }

    private static List<FieldFault> FaultsOf(ConsultationForm form)
    {
        var faults = new[]
        {
            EditedText.FaultOf(nameof(form.Words), "来电人的话", form.Words, EditedText.MostInLine),
            EditedText.FaultOf(nameof(form.Answer), "怎么答的", form.Answer, EditedText.MostInText),
        }.OfType<FieldFault>().ToList();
        if (new StringInfo(form.Words).LengthInTextElements < 2)
        {
            faults.Add(new FieldFault(nameof(form.Words), "请写来电人要办什么、问什么"));
        }

        if (form.Answer.Length == 0)
        {
            faults.Add(new FieldFault(nameof(form.Answer), "请写怎么答的"));
        }

        return faults;
    }
}
