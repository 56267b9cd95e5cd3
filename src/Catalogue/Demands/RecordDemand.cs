using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Suban.Catalogue.Editing;
using Suban.Kernel;
using Suban.Kernel.Crypto;
using Suban.Kernel.Identifiers;

namespace Suban.Catalogue.Demands;

/// <summary>What was typed into the form.</summary>
/// <param name="Consent">They agreed that the number is used to call them about this.</param>
/// <param name="Source">Where it comes from, where that is not the person himself on the web.</param>
public sealed record DemandForm(string Words, string Contact, bool Consent, string? Source = null);

/// <summary>Records what somebody wanted to do and did not find (记下您的需求), with a number to call where they wish to hear of it.</summary>
/// <remarks>个人信息保护法第十三条: the number is kept only with consent.</remarks>
public sealed class RecordDemand(AppDbContext db, FieldCipher cipher)
{
    public const int MostCharacters = 100;

    private const int LongestContact = 20;

    /// <param name="core">What is left of the words without fillers; demands with the same are one.</param>
    public async Task<Outcome<DemandRecorded>> RunAsync(DemandForm form, string core, ProcessContext process, CancellationToken cancel)
    {
        var words = form.Words.Trim();
        var contact = Plain(form.Contact);
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
            ContactMasked = contact.Length == 0 ? null : string.Concat(contact.AsSpan(0, 3), new string('*', contact.Length - 7), contact.AsSpan(contact.Length - 4)),
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

        if (form.Contact.Length > 0 && ContactFault(form.Contact) is { } wrong)
        {
            faults.Add(new FieldFault(nameof(form.Contact), wrong));
        }
        else if (form.Contact.Length > 0 && !form.Consent)
        {
            faults.Add(new FieldFault(nameof(form.Consent), "留了电话的，请勾选同意；不想留，把电话删去"));
        }

        return faults;
    }

    private static string? ContactFault(string contact) =>
        contact.Length > LongestContact ? "电话太长了，请核对"
        : contact[0] == '0' ? contact.Length is >= 10 and <= 12 && contact.All(char.IsAsciiDigit) ? null : "固定电话请写区号和号码，例如 04791234567"
        : MobileNumber.Check(contact) is { Valid: false } verdict ? verdict.Reason
        : null;

    // Phones in Chinese input mode type full-width digits, and people group them.
    private static string Plain(string typed) => string.Concat(typed
        .Where(c => c is not (' ' or '\u3000' or '-'))
        .Select(c => c is >= '０' and <= '９' ? (char)(c - '０' + '0') : c));
}
