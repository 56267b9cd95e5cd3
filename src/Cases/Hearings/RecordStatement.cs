using Microsoft.EntityFrameworkCore;
using Suban.Cases.Steps;
using Suban.Kernel;
using Suban.Organisation.Access;

namespace Suban.Cases.Hearings;

/// <summary>Keeps what an interested person said (陈述申辩), once, before the decision.</summary>
/// <remarks>行政许可法第三十六条.</remarks>
public sealed class RecordStatement(AppDbContext db)
{
    public async Task<Outcome<StatementRecorded>> RunAsync(
        Reader reader, Guid stepId, int seenRevision, Guid thirdPartyId, string statement, ProcessContext process, CancellationToken cancel)
    {
        var loaded = await db.HoldForAsync(reader, stepId, seenRevision, process, cancel);
        if (!loaded.TryGet(out var held))
        {
            return loaded.Refusal!;
        }

        var (@case, step) = (held.Case, held.Step);
        if ((step.CheckHolder(reader) ?? step.CheckUndecided()) is { } notHis)
        {
            return notHis;
        }

        var party = await db.Set<ThirdParty>().SingleOrDefaultAsync(p => p.ThirdPartyId == thirdPartyId && p.StepId == stepId, cancel);
        if (party is not { StatedAt: null })
        {
            return CaseRefusals.NoStatementAwaited;
        }

        if (StaffText.Check("statement", "陈述内容", statement, "请写明他说了什么；没有意见的写“没有意见”", most: 2000) is { } unfit)
        {
            return unfit;
        }

        party.State(statement.Trim(), process.Now);
        var recorded = new StatementRecorded(@case.CaseId, stepId, thirdPartyId);
        db.Record(CaseRows.Stream(@case.CaseId), recorded, process);
        return recorded;
    }
}
