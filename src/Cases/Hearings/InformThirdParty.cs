using Microsoft.EntityFrameworkCore;
using Suban.Cases.Delays;
using Suban.Cases.Steps;
using Suban.Kernel;
using Suban.Kernel.Crypto;
using Suban.Organisation.Access;

namespace Suban.Cases.Hearings;

/// <summary>Who is told, how he is reached, what of his is touched, how he was told, and until when he may speak.</summary>
public sealed record ThirdPartyNotice(string Name, string Contact, string Interest, string ToldHow, DateOnly? AnswerBy);

/// <summary>Tells a person whose weighty interests the step touches (告知利害关系人): he may state his view, and is heard before anything is decided.</summary>
/// <remarks>行政许可法第三十六条.</remarks>
public sealed class InformThirdParty(AppDbContext db, FieldCipher cipher)
{
    public const int Most = 50;
    internal const string ContactColumn = "third_parties.contact";

    public async Task<Outcome<ThirdPartyInformed>> RunAsync(
        Reader reader, Guid stepId, int seenRevision, ThirdPartyNotice notice, ProcessContext process, CancellationToken cancel)
    {
        var loaded = await db.HoldForAsync(reader, stepId, seenRevision, process, cancel);
        if (!loaded.TryGet(out var held))
        {
            return loaded.Refusal!;
        }

        var (@case, step) = (held.Case, held.Step);
        if ((@case.CheckOwn(reader) ?? step.CheckInHand(reader) ?? step.CheckBeforeDecision() ?? Check(notice, process.Now)) is { } no)
        {
            return no;
        }

        if (await db.Set<ThirdParty>().CountAsync(p => p.StepId == stepId, cancel) >= Most)
        {
            return CaseRefusals.TooManyThirdParties(Most);
        }

        var id = Guid.CreateVersion7(process.Now);
        var party = new ThirdParty
        {
            ThirdPartyId = id,
            CaseId = @case.CaseId,
            StepId = stepId,
            Name = notice.Name.Trim(),
            Contact = string.IsNullOrWhiteSpace(notice.Contact) ? null : cipher.Seal(ContactColumn, id, notice.Contact.Trim()),
            Interest = notice.Interest.Trim(),
            ToldHow = notice.ToldHow.Trim(),
            AnswerBy = notice.AnswerBy!.Value,
            InformedAt = process.Now,
        };
        db.Add(party);
        var informed = new ThirdPartyInformed(@case.CaseId, stepId, id, party.Interest, party.ToldHow, party.AnswerBy);
        db.Record(CaseRows.Stream(@case.CaseId), informed, process);
        return informed;
    }

    private static Refusal? Check(ThirdPartyNotice notice, DateTimeOffset now) => DelayRules.Together(
        StaffText.Check("name", "利害关系人", notice.Name, "请填写利害关系人的姓名或者名称", most: 60),
        StaffText.Check("contact", "联系方式", notice.Contact, missing: null, most: 100),
        StaffText.Check("interest", "涉及的利益", notice.Interest, "请写明涉及他的什么利益"),
        StaffText.Check("toldHow", "怎样告知的", notice.ToldHow, "请写明怎样告知的", most: 100),
        DelayRules.CheckEnd(notice.AnswerBy, RegionTime.DateOf(now).AddDays(1), now) is { } day
            ? day with { Faults = [.. day.Faults.Select(fault => new FieldFault("answerBy", fault.Message.Replace("计划结束日期", "答复日期", StringComparison.Ordinal)))] }
            : null);
}
