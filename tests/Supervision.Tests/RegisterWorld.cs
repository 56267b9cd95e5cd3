using Microsoft.Extensions.DependencyInjection;
using Suban.Catalogue;
using Suban.Certificates;
using Suban.Certificates.Files;
using Suban.Certificates.Papers;
using Suban.Kernel;
using Suban.Kernel.Database;
using Suban.Organisation;
using Suban.Organisation.Access;
using Suban.Supervision.Plans;
using Suban.Supervision.Problems;
using Suban.Supervision.Tasks;
using Suban.TestKit;

namespace Suban.Supervision.Tests;

/// <summary>The registers of a region, and whoever keeps them there or in another one.</summary>
internal sealed class RegisterWorld : IAsyncDisposable
{
    public const string Region = "152529";
    public const string Elsewhere = "150203";

    /// <summary>A city and a district of it.</summary>
    public const string City = "150600";
    public const string District = "150602";

    private static readonly byte[] _pdf = "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj 2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF"u8.ToArray();

    private readonly string _files;

    private RegisterWorld(TestDatabase database, string files) => (Database, _files) = (database, files);

    /// <summary>The region everything is done in from now on.</summary>
    public string At { get; set; } = Region;

    public TestDatabase Database { get; }

    public Reader Keeper => KeeperOf(At);

    public DateOnly Today => RegionTime.DateOf(Database.Clock.GetUtcNow());

    public IReadOnlyList<Authority> Departments => Database.Services.GetRequiredService<Authorities>().Of(At);

    public static RegisterWorld Create(DatabaseKind kind)
    {
        var files = Directory.CreateTempSubdirectory("suban-files-").FullName;
        return new RegisterWorld(TestDatabase.Create(kind, services => services
            .AddLogging()
            .AddOrganisation(new OrganisationSettings { ContentDirectory = TestHost.ContentDirectory })
            .AddCatalogue()
            .AddCertificates(new CertificatesSettings
            {
                Files = new FilesSettings { Folder = files },
                Papers = new PapersSettings { TemplateFolder = Path.Combine(TestHost.ContentDirectory, "papers"), WorkFolder = files, Converter = "" },
                PublicOrigin = "http://localhost",
            })
            .AddSupervision()), files);
    }

    public static Reader KeeperOf(string region) => new(
        Guid.CreateVersion7(TestProcess.Start), "督查人员甲", null, region, null, null, new HashSet<Role> { Role.Supervisor });

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

    public Task<IReadOnlyList<RegisterTaskView>> TasksAsync(string? region = null) =>
        Database.ReadAsync<TaskQueries, IReadOnlyList<RegisterTaskView>>(q => q.ListAsync(KeeperOf(region ?? At), default));

    /// <summary>A milestone of the region's content that nothing is recorded about.</summary>
    public async Task<RegisterTaskView> MilestoneAsync() => (await TasksAsync()).First(t => t is { Origin: TaskOrigin.Content, Revision: 0, Milestone: { DueOn: not null, DoneOn: null } });

    public async Task<RegisterTaskView> TaskAsync(Guid taskId) => (await TasksAsync()).Single(t => t.TaskId == taskId);

    public Task<TaskRecord?> RecordAsync(Guid taskId, string? region = null) =>
        Database.ReadAsync<TaskQueries, TaskRecord?>(q => q.FindAsync(KeeperOf(region ?? At), taskId, default));

    public Task<Outcome<TaskAdded>> AddAsync(TaskForm form) => DoAsync<AddTask, TaskAdded>((op, p) => op.RunAsync(form, p, default));

    public static TaskForm Form(string name = "开设专窗", DateOnly? dueOn = null, Guid? authority = null) =>
        new("蒙速办·一次办", name, "", dueOn ?? new DateOnly(2026, 12, 31), "", "", authority);

    public Task<Outcome<TaskCompleted>> CompleteAsync(Guid taskId, int seen, CompletionForm form) =>
        DoAsync<RecordTaskCompletion, TaskCompleted>((op, p) => op.RunAsync(Keeper, taskId, seen, form, p, default));

    public Task<Outcome<TaskDelayed>> DelayAsync(Guid taskId, int seen, DateOnly? to, string reason) =>
        DoAsync<RecordTaskDelay, TaskDelayed>((op, p) => op.RunAsync(Keeper, taskId, seen, new DelayForm(to, reason), p, default));

    public static ProblemForm ProblemForm { get; } = new(ProblemSource.Window, "窗口还在要复印件。", "", 5, null, null, null);

    public Task<ProblemOpened> OpenProblemAsync(ProblemForm form) => DoneAsync<OpenProblem, ProblemOpened>((op, p) => op.RunAsync(Keeper, form, p, default));

    public Task<ProblemView?> ProblemAsync(Guid problemId, string? region = null) =>
        Database.ReadAsync<ProblemQueries, ProblemView?>(q => q.FindAsync(KeeperOf(region ?? At), problemId, default));

    public async Task<PlanRegistered> RegisterPlanAsync()
    {
        var form = new PlanForm("“蒙速办”实施方案", "东政办发〔2026〕1号", new DateOnly(2026, 9, 1), await FileAsync("方案.pdf"));
        return await DoneAsync<RegisterPlan, PlanRegistered>((op, p) => op.RunAsync(Keeper, form, p, default));
    }

    public Task<Outcome<PlanApproved>> ApprovePlanAsync(Guid planId, int seen, DateOnly? on, string by) =>
        DoAsync<ApprovePlan, PlanApproved>((op, p) => op.RunAsync(planId, seen, on, by, p, default));

    public Task<Outcome<PlanFiled>> FilePlanAsync(Guid planId, int seen) =>
        DoAsync<FilePlan, PlanFiled>((op, p) => op.RunAsync(Keeper, planId, seen, p, default));

    public Task<StoredFile> FileAsync(string name) =>
        Database.ReadAsync<FileStore, StoredFile>(store => store.SaveOwnAsync(_pdf, name, FileType.Pdf, 1, default));

    /// <summary>Whether whoever keeps that region's registers can open the file.</summary>
    public Task<bool> OpensAsync(string region, Guid file) => Database.ReadAsync<RegisterFileQueries, bool>(async q =>
    {
        await using var opened = await q.OpenAsync(KeeperOf(region), file, default);
        return opened is not null;
    });

    public async ValueTask DisposeAsync()
    {
        await Database.DisposeAsync();
        Directory.Delete(_files, recursive: true);
    }
}
