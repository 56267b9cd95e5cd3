using Suban.Kernel;
using Suban.Kernel.Database;
using Suban.Organisation.Kiosks;
using Suban.Organisation.Tests.Accounts;
using Suban.TestKit;

namespace Suban.Organisation.Tests;

public sealed class KioskTests
{
    private const string Region = "152529";

    private static readonly KioskForm _form = new("一号自助终端", "大厅一楼", [KioskOffer.Progress, KioskOffer.Cases], On: true);

    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Kiosk_FromTheEntryToItsSilence(DatabaseKind kind)
    {
        await using var database = AccountDatabase.Create(kind);
        Assert.Equal(["Name", "Place", "Offers"], (await SaveAsync(database, null, new KioskForm("", " ", [], true))).Refusal!.Faults.Select(f => f.Field));
        Assert.True((await SaveAsync(database, null, _form)).TryGet(out var saved));

        var kiosk = Assert.Single(await database.ReadAsync<KioskQueries, IReadOnlyList<KioskView>>(q => q.ListAsync(Region, default)));
        Assert.Equal((saved.KioskId, true, 10), (kiosk.KioskId, kiosk.Silent, kiosk.Code.Length));
        await database.RunAsync<RecordKioskSeen, KioskSeen>((op, c) => op.RunAsync(kiosk.KioskId, database.Process("RecordKioskSeen"), c));
        Assert.False((await OfCodeAsync(database, kiosk.Code))!.Silent);
        database.Clock.Advance(KioskQueries.Silence + TimeSpan.FromSeconds(1));
        Assert.True((await OfCodeAsync(database, kiosk.Code))!.Silent);

        Assert.Equal("kiosk.not_found", (await SaveAsync(database, Guid.NewGuid(), _form)).Refusal?.Code);
        Assert.True((await SaveAsync(database, kiosk.KioskId, _form with { On = false })).TryGet(out _));
        Assert.Null(await OfCodeAsync(database, kiosk.Code));
    }

    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Application_OnOneTerminal_IsShownThereAlone(DatabaseKind kind)
    {
        await using var database = AccountDatabase.Create(kind);
        var bureau = (await database.ReadAsync<Authorities, Authority>(a => Task.FromResult(a.Of(Region)[0]))).AuthorityId;
        Assert.True((await SaveAsync(database, null, _form)).TryGet(out var a));
        Assert.True((await SaveAsync(database, null, _form with { Name = "二号自助终端" })).TryGet(out var b));
        var form = new KioskApplicationForm("社保查询", bureau, "https://example.invalid/", [a.KioskId], On: true);

        Assert.Equal(["Name", "Address", "AuthorityId", "Kiosks"], (await SaveAsync(database, null, new KioskApplicationForm("", null, "javascript:1", [Guid.NewGuid()], true))).Refusal!.Faults.Select(f => f.Field));
        Assert.True((await SaveAsync(database, null, form)).TryGet(out var application));
        Assert.Equal((1, 0), (await ShownAsync(database, a.KioskId), await ShownAsync(database, b.KioskId)));
        Assert.Equal("kiosk.not_found", (await SaveAsync(database, Guid.NewGuid(), form)).Refusal?.Code);
        Assert.True((await SaveAsync(database, application.KioskApplicationId, form with { On = false })).TryGet(out _));
        Assert.Equal(0, await ShownAsync(database, a.KioskId));
    }

    private static ProcessContext Process(TestDatabase database, string type) => database.Process(type) with { Region = Region };

    private static Task<Outcome<KioskSaved>> SaveAsync(TestDatabase database, Guid? id, KioskForm form)
    {
        var process = Process(database, nameof(SaveKiosk));
        return database.RunAsync<SaveKiosk, KioskSaved>((op, c) => op.RunAsync(id, form, process, c), process);
    }

    private static Task<Outcome<KioskApplicationSaved>> SaveAsync(TestDatabase database, Guid? id, KioskApplicationForm form)
    {
        var process = Process(database, nameof(SaveKioskApplication));
        return database.RunAsync<SaveKioskApplication, KioskApplicationSaved>((op, c) => op.RunAsync(id, form, process, c), process);
    }

    private static Task<KioskView?> OfCodeAsync(TestDatabase database, string code) => database.ReadAsync<KioskQueries, KioskView?>(q => q.OfCodeAsync(code, default));

    private static Task<int> ShownAsync(TestDatabase database, Guid kioskId) => database.ReadAsync<KioskQueries, int>(async q =>
        (await q.ShownOnAsync((await q.FindAsync(Region, kioskId, default))!, default)).Count);
}
