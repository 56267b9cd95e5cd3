using Suban.Cases.Delays;
using Suban.Cases.Delegations;
using Suban.Cases.Papers;
using Suban.Cases.Steps;
using Suban.Kernel;
using Suban.Organisation.Access;

namespace Suban.Cases.Hearings;

/// <summary>
/// Tells of the right to a hearing (告知听证权利): five days to ask, and nothing is decided meanwhile. Where law itself demands the
/// hearing it is to be held without anybody asking.
/// </summary>
/// <remarks>行政许可法第四十六条、第四十七条.</remarks>
public sealed class OfferHearing(AppDbContext db, CaseTimes times, ApplicantMessages messages)
{
    public async Task<Outcome<HearingOffered>> RunAsync(
        Reader reader, Guid stepId, int seenRevision, HearingGround? ground, string basis, string matter, ProcessContext process,
        CancellationToken cancel)
    {
        var loaded = await db.HoldForAsync(reader, stepId, seenRevision, process, cancel);
        if (!loaded.TryGet(out var held))
        {
            return loaded.Refusal!;
        }

        var (@case, step) = (held.Case, held.Step);
        if ((@case.CheckOwn(reader) ?? step.CheckInHand(reader) ?? step.CheckBeforeDecision() ?? step.CheckPower(DelegatedPowers.Seal) ?? DelayRules.Together(
            ground is { } known && Enum.IsDefined(known) ? null : CaseRefusals.Missing("ground", "请选择为什么听证"),
            StaffText.Check("basis", "依据", basis, "请写明依据的法律法规和条款"),
            StaffText.Check("matter", "听证的事项", matter, "请写明就什么听证，申请人会看到"))) is { } no)
        {
            return no;
        }

        if (await db.HearingOfAsync(step, cancel) is not null)
        {
            return CaseRefusals.HearingOffered(step.ItemName);
        }

        var (calendar, today) = (times.Calendar(@case.Region), RegionTime.DateOf(process.Now));
        var hearing = new Hearing
        {
            HearingId = Guid.CreateVersion7(process.Now),
            CaseId = @case.CaseId,
            StepId = stepId,
            Ground = ground!.Value,
            Basis = basis.Trim(),
            Matter = matter.Trim(),
            OfferedAt = process.Now,
            AskBy = calendar.Add(today, HearingRules.DaysToAsk),
        };
        if (hearing.Ground is HearingGround.ByLaw)
        {
            hearing.Ask("依法应当听证", calendar.Add(today, HearingRules.DaysToHold), process.Now);
        }

        db.Add(hearing);
        var offered = new HearingOffered(@case.CaseId, stepId, hearing.HearingId, hearing.Ground, hearing.Basis, hearing.Matter, hearing.AskBy);
        db.Record(CaseRows.Stream(@case.CaseId), offered, process);
        db.Send(PaperOrder.Topic, new PaperOrder(@case.CaseId, CasePaper.HearingNotice, stepId), process.Now);
        messages.HearingOffered(@case, step, hearing, process);
        return offered;
    }
}
