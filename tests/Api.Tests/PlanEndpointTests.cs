using System.Net;
using System.Text.Json;
using static Suban.Api.Tests.Answers;

namespace Suban.Api.Tests;

public sealed class PlanEndpointTests(ApiHost api)
{
    private static readonly string[] _arrays = ["components", "fields", "materials", "certificates", "warnings"];

    [Fact]
    public async Task Compile_EveryTheme_FollowsFromItsOwnComponents()
    {
        for (var number = 1; number <= 103; number++)
        {
            var plan = await api.PlanAsync(number, new { answers = await AnswersAsync(number) });

            Assert.Equal("Planned", plan.Text("status"));
            var components = plan.List("components").ToDictionary(component => component.Text("key"));
            var finish = new Dictionary<string, int>();
            Assert.Equal(components.Values.Max(c => c.Number("promisedWorkingDays")), plan.Number("longestSingleWorkingDays"));
            Assert.Equal(components.Keys.Max(Finish), plan.Number("criticalPathWorkingDays"));
            Assert.All(components.Values, c => Assert.Equal(
                1 + c.Texts("after").Select(key => components[key].Number("stage")).DefaultIfEmpty(0).Max(), c.Number("stage")));
            Assert.True(
                plan.Number("promisedWorkingDays") <= plan.Number("longestSingleWorkingDays") || plan.Text("promiseReason").Length > 0,
                $"theme {number}");
            Unique(plan.List("fields"), "id", "label");
            Unique(plan.List("materials"), "id", "name");
            Unique(plan.List("components"), "key", "name");

            int Finish(string key) => finish.TryGetValue(key, out var known) ? known : finish[key] =
                components[key].Number("promisedWorkingDays") + components[key].Texts("after").Select(Finish).DefaultIfEmpty(0).Max();
        }
    }

    [Fact]
    public async Task Compile_CertificateHeld_IsNotUploadedAgain()
    {
        foreach (var number in (int[])[8, 36, 52])
        {
            var kinds = (await api.GetAsync($"/api/v1/regions/152529/themes/{number}")).Texts("certificateKinds");
            var answers = await AnswersAsync(number);
            var without = await api.PlanAsync(number, new { answers });
            var with = await api.PlanAsync(number, new { answers, certificates = kinds.Append("no-such-kind") });

            Assert.True(Uploads(with) < Uploads(without), $"theme {number}");
            Assert.Contains(with.List("materials"), material => material.Text("source") == "FromCertificate");
        }

        static int Uploads(JsonElement plan) => plan.List("materials").Count(material => material.Text("source") == "Upload");
    }

    [Fact]
    public async Task Compile_NoAnswers_AsksAndStillHasEveryArray()
    {
        foreach (var body in (string[])["{}", """{"answers":{}}""", """{"answers":null,"certificates":null}"""])
        {
            var plan = await api.PostAsync("/api/v1/regions/152529/themes/8/plan", Utf8(body), HttpStatusCode.OK);

            Assert.Equal("Question", plan.Text("status"));
            Assert.Equal("area", plan.GetProperty("question").Text("id"));
            Assert.All(_arrays, array => Assert.Empty(plan.List(array)));
        }
    }

    [Fact]
    public async Task Compile_TooLargeARestaurant_IsRefusedWithReasonAndRoute()
    {
        var plan = await api.PlanAsync(8, new { answers = new { area = "over-50" } });

        Assert.Equal("Refused", plan.Text("status"));
        Assert.NotEqual("", plan.Text("reason"));
        Assert.Equal("item/food-business-licence", plan.Text("route"));
        Assert.All(_arrays, array => Assert.Empty(plan.List(array)));
    }

    [Theory]
    [InlineData("""{"answers":{"nothing":"yes"}}""", "answers.nothing")]
    [InlineData("""{"answers":{"area":"nothing"}}""", "answers.area")]
    [InlineData("""{"answers":{"area":"over-50","sign":"nothing"}}""", "answers.sign")]
    [InlineData("""{"answers":{"area":null}}""", "answers.area")]
    [InlineData("""{"answers":{"AREA":"up-to-50"}}""", "answers.AREA")]
    [InlineData("""{"answers":{"area":"up-to-50 "}}""", "answers.area")]
    [InlineData("""{"certificates":[null]}""", "certificates")]
    public async Task Compile_UnknownId_IsTheCallersFault(string body, string field)
    {
        var problem = await api.PostAsync("/api/v1/regions/152529/themes/8/plan", Utf8(body), HttpStatusCode.BadRequest);

        Assert.Equal("plan.answer_unknown", problem.Text("code"));
        Assert.Contains(problem.List("errors"), error => error.Text("field") == field);
    }

    [Theory]
    [InlineData("/api/v1/regions/152529/themes/999/plan", "theme.unknown")]
    [InlineData("/api/v1/regions/999999/themes/8/plan", "region.unknown")]
    public async Task Compile_UnknownThing_IsNotFound(string path, string code) =>
        Assert.Equal(code, (await api.PostAsync(path, Utf8("{}"), HttpStatusCode.NotFound)).Text("code"));

    /// <summary>For each question the first option that leads on to a plan.</summary>
    private async Task<Dictionary<string, string>> AnswersAsync(int number)
    {
        var answers = new Dictionary<string, string>();
        foreach (var question in (await api.GetAsync($"/api/v1/regions/152529/themes/{number}")).List("questions"))
        {
            foreach (var option in question.List("options"))
            {
                answers[question.Text("id")] = option.Text("id");
                if ((await api.PlanAsync(number, new { answers })).Text("status") != "Refused")
                {
                    break;
                }
            }
        }

        return answers;
    }

    private static void Unique(JsonElement[] rows, params string[] names) =>
        Assert.All(names, name => Assert.Equal(rows.Length, rows.Select(row => row.Text(name)).Distinct().Count()));
}
