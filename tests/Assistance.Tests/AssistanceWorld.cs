using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Suban.Assistance.Cooperations;
using Suban.Assistance.Orders;
using Suban.Assistance.Plans;
using Suban.Cases;
using Suban.Catalogue;
using Suban.Certificates;
using Suban.Certificates.Files;
using Suban.Certificates.Papers;
using Suban.Kernel;
using Suban.Kernel.Database;
using Suban.Organisation;
using Suban.Organisation.Access;
using Suban.Organisation.Accounts;
using Suban.Parties;
using Suban.Parties.Messages;
using Suban.Parties.Registration;
using Suban.TestKit;

namespace Suban.Assistance.Tests;

/// <summary>A region with an investor, the service bureau's assistants and a supervisor.</summary>
internal sealed class AssistanceWorld : IAsyncDisposable
{
    public const string WhiteBanner = "152529";
    public const string Hainan = "150303";
    public const string Kundulun = "150203";

    public const string Code = "2610-152529-44-01-000001";

    private readonly string _files;

    private AssistanceWorld(TestDatabase database, string files, string region) => (Database, _files, Region) = (database, files, region);

    public TestDatabase Database { get; }

    public string Region { get; }

    public Reader Investor { get; private set; } = null!;

    /// <summary>Of the service bureau: receives, verifies, appoints.</summary>
    public Reader Bureau { get; private set; } = null!;

    /// <summary>Of a department that decides none of the items.</summary>
    public Reader Assistant { get; private set; } = null!;

    public Reader Supervisor { get; private set; } = null!;

    public DateOnly Today => RegionTime.DateOf(Database.Clock.GetUtcNow());

    public static async Task<AssistanceWorld> CreateAsync(DatabaseKind kind, string region = WhiteBanner)
    {
        var (files, store) = (Directory.CreateTempSubdirectory("suban-assist-").FullName, await Published.StoreAsync());
        var database = TestDatabase.Create(kind, services => services
            .AddLogging()
            .AddOrganisation(new OrganisationSettings { ContentDirectory = TestHost.ContentDirectory, DefaultRegion = region })
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
            .AddAssistance());
        var world = new AssistanceWorld(database, files, region);
        world.Investor = await world.PartyAsync(PartyKind.Enterprise, "甲新能源有限公司", "91152529MA0TE5T00W");
        world.Bureau = await world.StaffAsync("bureau1", "帮办窗口甲", "service-bureau", Role.Assistant);
        world.Assistant = await world.StaffAsync("helper1", "帮办员乙", "health", Role.Assistant);
        world.Supervisor = await world.StaffAsync("watch1", "督查人员甲", "service-bureau", Role.Supervisor);
        return world;
    }

    public async Task<Reader> PartyAsync(PartyKind kind, string name, string number)
    {
        var identity = kind is PartyKind.Person ? new PartyIdentity(kind, name, null, number, null, null) : new PartyIdentity(kind, name, number, null, null, "经办人乙");
        var party = await DoneAsync<EnsureParty, PartyEnsured>((op, p) => op.RunAsync(identity, p, default));
        return new Reader(Guid.CreateVersion7(TestProcess.Start), name, party.PartyId, Region, null, null, new HashSet<Role> { Role.Applicant });
    }

    public async Task<Reader> StaffAsync(string account, string name, string authority, params Role[] roles)
    {
        var authorities = Services<Authorities>();
        var of = (authorities.Find(Region, authority) ?? authorities.Of(Region).First(a => a.Key is not ("service-bureau" or "park"))).AuthorityId;
        var created = await DoneAsync<CreateStaff, StaffCreated>((op, p) => op.RunAsync(new NewStaff { Name = name, SignInName = account, Region = Region, AuthorityId = of }, p, default));
        await Database.ArrangeAsync(db =>
        {
            foreach (var role in roles)
            {
                db.Close("insert into account_role (account_id, role, granted_at, granted_by) values (@p0, @p1, 0, @p0)", created.AccountId, $"{role}");
            }

            return Task.CompletedTask;
        });
        return new Reader(created.AccountId, name, null, Region, of, null, roles.ToHashSet());
    }

    public T Services<T>() where T : notnull => Database.Services.GetRequiredService<T>();

    public Task<Outcome<T>> TryAsync<TOperation, T>(Func<TOperation, ProcessContext, Task<Outcome<T>>> act)
        where TOperation : notnull
        where T : notnull
    {
        Database.Clock.Advance(TimeSpan.FromSeconds(1)); // no two acts of people share an instant
        var process = Database.Process(typeof(TOperation).Name) with { Region = Region };
        return Database.RunAsync<TOperation, T>((op, _) => act(op, process), process);
    }

    public async Task<T> DoneAsync<TOperation, T>(Func<TOperation, ProcessContext, Task<Outcome<T>>> act)
        where TOperation : notnull
        where T : notnull
    {
        var outcome = await TryAsync(act);
        Assert.True(outcome.TryGet(out var value), $"{typeof(TOperation).Name} {outcome.Refusal?.Code}: {outcome.Refusal?.Message} {string.Join(' ', outcome.Refusal?.Faults ?? [])}");
        return value;
    }

    /// <summary>The investor's application for five approvals of a solar plant.</summary>
    public ApplicationForm Form { get; } = new()
    {
        Kind = OrderKind.Project,
        UnitName = "甲新能源有限公司",
        UnitAddress = "正镶白旗（模拟地址）1 号",
        InCharge = "负责人甲",
        Postcode = "013800",
        Phone = "13804790000",
        Handler = "经办人乙",
        ProjectName = "200MW 光伏电站",
        ProjectAddress = "正镶白旗（模拟地址）2 号",
        ProjectCode = Code,
        Investment = "90000.5",
        FundSource = "企业自筹",
        LandNature = "划拨",
        IsKeyProject = true,
        Merits = [ProjectMerit.KeyProject],
        Purpose = "光伏发电，装机 200MW。",
        Progress = "还没有开始办。",
        Items = ["enterprise-project-approval", "land-preview", "allocated-land", "land-planning-permit", "construction-permit"],
    };

    public Task<Outcome<AssistanceApplied>> ApplyAsync(ApplicationForm form, Reader? by = null, bool agreed = true) =>
        TryAsync<ApplyForAssistance, AssistanceApplied>((op, p) => op.RunAsync(by ?? Investor, form, agreed, p, default));

    public async Task<OrderKey> AppliedAsync(ApplicationForm? form = null)
    {
        var outcome = await ApplyAsync(form ?? Form);
        Assert.True(outcome.TryGet(out var applied), $"{outcome.Refusal?.Message} {string.Join(' ', outcome.Refusal?.Faults ?? [])}");
        return await KeyAsync(applied.OrderId);
    }

    public async Task<OrderKey> AcceptedAsync(ApplicationForm? form = null)
    {
        var key = await AppliedAsync(form);
        await DoneAsync<AcceptOrder, OrderAccepted>((op, p) => op.RunAsync(Bureau, key, "", p, default));
        return await KeyAsync(key.OrderId);
    }

    public async Task<OrderKey> VerifiedAsync(ApplicationForm? form = null)
    {
        var key = await AcceptedAsync(form);
        await DoneAsync<RecordVerification, VerificationRecorded>((op, p) => op.RunAsync(Bureau, key, ContactWay.Visit, "到现场看过，情况属实。", p, default));
        return await KeyAsync(key.OrderId);
    }

    public async Task<OrderKey> AppointedAsync(ApplicationForm? form = null)
    {
        var key = await VerifiedAsync(form);
        await DoneAsync<AppointAssistant, AssistantAppointed>((op, p) => op.RunAsync(Bureau, key, Assistant.AccountId, p, default));
        return await KeyAsync(key.OrderId);
    }

    public async Task<OrderKey> SignedAsync(ApplicationForm? form = null)
    {
        var key = await AppointedAsync(form);
        await DoneAsync<SignMandate, MandateSigned>((op, p) => op.RunAsync(Investor, key, MandateForm(form), p, default));
        key = await KeyAsync(key.OrderId);
        await DoneAsync<SignPromise, PromiseSigned>((op, p) => op.RunAsync(Investor, key, "经办人乙", true, null, p, default));
        return await KeyAsync(key.OrderId);
    }

    public MandateForm MandateForm(ApplicationForm? form = null) => new("负责人甲", (form ?? Form).Items, Today.AddYears(1), false, true, null);

    public async Task<Outcome<T>> TryOnAsync<TOperation, T>(Guid orderId, Func<TOperation, OrderKey, ProcessContext, Task<Outcome<T>>> act)
        where TOperation : notnull
        where T : notnull
    {
        var key = await KeyAsync(orderId);
        return await TryAsync<TOperation, T>((op, p) => act(op, key, p));
    }

    public async Task<T> OnAsync<TOperation, T>(Guid orderId, Func<TOperation, OrderKey, ProcessContext, Task<Outcome<T>>> act)
        where TOperation : notnull
        where T : notnull
    {
        var key = await KeyAsync(orderId);
        return await DoneAsync<TOperation, T>((op, p) => act(op, key, p));
    }

    public Task<Outcome<PlanDrawn>> TryDrawAsync(OrderKey key, string? reason, Reader? by = null) => TryAsync<DrawPlan, PlanDrawn>(
        (op, p) => op.RunAsync(by ?? Assistant, key, new PlanRequest(Today, null, reason, new Dictionary<string, int>()), p, default));

    public async Task<PlanDrawn> DrawAsync(OrderKey key, string? reason = null)
    {
        var outcome = await TryDrawAsync(key, reason);
        Assert.True(outcome.TryGet(out var drawn), outcome.Refusal?.Message);
        return drawn;
    }

    public async Task<IReadOnlyList<PlanView>> PlansAsync(Guid orderId)
    {
        var view = await ViewAsync(Investor, orderId);
        return await Database.ReadAsync<PlanQueries, IReadOnlyList<PlanView>>(q => q.OfAsync(view!, default));
    }

    /// <summary>An order whose plan the applicant has confirmed.</summary>
    public async Task<Guid> UnderWayAsync(MandateForm? mandate = null, ApplicationForm? form = null)
    {
        var key = await AppointedAsync(form);
        await OnAsync<SignMandate, MandateSigned>(key.OrderId, (op, k, p) => op.RunAsync(Investor, k, mandate ?? MandateForm(form), p, default));
        await OnAsync<SignPromise, PromiseSigned>(key.OrderId, (op, k, p) => op.RunAsync(Investor, k, "经办人乙", true, null, p, default));
        await DrawAsync(await KeyAsync(key.OrderId));
        await OnAsync<ConfirmPlan, PlanConfirmed>(key.OrderId, (op, k, p) => op.RunAsync(Investor, k, 1, null, p, default));
        return key.OrderId;
    }

    public async Task<Guid> ItemAsync(Guid orderId, string key) => (await ViewAsync(Investor, orderId))!.Items.Single(item => item.Key == key).ItemId;

    public Task<Outcome<ItemPrepared>> TryPrepareAsync(Guid orderId, Guid item, Reader? by = null) =>
        TryOnAsync<PrepareItem, ItemPrepared>(orderId, (op, key, p) => op.RunAsync(by ?? Assistant, key, item, p, default));

    public Task<ItemPrepared> PrepareAsync(Guid orderId, Guid item) => OnAsync<PrepareItem, ItemPrepared>(orderId, (op, key, p) => op.RunAsync(Assistant, key, item, p, default));

    public Task<FilingConfirmed> ConfirmAsync(Guid orderId, Guid item) => OnAsync<ConfirmFiling, FilingConfirmed>(orderId, (op, key, p) => op.RunAsync(Investor, key, item, p, default));

    public Task<Outcome<ItemFiled>> FileAsync(Guid orderId, Guid item, string? reason = null) =>
        TryOnAsync<FileItem, ItemFiled>(orderId, (op, key, p) => op.RunAsync(Assistant, key, item, reason, p, default));

    public async Task<Guid> FiledAsync(Guid orderId, string key)
    {
        var item = await ItemAsync(orderId, key);
        await PrepareAsync(orderId, item);
        await ConfirmAsync(orderId, item);
        Assert.Null((await FileAsync(orderId, item)).Refusal);
        return item;
    }

    public Task<Outcome<AuthorityAnswered>> TryAnswerAsync(Guid orderId, Guid item, AuthorityAnswer answer, string words) =>
        TryOnAsync<RecordAuthorityAnswer, AuthorityAnswered>(orderId, (op, key, p) => op.RunAsync(Assistant, key, item, answer, words, p, default));

    public Task<AuthorityAnswered> AnswerAsync(Guid orderId, Guid item, AuthorityAnswer answer, string words) =>
        OnAsync<RecordAuthorityAnswer, AuthorityAnswered>(orderId, (op, key, p) => op.RunAsync(Assistant, key, item, answer, words, p, default));

    public Task<ItemReported> ReportAsync(Guid orderId, Guid item) => OnAsync<ReportItem, ItemReported>(orderId, (op, key, p) => op.RunAsync(Assistant, key, item, "交给经办人了", p, default));

    public Task<Outcome<ItemWithdrawn>> TryWithdrawAsync(Guid orderId, Guid item, Reader by) =>
        TryOnAsync<WithdrawItem, ItemWithdrawn>(orderId, (op, key, p) => op.RunAsync(by, key, item, "不办了", p, default));

    public Task<Outcome<OrderFinished>> FinishAsync(Guid orderId) =>
        TryOnAsync<FinishOrder, OrderFinished>(orderId, (op, key, p) => op.RunAsync(Assistant, key, "营业执照复印件 1 份", p, default));

    /// <summary>An assistant of another region's service bureau.</summary>
    public Reader Partner(string region)
    {
        var organ = Services<Authorities>().Find(region, "service-bureau")!.AuthorityId;
        return new Reader(Guid.CreateVersion7(TestProcess.Start), "协办人员丙", null, region, organ, null, new HashSet<Role> { Role.Assistant });
    }

    public CooperationForm CooperationForm(Reader? partner, params string[] items) => new(
        items, partner?.AuthorityId, partner is null ? "锡林郭勒盟帮办机构" : "", "由上级部门审批", "可行性研究报告 1 份", "上级自然资源部门", Today.AddDays(20), "", true);

    public Task<Outcome<CooperationAsked>> CooperateAsync(Guid orderId, CooperationForm form) =>
        TryOnAsync<AskCooperation, CooperationAsked>(orderId, (op, key, p) => op.RunAsync(Assistant, key, form, p, default));

    /// <summary>Acts on the latest cooperation order of an order.</summary>
    public async Task<Outcome<T>> TryWithPartnerAsync<TOperation, T>(Guid orderId, Func<TOperation, CooperationKey, ProcessContext, Task<Outcome<T>>> act)
        where TOperation : notnull
        where T : notnull
    {
        var sheet = await Database.ReadAsync<AppDbContext, CooperationOrder?>(db => db.Set<CooperationOrder>().AsNoTracking().Where(c => c.OrderId == orderId).OrderByDescending(c => c.CooperationId).FirstOrDefaultAsync());
        return await TryAsync<TOperation, T>((op, p) => act(op, new CooperationKey(sheet?.CooperationId ?? Guid.Empty, sheet?.Revision ?? 0), p));
    }

    public Task<Outcome<CooperationAccepted>> AcceptAsync(Guid orderId, Reader partner, StoredFile? scan = null) =>
        TryWithPartnerAsync<AcceptCooperation, CooperationAccepted>(orderId, (op, key, p) => op.RunAsync(partner, key, "协办人员丁", scan, p, default));

    public Task<Outcome<CooperationAnswered>> ResultAsync(Guid orderId, Reader partner, string result, params (string Key, bool Granted)[] items) =>
        TryWithPartnerAsync<AnswerCooperation, CooperationAnswered>(orderId, (op, key, p) => op.RunAsync(partner, key, items.ToDictionary(i => i.Key, i => i.Granted), result, p, default));

    public async Task<OrderKey> KeyAsync(Guid orderId) => new(orderId, (await OrderAsync(orderId)).Revision);

    public Task<AssistanceOrder> OrderAsync(Guid orderId) => Database.ReadAsync<AppDbContext, AssistanceOrder>(db => db.Set<AssistanceOrder>().AsNoTracking().SingleAsync(o => o.OrderId == orderId));

    public Task<OrderView?> ViewAsync(Reader reader, Guid orderId) => Database.ReadAsync<OrderQueries, OrderView?>(async q =>
        reader.IsStaff ? await q.FindAsync(reader, orderId, default) : await q.FindMineAsync(reader, (await OrderAsync(orderId)).Number, default));

    /// <summary>The titles of what the applicant was told, newest first.</summary>
    public async Task<IReadOnlyList<string>> ToldAsync(Reader? reader = null) =>
        [.. (await Database.ReadAsync<NoticeQueries, Slice<NoticeLine>>(q => q.ListAsync(reader is { IsStaff: true } ? reader.AccountId : (reader ?? Investor).PartyId!.Value, null, default))).Rows.Select(n => n.Title)];

    public Task<StoredFile> ScanAsync(string name = "签字件.pdf") => Database.ReadAsync<FileStore, StoredFile>(store => store.SaveOwnAsync(
        "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj 2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF"u8.ToArray(), name, FileType.Pdf, 1, default));

    public Task RecordedAsync(Guid orderId, params string[] events) => Database.Services.AssertRecordedAsync($"assist/{orderId:N}", events);

    public async ValueTask DisposeAsync()
    {
        await Database.DisposeAsync();
        Directory.Delete(_files, recursive: true);
    }
}
