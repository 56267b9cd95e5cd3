using Suban.EndToEnd.Tests.Harness;
using Suban.Parties.Demonstration;
using Suban.TestKit;

namespace Suban.EndToEnd.Tests.Journeys;

/// <summary>Who applies. The walks of a journey follow each other in one town, each with somebody else.</summary>
/// <param name="IsKnown">Has an account and a file; anybody else registers on the way.</param>
internal sealed record Applicant(string Name, string IdNumber, string Mobile, string Password, bool IsKnown)
{
    private static readonly Look[] _looks = [Look.Phone, Look.DeskNoScript, Look.Desk, Look.PhoneNoScript];

    public static Applicant First { get; } = new("申请人甲", "152529199001010012", "19900000001", DemoAccounts.Password, IsKnown: true);

    public static Applicant Second { get; } = new("申请人乙", "152529198807010025", "19900000002", DemoAccounts.Password, IsKnown: true);

    public string PhoneTail => Mobile[^4..];

    /// <summary>The known one where the journey is walked first, newcomers afterwards.</summary>
    public static Applicant Of(Look look, Look first, Applicant known)
    {
        var place = Array.IndexOf(_looks, look);
        return look == first ? known : new("来客" + "甲乙丙丁"[place], Crowd.CitizenNumber(place), $"1990000010{place}", Crowd.Password, IsKnown: false);
    }
}
