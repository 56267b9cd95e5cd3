using Microsoft.EntityFrameworkCore;
using Suban.Cases.Commitments;
using Suban.Cases.Credit;
using Suban.Cases.Drafts;
using Suban.Cases.Hearings;
using Suban.Cases.Tests.Deferrals;
using Suban.Cases.Tests.Hearings;
using Suban.Cases.Visits;
using Suban.Kernel;
using Suban.Kernel.Database;
using Suban.Organisation.Access;
using Suban.TestKit;

namespace Suban.Cases.Tests.Commitments;

public sealed class RevokeGrantTests
{
    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task RunAsync_AfterTheHearing_TakesTheGrantBackAndLeavesANote(DatabaseKind kind)
    {
        await using var world = await World.CreateAsync(kind);
        var (caseId, officer) = await world.GrantedAsync();
        Assert.Equal("follow_up.nothing_to_revoke", (await world.RevokeAsync(caseId, officer)).Refusal?.Code);
        await world.CheckedAsync(caseId, officer, VisitOutcome.Unfit);
        Assert.Equal("step.hearing_open", (await world.RevokeAsync(caseId, officer)).Refusal?.Code);
        Assert.True((await world.AskAsync(caseId, wants: true)).TryGet(out var asked));
        Assert.True((await world.ArrangeAsync(caseId, officer, asked.HoldBy)).TryGet(out var arranged));
        Assert.Null(arranged.ProcedureId);
        world.GoTo(asked.HoldBy!.Value.Month, asked.HoldBy.Value.Day);
        Assert.True((await world.KeepRecordAsync(caseId, officer)).TryGet(out _));
        Assert.Equal(["reason", "basis"], (await world.RevokeAsync(caseId, officer, " ", "")).Refusal!.Faults.Select(f => f.Field));

        Assert.True((await world.RevokeAsync(caseId, officer)).TryGet(out var revoked));

        Assert.Equal(FollowUpState.Revoked, (await world.FollowUpAsync()).State);
        Assert.Equal(CreditKind.CommitmentBroken, Assert.Single(await world.NotesAsync()).Kind);
        Assert.Equal(revoked.CreditNoteId, (await world.NotesAsync())[0].CreditNoteId);
        Assert.Equal("follow_up.nothing_to_revoke", (await world.RevokeAsync(caseId, officer)).Refusal?.Code);
        await world.Services.AssertRecordedAsync<GrantRevoked>($"case/{caseId:N}");
    }

    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task RunAsync_ByAnExaminerAlone_IsRefused(DatabaseKind kind)
    {
        await using var world = await World.CreateAsync(kind);
        var (caseId, officer) = await world.GrantedAsync();
        await world.CheckedAsync(caseId, officer, VisitOutcome.Unfit);
        Assert.True((await world.AskAsync(caseId, wants: false)).TryGet(out _));

        Assert.Equal("case.not_yours", (await world.RevokeAsync(caseId, world.Examiner("urban-management", Role.Examiner))).Refusal?.Code);
        Assert.True((await world.RevokeAsync(caseId, officer)).TryGet(out _));
    }

    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task RunAsync_StepsThatBuiltOnIt_AreToldToTheirDepartments(DatabaseKind kind)
    {
        await using var world = await World.CreateAsync(kind);
        var plan = Committing.Plan with
        {
            Components = [.. Committing.Plan.Components.Select(c => c.Key == TestPlan.Permit ? c with { After = [TestPlan.Sign] } : c)],
        };
        var caseId = await world.AcceptedAsync(plan);
        var officer = await world.ClaimAsync(caseId, TestPlan.Sign);
        Assert.Null(await world.TryDecideAsync(caseId, officer));
        await world.CheckedAsync(caseId, officer, VisitOutcome.Unfit);
        await world.AskAsync(caseId, wants: false);

        Assert.True((await world.RevokeAsync(caseId, officer)).TryGet(out var revoked));

        var permit = await world.StepAsync(caseId, TestPlan.Permit);
        Assert.Equal([permit.StepId], revoked.Dependants);
        var alert = await world.QueryAsync<AppDbContext, CaseAlert>(db => db.Set<CaseAlert>().AsNoTracking().SingleAsync(a => a.Kind == AlertKind.GrantRevoked));
        Assert.Equal(permit.AuthorityId, alert.AuthorityId);
    }
}
