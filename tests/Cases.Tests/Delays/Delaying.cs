using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Suban.Cases.Delays;
using Suban.Cases.Jobs;
using Suban.Clocks;
using Suban.Kernel;
using Suban.Organisation.Access;

namespace Suban.Cases.Tests.Delays;

/// <summary>The sign's step, claimed on 28 September 2026 with a promise of five working days, and what makes it take longer.</summary>
internal static class Delaying
{
    public static ProcedureOrder Hearing { get; } = new(SuspensionKind.Hearing, "《测试法》第三条", "邻居要求听证", new DateOnly(2026, 10, 15));

    public static async Task<(Guid CaseId, Reader Officer)> ClaimedAsync(this World world)
    {
        var caseId = await world.AcceptedAsync();
        return (caseId, await world.ClaimAsync(caseId, TestPlan.Sign));
    }

    public static async Task<Outcome<SpecialProcedureStarted>> StartAsync(this World world, Guid caseId, Reader officer, ProcedureOrder order)
    {
        var step = await world.StepAsync(caseId, TestPlan.Sign);
        return await world.TryAsync<StartSpecialProcedure, SpecialProcedureStarted>(
            (op, p, c) => op.RunAsync(officer, step.StepId, step.Revision, order, p, c));
    }

    public static async Task<Outcome<SpecialProcedureEnded>> EndAsync(this World world, Guid caseId, Reader officer, string result = "听证结束，没有异议")
    {
        var step = await world.StepAsync(caseId, TestPlan.Sign);
        return await world.TryAsync<EndSpecialProcedure, SpecialProcedureEnded>(
            (op, p, c) => op.RunAsync(officer, step.StepId, step.Revision, result, p, c));
    }

    public static async Task<StepClocks> ClocksAsync(this World world, Guid caseId)
    {
        var @case = await world.CaseAsync(caseId);
        var notices = await world.QueryAsync<AppDbContext, List<CaseNotice>>(db => db.Set<CaseNotice>().AsNoTracking().ToListAsync());
        return world.Services.GetRequiredService<CaseClocks>().OfStep(
            @case, @case.Steps.Single(s => s.PartKey == TestPlan.Sign), TestPlan.Serial().FindComponent(TestPlan.Sign)!, notices,
            world.Database.Clock.GetUtcNow())!;
    }

    public static async Task RunDeadlinesAsync(this World world)
    {
        await using var scope = world.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<CaseDeadlines>().RunAsync(CancellationToken.None);
    }
}
