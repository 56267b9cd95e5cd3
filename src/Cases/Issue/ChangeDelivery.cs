using Microsoft.EntityFrameworkCore;
using Suban.Cases.Delays;
using Suban.Kernel;
using Suban.Kernel.Crypto;
using Suban.Organisation;
using Suban.Organisation.Access;
using Suban.Organisation.Accounts;

namespace Suban.Cases.Issue;

/// <param name="Receiver">Who takes the post in; needed for post.</param>
public sealed record DeliveryChoice(DeliveryMethod Method, string? Receiver, string? Address);

/// <summary>Changes how the results reach the applicant (改送达方式), until the last of them is handed over or sent.</summary>
public sealed class ChangeDelivery(AppDbContext db, FieldCipher cipher, Regions regions)
{
    internal const string ReceiverColumn = "delivery_wishes.receiver";
    internal const string AddressColumn = "delivery_wishes.address";

    public async Task<Outcome<DeliveryChanged>> RunAsync(
        Reader reader, Guid caseId, DeliveryChoice choice, ProcessContext process, CancellationToken cancel)
    {
        var @case = await db.HoldCaseAsync(caseId, cancel);
        if (@case is null || !reader.IsApplicant(@case))
        {
            return CaseRefusals.CaseNotFound;
        }

        if (!@case.MayYetDeliver())
        {
            return CaseRefusals.DeliverySettled;
        }

        if (Check(choice, regions.Settings(@case.Region, RegionTime.DateOf(process.Now)).DeliveryMethods) is { } no)
        {
            return no;
        }

        var wish = await db.Set<DeliveryWish>().SingleOrDefaultAsync(w => w.CaseId == caseId, cancel) ?? db.Add(new DeliveryWish { CaseId = caseId }).Entity;
        wish.Change(choice.Method, Seal(ReceiverColumn, caseId, choice.Receiver), Seal(AddressColumn, caseId, choice.Address), process.Now);
        var changed = new DeliveryChanged(caseId, choice.Method);
        db.Record(CaseRows.Stream(caseId), changed, process);
        return changed;
    }

    private byte[]? Seal(string column, Guid caseId, string? text) => string.IsNullOrEmpty(text) ? null : cipher.Seal(column, caseId, text);

    private static Refusal? Check(DeliveryChoice choice, IReadOnlyList<string> offered) =>
        !offered.Contains(choice.Method.Key()) ? CaseRefusals.Missing("method", "请选择本地提供的送达方式") : CheckPlace(choice, choice.Method is DeliveryMethod.Post);

    /// <summary>Name and address are kept for who comes back to the post, so they have to fit even where nothing is sent now.</summary>
    private static Refusal? CheckPlace(DeliveryChoice choice, bool post) => DelayRules.Together(
        (post || !string.IsNullOrEmpty(choice.Receiver)) && PersonName.FaultOf(choice.Receiver, label: "收件人") is { } unfit
            ? CaseRefusals.Missing("receiver", unfit) : null,
        StaffText.Check("address", "收件地址", choice.Address, post ? "请填写收件地址" : null, most: 100));
}

internal static class Deliverable
{
    /// <summary>There is, or may yet be, a result that nobody has handed over or sent.</summary>
    public static bool MayYetDeliver(this Case @case) =>
        @case.Status is CaseStatus.Received or CaseStatus.AwaitingSupplement or CaseStatus.Accepted or CaseStatus.Decided &&
        @case.Steps.Any(step => !step.Ended || step.Issuable);
}
