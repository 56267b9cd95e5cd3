using System.Runtime.CompilerServices;
using System.Text;
using Suban.Exchange.Pushing;
using Suban.Exchange.Reports;

namespace Suban.Exchange.Tests;

/// <summary>What answers mean for a row, and when one is given up.</summary>
public sealed class ReportRowTests
{
    private static readonly DateTimeOffset _start = new(2026, 9, 28, 9, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData(200, """{ "receipt": "HZ-1" }""", "Taken", "HZ-1")]
    [InlineData(200, "", "Taken", null)]
    [InlineData(200, "<html>", "Taken", null)]
    [InlineData(200, """{ "accepted": false, "reason": "事项编码不存在" }""", "Refused", "事项编码不存在")]
    [InlineData(200, """{ "accepted": false }""", "Refused", "没有说明原因")]
    [InlineData(400, """{ "reason": "15252919900101001X 不是有效的证件号码" }""", "Refused", "（号码略） 不是有效的证件号码")]
    [InlineData(422, "", "Refused", "对方回的是错误（422）")]
    [InlineData(401, "", "Unreached", "对方回的是错误（401）")]
    [InlineData(302, "", "Unreached", "对方回的是错误（302）")]
    [InlineData(429, "", "Unreached", "对方回的是错误（429）")]
    [InlineData(503, """{ "reason": "维护" }""", "Unreached", "对方回的是错误（503）")]
    [InlineData(500, "", "Failed", "对方回的是错误（500）")]
    public void Answer_IsReadForTheRow(int status, string body, string verdict, string? said)
    {
        var answer = ReportAnswer.Read(new PushAnswer(status, Encoding.UTF8.GetBytes(body)));

        Assert.Equal((verdict, said), ($"{answer.Verdict}", answer.Said));
    }

    [Fact]
    public void Fail_TenTimesWhileOthersGetThrough_IsADeadLetter()
    {
        var row = Create();
        for (var attempt = 1; attempt < 10; attempt++)
        {
            row.Fail("500", _start.AddMinutes(attempt), _start.AddMinutes(attempt));
            Assert.Equal(ReportState.Waiting, row.State);
            Assert.True(row.DueAt > _start.AddMinutes(attempt));
        }

        row.Fail("500", _start.AddHours(1), _start.AddHours(2));
        Assert.Equal((ReportState.Dead, (DateTimeOffset?)null), (row.State, row.DueAt));
    }

    [Fact]
    public void Fail_WhileNobodyGetsThrough_WaitsAtMostAnHourEachTime()
    {
        var row = Create();
        for (var attempt = 0; attempt < 40; attempt++)
        {
            row.Fail("500", _start.AddDays(-1), _start.AddHours(attempt));
        }

        Assert.Equal((ReportState.Waiting, _start.AddHours(40)), (row.State, row.DueAt!.Value));
    }

    [Fact]
    public void Columns_AreAllExplainedInTheDocument()
    {
        var document = File.ReadAllText(Path.GetFullPath(Path.Combine(Here(), "../../docs/api/reports.md")));

        Assert.All(ReportColumns.All, column => Assert.Contains($"`{column.Key}`", document, StringComparison.Ordinal));
    }

    private static string Here([CallerFilePath] string path = "") => Path.GetDirectoryName(path)!;

    private static ReportRow Create() => new()
    {
        RowId = Guid.CreateVersion7(_start),
        ConnectorId = Guid.Empty,
        CaseId = Guid.Empty,
        StepId = Guid.Empty,
        Table = ReportTable.Accept,
        Mark = "1",
        Number = "1",
        ItemName = "事项",
        Department = "部门",
        OrderedAt = _start,
        BatchOn = new DateOnly(2026, 9, 28),
        Updates = false,
    };
}
