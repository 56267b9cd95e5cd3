using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Suban.Catalogue.Editing;
using Suban.Kernel;
using Suban.Kernel.Crypto;

namespace Suban.Catalogue.Demands;

/// <summary>What was typed into the form.</summary>
/// <param name="Consent">They agreed that the number is used to call them about this.</param>
/// <param name="Source">Where it comes from, where that is not the person himself on the web.</param>
public sealed record DemandForm(string Words, string Contact, bool Consent, string? Source = null);

/// <summary>Records what somebody wanted to do and did not find (记下您的需求), with a number to call where they wish to hear of it.</summary>
public sealed class RecordDemand(AppDbContext db, FieldCipher cipher)
{
    public const int MostCharacters = 100;

    /// <param name="core">What is left of the words without fillers; demands with the same are one.</param>
    public async Task<Outcome<DemandRecorded>> RunAsync(DemandForm form, string core, ProcessContext process, CancellationToken cancel)
    {
        var words = form.Words.Trim();
        var contact = ContactNumber.Plain(form.Contact);
        if (FaultsOf(form with { Words = words, Contact = contact }) is [_, ..] faults)
        {
            return new Refusal("demand.invalid", "请改正下面的内容。") { Kind = RefusalKind.Invalid, Faults = faults };
        }

        var group = await GroupAsync(words, core.Length > 0 ? core : words, process, cancel);
        var id = Guid.CreateVersion7(process.Now);
        db.Add(new ServiceDemand
        {
            ServiceDemandId = id,
            DemandGroupId = group,
            Region = process.Region,
            Words = words,
            ContactSealed = contact.Length == 0 ? null : cipher.Seal(ServiceDemand.ContactColumn, id, contact),
            ContactMasked = ContactNumber.Masked(contact),
            Source = form.Source,
            RecordedAt = process.Now,
        });
        var recorded = new DemandRecorded(process.Region, group, id, contact.Length > 0);
        db.Record($"demands/{process.Region}", recorded, process);
        return recorded;
    }

    private async Task<Guid> GroupAsync(string words, string core, ProcessContext process, CancellationToken cancel)
    {
        if (await db.Set<DemandGroup>().Where(g => g.Region == process.Region && g.Core == core).Select(g => g.DemandGroupId).ToListAsync(cancel) is [var known, ..])
        {
            return known;
        }

        var group = new DemandGroup { DemandGroupId = Guid.CreateVersion7(process.Now), Region = process.Region, Core = core, Words = words };
        db.Add(group);
        return group.DemandGroupId;
    }

    private static List<FieldFault> FaultsOf(DemandForm form)
    {
        var faults = new List<FieldFault>();
        if (new StringInfo(form.Words).LengthInTextElements < 2)
        {
            faults.Add(new FieldFault(nameof(form.Words), "请写您要办什么，例如“开一家咖啡馆”"));
        }
        else if (EditedText.FaultOf(nameof(form.Words), "要办的事", form.Words, MostCharacters) is { } fault)
        {
            faults.Add(fault);
        }

        if (ContactNumber.FaultOf(form.Contact, form.Consent) is { } wrong)
        {
            faults.Add(wrong);
        }

        return faults;
    }
}
