using Suban.Assistance.Team;
using Suban.Kernel.Database;
using Suban.TestKit;

namespace Suban.Assistance.Tests.Team;

public sealed class RecordTrainingTests
{
    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Run_TwoMembers_BothHaveBeenTrained(DatabaseKind kind)
    {
        await using var world = await TeamWorld.CreateAsync(kind);
        var (first, second) = (await world.MemberAsync(), await world.MemberAsync(world.Form("帮办人员乙")));

        await world.DoneAsync<RecordTraining, TrainingRecorded>(
            (op, p) => op.RunAsync(new TrainingForm("投资项目审批流程", world.Today, 8, true, [first, second]), p, default));

        Assert.All(await world.RosterAsync(), m => Assert.Equal(world.Today, m.TrainedOn));
        Assert.Equal(2, (await world.Database.ReadAsync<DutyQueries, IReadOnlyList<TrainingView>>(q => q.TrainingsAsync(world.Keeper, default))).Count);
        var training = Assert.Single((await world.FindAsync(first))!.Trainings);
        Assert.Equal(("投资项目审批流程", 8, true), (training.Subject, training.Hours, training.Passed));
    }

    [Fact]
    public async Task Run_Faulty_NamesEveryField()
    {
        await using var world = await TeamWorld.CreateAsync(DatabaseKind.Sqlite);

        var outcome = await world.DoAsync<RecordTraining, TrainingRecorded>((op, p) => op.RunAsync(new TrainingForm("", null, 0, false, []), p, default));

        Assert.Equal(["HeldOn", "Hours", "Members", "Subject"], outcome.Refusal!.Faults.Select(f => f.Field).Distinct().Order(StringComparer.Ordinal));
    }
}
