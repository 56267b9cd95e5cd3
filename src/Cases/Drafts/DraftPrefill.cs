using System.Globalization;
using Suban.Catalogue;
using Suban.Catalogue.Compiling;
using Suban.Kernel;
using Suban.Kernel.Crypto;
using Suban.Parties;

namespace Suban.Cases.Drafts;

/// <summary>Fills in what is already known of the applicant (预填), each value with its source and date; consents and signatures never.</summary>
public sealed class DraftPrefill(AppDbContext db, PartyQueries parties, FieldCipher cipher)
{
    internal async Task FillAsync(Draft draft, ThemePlan plan, CancellationToken cancel)
    {
        var values = await FindAsync(draft.PartyId, plan, draft.Revision, cancel);
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

    private static string TypeWord(ElementType type) => type switch
    {
        ElementType.PersonName => "person-name",
        ElementType.CitizenId => "citizen-id",
        ElementType.Mobile => "mobile",
        _ => "",
    };
}
