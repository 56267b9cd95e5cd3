using Suban.Organisation.Access;

namespace Suban.Parties.Demonstration;

/// <summary>A demonstration account of the sample region: nobody real, the same in every Development installation.</summary>
/// <param name="SignInName">What is typed as the account: an account name, a mobile number or a credit code.</param>
/// <param name="Title">What the person does, for the sign-in page.</param>
public sealed record DemoAccount(string SignInName, string Name, string Title, params IReadOnlyList<Role> Roles)
{
    /// <summary>Where the person works; null for the sample region itself.</summary>
    public string? Region { get; init; }

    public string? AuthorityKey { get; init; }

    public string? WindowNumber { get; init; }

    public bool IsApplicant => Roles is [Role.Applicant];
}
