using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Suban.Catalogue;
using Suban.Catalogue.Compiling;
using Suban.Kernel;
using Suban.Kernel.Crypto;
using Suban.Parties;

namespace Suban.Cases.Drafts;

/// <summary>Fills in what is already known of the applicant (预填), each value with its source and date; consents and signatures never.</summary>
public sealed class DraftPrefill(AppDbContext db, PartyQueries parties, FieldCipher cipher)
{
    /// <param name="like">The number of an earlier case whose form is taken over; null for none.</param>
    /// <param name="held">A certificate whose content is filled in; null for none.</param>
    internal async Task FillAsync(Draft draft, ThemePlan plan, string? like, HeldFacts? held, CancellationToken cancel)
    {
        var values = await FindAsync(draft.PartyId, plan, draft.Revision, cancel);
        if (like is not null)
        {
            await TakeOverAsync(draft, plan, like, values, cancel);
        }

        if (held is not null)
        {
            TakeFrom(held, draft, plan, values);
        }

        var form = new CaseForm { CaseId = draft.DraftId };
        form.Seal(cipher, values);
        db.Add(form);
    }

    /// <summary>What a draft of this plan would start with.</summary>
    internal async Task<SortedDictionary<string, FormValue>> FindAsync(Guid partyId, ThemePlan plan, int revision, CancellationToken cancel)
    {
        var known = await parties.PrefillAsync(partyId, cancel);
        var values = new SortedDictionary<string, FormValue>(StringComparer.Ordinal);
        foreach (var field in plan.Fields.Where(field => field.Reuse is ReuseClass.Reusable or ReuseClass.Verified))
        {
            if (known.Find(field.Id, TypeWord(field.Type), field.Prefill) is { } fact && FieldCheck.Check(field, fact.Value) is { Fault: null } read)
            {
                var source = string.Create(CultureInfo.InvariantCulture, $"{fact.Source}，{fact.AsOf:yyyy-MM-dd}");
                var locked = field.Reuse is ReuseClass.Verified && known.IsVerified(fact);
                values[field.Id] = new FormValue(fact.Value, read.Value, revision, source, locked);
            }
        }

        return values;
    }

    /// <summary>What he said last time, where the field still asks for it and still takes it; never what is verified, nor a consent or signature.</summary>
    private async Task TakeOverAsync(Draft draft, ThemePlan plan, string like, SortedDictionary<string, FormValue> values, CancellationToken cancel)
    {
        var earlier = await db.Set<Case>().AsNoTracking().Where(c => c.Number == like && c.PartyId == draft.PartyId)
            .Join(db.Set<CaseForm>(), c => c.CaseId, f => f.CaseId, (c, f) => new { c.ReceivedAt, Form = f }).SingleOrDefaultAsync(cancel);
        if (earlier is null)
        {
            return;
        }

        var last = earlier.Form.Open(cipher);
        var source = string.Create(CultureInfo.InvariantCulture, $"上次申请，{RegionTime.DateOf(earlier.ReceivedAt):yyyy-MM-dd}");
        foreach (var field in plan.Fields.Where(field => field.Reuse is ReuseClass.Reusable or ReuseClass.AskAgain))
        {
            if (last.GetValueOrDefault(field.Id) is { Typed.Length: > 0 } said && FieldCheck.Check(field, said.Typed) is { Fault: null } read)
            {
                values[field.Id] = new FormValue(said.Typed, read.Value, draft.Revision, source);
            }
        }
    }

    /// <summary>What stands on the certificate is the last word on it, where the field is not verified with the identity.</summary>
    private static void TakeFrom(HeldFacts held, Draft draft, ThemePlan plan, SortedDictionary<string, FormValue> values)
    {
        foreach (var (element, value) in held.Values)
        {
            if (plan.FindField(element) is { Reuse: ReuseClass.Reusable or ReuseClass.AskAgain } field && FieldCheck.Check(field, value) is { Fault: null } read)
            {
                values[field.Id] = new FormValue(value, read.Value, draft.Revision, held.Source);
            }
        }
    }

    private static string TypeWord(ElementType type) => type switch
    {
        ElementType.PersonName => "person-name",
        ElementType.CitizenId => "citizen-id",
        ElementType.Mobile => "mobile",
        _ => "",
    };
}
