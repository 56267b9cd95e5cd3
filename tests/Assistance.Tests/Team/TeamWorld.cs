using Microsoft.Extensions.DependencyInjection;
using Suban.Assistance.Team;
using Suban.Cases;
using Suban.Catalogue;
using Suban.Certificates;
using Suban.Certificates.Files;
using Suban.Certificates.Papers;
using Suban.Kernel;
using Suban.Kernel.Database;
using Suban.Organisation;
using Suban.Organisation.Access;
using Suban.Parties;
using Suban.Parties.Messages;
using Suban.TestKit;

namespace Suban.Assistance.Tests.Team;

/// <summary>The team of a region, and whoever keeps it there or in another one.</summary>
internal sealed class TeamWorld : IAsyncDisposable
{
    /// <summary>22 items, at least one assistant a department.</summary>
    public const string Region = "152529";

    /// <summary>Three levels, one or two a department, one a point at least.</summary>
    public const string Elsewhere = "150203";

    /// <summary>Batches; the list only grows.</summary>
    public const string District = "150303";

    private readonly string _files;

    private TeamWorld(TestDatabase database, string files) => (Database, _files) = (database, files);

    /// <summary>The region everything is done in from now on.</summary>
    public string At { get; set; } = Region;

    public TestDatabase Database { get; }

    public Reader Keeper => Reader("督查人员甲", null, Role.Supervisor);

    public DateOnly Today => RegionTime.DateOf(Database.Clock.GetUtcNow());

    public IReadOnlyList<ListDepartment> Departments => Database.Services.GetRequiredService<ListDepartments>().Of(At);

    public static async Task<TeamWorld> CreateAsync(DatabaseKind kind, string region = Region)
    {
        var (files, store) = (Directory.CreateTempSubdirectory("suban-team-").FullName, await Published.StoreAsync());
        return new TeamWorld(TestDatabase.Create(kind, services => services
            .AddLogging()
            .AddOrganisation(new OrganisationSettings { ContentDirectory = TestHost.ContentDirectory })
            .AddParties()
            .AddCatalogue()
            .AddSingleton(store)
            .AddCertificates(new CertificatesSettings
            {
                Files = new FilesSettings { Folder = files },
                Papers = new PapersSettings { TemplateFolder = Path.Combine(TestHost.ContentDirectory, "papers"), WorkFolder = files, Converter = "" },
                PublicOrigin = "http://localhost",
            })
            .AddCases()
            .AddAssistance()), files) { At = region };
    }

    public Guid Authority(string key) => Database.Services.GetRequiredService<Authorities>().Find(At, key)!.AuthorityId;

    /// <summary>How many messages wait for an account.</summary>
    public Task<int> ToldAsync(Guid account) => Database.ReadAsync<NoticeQueries, int>(q => q.UnreadAsync(account, default));

    public Reader Reader(string name, Guid? authority, Role role) => new(
        Guid.CreateVersion7(TestProcess.Start), name, null, At, authority, null, new HashSet<Role> { role });

    public Task<Outcome<T>> DoAsync<TOperation, T>(Func<TOperation, ProcessContext, Task<Outcome<T>>> act)
        where TOperation : notnull
        where T : notnull
    {
        var process = Database.Process(typeof(TOperation).Name) with { Region = At };
        return Database.RunAsync<TOperation, T>((op, _) => act(op, process), process);
    }

    public async Task<T> DoneAsync<TOperation, T>(Func<TOperation, ProcessContext, Task<Outcome<T>>> act)
        where TOperation : notnull
        where T : notnull
    {
        var outcome = await DoAsync(act);
        Assert.True(outcome.TryGet(out var value), $"{outcome.Refusal?.Code}: {outcome.Refusal?.Message} {string.Join(' ', outcome.Refusal?.Faults ?? [])}");
        return value;
    }

    /// <summary>A member of the first department of the list, who helps with its first item.</summary>
    public MemberForm Form(string name = "帮办人员甲", int department = 0) => new(
        name, "13804790001", false, null, Departments[department].Authority.AuthorityId, null, [.. Departments[department].Lines.Take(1).Select(l => l.Item.Key)], Today, "新进人员");

    public Task<Outcome<MemberJoined>> AddAsync(MemberForm form, Reader? reader = null) =>
        DoAsync<AddMember, MemberJoined>((op, p) => op.RunAsync(reader ?? Keeper, form, p, default));

    public async Task<Guid> MemberAsync(MemberForm? form = null)
    {
        var outcome = await AddAsync(form ?? Form());
        Assert.True(outcome.TryGet(out var joined), $"{outcome.Refusal?.Message} {string.Join(' ', outcome.Refusal?.Faults ?? [])}");
        return joined.MemberId;
    }

    public Task<Outcome<MemberLeft>> RetireAsync(Guid member, int seen = 1) =>
        DoAsync<RetireMember, MemberLeft>((op, p) => op.RunAsync(Keeper, member, seen, Today, "调到别的单位", p, default));

    public Task<MemberRecord?> FindAsync(Guid member) => Database.ReadAsync<TeamQueries, MemberRecord?>(q => q.FindMemberAsync(Keeper, member, default));

    public Task<IReadOnlyList<MemberView>> RosterAsync() => Database.ReadAsync<TeamQueries, IReadOnlyList<MemberView>>(q => q.RosterAsync(Keeper, default));

    public Task<TeamCoverage> CoverageAsync() => Database.ReadAsync<TeamQueries, TeamCoverage>(q => q.CoverageAsync(At, default));

    public Task<Outcome<ServicePointSaved>> SaveAsync(ServicePointForm form, Guid? point = null, int seen = 0) =>
        DoAsync<SaveServicePoint, ServicePointSaved>((op, p) => op.RunAsync(point, seen, form, p, default));

    public static ServicePointForm Point(string name = "明安图镇便民服务中心", ServicePointKind kind = ServicePointKind.Town) =>
        new(kind, name, null, "明安图镇（模拟地址）", "0479-0000201", "工作日 8:30–17:30", false);

    public async ValueTask DisposeAsync()
    {
        await Database.DisposeAsync();
        Directory.Delete(_files, recursive: true);
    }
}
