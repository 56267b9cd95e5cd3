using Suban.Clocks;
using Suban.Kernel;

namespace Suban.Cases;

/// <summary>How much time is left (剩余时间), in the words of lists and panels; the same words for applicant, window and department.</summary>
public static class ClockWords
{
    /// <summary>剩 3 小时, 剩 2 个工作日, 超 1 个工作日; from a due time alone, as lists have it.</summary>
    public static string Left(DateTimeOffset due, WorkingCalendar calendar, DateTimeOffset now)
    {
        var (today, last) = (RegionTime.DateOf(now), RegionTime.DateOf(due));
        return now > due ? calendar.CountBetween(last, today) is > 0 and var over ? $"超 {over} 个工作日" : "超 " + Hours(now - due)
            : last == today ? "剩 " + Hours(due - now)
            : $"剩 {Math.Max(1, calendar.CountBetween(today, last))} 个工作日";
    }

    /// <summary>What one clock says now; a stopped one says whether it was kept.</summary>
    public static string Left(ClockReading reading, WorkingCalendar calendar, DateTimeOffset now) => reading switch
    {
        { State: ClockState.Met } => "按时办结",
        { State: ClockState.Missed } => "超时办结",
        { State: ClockState.NotStarted } or { Due: null } => "还没有开始",
        { State: ClockState.Paused } => "等" + (reading.Paused.LastOrDefault(span => span.Open)?.Kind ?? SuspensionKind.Supplement).ChineseName(),
        { Kind: ClockKind.Supplement or ClockKind.Deferral, DueOn: { } last } when last > RegionTime.DateOf(now) =>
            $"剩 {last.DayNumber - RegionTime.DateOf(now).DayNumber} 天",
        { Due: { } due } => Left(due, calendar, now),
    };

    /// <summary>共 5 个工作日，已用 4，剩 1；停钟 2 不计.</summary>
    public static string Used(ClockReading reading, string unit = "个工作日")
    {
        var total = reading.TotalDays == 0 ? "当场办结" : $"共 {reading.TotalDays} {unit}，已用 {reading.CountedDays}";
        return reading.PausedDays == 0 ? total : $"{total}，停钟 {reading.PausedDays} 不计";
    }

    public static string Kind(ClockKind kind) => kind switch
    {
        ClockKind.Statutory => "法定时限",
        ClockKind.Promised => "承诺时限",
        ClockKind.Stage => "本部门预算",
        ClockKind.JointHandling => "联合办理时限",
        ClockKind.PlanPromise => "一次办承诺",
        ClockKind.OneTimeNotice => "一次告知时限",
        ClockKind.Supplement => "补正期限",
        ClockKind.Delivery => "送达时限",
        ClockKind.Deferral => "容缺补交期限",
        ClockKind.FollowUp => "承诺核查时限",
    };

    private static string Hours(TimeSpan span) =>
        span.TotalHours < 1 ? $"{Math.Max(1, (int)span.TotalMinutes)} 分钟" : $"{(int)span.TotalHours} 小时";
}
