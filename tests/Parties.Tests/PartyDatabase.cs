using System.Runtime.CompilerServices;
using Microsoft.Extensions.DependencyInjection;
using Suban.Kernel;
using Suban.Kernel.Database;
using Suban.Organisation;
using Suban.Organisation.Accounts;
using Suban.Parties.Registration;
using Suban.TestKit;

namespace Suban.Parties.Tests;

/// <summary>A database with this module and ways to put people into it.</summary>
internal static class PartyDatabase
{
    public static RegistrationForm Person { get; } = new()
    {
        Kind = PartyKind.Person,
        Name = "纳兰𠮷祥·测试",
        IdNumber = "152529199001010012",
        Mobile = "19900000001",
        PrivacyAccepted = true,
    };

    public static RegistrationForm Enterprise { get; } = Person with
    {
        Kind = PartyKind.Enterprise,
        EnterpriseName = "正镶白旗甲小吃店",
        CreditCode = "92152529MA0TE5T020",
        LegalRepresentative = "经营者丁",
    };

    public static TestDatabase Create(DatabaseKind kind) => TestDatabase.Create(kind, s => s
        .AddOrganisation(new OrganisationSettings { ContentDirectory = Content(), PasswordRounds = 1 })
        .AddParties());

    public static async Task<Outcome<ApplicantRegistered>> RegisterAsync(this TestDatabase database, RegistrationForm form)
    {
        var verified = await database.Services.GetRequiredService<RealNames>().VerifyAsync(form, default);
        if (!verified.TryGet(out var registration))
        {
            return verified.Refusal;
        }

        var password = await database.Services.GetRequiredService<Passwords>()
            .PrepareAsync("Password", "herd of nine camels", PasswordAudience.Applicant, [], default);
        return await database.RunAsync<RegisterApplicant, ApplicantRegistered>((op, c) => op.RunAsync(
            registration,
            password.TryGet(out var prepared) ? prepared : throw new InvalidOperationException(),
            database.Process("RegisterApplicant"), c));
    }

    public static async Task<Guid> AddPersonAsync(this TestDatabase database) =>
        (await database.RegisterAsync(Person)).TryGet(out var registered) ? registered.PartyId : throw new InvalidOperationException();

    private static string Content([CallerFilePath] string path = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(path)!, "../../content"));
}
