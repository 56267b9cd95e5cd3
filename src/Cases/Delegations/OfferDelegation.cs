using Microsoft.EntityFrameworkCore;
using Suban.Certificates.Files;
using Suban.Kernel;
using Suban.Organisation;
using Suban.Organisation.Access;
using Suban.Organisation.Accounts;

namespace Suban.Cases.Delegations;

/// <summary>What is to be delegated.</summary>
/// <param name="Items">The keys of the items.</param>
/// <param name="Paper">The signed document.</param>
public sealed record DelegationForm(
    Guid? GrantorId, Guid? GranteeId, DelegatedPowers Powers, IReadOnlyList<string> Items, DateOnly? ValidFrom, DateOnly? ValidUntil,
    string DocumentNumber, bool NamesGrantee, StoredFile? Paper);

/// <summary>Offers another organ to handle items in one's name (拟授权); it counts once the other has accepted.</summary>
/// <remarks>行政许可法第二十四条.</remarks>
public sealed class OfferDelegation(AppDbContext db, Authorities authorities, DelegableItems items, DelegationSides sides, FileStore files, AccountQueries accounts)
{
    public const int MostYears = 5;

    private const int MostInNumber = 40;

    public async Task<Outcome<DelegationOffered>> RunAsync(Reader reader, DelegationForm form, ProcessContext process, CancellationToken cancel)
    {
        if (form.GrantorId is not { } grantorId || authorities.Find(grantorId) is not { } grantor)
        {
            return DelegationRefusals.Invalid("grantor", "请选择委托机关");
        }

        if (!sides.SpeaksFor(reader, grantor))
        {
            return DelegationRefusals.NotYours;
        }

        if (form.GranteeId is not { } granteeId || authorities.Find(granteeId) is not { } grantee)
        {
            return DelegationRefusals.Invalid("grantee", "请选择受托机关");
        }

        if (!DelegationSides.IsOrgan(grantee))
        {
            return DelegationRefusals.NotOrgan(grantee.Name);
        }

        if (sides.KindOf(grantor, grantee) is not { } kind)
        {
            return DelegationRefusals.NoKind;
        }

        var offered = items.Of(grantor, grantee);
        var chosen = offered.Where(item => form.Items.Contains(item.Key)).ToList();
        if (Check(form, chosen.Count, RegionTime.DateOf(process.Now)) is { } unfit)
        {
            return unfit;
        }

        var keys = chosen.ConvertAll(item => item.Key);
        if (await OverlappingAsync(grantorId, granteeId, keys, form.ValidFrom!.Value, form.ValidUntil!.Value, cancel) is { } there)
        {
            return DelegationRefusals.Twice(there);
        }

        files.Keep(form.Paper!);
        var delegation = DelegationOf(form, kind, grantor, grantee, chosen, reader, process);
        db.Add(delegation);
        var @event = new DelegationOffered(
            delegation.DelegationId, kind, grantorId, granteeId, form.Powers, keys, delegation.ValidFrom, delegation.ValidUntil, delegation.DocumentNumber);
        db.Record(DelegationRows.Stream(delegation.DelegationId), @event, process);
        await db.TellAsync(
            accounts, granteeId, delegation, $"{grantor.Name}要{DelegationWords.Verb(kind)}给本机关", "请看过事项、权限和期限，决定接受不接受。", process.Now, cancel);
        return @event;
    }

    private static Delegation DelegationOf(
        DelegationForm form, DelegationKind kind, Authority grantor, Authority grantee, List<DelegableItem> chosen, Reader reader, ProcessContext process)
    {
        var id = Guid.CreateVersion7(process.Now);
        return new Delegation
        {
            DelegationId = id, Kind = kind,
            GrantorId = grantor.AuthorityId, GrantorName = grantor.Name, GrantorRegion = grantor.Region,
            GranteeId = grantee.AuthorityId, GranteeName = grantee.Name, GranteeRegion = grantee.Region,
            Powers = form.Powers, ValidFrom = form.ValidFrom!.Value, ValidUntil = form.ValidUntil!.Value,
            DocumentNumber = form.DocumentNumber.Trim(), StoredFileId = form.Paper!.StoredFileId, FileName = form.Paper.Name, NamesGrantee = form.NamesGrantee,
            OfferedBy = reader.AccountId, OfferedByName = reader.Name, OfferedAt = process.Now,
            Items = [.. chosen.Select(item => new DelegationItem { DelegationId = id, ItemKey = item.Key, ItemName = item.Name })],
        };
    }

    private static Refusal? Check(DelegationForm form, int chosen, DateOnly today) =>
        chosen == 0 ? DelegationRefusals.Invalid("items", "请选择授权的事项")
        : (form.Powers & (DelegatedPowers.Acceptance | DelegatedPowers.Approval)) == 0 ? DelegationRefusals.Invalid("powers", "请选择授予的权限，至少有受理或者审批")
        : form.Powers.HasFlag(DelegatedPowers.Approval) && !form.Powers.HasFlag(DelegatedPowers.Seal)
            ? DelegationRefusals.Invalid("powers", "给审批就要给用印，决定才能发出")
        : form.Powers.HasFlag(DelegatedPowers.Certificate) && !form.Powers.HasFlag(DelegatedPowers.Approval)
            ? DelegationRefusals.Invalid("powers", "发证随准予一起，要先给审批")
        : form.ValidFrom is not { } from || from < today ? DelegationRefusals.Invalid("from", "请填写从哪天起，不能早于今天")
        : form.ValidUntil is not { } until || until < from ? DelegationRefusals.Invalid("until", "请填写到哪天止，不能早于开始的日子")
        : until > from.AddYears(MostYears) ? DelegationRefusals.Invalid("until", $"一次最长 {MostYears} 年，期满再续")
        : StaffText.Check("documentNumber", "文号", form.DocumentNumber, "请填写授权文件的文号", MostInNumber) is { } unfit ? unfit
        : form.Paper is null ? DelegationRefusals.Invalid("paper", "请上传盖章的授权文件")
        : null;

    // At most one covers a step at any time, so that every act has one to name.
    private Task<string?> OverlappingAsync(Guid grantor, Guid grantee, List<string> keys, DateOnly from, DateOnly until, CancellationToken cancel) =>
        db.Set<Delegation>()
            .Where(d => d.GrantorId == grantor && d.GranteeId == grantee && (d.State == DelegationState.Offered || d.State == DelegationState.Accepted)
                && d.ValidFrom <= until && d.ValidUntil >= from && d.Items.Any(i => keys.Contains(i.ItemKey)))
            .Select(d => d.DocumentNumber).FirstOrDefaultAsync(cancel);
}
