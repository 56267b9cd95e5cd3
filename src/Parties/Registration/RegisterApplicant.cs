using Suban.Kernel;
using Suban.Organisation.Accounts;
using Suban.Parties.Files;

namespace Suban.Parties.Registration;

/// <summary>Registers a citizen or an enterprise with a real-name account (实名注册).</summary>
/// <remarks>个人信息保护法第十三、十七条: the privacy notice is accepted first, and its version is kept.</remarks>
public sealed class RegisterApplicant(AppDbContext db, PartyStore parties, PartyFiles files, OpenApplicantAccount accounts)
{
    public async Task<Outcome<ApplicantRegistered>> RunAsync(
        VerifiedRegistration verified, NewPassword password, ProcessContext process, CancellationToken cancel)
    {
        var form = verified.Form;
        var number = form.Kind == PartyKind.Person ? form.IdNumber : form.CreditCode;
        var party = await parties.FindAsync(number, cancel);
        if (party?.VerifiedAt is not null)
        {
            return PartyRefusals.Registered(form.Kind == PartyKind.Person ? "IdNumber" : "CreditCode");
        }

        // Somebody a window took in before without an account keeps the file and its cases.
        party ??= parties.Add(Identity(form), process);
        parties.Reach(party, form.Mobile);
        party.Verify(process.Now);
        var account = await accounts.RunAsync(Account(form, party, password), process, cancel);
        if (!account.TryGet(out var opened))
        {
            return account.Refusal;
        }

        db.Add(new PrivacyAcceptance { PartyId = party.PartyId, NoticeVersion = PrivacyNotice.Version, AcceptedAt = process.Now });
        db.Add(new Representative
        {
            PartyId = party.PartyId,
            AccountId = opened.AccountId,
            Name = form.Name,
            Since = process.Now,
        });
        await files.KeepAsync(party.PartyId, Facts(form, verified.Simulated, process), process, cancel);
        var registered = new ApplicantRegistered(party.PartyId, opened.AccountId, form.Kind);
        db.Record($"party/{party.PartyId:N}", registered, process);
        return registered;
    }

    private static PartyIdentity Identity(RegistrationForm form) => form.Kind == PartyKind.Person
        ? new PartyIdentity(PartyKind.Person, form.Name, null, form.IdNumber, form.Mobile, null)
        : new PartyIdentity(PartyKind.Enterprise, form.EnterpriseName, form.CreditCode, form.IdNumber, form.Mobile, form.Name);

    private static NewApplicantAccount Account(RegistrationForm form, Party party, NewPassword password) => new()
    {
        PartyId = party.PartyId,
        Name = party.Name,
        SignInName = party.CreditCode,
        Mobile = form.Mobile,
        Numbers = form.Kind == PartyKind.Person
            ? new Dictionary<string, string> { ["IdNumber"] = form.IdNumber, ["Mobile"] = form.Mobile }
            : new Dictionary<string, string>(),
        Password = password,
    };

    private static IEnumerable<FileFact> Facts(RegistrationForm form, bool simulated, ProcessContext process)
    {
        if (form.Kind == PartyKind.Enterprise)
        {
            var source = simulated ? "注册时填写（模拟核验）" : "注册时填写";
            var asOf = RegionTime.DateOf(process.Now);
            yield return new FileFact("enterprise.name", form.EnterpriseName, source, asOf);
            yield return new FileFact("enterprise.credit-code", form.CreditCode, source, asOf);
            yield return new FileFact("enterprise.representative", form.LegalRepresentative, source, asOf);
            yield return new FileFact("operator.name", form.LegalRepresentative, source, asOf);
        }
    }
}

/// <summary>An applicant registered and may sign in.</summary>
public sealed record ApplicantRegistered(Guid PartyId, Guid AccountId, PartyKind Kind);
