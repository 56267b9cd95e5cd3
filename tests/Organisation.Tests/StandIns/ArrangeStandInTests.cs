using Microsoft.Extensions.DependencyInjection;
using Suban.Kernel;
using Suban.Kernel.Database;
using Suban.Organisation.Access;
using Suban.Organisation.Accounts;
using Suban.Organisation.StandIns;
using Suban.Organisation.Tests.Accounts;
using Suban.TestKit;

namespace Suban.Organisation.Tests.StandIns;

public sealed class ArrangeStandInTests
{
    private static readonly DateOnly _today = RegionTime.DateOf(TestProcess.Start);

    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task RunAsync_ForTheseDays_CoversAndEndsByItself(DatabaseKind kind)
    {
        await using var town = await Department.CreateAsync(kind);
        Assert.Null((await town.ArrangeAsync(town.Approver, town.Examiner, town.Colleague, _today.AddDays(1), _today.AddDays(2), Role.Examiner)).Refusal);

        Assert.Empty((await town.ReaderAsync("colleague9")).Covers);
        town.Database.Clock.Advance(TimeSpan.FromDays(1));
        var covered = Assert.Single((await town.ReaderAsync("colleague9")).Covers);
        Assert.Equal((town.Examiner.AccountId, Role.Examiner), (covered.AccountId, covered.Role));
        Assert.Equal([town.Examiner.AccountId, town.Colleague.AccountId], await town.Database.ReadAsync<AccountQueries, IReadOnlyList<Guid>>(q => q.WithStandInsAsync(town.Examiner.AccountId, Role.Examiner, default)));
        Assert.Empty((await town.ReaderAsync("approver9")).Covers);
        town.Database.Clock.Advance(TimeSpan.FromDays(2));
        Assert.Empty((await town.ReaderAsync("colleague9")).Covers);
    }

    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task RunAsync_OverlappingOrInACircle_IsRefused(DatabaseKind kind)
    {
        await using var town = await Department.CreateAsync(kind);
        Assert.Null((await town.ArrangeAsync(town.Examiner, town.Examiner, town.Colleague, _today, _today.AddDays(4), Role.Examiner)).Refusal);

        Assert.Equal("stand_in.twice", (await town.ArrangeAsync(town.Examiner, town.Examiner, town.Both, _today.AddDays(4), _today.AddDays(9), Role.Examiner)).Refusal?.Code);
        Assert.Equal("stand_in.covering_away", (await town.ArrangeAsync(town.Approver, town.Both, town.Examiner, _today.AddDays(2), _today.AddDays(3), Role.Examiner)).Refusal?.Code);
        Assert.Null((await town.ArrangeAsync(town.Examiner, town.Examiner, town.Both, _today.AddDays(5), _today.AddDays(9), Role.Examiner)).Refusal);
    }

    [Fact]
    public async Task RunAsync_Unfit_IsRefusedWithEveryReason()
    {
        await using var town = await Department.CreateAsync(DatabaseKind.Sqlite);
        Assert.Equal(["absent", "covering", "roles", "from", "until"], Fields(await town.ArrangeAsync(town.Approver, new StandInForm(null, null, [], null, null))));
        Assert.Equal(["covering"], Fields(await town.ArrangeAsync(town.Examiner, town.Examiner, town.Examiner, _today, _today, Role.Examiner)));
        Assert.Equal(["roles"], Fields(await town.ArrangeAsync(town.Approver, town.Examiner, town.Colleague, _today, _today, Role.Approver)));
        Assert.Equal(["roles"], Fields(await town.ArrangeAsync(town.Approver, town.Examiner, town.Approver, _today, _today, Role.Examiner)));
        Assert.Equal(["roles"], Fields(await town.ArrangeAsync(town.Approver, town.Examiner, town.Colleague, _today, _today, Role.Supervisor)));
        Assert.Equal(["from"], Fields(await town.ArrangeAsync(town.Examiner, town.Examiner, town.Colleague, _today.AddDays(-1), _today, Role.Examiner)));
        Assert.Equal(["until"], Fields(await town.ArrangeAsync(town.Examiner, town.Examiner, town.Colleague, _today, _today.AddDays(ArrangeStandIn.MostDays + 1), Role.Examiner)));
        Assert.Equal(["covering"], Fields(await town.ArrangeAsync(town.Examiner, town.Examiner, town.Stranger, _today, _today, Role.Examiner)));
        Assert.Equal("stand_in.not_yours", (await town.ArrangeAsync(town.Colleague, town.Examiner, town.Colleague, _today, _today, Role.Examiner)).Refusal?.Code);
    }

    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task EndAsync_ByEitherOrTheApprover_EndsAtOnce(DatabaseKind kind)
    {
        await using var town = await Department.CreateAsync(kind);
        await town.ArrangeAsync(town.Examiner, town.Examiner, town.Colleague, _today, _today.AddDays(4), Role.Examiner);
        var row = Assert.Single(await town.RowsAsync(town.Both));

        Assert.Equal("stand_in.not_yours", (await town.EndAsync(town.Other, row.StandInId)).Refusal?.Code);
        Assert.Equal("stand_in.not_found", (await town.EndAsync(town.Stranger, row.StandInId)).Refusal?.Code);
        Assert.Null((await town.EndAsync(town.Colleague, row.StandInId)).Refusal);
        Assert.Equal("stand_in.over", (await town.EndAsync(town.Approver, row.StandInId)).Refusal?.Code);
        Assert.Empty((await town.ReaderAsync("colleague9")).Covers);
        Assert.Empty(await town.RowsAsync(town.Both));
    }

    private static IEnumerable<string> Fields(Outcome<StandInArranged> outcome) => outcome.Refusal?.Faults.Select(fault => fault.Field) ?? [];

    /// <summary>A department with its people, and one of another.</summary>
    private sealed class Department(TestDatabase database) : IAsyncDisposable
    {
        public TestDatabase Database { get; } = database;

        public Reader Examiner { get; private set; } = null!;

        public Reader Colleague { get; private set; } = null!;

        public Reader Other { get; private set; } = null!;

        public Reader Approver { get; private set; } = null!;

        public Reader Both { get; private set; } = null!;

        public Reader Stranger { get; private set; } = null!;

        public static async Task<Department> CreateAsync(DatabaseKind kind)
        {
            var town = new Department(AccountDatabase.Create(kind));
            var (_, security, _) = await town.Database.AddAdministratorsAsync();
            var authorities = town.Database.Services.GetRequiredService<Authorities>();
            var (here, there) = (authorities.Find("152529", "market-supervision")!.AuthorityId, authorities.Find("152529", "health")!.AuthorityId);
            town.Examiner = await AddAsync("examiner9", here, Role.Examiner);
            town.Colleague = await AddAsync("colleague9", here, Role.Examiner);
            town.Other = await AddAsync("other9", here, Role.Examiner);
            town.Approver = await AddAsync("approver9", here, Role.Approver);
            town.Both = await AddAsync("both9", here, Role.Examiner, Role.Approver);
            town.Stranger = await AddAsync("stranger9", there, Role.Examiner);
            return town;

            async Task<Reader> AddAsync(string name, Guid authority, params Role[] roles)
            {
                var account = await town.Database.AddStaffAsync(name);
                await town.Database.RunAsync<MoveStaff, StaffMoved>((op, c) => op.RunAsync(account, authority, null, town.Database.Process("MoveStaff"), c));
                foreach (var role in roles)
                {
                    await town.Database.GrantAsync(security, account, role);
                }

                return await town.ReaderAsync(name);
            }
        }

        public async Task<Reader> ReaderAsync(string name) =>
            (await Database.ReaderAsync(await Database.SignInAsync(name, AccountDatabase.Password) ?? default))!;

        public Task<Outcome<StandInArranged>> ArrangeAsync(Reader by, Reader absent, Reader covering, DateOnly from, DateOnly until, params Role[] roles) =>
            ArrangeAsync(by, new StandInForm(absent.AccountId, covering.AccountId, roles, from, until));

        public Task<Outcome<StandInArranged>> ArrangeAsync(Reader by, StandInForm form) =>
            Database.RunAsync<ArrangeStandIn, StandInArranged>((op, c) => op.RunAsync(by, form, Database.Process("ArrangeStandIn", by.AccountId), c));

        public Task<Outcome<StandInEnded>> EndAsync(Reader by, Guid standIn) =>
            Database.RunAsync<EndStandIn, StandInEnded>((op, c) => op.RunAsync(by, standIn, Database.Process("EndStandIn", by.AccountId), c));

        public Task<IReadOnlyList<StandInRow>> RowsAsync(Reader reader) =>
            Database.ReadAsync<StandInQueries, IReadOnlyList<StandInRow>>(q => q.OfDepartmentAsync(reader, default));

        public ValueTask DisposeAsync() => Database.DisposeAsync();
    }
}
