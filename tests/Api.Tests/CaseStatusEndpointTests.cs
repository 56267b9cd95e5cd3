using System.Net;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Suban.Api.Limits;
using Suban.Cases.Queries;
using Suban.Kernel;
using Suban.Kernel.Crypto;
using Suban.TestKit;

namespace Suban.Api.Tests;

public sealed class CaseStatusEndpointTests(ApiHost api)
{
    [Fact]
    public async Task Show_RightPair_TellsTheStatusAndNobodysName()
    {
        var number = await StoreCaseAsync("90001", "1234");

        var status = await api.GetAsync($"/api/v1/cases/{number}?phoneTail=1234");

        Assert.Equal((number, "Received", "我要开小餐馆"), (status.Text("number"), status.Text("status"), status.Text("title")));
        Assert.DoesNotContain("测试申请人", status.GetRawText(), StringComparison.Ordinal);
        Assert.Equal(
            ["dueAt", "number", "receivedAt", "status", "statusText", "title"], status.EnumerateObject().Select(m => m.Name).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Show_WrongPairs_AnswerAlikeAndAreStopped()
    {
        var number = await StoreCaseAsync("90002", "1234");
        var answers = new HashSet<string>();
        for (var i = 1; i <= 5; i++)
        {
            answers.Add((await api.GetAsync($"/api/v1/cases/{number}?phoneTail=000{i}", HttpStatusCode.NotFound)).GetRawText());
        }

        answers.Add((await api.GetAsync("/api/v1/cases/15252902026093099999?phoneTail=1234", HttpStatusCode.NotFound)).GetRawText());
        answers.Add((await api.GetAsync("/api/v1/cases/%F0%A0%AE%B7?phoneTail=1234", HttpStatusCode.NotFound)).GetRawText());

        Assert.Single(answers);
        await api.GetAsync($"/api/v1/cases/{number}?phoneTail=1234", HttpStatusCode.TooManyRequests);
    }

    [Theory]
    [InlineData("")]
    [InlineData("?phoneTail=")]
    [InlineData("?phoneTail=123")]
    [InlineData("?phoneTail=12345")]
    [InlineData("?phoneTail=１２３４")]
    [InlineData("?phoneTail=1234%0A")]
    [InlineData("?phoneTail=abcd")]
    [InlineData("?phoneTail=1234&phoneTail=1235")]
    public async Task Show_MalformedTail_IsRefused(string query)
    {
        var problem = await api.GetAsync("/api/v1/cases/15252902026093000001" + query, HttpStatusCode.BadRequest);

        Assert.Equal("phoneTail", problem.List("errors")[0].Text("field"));
    }

    [Fact]
    public void Allows_ManyNumbersFromOneAddress_StopsThatAddressOnly()
    {
        using var limit = new WrongPairLimit();
        const string one = "192.0.2.1";
        const string other = "192.0.2.2";
        for (var i = 0; i < 20; i++)
        {
            Assert.True(limit.Allows(one, $"n{i}"));
            limit.CountWrong(one, $"n{i}");
        }

        Assert.False(limit.Allows(one, "n99"));
        Assert.True(limit.Allows(other, "n99"));
    }

    [Fact]
    public void KeyOf_SameSubscriber_IsTheSame()
    {
        Assert.Equal(AddressLimit.KeyOf(From("2001:db8:1:2::1")), AddressLimit.KeyOf(From("2001:db8:1:2:ffff::9")));
        Assert.NotEqual(AddressLimit.KeyOf(From("2001:db8:1:2::1")), AddressLimit.KeyOf(From("2001:db8:1:3::1")));
        Assert.Equal(AddressLimit.KeyOf(From("::ffff:192.0.2.1")), AddressLimit.KeyOf(From("192.0.2.1")));
    }

    private static DefaultHttpContext From(string address) => new() { Connection = { RemoteIpAddress = IPAddress.Parse(address) } };

    /// <summary>A row as the module stores it; its entity is its own.</summary>
    private async Task<string> StoreCaseAsync(string places, string phoneTail)
    {
        var number = "152529020260930" + places;
        await using var scope = api.Services.CreateAsyncScope();
        var tail = scope.ServiceProvider.GetRequiredService<BlindIndex>().Of("cases.phone_tail", $"{number}/{phoneTail}");
        var (caseId, nobody) = (Guid.CreateVersion7().ToString().ToUpperInvariant(), Guid.Empty.ToString());
        await scope.ServiceProvider.GetRequiredService<Writes>().RunAsync<AppDbContext, string>(
            async (db, cancel) =>
            {
                await db.Database.ExecuteSqlAsync(
                    $"""
                    insert into cases (case_id, number, region, title, party_id, applicant_name, phone_tail_index, plan_id, channel,
                                       received_at, status, revision, answer_from, urges, supplemented)
                    values ({caseId}, {number}, '152529', '我要开小餐馆', {nobody}, '测试申请人', {tail}, {nobody}, 'Portal',
                            1790000000000000, 'Received', 1, 1790000000000000, 0, 0)
                    """,
                    cancel);
                return number;
            },
            TestProcess.Create("SubmitCase"),
            default);
        return number;
    }
}
