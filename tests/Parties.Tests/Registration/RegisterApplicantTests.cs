using System.Text;
using Microsoft.EntityFrameworkCore;
using Suban.Kernel;
using Suban.Kernel.Database;
using Suban.Organisation.Accounts;
using Suban.Parties.Files;
using Suban.Parties.Registration;
using Suban.TestKit;

namespace Suban.Parties.Tests.Registration;

public sealed class RegisterApplicantTests
{
    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task RunAsync_Person_KeepsTheNameAsTypedAndSealsTheNumbers(DatabaseKind kind)
    {
        await using var database = PartyDatabase.Create(kind);

        var party = await database.AddPersonAsync();

        var card = await database.ReadAsync<PartyQueries, PartyCard?>(q => q.FindAsync(party, default));
        Assert.Equal("纳兰𠮷祥·测试", card?.Name);
        Assert.Equal("1525**********0012", card?.IdNumberMasked);
        Assert.Equal("0001", card?.MobileTail);
        var identity = await database.ReadAsync<PartyQueries, PartyIdentity?>(q => q.IdentityAsync(party, default));
        Assert.Equal("152529199001010012", identity?.IdNumber);
        Assert.DoesNotContain("152529199001010012", $"{identity}", StringComparison.Ordinal);
    }

    [Fact]
    public async Task RunAsync_Person_LeavesNoNumberInTheDatabaseFile()
    {
        await using var database = PartyDatabase.Create(DatabaseKind.Sqlite);
        await database.AddPersonAsync();

        foreach (var file in Directory.EnumerateFiles(database.Directory, "suban.db*"))
        {
            await using var open = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            using var bytes = new MemoryStream();
            await open.CopyToAsync(bytes);
            Assert.Equal(-1, bytes.ToArray().AsSpan().IndexOf(Encoding.UTF8.GetBytes("152529199001010012")));
            Assert.Equal(-1, bytes.ToArray().AsSpan().IndexOf(Encoding.UTF8.GetBytes("19900000001")));
        }
    }

    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task RunAsync_SameNumberTwice_IsRefusedHoweverItIsTyped(DatabaseKind kind)
    {
        await using var database = PartyDatabase.Create(kind);
        await database.AddPersonAsync();

        var again = await database.RegisterAsync(PartyDatabase.Person with { IdNumber = "１52529 19900101-0012", Mobile = "19900000002" });

        Assert.Equal("party.registered", again.Refusal?.Code);
    }

    [Fact]
    public async Task RunAsync_MobileOfAnother_IsRefusedAndNothingIsKept()
    {
        await using var database = PartyDatabase.Create(DatabaseKind.Sqlite);
        await database.AddPersonAsync();

        var other = await database.RegisterAsync(PartyDatabase.Person with { IdNumber = "152529198807010025" });

        Assert.Equal("account.number_taken", other.Refusal?.Code);
        Assert.Equal(1, await database.ReadAsync<AppDbContext, int>(db => db.Set<Party>().CountAsync()));
    }

    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task RunAsync_TakenInAtAWindowBefore_GetsTheSameFile(DatabaseKind kind)
    {
        await using var database = PartyDatabase.Create(kind);
        var walkIn = await database.RunAsync<EnsureParty, PartyEnsured>((op, c) => op.RunAsync(
            new PartyIdentity(PartyKind.Person, PartyDatabase.Person.Name, null, PartyDatabase.Person.IdNumber, null, null),
            database.Process("EnsureParty"), c));

        Assert.True(walkIn.TryGet(out var ensured) && ensured.Added);
        Assert.Equal(ensured.PartyId, await database.AddPersonAsync());
    }

    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task RunAsync_Enterprise_SignsInWithItsCodeAndPrefillsItsPapers(DatabaseKind kind)
    {
        await using var database = PartyDatabase.Create(kind);

        Assert.True((await database.RegisterAsync(PartyDatabase.Enterprise)).TryGet(out var registered));

        var prefill = await database.ReadAsync<PartyQueries, Prefill>(q => q.PrefillAsync(registered.PartyId, default));
        Assert.Equal("92152529MA0TE5T020", prefill.Find("enterprise.credit-code", "credit-code", [])?.Value);
        Assert.Equal("经营者丁", prefill.Find("operator.name", "person-name", ["identity"])?.Value);
        Assert.Equal("纳兰𠮷祥·测试", prefill.Find("contact.name", "person-name", ["identity"])?.Value);
        Assert.Equal("19900000001", prefill.Find("contact.mobile", "mobile", ["account"])?.Value);
        Assert.Null(prefill.Find("premises.address", "address", ["business-license"]));
        Assert.Null(prefill.Find("parents.father-name", "person-name", []));
        Assert.True(await database.ReadAsync<AccountQueries, bool>(async q => (await q.OfPartyAsync(registered.PartyId, default)).Count == 1));
    }

    [Theory]
    [InlineData("11010519491231002Y", "身份证号码第 18 位应为数字或者 X")]
    [InlineData("150303197002290014", "不是有效的出生日期")]
    [InlineData("152529199001010013", "身份证号码第 18 位校验不通过，请核对")]
    [InlineData("1525291990010100", "18 位")]
    [InlineData("", "请填写身份证号码")]
    [InlineData("١٥٢٥٢٩١٩٩٠٠١٠١٠٠١٢", "身份证号码")]
    public async Task VerifyAsync_BadNumber_SaysWhatIsWrong(string number, string part)
    {
        await using var database = PartyDatabase.Create(DatabaseKind.Sqlite);

        var refusal = (await database.RegisterAsync(PartyDatabase.Person with { IdNumber = number })).Refusal;

        Assert.Contains(part, Assert.Single(refusal!.Faults).Message, StringComparison.Ordinal);
        Assert.Equal("IdNumber", refusal.Faults[0].Field);
    }

    [Fact]
    public async Task VerifyAsync_EmptyEnterpriseForm_NamesEveryFieldInOrder()
    {
        await using var database = PartyDatabase.Create(DatabaseKind.Sqlite);
        var empty = new RegistrationForm { Kind = PartyKind.Enterprise, Name = "", IdNumber = "", Mobile = "" };

        var refusal = (await database.RegisterAsync(empty)).Refusal;

        Assert.Equal(
            ["EnterpriseName", "CreditCode", "LegalRepresentative", "Name", "IdNumber", "Mobile", "PrivacyAccepted"],
            refusal?.Faults.Select(f => f.Field));
    }
}
