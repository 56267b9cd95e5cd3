using System.Text.Json;
using Suban.Cases.Elsewhere;
using Suban.Cases.Papers;
using Suban.Kernel;
using Suban.Kernel.Crypto;
using Suban.Organisation.Access;

namespace Suban.Cases.Issue;

/// <summary>The hand-over record of one issue.</summary>
public sealed record HandOver
{
    public required DeliveryMethod Method { get; init; }

    public required string ReceiverName { get; init; }

    /// <summary>How the receiver's identity was checked, in words (核对身份证原件); required on site.</summary>
    public string IdentityCheck { get; init; } = "";

    /// <summary>What was handed over, line by line, as ticked by both sides.</summary>
    public IReadOnlyList<string> Checklist { get; init; } = [];

    /// <summary>What is given besides the results, without charge, as ticked.</summary>
    public IReadOnlyList<string> Extras { get; init; } = [];

    /// <summary>The applicant wants what is ready now and the rest later.</summary>
    public bool ApplicantWantsPart { get; init; }

    /// <summary>The postal address; required for post.</summary>
    public string? Address { get; init; }

    /// <summary>The code of whom the applicant lets fetch the results; receiver and check follow from it.</summary>
    public string? PickupCode { get; init; }
}

/// <summary>
/// Issues every result that is ready at one window (统一出件), with a hand-over record; a part only at the applicant's own wish, said at the
/// counter or in answer to an offer, and then no more than was offered.
/// </summary>
/// <remarks>行政许可法第四十四条.</remarks>
public sealed class IssueResults(AppDbContext db, FieldCipher cipher, BlindIndex index, ApplicantMessages messages)
{
    private const string AddressColumn = "case_issues.address";

    public async Task<Outcome<ResultsIssued>> RunAsync(
        Reader reader, Guid caseId, int seenRevision, HandOver handOver, ProcessContext process, CancellationToken cancel)
    {
        var @case = await db.HoldCaseAsync(caseId, cancel);
        if (@case is null || !(reader.IsIssuerOf(@case) || await db.ReceivedElsewhereAsync(reader, caseId, cancel)))
        {
            return CaseRefusals.CaseNotFound;
        }

        var pickup = await FindPickupAsync(@case, handOver, process.Now, cancel);
        handOver = pickup is null ? handOver : ToFetcher(handOver, pickup);
        if ((@case.CheckRevision(seenRevision) ?? (handOver.PickupCode is not null && pickup is null ? CaseRefusals.PickupUnknown : Check(handOver))) is { } no)
        {
            return no;
        }

        var ready = @case.Steps.Where(step => step.Issuable).ToList();
        if (ready.Count == 0)
        {
            return CaseRefusals.NothingToIssue;
        }

        var outstanding = @case.Steps.Where(step => !step.Ended).Select(step => step.ItemName).ToList();
        if (outstanding.Count > 0 && !handOver.ApplicantWantsPart)
        {
            // He agreed to what was offered then, not to what has been decided since.
            var agreed = await db.LastOfferAsync(@case, cancel) is { Agreed: true } offer ? offer.Steps : [];
            ready = ready.FindAll(step => agreed.Contains(step.StepId));
            if (ready.Count == 0)
            {
                return CaseRefusals.NotAllDecided(outstanding);
            }
        }

        var issued = Issue(reader, @case, ready, outstanding.Count > 0, handOver, process);
        pickup?.Use(issued.IssueId);
        return issued;
    }

    private async Task<PickupCode?> FindPickupAsync(Case @case, HandOver handOver, DateTimeOffset now, CancellationToken cancel) =>
        handOver is { PickupCode: { } code, Method: DeliveryMethod.OnSite } &&
        await db.LivePickupAsync(@case.CaseId, RegionTime.DateOf(now), cancel) is { } live &&
        live.CodeIndex == index.Index(@case.CaseId, PickupRows.Digits(code))
            ? live
            : null;

    private HandOver ToFetcher(HandOver handOver, PickupCode pickup) => handOver with
    {
        ReceiverName = cipher.Open(PickupRows.NameColumn, pickup.PickupCodeId, pickup.Name),
        IdentityCheck = $"代领：取件码有效，身份证原件尾号 {pickup.IdTail} 相符",
    };

    private static Refusal? Check(HandOver handOver) =>
        StaffText.Check("receiver", "领取人姓名", handOver.ReceiverName, "请填写领取人姓名", most: 60)
        ?? StaffText.Check(
            "identity", "核对方式", handOver.IdentityCheck,
            handOver.Method is DeliveryMethod.OnSite ? "请核对领取人身份并记录核对方式" : null, most: 60)
        ?? StaffText.Check(
            "address", "收件地址", handOver.Address, handOver.Method is DeliveryMethod.Post ? "请填写收件地址" : null, most: 200);

    private ResultsIssued Issue(
        Reader reader, Case @case, List<CaseStep> ready, bool partial, HandOver handOver, ProcessContext process)
    {
        var issueId = Guid.CreateVersion7(process.Now);
        var steps = ready.ConvertAll(step => step.StepId);
        var issue = new CaseIssue
        {
            IssueId = issueId,
            CaseId = @case.CaseId,
            Method = handOver.Method,
            ReceiverName = handOver.ReceiverName,
            IdentityCheck = handOver.IdentityCheck,
            StepsJson = JsonSerializer.Serialize(steps),
            ChecklistJson = JsonSerializer.Serialize(handOver.Checklist),
            ExtrasJson = handOver.Extras.Count == 0 ? null : JsonSerializer.Serialize(handOver.Extras),
            Partial = partial,
            Address = handOver.Address is { } address ? cipher.Seal(AddressColumn, issueId, address) : null,
            IssuedBy = reader.AccountId,
            IssuedByName = reader.Name,
            IssuedAt = process.Now,
        };
        db.Add(issue);
        var issued = new ResultsIssued(@case.CaseId, issueId, handOver.Method, steps, partial, process.Now);
        db.Record(CaseRows.Stream(@case.CaseId), issued, process);
        db.Send(PaperOrder.Topic, new PaperOrder(@case.CaseId, CasePaper.HandOver, issueId), process.Now);
        foreach (var step in ready)
        {
            step.Issue(issueId);
        }

        if (handOver.Method is not DeliveryMethod.Post)
        {
            Delivery.Complete(db, @case, issue, process);
        }

        messages.Issued(@case, issue, process);
        return issued;
    }
}
