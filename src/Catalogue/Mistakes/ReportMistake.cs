using System.Security.Cryptography;
using Suban.Catalogue.Demands;
using Suban.Catalogue.Editing;
using Suban.Catalogue.Publishing;
using Suban.Kernel;
using Suban.Kernel.Crypto;
using Suban.Organisation;
using Suban.Organisation.Access;

namespace Suban.Catalogue.Mistakes;

/// <summary>What was typed into the form.</summary>
/// <param name="Theme">The theme whose guide it is; null for that of an item.</param>
/// <param name="Item">The item's key.</param>
/// <param name="Consent">The number may be used to call about this.</param>
public sealed record MistakeForm(int? Theme, string? Item, GuidePart? Part, string Words, string Contact, bool Consent);

/// <summary>Takes down a mistake in a published guide (报告指南差错): a reader's, signed in or not, or a clerk's.</summary>
public sealed class ReportMistake(AppDbContext db, CatalogueStore catalogue, FieldCipher cipher, Regions regions, Calendars calendars)
{
    private const int NumberDigits = 10;

    /// <param name="reader">Null for a visitor.</param>
    public Task<Outcome<GuideMistakeReported>> RunAsync(Reader? reader, MistakeForm form, ProcessContext process, CancellationToken cancel)
    {
        cancel.ThrowIfCancellationRequested();
        return Task.FromResult(Report(reader, form with { Words = form.Words.Trim(), Contact = ContactNumber.Plain(form.Contact) }, process));
    }

    private Outcome<GuideMistakeReported> Report(Reader? reader, MistakeForm form, ProcessContext process)
    {
        if (catalogue.Current.Region(process.Region) is not { } region || GuideIn(region, form) is not { } guide)
        {
            return MistakeRefusals.NoGuide;
        }

        if (FaultsOf(form) is { } refusal)
        {
            return refusal;
        }

        var id = Guid.CreateVersion7(process.Now);
        var today = RegionTime.DateOf(process.Now);
        var mistake = new GuideMistake
        {
            GuideMistakeId = id,
            Region = process.Region,
            Number = RandomNumberGenerator.GetString("0123456789", NumberDigits),
            Theme = guide.Theme,
            Item = guide.Item,
            GuideName = guide.Name,
            FoundIn = region.Number,
            Part = form.Part!.Value,
            Words = form.Words,
            ContactSealed = form.Contact.Length == 0 ? null : cipher.Seal(GuideMistake.ContactColumn, id, form.Contact),
            ContactMasked = ContactNumber.Masked(form.Contact),
            AccountId = reader?.AccountId,
            PartyId = reader is { IsStaff: false, Acting: null } ? reader.PartyId : null,
            StaffName = reader is { IsStaff: true } ? reader.Name : null,
            ReportedAt = process.Now,
            AnswerBy = calendars.For(process.Region).Add(today, regions.Settings(process.Region, today).MistakeDays),
        };
        db.Add(mistake);
        var reported = new GuideMistakeReported(
            process.Region, id, mistake.Number, mistake.Theme, mistake.Item, mistake.Part, mistake.ContactSealed is not null);
        db.Record(MistakeRows.Stream(process.Region), reported, process);
        return reported;
    }

    private static (int? Theme, string? Item, string Name)? GuideIn(RegionCatalogue region, MistakeForm form) =>
        form.Theme is { } number ? region.FindTheme(number) is { } theme ? (theme.Number, null, theme.Name) : null
        : form.Item is { } key && region.FindItem(key) is { } item ? (null, item.Key, item.Name)
        : null;

    private static Refusal? FaultsOf(MistakeForm form)
    {
        var faults = new FormFaults()
            .When(form.Part is null, nameof(form.Part), "请选择哪里不对")
            .Text(nameof(form.Words), "怎么不对", form.Words, EditedText.MostInLine);
        return (ContactNumber.FaultOf(form.Contact, form.Consent) is { } wrong ? faults.When(true, wrong.Field, wrong.Message) : faults).Refusal;
    }
}
