using System.Globalization;
using Suban.Cases;
using Suban.Cases.Queries;
using Suban.Catalogue.Compiling;
using Suban.Clocks;
using Suban.Kernel;
using Suban.Server.Hosting;

namespace Suban.Server.Commands.Demo;

/// <summary>The console of the demonstration: one moving line while a journey runs, its timeline and its clocks afterwards.</summary>
internal sealed class DemoScreen(TextWriter output, bool moving, ShiftedClock clock)
{
    private const int Bar = 20;

    private int _done;
    private int _all = 12;

    public void Journey(int number, int count, string title)
    {
        (_done, _all) = (0, 12);
        output.WriteLine();
        output.WriteLine($"【{number}/{count}】{title}");
    }

    /// <summary>Once the plan is known, so is the length of the way.</summary>
    public void Begin(ThemePlan plan) => _all = plan.Components.Count + 7;

    public void Step(string what)
    {
        _done = Math.Min(_done + 1, _all);
        var filled = Bar * _done / _all;
        var line = $"  {new string('█', filled)}{new string('░', Bar - filled)} {Moment(clock.GetUtcNow())} {what}";
        if (moving)
        {
            output.Write($"\r\u001b[2K{line}"); // clears the line: the one before may have been longer
        }
        else
        {
            output.WriteLine(line);
        }
    }

    public void Told(TrackingView tracking, WorkingCalendar calendar, TimeSpan took)
    {
        if (moving)
        {
            output.Write("\r\u001b[2K");
        }

        output.WriteLine($"  {tracking.Title}　{tracking.Number}　{StatusWords.Of(tracking.Status)}　（真实用时 {took.TotalSeconds:0.0} 秒）");
        output.WriteLine("  经过");
        foreach (var entry in tracking.Timeline)
        {
            output.WriteLine($"    {Moment(entry.At)}  {entry.Title}{(entry.Words is null ? "" : "　" + entry.Words)}");
        }

        output.WriteLine("  时限");
        if (tracking.Promise is { } promise)
        {
            Clock("整件事", promise, calendar);
        }

        foreach (var step in tracking.Steps)
        {
            if (step.Clocks is { } clocks)
            {
                Clock($"{step.ItemName}（{step.AuthorityName}）", clocks.Binding, calendar);
            }
        }

        foreach (var notice in tracking.Notices)
        {
            Clock("补正", notice.Clock, calendar);
        }
    }

    private void Clock(string name, ClockReading reading, WorkingCalendar calendar)
    {
        var unit = reading.Kind is ClockKind.Supplement ? "天" : "个工作日";
        var due = reading.Due is { } at ? $"，最迟 {Moment(at)}" : "";
        output.WriteLine($"    {name}：{ClockWords.Kind(reading.Kind)}，{ClockWords.Used(reading, unit)}{due}，{ClockWords.Left(reading, calendar, clock.GetUtcNow())}");
        foreach (var line in reading.Explanation)
        {
            output.WriteLine($"      · {Moment(line.At)}  {line.Text}");
        }
    }

    private static string Moment(DateTimeOffset at) =>
        RegionTime.Local(at).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture) + " 周" + "日一二三四五六"[(int)RegionTime.Local(at).DayOfWeek];
}
