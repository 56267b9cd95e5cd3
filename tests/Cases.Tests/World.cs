using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Suban.Cases.Drafts;
using Suban.Cases.Plans;
using Suban.Catalogue;
using Suban.Catalogue.Checking;
using Suban.Catalogue.Compiling;
using Suban.Catalogue.Publishing;
using Suban.Certificates;
using Suban.Kernel;
using Suban.Kernel.Crypto;
using Suban.Kernel.Database;
using Suban.Organisation;
using Suban.Organisation.Access;
using Suban.Parties;
using Suban.Parties.Registration;
using Suban.TestKit;

namespace Suban.Cases.Tests;

/// <summary>The shipped region with its people, on one database.</summary>
internal sealed class World : IAsyncDisposable
{
    public const string Region = "152529";

    private World(TestDatabase database) => Database = database;

    public TestDatabase Database { get; }

    public IServiceProvider Services => Database.Services;

    public static string Content { get; } = Path.Combine(Root(), "content");

    // Checking every theme with every answer is not what these tests are about: once is enough.
    private static readonly Lazy<CheckedContent> _content = new(() => ContentCheck.Run(Content));

    public Reader Applicant { get; private set; } = null!;

    public Reader Clerk { get; } = Staff("窗口甲", null, Role.WindowClerk, Role.Issuer);

    public Reader Supervisor { get; } = Staff("督查甲", null, Role.Supervisor);

    public static async Task<World> CreateAsync(DatabaseKind kind)
    {
        var world = new World(TestDatabase.Create(kind, services =>
        {
            services.AddOrganisation(new OrganisationSettings { ContentDirectory = Content, Development = true });
            services.AddParties();
            services.AddCatalogue();
            services.AddCertificates(new CertificatesSettings
            {
                Files = new() { Folder = Path.Combine(Path.GetTempPath(), "suban-case-files") },
                Papers = new() { TemplateFolder = Path.Combine(Content, "papers"), WorkFolder = Path.Combine(Path.GetTempPath(), "suban-case-papers") },
                PublicOrigin = "http://localhost",
                Demonstration = true,
            });
            services.AddCases();
        }));
        world.Applicant = await world.RegisterAsync("申请人甲", "152529199001010012");
        return world;
    }

    /// <summary>With the shipped catalogue published.</summary>
    public static async Task<World> PublishedAsync(DatabaseKind kind)
    {
        var world = await CreateAsync(kind);
        await world.PublishAsync();
        return world;
    }

    public Task PublishAsync() => PublishAsync(_content.Value);

    public async Task PublishAsync(CheckedContent content)
    {
        await DoAsync<PublishCatalogue, CataloguePublished>((op, p, c) => op.RunAsync(content, Region, p, c));
        await Services.GetRequiredService<CatalogueStore>().RefreshAsync(CancellationToken.None);
    }

    public async Task<Reader> RegisterAsync(string name, string idNumber)
    {
        var identity = new PartyIdentity(PartyKind.Person, name, null, idNumber, "13804790000", null);
        var ensured = await Database.RunAsync<EnsureParty, PartyEnsured>((op, c) => op.RunAsync(identity, Process("EnsureParty"), c));
        Assert.True(ensured.TryGet(out var party), ensured.Refusal?.Message);
        return new Reader(Guid.CreateVersion7(Database.Clock.GetUtcNow()), name, party.PartyId, Region, null, null, new HashSet<Role> { Role.Applicant });
    }

    public Reader Examiner(string authority, params Role[] roles) =>
        Staff("审查" + authority, Services.GetRequiredService<Authorities>().Find(Region, authority)!.AuthorityId, roles.Length == 0 ? [Role.Examiner, Role.Approver] : roles);

    public static Reader Staff(string name, Guid? authority, params Role[] roles) =>
        new(Guid.CreateVersion7(TestProcess.Start), name, null, Region, authority, null, roles.ToHashSet());

    public ProcessContext Process(string type, Reader? reader = null, string? key = null) => Database.Process(type, reader?.AccountId, key);

    /// <summary>Runs an operation as a page would, with its process.</summary>
    public Task<Outcome<T>> TryAsync<TOperation, T>(Func<TOperation, ProcessContext, CancellationToken, Task<Outcome<T>>> act, string? key = null)
        where TOperation : notnull
        where T : notnull
    {
        var process = Process(typeof(TOperation).Name, null, key);
        return Database.RunAsync<TOperation, T>((op, c) => act(op, process, c), process);
    }

    /// <summary>As <see cref="TryAsync{TOperation,T}"/>, expecting that it is done.</summary>
    public async Task<T> DoAsync<TOperation, T>(Func<TOperation, ProcessContext, CancellationToken, Task<Outcome<T>>> act)
        where TOperation : notnull
        where T : notnull
    {
        var outcome = await TryAsync(act);
        return outcome.TryGet(out var value)
            ? value
            : throw new InvalidOperationException(
                $"{typeof(TOperation).Name}: {outcome.Refusal!.Code} {outcome.Refusal.Message} {string.Join(' ', outcome.Refusal.Faults)}");
    }

    public Task<T> QueryAsync<TQueries, T>(Func<TQueries, Task<T>> read) where TQueries : notnull => Database.ReadAsync(read);

    public Task<Case> CaseAsync(Guid caseId) => QueryAsync<AppDbContext, Case>(db =>
        db.Set<Case>().AsNoTracking().Include(c => c.Steps.OrderBy(s => s.Position)).SingleAsync(c => c.CaseId == caseId));

    /// <summary>A draft of the plan, filled in and with its uploads, ready to be submitted.</summary>
    public async Task<Guid> DraftAsync(ThemePlan? plan = null, Reader? applicant = null)
    {
        var (draftId, now, who) = (Guid.CreateVersion7(Database.Clock.GetUtcNow()), Database.Clock.GetUtcNow(), applicant ?? Applicant);
        var cipher = Services.GetRequiredService<FieldCipher>();
        await Database.ArrangeAsync(async db =>
        {
            var pinned = await Services.GetRequiredService<PinnedPlans>().PinAsync(db, plan ?? TestPlan.Serial(), now, CancellationToken.None);
            var draft = new Draft
            {
                DraftId = draftId,
                PartyId = who.PartyId!.Value,
                ApplicantName = who.Name,
                Region = Region,
                Subject = $"theme/{draftId:N}",
                Title = "我要开小餐馆",
                PlanId = pinned,
                GuideVersion = "test",
                Code = draftId.ToString("N")[^8..],
                Channel = Channel.Portal,
                StartedBy = who.AccountId,
                StartedAt = now,
            };
            draft.Keep(now);
            draft.Help(Clerk.AccountId);
            db.Add(draft);
            var form = new CaseForm { CaseId = draftId };
            form.Seal(cipher, TestPlan.Answers());
            db.Add(form);
            db.AddRange(TestPlan.Uploads(draftId, now));
        });
        return draftId;
    }

    public void Pass(TimeSpan time) => Database.Clock.Advance(time);

    /// <summary>Half past nine in the morning of a date.</summary>
    public void GoTo(int month, int day, int hour = 9, int minute = 30) =>
        Database.Clock.SetUtcNow(RegionTime.At(new DateOnly(2026, month, day), new TimeOnly(hour, minute)));

    public ValueTask DisposeAsync() => Database.DisposeAsync();

    private static string Root([CallerFilePath] string path = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(path)!, "../.."));
}
